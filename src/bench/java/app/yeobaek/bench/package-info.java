/**
 * Measures the packaged application against what its own PostgreSQL can do, on the machine at hand. Run by
 * {@code mvn -Pbench verify}; figures and their meaning: {@code src/docs/performance.md}. May import {@code localstack},
 * {@code web.Ids} and the test support {@code stack}.
 */
@NullMarked
package app.yeobaek.bench;

import org.jspecify.annotations.NullMarked;
