package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationConfigurationTest {
    @Test
    void configurationBecomesEnvironment() {
        assertThat(ApplicationConfiguration.asEnvironment(
                        Map.of("quarkus.oidc.token-state-manager.encryption-secret", "s", "yeobaek.samples", "true")))
                .containsOnly(
                        Map.entry("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", "s"),
                        Map.entry("YEOBAEK_SAMPLES", "true"));
    }
}
