package app.yeobaek.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.yeobaek.people.Member;
import app.yeobaek.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionReaderTest {
    private static final Member MINSEO = member("김민서", "minseo");
    private static final Member TOM = member("Tom Baker", "tom");
    private static final Member HANA = member("한하나", "hana");
    private static final Member HANA_LIM = member("한하나림", "lim");
    private static final List<Member> TEAM = List.of(MINSEO, TOM, HANA, HANA_LIM);

    private static Member member(String name, String handle) {
        return new Member(UUID.randomUUID(), name, handle, Role.REVIEWER);
    }

    private static List<UUID> named(String words) {
        return MentionReader.among(TEAM).in(words).stream()
                .map(MentionReader.Found::person)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@김민서",
                "@김민서님",
                "@김민서님께서는 어떻게 보시나요?",
                "@김민서가 썼다",
                "@김민서에게",
                "@김민서박사님은",
                "@김민서와 함께",
                "@김민서만은",
                "(@김민서)",
                "확인 부탁드립니다,@김민서님!",
                "＠김민서님",
                "@minseo",
                "@Minseo님이",
                "@minseo에게도",
                "@minseo, @nobody",
                "@김민서입니다"
            })
    void nameOrHandleWithWhatKoreanTiesToItNamesThePerson(String words) {
        assertThat(named(words)).containsExactly(MINSEO.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "김민서님",
                "@김민",
                "@김민서울시청",
                "@김민서의견",
                "@김민서2",
                "@minseok",
                "@minseo_k",
                "mail@minseo",
                "김@민서",
                "메일@김민서",
                "@ 김민서",
                "@민서님"
            })
    void anythingElseNamesNobody(String words) {
        assertThat(named(words)).isEmpty();
    }

    @Test
    void longerNameWinsOverTheOneItBeginsWith() {
        assertThat(named("@한하나림님")).containsExactly(HANA_LIM.id());
        assertThat(named("@한하나님")).containsExactly(HANA.id());
    }

    @Test
    void nameWithASpaceIsFoundWhole() {
        MentionReader.Found found =
                MentionReader.among(TEAM).in("Ask @tom baker님 please").get(0);
        assertThat(found.person()).isEqualTo(TOM.id());
        assertThat("Ask @tom baker님 please".substring(found.start(), found.end()))
                .isEqualTo("@tom baker");
    }

    @Test
    void nameThatTwoShareNamesNobodyButTheirHandlesDo() {
        Member other = member("김민서", "minseo2");
        MentionReader reader = MentionReader.among(List.of(MINSEO, other));
        assertThat(reader.in("@김민서님")).isEmpty();
        assertThat(reader.in("@minseo2님").get(0).person()).isEqualTo(other.id());
    }

    @Test
    void severalAreFoundInTheirOrder() {
        assertThat(named("@tom님과 @김민서님, @한하나가")).containsExactly(TOM.id(), MINSEO.id(), HANA.id());
    }

    @Test
    void hostileLengthCostsLittle() {
        String words = "@김민서" + "이가은는을를".repeat(3_000) + "@".repeat(2_000);
        assertTimeout(Duration.ofSeconds(1), () -> assertThat(named(words)).isEmpty());
    }

    @Test
    void namesInCodeAndLinksAreLeftAlone() {
        Markdown words = Markdown.of("`@김민서` [@tom](https://example.org) **@한하나**님", MentionReader.among(TEAM));
        assertThat(words.mentions()).containsExactly(HANA.id());
        assertThat(words.html()).contains("<span data-person=\"" + HANA.id() + "\">&#64;한하나</span>");
        SafeHtml.check(words.html());
    }

    @Test
    void picturesFromElsewhereAreWordsAndOursArePictures() {
        UUID id = UUID.randomUUID();
        Markdown words = Markdown.of("![그래프](/api/images/" + id + ") ![몰래](https://example.org/x.png \"t\")");
        assertThat(words.images()).containsExactly(id);
        assertThat(words.html()).isEqualTo("<p><img src=\"/api/images/" + id + "\" alt=\"그래프\" /> 몰래</p>\n");
    }
}
