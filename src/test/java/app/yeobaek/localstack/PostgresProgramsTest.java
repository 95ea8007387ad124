package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresProgramsTest {
    private static final Optional<Path> BUNDLED = Optional.of(Path.of("bundled"));
    private static final Optional<Path> INSTALLED = Optional.of(Path.of("installed"));

    @Test
    void rootHidesInANamespaceThenBehindAnotherUserThenTakesTheInstalledServer() {
        List<PostgresPrograms> candidates = PostgresPrograms.candidates(BUNDLED, INSTALLED, true);
        assertThat(candidates)
                .extracting(candidate -> candidate.command("postgres").get(0))
                .containsExactly("unshare", "setpriv", "setpriv");
        assertThat(candidates)
                .extracting(PostgresPrograms::owner)
                .containsExactly(Optional.empty(), Optional.of("nobody"), Optional.of("postgres"));
        assertThat(candidates)
                .extracting(PostgresPrograms::bin)
                .containsExactly(Path.of("bundled"), Path.of("bundled"), Path.of("installed"));
    }

    @Test
    void ordinaryUserNeedsNoCloak() {
        assertThat(PostgresPrograms.candidates(BUNDLED, INSTALLED, false))
                .extracting(candidate -> candidate.command("postgres").get(0))
                .containsExactly("bundled/postgres", "installed/postgres");
        assertThat(PostgresPrograms.candidates(Optional.empty(), Optional.empty(), false))
                .isEmpty();
    }
}
