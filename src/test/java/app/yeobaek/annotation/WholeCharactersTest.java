package app.yeobaek.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.text.TextRange;
import app.yeobaek.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A passage never begins or ends within what a reader takes for one character. */
class WholeCharactersTest {
    /** A family of three people and two joiners; a flag; old Hangul of three jamo; a letter with an accent that NFC leaves apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83C\uDDF0\uD83C\uDDF7",
                "\u1112\u119E\u11AB",
                "q\u0301",
                "\u2764\uFE0F"
            })
    void passageThatCutsIntoACharacterIsRefusedAndAWholeOneIsNot(String character) {
        String text = "가나" + character + "다라";
        int start = 2;
        int end = start + character.length();
        assertThat(Placing.checked(start, end, text)).isEqualTo(new TextRange(start, end));
        assertThat(Placing.checked(0, start, text)).isEqualTo(new TextRange(0, start));
        for (int at = start + 1; at < end; at++) {
            int cut = at;
            assertThatThrownBy(() -> Placing.checked(0, cut, text)).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> Placing.checked(cut, text.length(), text)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void everySyllableOfModernHangulCanBeMarkedAlone() {
        String text = "정부는 한 일";
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ') {
                assertThat(Placing.checked(at, at + 1, text).length()).isEqualTo(1);
            }
        }
    }
}
