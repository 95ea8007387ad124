package app.yeobaek.drafting.galley;

/** A passage proposed as a policy recommendation; {@code to} is the place after its last character. */
public record Passage(int id, Spot from, Spot to) {}
