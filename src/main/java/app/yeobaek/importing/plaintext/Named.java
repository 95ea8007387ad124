package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Blocks that a structured format names itself: its heading is a heading, its list item an item. */
final class Named {
    private static final int DEEPEST = 6;

    /** A note that the format could only keep as an item of a list. */
    private static final Pattern STARS = Pattern.compile("(\\*{1,4}) (?=\\S)");

    private Named() {}

    static Draft draft(Line line, Cue cue) {
        return switch (cue.role()) {
            case HEADING -> heading(line, cue);
            case ITEM -> item(line, cue);
            case CAPTION -> Draft.settled(BlockKind.CAPTION, 0, null).with(line);
            case PULL_QUOTE -> Draft.settled(BlockKind.PULL_QUOTE, 0, null).with(line);
            case LOOSE_QUOTE -> {
                Draft quote = Draft.settled(BlockKind.PULL_QUOTE, 0, null).with(line);
                quote.mayBe(BlockKind.PARAGRAPH);
                yield quote;
            }
            case CONTENTS -> Draft.settled(BlockKind.CONTENTS, 0, null).with(line);
            case TITLE -> Draft.settled(BlockKind.HEADING, 1, null).with(line);
            default -> new Draft(BlockKind.PARAGRAPH, null).with(line);
        };
    }

    /** A heading; a number at its start, or given by the format's own counting, stays part of it. */
    private static Draft heading(Line line, Cue cue) {
        int level = Math.max(1, Math.min(DEEPEST, cue.level()));
        String sign = cue.sign();
        Marker typed = Marker.of(line.text());
        if (sign != null && typed == null) {
            return Draft.settled(BlockKind.HEADING, level, marker(sign)).with(line);
        }
        if (typed == null || typed.family() == Marker.Family.DASH || typed.family() == Marker.Family.DOT) {
            return Draft.settled(BlockKind.HEADING, level, null).with(line);
        }
        MarkedText rest = line.content().slice(typed.length(), line.text().length());
        return Draft.settled(BlockKind.HEADING, level, typed).with(line.withContent(rest));
    }

    private static Draft item(Line line, Cue cue) {
        Marker typed = Marker.of(line.text());
        boolean note = typed != null && typed.family() == Marker.Family.NOTE;
        if (note && typed != null) {
            MarkedText rest = line.content().slice(typed.length(), line.text().length());
            return new Draft(BlockKind.NOTE, typed).with(line.withContent(rest));
        }
        int level = Math.max(1, Math.min(DEEPEST, cue.level()));
        Matcher stars = STARS.matcher(line.text());
        if (stars.lookingAt()) {
            MarkedText rest = line.content().slice(stars.end(), line.text().length());
            return Draft.settled(BlockKind.NOTE, level, new Marker(stars.group(1), Marker.Family.NOTE, 0, 0))
                    .with(line.withContent(rest));
        }
        Marker shown = marker(cue.sign());
        boolean said = shown != null && shown.family().counts();
        if (typed != null && !said) {
            MarkedText rest = line.content().slice(typed.length(), line.text().length());
            return Draft.settled(BlockKind.ITEM, level, typed).with(line.withContent(rest));
        }
        if (shown != null && (shown.family() == Marker.Family.NOTE || isStars(cue.sign()))) {
            Marker sign = new Marker(shown.sign(), Marker.Family.NOTE, 0, 0);
            return Draft.settled(BlockKind.NOTE, level, sign).with(line);
        }
        return Draft.settled(BlockKind.ITEM, level, shown).with(line);
    }

    private static boolean isStars(@Nullable String sign) {
        return sign != null && !sign.isEmpty() && sign.chars().allMatch(c -> c == '*');
    }

    /** The marker that {@code sign} is, or, for a sign of no known family, a bullet that looks like it. */
    private static @Nullable Marker marker(@Nullable String sign) {
        if (sign == null || sign.isBlank()) {
            return new Marker("•", Marker.Family.BULLET, 0, 0);
        }
        Marker known = Marker.of(sign + " 가");
        if (known != null) {
            return new Marker(known.sign(), known.family(), known.ordinal(), 0);
        }
        String shown = Characters.isPrivateUse(sign.charAt(0)) ? "•" : sign;
        boolean counts = shown.chars().anyMatch(Character::isLetterOrDigit);
        return new Marker(shown, counts ? Marker.Family.DECIMAL : Marker.Family.BULLET, 0, 0);
    }
}
