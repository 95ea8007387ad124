package app.yeobaek.recommendation;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.text.TextRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text itself says of a passage that the importer took for a recommendation: a title to call it by, the heading it
 * stands under, who is to act and by when. Nothing is guessed: what the words do not say plainly stays open.
 */
final class FoundRecommendation {
    private static final int TITLE = 60;

    /** A public body as the topic of the sentence: "외교부는", "국회가". */
    private static final Pattern ADDRESSEE_KO = Pattern.compile(
            "^(?:\\[[^\\]]{1,30}\\])?(?:[^가-힣]*)([가-힣·]{0,14}(?:정부|외교부|통일부|국방부|산업부|환경부|과기정통부|부처|[가-힣]{2,8}부|[가-힣]{2,8}청|[가-힣]{1,8}위원회|국회|대통령실|국정원|지자체|협회))"
                    + "(?:는|은|가|이)\\s");

    private static final Pattern ADDRESSEE_EN = Pattern.compile(
            "^The ((?:[A-Z][\\w-]+ ){0,4}(?:Government|Ministry(?: of [A-Z]\\w+(?: and [A-Z]\\w+)?)?|Commission|Agency|Council|Parliament|Assembly)|government) (?:should|must|needs to|ought to|has to)\\b");

    private static final Pattern TIME_FRAME = Pattern.compile(
            "(?:20\\d{2}년\\s?(?:상반기|하반기|말|초)?\\s?까지|\\d{1,2}(?:년|개월)\\s(?:안에|이내에?)|by (?:the end of |early |mid-)?20\\d{2}|within \\w+ (?:months|years))");

    private FoundRecommendation() {}

    /** What can be read off a passage of a manuscript. */
    static Recommendation.Particulars of(Manuscript manuscript, TextRange range) {
        String words = range.of(manuscript.text()).strip();
        return new Recommendation.Particulars(
                title(words), heading(manuscript, range), addressee(words), timeFrame(words));
    }

    /** The first sentence, cut at a word where it is long. */
    static String title(String words) {
        String line = words.lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            return "?";
        }
        int sentence = sentenceEnd(line);
        String first = sentence > 0 ? line.substring(0, sentence) : line;
        if (first.length() <= TITLE) {
            return first;
        }
        int space = first.lastIndexOf(' ', TITLE - 1);
        int cut = space > TITLE / 2 ? space : TITLE - 1;
        if (Character.isHighSurrogate(first.charAt(cut - 1))) {
            cut--;
        }
        return first.substring(0, cut).stripTrailing() + "…";
    }

    private static int sentenceEnd(String line) {
        Matcher end = Pattern.compile("[.!?](?=\\s|$)").matcher(line);
        return end.find() ? end.start() : -1;
    }

    private static @Nullable String heading(Manuscript manuscript, TextRange range) {
        @Nullable String nearest = null;
        for (Manuscript.Block block : manuscript.blocks()) {
            if (block.range().start() > range.start()) {
                break;
            }
            if (block.kind() == BlockKind.HEADING && !block.range().overlaps(range)) {
                nearest = block.range().of(manuscript.text()).strip();
            }
        }
        return nearest == null || nearest.isEmpty() ? null : shortened(nearest);
    }

    private static String shortened(String heading) {
        return heading.length() <= 200 ? heading : heading.substring(0, 199) + "…";
    }

    static @Nullable String addressee(String words) {
        Matcher korean = ADDRESSEE_KO.matcher(words);
        if (korean.find()) {
            return korean.group(1);
        }
        Matcher english = ADDRESSEE_EN.matcher(words);
        return english.find() ? english.group(1) : null;
    }

    static @Nullable String timeFrame(String words) {
        Matcher found = TIME_FRAME.matcher(words);
        return found.find() ? found.group().strip() : null;
    }
}
