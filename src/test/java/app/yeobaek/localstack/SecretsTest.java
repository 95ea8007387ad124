package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path data;

    @Test
    void secretsStayTheSame() throws IOException {
        assertThat(all(Secrets.of(folders()))).isEqualTo(all(Secrets.of(folders())));
    }

    @Test
    void everySecretIsAnother() throws IOException {
        assertThat(all(Secrets.of(folders()))).doesNotHaveDuplicates();
    }

    @Test
    void keysAreLongEnoughToEncryptWith() throws IOException {
        assertThat(Secrets.of(folders()).of(Secret.TOKEN_ENCRYPTION_SECRET)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Secrets.of(folders()).of(Secret.STATE_SECRET)).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        Secrets.of(folders());
        assertThat(mode()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(folders().secrets(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Secrets.of(folders());
        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void secretOfANewerVersionIsAddedAndTheOthersAreKept() throws IOException {
        String before = Secrets.of(folders()).passwordOf(SamplePerson.HANA);
        List<String> lines = Files.readAllLines(folders().secrets());
        Files.write(
                folders().secrets(),
                lines.stream().filter(line -> !line.startsWith("state.secret")).toList());
        Secrets after = Secrets.of(folders());
        assertThat(after.passwordOf(SamplePerson.HANA)).isEqualTo(before);
        assertThat(after.of(Secret.STATE_SECRET)).isNotBlank();
    }

    @Test
    void lostFileIsNotReplacedWhileDataNeedIt() throws IOException {
        Files.createDirectory(folders().postgresData());
        assertThatThrownBy(() -> Secrets.of(folders()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("put the file back, or delete both");
    }

    private Folders folders() {
        return new Folders(data, data);
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folders().secrets()));
    }

    private static List<String> all(Secrets secrets) {
        return Stream.concat(
                        Arrays.stream(Secret.values()).map(secrets::of),
                        Arrays.stream(SamplePerson.values()).map(secrets::passwordOf))
                .toList();
    }
}
