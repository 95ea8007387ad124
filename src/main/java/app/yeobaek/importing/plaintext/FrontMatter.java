package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the text: masthead, title, authors, date. Only what the text says of itself is taken; an institute
 * that is merely cited, or the date of an event, is not.
 */
final class FrontMatter {
    private static final int MOST_LINES = 24;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_MASTHEAD = 60;
    private static final int LINES_TO_AUTHORS = 5;
    private static final int MOST_TITLE_LINES = 2;

    static final Pattern INSTITUTE = Pattern.compile(
            "(?<![가-힣])((?!(?:선임|책임|전문|수석|주임|부|초빙|객원|특임|명예)연구원)[^\\s(]{1,20}(?:연구소|연구원|전략원|정책원|개발원|진흥원|평가원|조사처|연구회|재단|협회|포럼|학회|연구센터|정책센터|아카데미|위원회))"
                    + "|((?:[A-Z][\\w&'-]+\\s(?:(?:for|of|on|and|the)\\s){0,2}){0,6}(?:Institute|Foundation|Council|Centre|Center)(?:\\s(?:for|of|on)(?:\\s[A-Z\\p{Ll}][\\w&'-]+){1,6})?)");
    private static final Pattern SERIES = Pattern.compile(
            "(?:특집|기획|초점|논단|오피니언)(?:\\s.*)?|.*(?:브리핑|브리프|포커스|이슈페이퍼|이슈\\s?리포트|리포트|워킹페이퍼|논평|칼럼|시론|기고|Brief|BRIEF|Briefing|Focus|FOCUS|Report|Review|Insight|Commentary|Issue Paper|Working Paper|제\\s?\\d+(?:-\\d+)?호|Vol\\.|No\\.|통권).*");
    private static final Pattern NUMBERED = Pattern.compile(".*(?:\\d|Vol\\.|No\\.|통권).*");
    private static final Pattern CONTACT = Pattern.compile(".*(?:[\\w.]+@[\\w.]+|Tel|https?://|www\\.).*");
    private static final Pattern INSIDE_PROSE = Pattern.compile("[가-힣]\\. ?[가-힣]");
    private static final Pattern SUBTITLE = Pattern.compile("[-–—―:].*");

    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String publisher;
    private @Nullable String affiliation;
    private @Nullable String published;
    private int end;

    private FrontMatter() {}

    /** Reads the lines before the text. */
    static FrontMatter of(List<Line> lines, Layout layout) {
        FrontMatter front = new FrontMatter();
        front.end = end(lines, layout);
        List<Integer> titles = new ArrayList<>();
        for (int i = 0; i < front.end; i++) {
            String text = lines.get(i).text();
            Cue cue = lines.get(i).cue();
            boolean named = cue != null && cue.role() == Cue.Role.TITLE;
            if (named) {
                titles.add(i);
            } else if (front.isAuthorOverTwoLines(lines, i)) {
                i++;
            } else if (!front.isDate(text)
                    && !front.isAuthor(text)
                    && !CONTACT.matcher(text).matches()) {
                titles.add(i);
            }
        }
        front.choose(lines, layout, titles);
        return front;
    }

    /** The first line of the text proper. */
    private static int end(List<Line> lines, Layout layout) {
        int most = Math.min(lines.size(), MOST_LINES);
        int lastAuthor = 0;
        HeadingLooks looks = HeadingLooks.of(lines);
        FrontMatter probe = new FrontMatter();
        Set<Integer> numbered = BareNumbers.of(lines, layout).keySet();
        int named = namedTitle(lines, most);
        for (int i = 0; i < most; i++) {
            Line line = lines.get(i);
            String text = line.text();
            Cue cue = line.cue();
            if (i < named && (cue == null || !cue.isDecided())) {
                lastAuthor = i + 1;
                continue;
            }
            if (cue != null && cue.isDecided()) {
                if (cue.role() != Cue.Role.TITLE) {
                    return i;
                }
                lastAuthor = i + 1;
                continue;
            }
            Marker marker = Marker.of(text);
            boolean counted = marker != null && marker.mayComeFirst() && PublicationDate.of(text) == null;
            boolean glyph = marker != null && !marker.family().counts() && !isSubtitle(marker, text, i);
            boolean known = Headings.isKnown(text) || Headings.isContents(text) || Captions.isCaption(text);
            boolean long_ = text.length() > LONGEST_LINE || Tables.isRow(line);
            if (counted || numbered.contains(i) || glyph || known || long_ || (i > 0 && looks.heads(i))) {
                return i;
            }
            boolean masthead = text.length() < LONGEST_MASTHEAD
                    && !line.endsSentence()
                    && (SERIES.matcher(text).matches()
                            || INSTITUTE.matcher(text).matches());
            if (probe.isAuthorOverTwoLines(lines, i)) {
                lastAuthor = i + 2;
                i++;
                continue;
            }
            if (probe.isAuthor(text) || probe.isDate(text) || (masthead && lastAuthor == i)) {
                lastAuthor = i + 1;
                continue;
            }
            if (startsProse(lines, layout, i) && !authorsFollow(lines, i)) {
                return Math.max(lastAuthor, i);
            }
        }
        return Math.min(lastAuthor, most);
    }

