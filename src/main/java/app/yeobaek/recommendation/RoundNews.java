package app.yeobaek.recommendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News about a round, fired in the transaction of the change, for those who notify people. It names whom to tell and what
 * happened, never a verdict and never a reviewer: whoever writes a message from it cannot give away what a blind or anonymous
 * round hides.
 *
 * @param kind {@code opened}, {@code asked}, {@code reminded}, {@code deadline}, {@code extended}, {@code closed},
 *     {@code reopened}, {@code answered} or {@code look-again}
 * @param brief the brief that is reviewed
 * @param round the round
 * @param title its title
 * @param recipients whom it concerns
 * @param by who did it, or null where nobody did (a deadline passed) or nobody may know
 */
public record RoundNews(String kind, UUID brief, UUID round, String title, List<UUID> recipients, @Nullable UUID by) {}
