package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells headings from items and paragraphs, and gives every heading its level.
 *
 * <p>A numbered block is a heading if it is short, ends no sentence and something other than the next number follows it.
 * A kind of glyph heads sections if most of its blocks do. Levels follow the order of the numbering families in use;
 * words that always head a part of their own (summary, conclusion) stand at the top.
 */
final class Headings {
    static final int LONGEST = 110;
    private static final int SURE_LENGTH = 44;
    private static final int SHORTEST_STATEMENT = 16;

    private static final Pattern SUMMARY = Pattern.compile(
            "[<\\[【《「■□◆❏ ]*(?:핵심\\s?요약|정책\\s?요약|국문\\s?요약|요\\s?약|요약문|주요\\s?내용|핵심\\s?내용|핵심\\s?메시지|요\\s?지|초\\s?록|Executive\\s+Summary|Summary|Abstract|Key\\s+(?:Points|Findings|Messages|Takeaways))[>\\]】》」 :]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS = Pattern.compile(
            "[<\\[【 ]*(?:차\\s{0,4}례|목\\s{0,4}차|Contents|Table of Contents)[>\\]】 ]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN = Pattern.compile(
            "(?:서론|머리말|들어가며|들어가는 말|문제\\s?제기|문제의?\\s?제기|배경|현황|개요|결론|맺음말|맺는\\s?말|나가며|나오며|시사점|정책\\s?제언|정책적?\\s?시사점|정책\\s?함의|제언|전망|평가|참고\\s?문헌|참고\\s?자료|부록|각주|미주|Introduction|Background|Conclusions?|Recommendations|Policy Recommendations|References|Notes|Endnotes|Appendix|Analysis|Discussion|Implications)",
            Pattern.CASE_INSENSITIVE);

    private Headings() {}

    static boolean isSummary(String text) {
        return text.length() < 40 && SUMMARY.matcher(text.strip()).matches();
    }

    static boolean isContents(String text) {
        return text.length() < 30 && CONTENTS.matcher(text.strip()).matches();
    }

    static boolean isKnown(String text) {
        return isSummary(text)
                || (text.length() < 40 && KNOWN.matcher(text.strip()).matches());
    }

    /** Turns drafts that head something into headings and sets their levels. */
    static void find(List<Draft> drafts, Layout layout) {
        if (drafts.stream()
                        .filter(draft -> draft.isSettled() && draft.is(BlockKind.HEADING))
                        .count()
                >= 2) {
            return;
        }
        Prominence prominence = Prominence.of(drafts);
        Set<Marker.Family> glyphs = headingGlyphs(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Marker marker = draft.marker();
            if (draft.is(BlockKind.ITEM) && marker != null) {
                boolean heads = marker.family().counts()
                        ? numberedHeads(drafts, i)
                        : glyphs.contains(marker.family()) && couldHead(draft);
                if (heads) {
                    draft.become(BlockKind.HEADING, 1);
                }
            } else if (draft.is(BlockKind.PARAGRAPH)
                    && prominence.mayHead(draft)
                    && (unnumberedHeads(drafts, i, layout) || (prominence.heads(draft) && leadsOn(drafts, i)))) {
                draft.become(BlockKind.HEADING, 1);
                if (!prominence.heads(draft) && !isSure(drafts, i, layout)) {
                    draft.mayBe(BlockKind.PARAGRAPH);
                }
            } else if (draft.is(BlockKind.PARAGRAPH) && looksLikeOne(drafts, i)) {
                draft.mayBe(BlockKind.HEADING);
            }
        }
        levels(drafts, prominence);
    }

    private static boolean couldHead(Draft draft) {
        return !draft.endsSentence()
                && draft.length() <= LONGEST
                && !draft.rough().endsWith(",");
    }

    private static boolean numberedHeads(List<Draft> drafts, int i) {
        Draft draft = drafts.get(i);
        if (!couldHead(draft)) {
            return isLoneWithEnd(drafts, i);
        }
        if (i + 1 == drafts.size()) {
            return false;
        }
        Draft next = drafts.get(i + 1);
        Marker marker = draft.marker();
        Marker following = next.marker();
        boolean sibling = marker != null && following != null && following.family() == marker.family();
        boolean headsNothing = marker != null
                && following != null
                && following.family().compareTo(marker.family()) < 0
                && couldHead(next);
        return !sibling && !headsNothing && !states(draft);
    }

    /**
     * Whether a numbered block of an inner level says something in the nominal style of Korean papers ("…해야 함", "…로
     * 나타남"): a sentence without a full stop, not a name for what follows.
     */
    private static boolean states(Draft draft) {
        Marker marker = draft.marker();
        return marker != null
                && marker.family().compareTo(Marker.Family.HANGUL) > 0
                && draft.length() >= SHORTEST_STATEMENT
                && new Morphemes().endsInNominal(draft.rough());
    }

    /** A heading that is a whole sentence: numbered at the outer levels, short, and followed by prose or items. */
    private static boolean isLoneWithEnd(List<Draft> drafts, int i) {
        Draft draft = drafts.get(i);
        Marker marker = draft.marker();
        boolean outer = marker != null && marker.family().compareTo(Marker.Family.HANGUL) <= 0;
        boolean question = draft.rough().endsWith("?");
        return outer && question && draft.length() < 70 && i + 1 < drafts.size();
    }

