package app.yeobaek.annotation;

import java.util.UUID;

/** A mark that was its author's alone is the team's now. Fired in the transaction of the change, after the mark was told. */
public record MarkShared(UUID annotation, UUID brief) {}
