package app.yeobaek.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTableTest {
    private static final String HEAD = "아이디,이름,메일,팀,역할\n";

    private static List<UserRow> read(String table) {
        return UserTable.read(table.getBytes(StandardCharsets.UTF_8), Set.of("기후팀"));
    }

    private static List<String> wrong(String rows) {
        return read(HEAD + rows).stream().map(UserRow::wrong).toList();
    }

    @Test
    void thirtyPeopleAreReadWithTeamAndRole() {
        String rows = IntStream.range(0, 30)
                .mapToObj(it -> "user" + it + ",사람 " + it + ",u" + it + "@example.org,기후팀,검토자")
                .collect(Collectors.joining("\n"));
        assertThat(read(HEAD + rows))
                .hasSize(30)
                .allMatch(UserRow::isGood)
                .allMatch(it -> it.role().equals("REVIEWER") && it.team().equals("기후팀"));
    }

    @Test
    void eachRowSaysWhatIsWrongWithIt() {
        assertThat(
                        wrong(
                                """
                        good,이름,a@example.org,,
                        나쁜 아이디,이름,b@example.org,,
                        noname,,c@example.org,,
                        nomail,이름,not-an-address,,
                        GOOD,이름,d@example.org,,
                        other,이름,A@example.org,,
                        noteam,이름,e@example.org,없는 팀,
                        norole,이름,f@example.org,기후팀,대장
                        """))
                .containsExactly("", "handle", "name", "email", "twice", "twice", "team", "role");
    }

    @Test
    void spreadsheetsOfAllKindsAreRead() {
        String table = "\ufeff메일;이름;아이디\r\n\"kim@example.org\";\"김, \"\"민서\"\"\";kim\r\n";
        UserRow row = read(table).get(0);
        assertThat(row.name()).isEqualTo("김, \"민서\"");
        assertThat(row.line()).isEqualTo(2);
        byte[] windows = (HEAD + "kim,김민서,kim@example.org,,").getBytes(Charset.forName("x-windows-949"));
        assertThat(UserTable.read(windows, Set.of()).get(0).name()).isEqualTo("김민서");
        byte[] utf16 = "\ufeffhandle\tname\temail\nkim\t김민서\tkim@example.org".getBytes(StandardCharsets.UTF_16LE);
        assertThat(UserTable.read(utf16, Set.of()).get(0).name()).isEqualTo("김민서");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "이름,메일\n김,a@b.kr", "아이디,이름,메일\n", "아이디,이름,메일\n,,\n"})
    void whatIsNoTableOfPeopleIsRefused(String table) {
        assertThatThrownBy(() -> read(table)).isInstanceOf(app.yeobaek.web.Problem.class);
    }

    @Test
    void tooManyAndTooLargeAreRefused() {
        assertThatThrownBy(() -> read(HEAD + "a1,이름,a@b.kr,,\n".repeat(1_001))).hasMessage("users-too-many");
        assertThatThrownBy(() -> UserTable.read(new byte[1_000_001], Set.of())).hasMessage("users-too-large");
        assertThatThrownBy(() -> UserTable.read(new byte[] {'a', (byte) 0xff, (byte) 0xff, 0}, Set.of()))
                .hasMessage("users-encoding");
    }

    @Test
    void cellsThatASpreadsheetWouldCalculateAreMadeHarmless() {
        assertThat(Csv.line(List.of("=1+1", "a\"b", "-x"))).isEqualTo("\"'=1+1\",\"a\"\"b\",\"'-x\"\r\n");
        assertThat(Csv.lines(Csv.line(List.of("줄\n바꿈", "쉼,표")))).containsExactly(List.of("줄\n바꿈", "쉼,표"));
    }
}
