package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginsTest {
    @TempDir
    Path data;

    @Test
    void everyPersonStandsThereWithThePassword() throws IOException {
        Secrets secrets = Secrets.of(new Folders(data, data));
        String table = Logins.table(secrets);
        assertThat(table.lines()).hasSize(SamplePerson.values().length);
        for (SamplePerson person : SamplePerson.values()) {
            assertThat(table).contains(person.userName(), secrets.passwordOf(person), person.fullName());
        }
    }

    @Test
    void hangulTakesTwoColumns() throws IOException {
        String table = Logins.table(Secrets.of(new Folders(data, data)));
        String hana =
                table.lines().filter(line -> line.contains("hana")).findFirst().orElseThrow();
        String tom =
                table.lines().filter(line -> line.contains("tom")).findFirst().orElseThrow();
        assertThat(tom.indexOf("reviewer") - hana.indexOf("team lead")).isEqualTo("한하나".length());
    }
}
