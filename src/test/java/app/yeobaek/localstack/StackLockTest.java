package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {
    @TempDir
    Path data;

    @Test
    void secondStackOnTheSameDataIsRefusedWithTheFirstOnesPort() throws IOException {
        Folders folders = new Folders(data, data);
        try (StackLock held = StackLock.take(folders, new Ports(9480))) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> StackLock.take(folders, new Ports(9490)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(ProcessHandle.current().pid() + " 9480");
        }
        StackLock.take(folders, new Ports(9490)).close();
        assertThat(StackLock.lastPorts(folders)).contains(new Ports(9490));
    }

    @Test
    void nobodyRanHereYet() throws IOException {
        assertThat(StackLock.lastPorts(new Folders(data, data))).isEmpty();
    }
}
