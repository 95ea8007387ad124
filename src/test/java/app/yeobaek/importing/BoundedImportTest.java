package app.yeobaek.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.yeobaek.importing.NotImportable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing under limits, in a process of its own. */
class BoundedImportTest {
    private static final String LINE = "마을 버스는 장날마다 두 번 더 다니고, 겨울에는 한 번 덜 다닌다.\n\n";

    @TempDir
    Path work = Path.of("");

    private Path file(int lines) throws IOException {
        return Files.writeString(work.resolve("brief.txt"), "시골 버스\n\n" + LINE.repeat(lines));
    }

    @Test
    void aLongFileIsReadInAProcessOfItsOwnAndComesBackWhole() throws IOException, NotImportable {
        Path file = file(4_000);
        List<Progress.Step> steps = new ArrayList<>();
        Imported apart = BoundedImport.run(
                file, "brief.txt", Limits.USUAL, (step, done, all) -> steps.add(step), new Cancellation());
        Imported here = Importers.read(Files.readAllBytes(file), "brief.txt", Progress.UNSEEN);
        assertThat(apart).isEqualTo(here);
        assertThat(steps).contains(Progress.Step.LOOKING, Progress.Step.RECOVERING);
    }

    @Test
    void aShortTextIsReadToo() throws IOException, NotImportable {
        Imported imported = BoundedImport.run(file(3), "brief.txt", Limits.USUAL, Progress.UNSEEN, new Cancellation());
        assertThat(imported.manuscript().metadata().title()).isEqualTo("시골 버스");
    }

    @Test
    void theDeadlineEndsIt() throws IOException {
        Limits hasty = new Limits(Limits.USUAL.bytes(), Duration.ofMillis(50), Limits.USUAL.megabytes());
        refuses(file(4_000), hasty, new Cancellation(), Reason.TOO_COMPLEX, "time");
    }

    @Test
    void aSmallHeapEndsItAndNotUs() throws IOException {
        Limits tight = new Limits(Limits.USUAL.bytes(), Limits.USUAL.time(), 12);
        refuses(file(20_000), tight, new Cancellation(), Reason.TOO_COMPLEX, "memory");
    }

    @Test
    void aFileBeyondTheLimitIsNotEvenOpened() throws IOException {
        Limits small = new Limits(1024, Limits.USUAL.time(), Limits.USUAL.megabytes());
        refuses(file(100), small, new Cancellation(), Reason.TOO_LARGE, "0 MiB");
    }

    @Test
    void cancellingEndsItBeforeAndWhileItRuns() throws IOException, InterruptedException {
        Cancellation early = new Cancellation();
        early.cancel();
        refuses(file(4_000), Limits.USUAL, early, Reason.CANCELLED, "");
        Cancellation later = new Cancellation();
        Thread impatient = new Thread(() -> {
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            later.cancel();
        });
        impatient.start();
        refuses(file(20_000), Limits.USUAL, later, Reason.CANCELLED, "");
        impatient.join();
    }

    private void refuses(Path file, Limits limits, Cancellation cancellation, Reason reason, String detail) {
        assertThatExceptionOfType(NotImportable.class)
                .isThrownBy(() -> BoundedImport.run(file, "brief.txt", limits, Progress.UNSEEN, cancellation))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.detail()).isEqualTo(detail);
                });
    }
}
