package app.yeobaek.importing.plaintext;

import java.util.List;

/** The main language of a brief. */
enum Language {
    KOREAN("ko"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its BCP 47 tag. */
    String tag() {
        return tag;
    }

    /** English only if Latin letters outweigh Hangul by far: a syllable says about as much as three letters. */
    static Language of(List<Line> lines) {
        long hangul = 0;
        long latin = 0;
        for (Line line : lines) {
            for (int i = 0; i < line.text().length(); i++) {
                char c = line.text().charAt(i);
                if (Characters.isHangul(c)) {
                    hangul++;
                } else if (Characters.isLatin(c)) {
                    latin++;
                }
            }
        }
        return latin > 6 * hangul ? ENGLISH : KOREAN;
    }
}
