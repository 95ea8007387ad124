package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteFolderTest {
    @TempDir
    Path parent;

    @Test
    void folderIsMadeOnce() throws IOException, InterruptedException {
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            CompleteFolder.at(parent.resolve("programs"), workshop -> {
                made.incrementAndGet();
                return Files.createDirectory(workshop.resolve("result"));
            });
        }
        assertThat(made).hasValue(1);
        assertThat(parent.resolve("programs")).isDirectory();
    }

    @Test
    void failureLeavesNothingBehind() {
        assertThatThrownBy(() -> CompleteFolder.at(parent.resolve("programs"), workshop -> {
                    Files.writeString(workshop.resolve("half"), "half");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(parent).isDirectoryNotContaining("glob:**programs");
        assertThat(parent).isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void workshopOfAKilledStartIsSwept() throws IOException, InterruptedException {
        Path left = Files.createDirectories(parent.resolve("programs.unfinished-1"));
        Files.writeString(left.resolve("half"), "half");
        CompleteFolder.at(parent.resolve("programs"), workshop -> Files.createDirectory(workshop.resolve("result")));
        assertThat(left).doesNotExist();
    }
}
