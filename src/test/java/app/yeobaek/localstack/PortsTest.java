package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void stackTakesFiveNeighbours() {
        Ports ports = Ports.from(Map.of("YEOBAEK_PORT", "9480"));
        assertThat(ports.application()).isEqualTo(9480);
        assertThat(ports.keycloak()).isEqualTo(9481);
        assertThat(ports.keycloakManagement()).isEqualTo(9482);
        assertThat(ports.postgres()).isEqualTo(9483);
        assertThat(ports.mail()).isEqualTo(9484);
    }

    @Test
    void usualPortsNeedNoWish() {
        assertThat(Ports.from(Map.of()).application()).isEqualTo(8480);
        assertThat(Ports.from(Map.of("YEOBAEK_PORT", " ")).application()).isEqualTo(8480);
    }

    @Test
    void wishThatIsNoPortIsExplained() {
        assertThatThrownBy(() -> Ports.from(Map.of("YEOBAEK_PORT", "first")))
                .isInstanceOf(Trouble.class)
                .hasMessage("YEOBAEK_PORT is \"first\", but must be a port number.");
        assertThatThrownBy(() -> Ports.from(Map.of("YEOBAEK_PORT", "65532"))).hasMessageContaining("65531");
        assertThatThrownBy(() -> Ports.from(Map.of("YEOBAEK_PORT", "80"))).hasMessageContaining("1024");
    }

    @Test
    void takenPortIsNamedWithItsUserAndAWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(other.getLocalPort() - 3);
            assertThatThrownBy(() -> Ports.requireFree(ports.postgres(), "PostgreSQL"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", which PostgreSQL needs, is taken")
                    .hasMessageContaining("YEOBAEK_PORT=");
        }
    }
}