    /** Glyphs that head sections: most of their blocks are short, end no sentence, and prose follows. */
    private static Set<Marker.Family> headingGlyphs(List<Draft> drafts) {
        Map<Marker.Family, int[]> votes = new EnumMap<>(Marker.Family.class);
        for (int i = 0; i < drafts.size(); i++) {
            Marker marker = drafts.get(i).marker();
            if (marker == null || marker.family().counts() || marker.family().compareTo(Marker.Family.BULLET) > 0) {
                continue;
            }
            int[] vote = votes.computeIfAbsent(marker.family(), family -> new int[2]);
            boolean beforeProse = i + 1 < drafts.size()
                    && (drafts.get(i + 1).is(BlockKind.PARAGRAPH)
                            || (isDeeper(drafts.get(i + 1), marker.family())
                                    && drafts.get(i).length() < 40));
            vote[couldHead(drafts.get(i)) && beforeProse ? 0 : 1]++;
        }
        Set<Marker.Family> heading = EnumSet.noneOf(Marker.Family.class);
        votes.forEach((family, vote) -> {
            if (vote[0] > 2 * vote[1]) {
                heading.add(family);
            }
        });
        return heading;
    }

    private static boolean isDeeper(Draft draft, Marker.Family family) {
        Marker marker = draft.marker();
        return marker != null && marker.family().compareTo(family) > 0;
    }

    /** The block at {@code i}, or the first after the pull quotes that stand there. */
    private static Draft afterQuotes(List<Draft> drafts, int i) {
        int at = i;
        while (at + 1 < drafts.size() && drafts.get(at).is(BlockKind.PULL_QUOTE)) {
            at++;
        }
        return drafts.get(at);
    }

    private static boolean unnumberedHeads(List<Draft> drafts, int i, Layout layout) {
        Draft draft = drafts.get(i);
        String text = draft.rough();
        if (draft.lines().size() <= 2 && isKnown(text)) {
            return true;
        }
        if (i + 1 == drafts.size() || draft.lines().size() > 2 || !couldHead(draft) || text.length() > 60) {
            return false;
        }
        if (text.startsWith("http")
                || (!Character.isLetterOrDigit(text.charAt(text.length() - 1))
                        && !text.endsWith("?")
                        && !Characters.isClosing(text.charAt(text.length() - 1))
                        && !Characters.isStraightQuote(text.charAt(text.length() - 1)))) {
            return false;
        }
        Draft next = afterQuotes(drafts, i + 1);
        boolean leads = (next.is(BlockKind.PARAGRAPH)
                        && next.length() > text.length()
                        && (next.endsSentence() || next.lines().size() > 2))
                || next.is(BlockKind.ITEM);
        boolean after = i == 0
                || drafts.get(i - 1).endsSentence()
                || drafts.get(i - 1).is(BlockKind.SOURCE)
                || layout.isWideGap(draft.lines().get(0));
        Line first = draft.lines().get(0);
        boolean own = !first.interrupted()
                || layout.isWideGap(first)
                || (layout.habits().gapless() && i > 0 && drafts.get(i - 1).endsSentence());
        return leads && after && own;
    }

    /** Whether an unnumbered heading is known by its words, or short and set apart on both sides. */
    private static boolean isSure(List<Draft> drafts, int i, Layout layout) {
        Draft draft = drafts.get(i);
        boolean apart = layout.isWideGap(draft.lines().get(0))
                && i + 1 < drafts.size()
                && !drafts.get(i + 1).lines().isEmpty()
                && layout.isWideGap(drafts.get(i + 1).lines().get(0));
        return isKnown(draft.rough()) || (draft.length() <= SURE_LENGTH && (apart || !layout.isWrapped()));
    }

    /** Whether a block left in the text has the shape of a heading before other text. */
    private static boolean looksLikeOne(List<Draft> drafts, int i) {
        Draft draft = drafts.get(i);
        String text = draft.rough();
        boolean shape = draft.lines().size() == 1
                && draft.length() <= SURE_LENGTH
                && couldHead(draft)
                && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && !Captions.isCaption(text)
                && !Captions.isSource(text)
                && !text.startsWith("http");
        return shape
                && i + 1 < drafts.size()
                && drafts.get(i + 1).is(BlockKind.PARAGRAPH)
                && drafts.get(i + 1).length() > draft.length();
    }

    /** Whether a block that looks like a heading has something to head. */
    private static boolean leadsOn(List<Draft> drafts, int i) {
        return i + 1 < drafts.size()
                && couldHead(drafts.get(i))
                && drafts.get(i).lines().size() <= 3
                && !Captions.isCaption(drafts.get(i).rough())
                && !Captions.isSource(drafts.get(i).rough());
    }

    private static void levels(List<Draft> drafts, Prominence prominence) {
        Set<Marker.Family> used = EnumSet.noneOf(Marker.Family.class);
        for (Draft draft : drafts) {
            if (draft.is(BlockKind.HEADING) && draft.marker() != null) {
                used.add(draft.marker().family());
            }
        }
        List<Marker.Family> order = new ArrayList<>(used);
        int depth = 0;
        boolean numberedSeen = false;
        for (Draft draft : drafts) {
            if (!draft.is(BlockKind.HEADING) || draft.isSettled()) {
                continue;
            }
            Marker marker = draft.marker();
            if (marker != null) {
                depth = order.indexOf(marker.family()) + 1;
                if (marker.family() == Marker.Family.NESTED_DECIMAL) {
                    depth = order.indexOf(Marker.Family.DECIMAL)
                            + 1
                            + (int) marker.sign()
                                    .chars()
                                    .filter(c -> c == '.' || c == '-')
                                    .count();
                }
                numberedSeen |= marker.family().counts();
                draft.become(BlockKind.HEADING, Math.max(1, depth));
            } else if (isKnown(draft.rough())) {
                draft.become(BlockKind.HEADING, 1);
            } else {
                int seen = prominence.level(draft);
                int usual = numberedSeen ? Math.min(6, depth + 1) : 1;
                draft.become(BlockKind.HEADING, seen > 0 ? seen : usual);
            }
        }
    }
}