    /** The line that the file itself calls the title, or -1: what stands before it is the masthead. */
    private static int namedTitle(List<Line> lines, int most) {
        for (int i = 0; i < most; i++) {
            Cue cue = lines.get(i).cue();
            if (cue != null && cue.role() == Cue.Role.TITLE) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the next few lines name authors or a date, so that this one still belongs to a long title. */
    private static boolean authorsFollow(List<Line> lines, int i) {
        FrontMatter probe = new FrontMatter();
        for (int k = i; k < Math.min(lines.size(), i + LINES_TO_AUTHORS); k++) {
            String text = lines.get(k).text();
            if (lines.get(k).endsSentence() && !probe.isDate(text)) {
                return false;
            }
            if (text.length() <= LONGEST_LINE && (probe.isAuthor(text) || probe.isDate(text))) {
                return true;
            }
        }
        return false;
    }

    /** A line between dashes, or a short one after a dash, soon after the title. */
    private static boolean isSubtitle(Marker marker, String text, int i) {
        boolean dash = marker.family() == Marker.Family.DASH;
        boolean closed = text.endsWith(marker.sign());
        return dash && i > 0 && (closed || (i <= 3 && text.length() < 40 && !Characters.endsSentence(text)));
    }

    private static boolean startsProse(List<Line> lines, Layout layout, int i) {
        Line line = lines.get(i);
        if (line.endsSentence() && line.text().length() > 30 && !line.text().endsWith("?")) {
            return true;
        }
        if (i + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(i + 1);
        return layout.isWrapped()
                && !layout.isWideGap(next)
                && layout.isFull(i, line, next)
                && line.cells() >= layout.width(i) * 0.8
                && (INSIDE_PROSE.matcher(next.text()).find() || hasThirdLine(lines, layout, i + 2));
    }

    /** Whether line {@code i} belongs to those before it; the gap of a footnote that stood between does not count. */
    private static boolean hasThirdLine(List<Line> lines, Layout layout, int i) {
        return i < lines.size()
                && (!layout.isWideGap(lines.get(i)) || lines.get(i).interrupted());
    }

    private boolean isDate(String text) {
        String date = PublicationDate.of(text);
        if (date != null) {
            published = date;
        }
        return date != null;
    }

    private boolean isAuthor(String text) {
        Authors found = text.length() > LONGEST_LINE ? null : Authors.of(text);
        if (found == null) {
            return false;
        }
        authors.addAll(found.names());
        if (affiliation == null) {
            Matcher institute = INSTITUTE.matcher(found.rest());
            affiliation = institute.find() ? institute.group() : null;
        }
        return true;
    }

    /** Whether an author's affiliation was cut by the end of line {@code i}: its bracket closes on the next one. */
    private boolean isAuthorOverTwoLines(List<Line> lines, int i) {
        String text = lines.get(i).text();
        boolean open = text.length() <= LONGEST_LINE && text.indexOf('(') > 0 && text.indexOf(')') < 0;
        if (!open || i + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(i + 1);
        boolean closed = next.gap() <= lines.get(i).gap()
                && next.text().endsWith(")")
                && next.text().indexOf('(') < 0;
        return closed && (isAuthor(text + next.text()) || isAuthor(text + ' ' + next.text()));
    }

    private void choose(List<Line> lines, Layout layout, List<Integer> candidates) {
        int chosen = HeadingLooks.title(lines, candidates);
        for (int i : candidates) {
            String text = lines.get(i).text();
            boolean institute = INSTITUTE.matcher(text).matches() || text.equals(affiliation);
            if (institute && publisher == null) {
                publisher = text;
            }
            boolean series = SERIES.matcher(text).matches() && text.length() < LONGEST_MASTHEAD;
            if (series) {
                readMasthead(text);
            }
            if (!institute && !series && !SUBTITLE.matcher(text).matches() && chosen < 0) {
                chosen = i;
            }
        }
        if (chosen < 0) {
            // A title may speak of briefs and reports as well; a series, though, has a number.
            chosen = candidates.stream()
                    .filter(i -> !lines.get(i).text().equals(publisher))
                    .min(Comparator.comparing(
                            i -> NUMBERED.matcher(lines.get(i).text()).matches()))
                    .orElse(-1);
        }
        if (publisher == null) {
            publisher = affiliation;
        }
        place(lines, layout, candidates, chosen);
    }

    /** Takes the institute and the date in parentheses from a line that names the series. */
    private void readMasthead(String text) {
        Matcher institute = INSTITUTE.matcher(text);
        if (publisher == null && institute.lookingAt()) {
            publisher = institute.group();
        }
        int open = text.lastIndexOf('(');
        if (published == null && open >= 0 && text.endsWith(")")) {
            published = PublicationDate.of(text.substring(open + 1, text.length() - 1));
        }
    }

    private void place(List<Line> lines, Layout layout, List<Integer> candidates, int chosen) {
        int last = chosen;
        for (int i = 0; i < end; i++) {
            Line line = lines.get(i);
            boolean second = i == last + 1
                    && i <= chosen + MOST_TITLE_LINES
                    && chosen >= 0
                    && candidates.contains(i)
                    && !layout.isWideGap(line)
                    && !SUBTITLE.matcher(line.text()).matches()
                    && !INSTITUTE.matcher(line.text()).matches()
                    && layout.isFull(last, lines.get(last), line);
            if (i == chosen) {
                drafts.add(new Draft(BlockKind.TITLE, null).with(line));
                title = line.text();
            } else if (second) {
                drafts.get(drafts.size() - 1).with(line);
                title = title + ' ' + line.text();
                last = i;
            } else {
                drafts.add(new Draft(BlockKind.MASTHEAD, null).with(line));
            }
        }
    }

    int end() {
        return end;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<String> authors() {
        return authors;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String publisher() {
        return publisher;
    }

    @Nullable
    String published() {
        return published;
    }
}
