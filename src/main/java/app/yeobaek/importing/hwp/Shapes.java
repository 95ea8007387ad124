package app.yeobaek.importing.hwp;

import app.yeobaek.importing.ListCounters;
import java.util.List;
import java.util.Locale;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.docinfo.CharShape;
import kr.dogfoot.hwplib.object.docinfo.DocInfo;
import kr.dogfoot.hwplib.object.docinfo.Numbering;
import kr.dogfoot.hwplib.object.docinfo.ParaShape;
import kr.dogfoot.hwplib.object.docinfo.numbering.LevelNumbering;
import org.jspecify.annotations.Nullable;

/** What a Hangul file says of its paragraphs, letters, lists and styles, by their numbers. */
final class Shapes {
    private final DocInfo info;
    private final ListCounters counters = new ListCounters('^');

    Shapes(DocInfo info) {
        this.info = info;
    }

    private static <T> @Nullable T at(List<T> list, long index) {
        return index >= 0 && index < list.size() ? list.get((int) index) : null;
    }

    @Nullable
    ParaShape of(Paragraph paragraph) {
        return at(info.getParaShapeList(), paragraph.getHeader().getParaShapeId());
    }

    /** The name of the paragraph's style in lower case; empty if it has none. */
    String style(Paragraph paragraph) {
        var style = at(info.getStyleList(), paragraph.getHeader().getStyleId());
        String name = style == null ? null : style.getHangulName();
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    @Nullable
    CharShape letters(long id) {
        return at(info.getCharShapeList(), id);
    }

    /** The sign of the bullet list with that number, from 1; empty if there is none. */
    String bullet(int id) {
        var bullet = at(info.getBulletList(), id - 1L);
        String sign = bullet == null ? null : bullet.getBulletChar().toUTF16LEString();
        return sign == null ? "" : sign;
    }

    /** The sign of the next paragraph of a numbering, from 1, at a level from 0; null if it shows none. */
    @Nullable
    String next(int id, int level) {
        Numbering numbering = at(info.getNumberingList(), id - 1L);
        return counters.next(String.valueOf(id), level, wanted -> rule(numbering, wanted));
    }

    private static ListCounters.@Nullable Rule rule(@Nullable Numbering numbering, int level) {
        LevelNumbering rule = numbering == null ? null : at(numbering.getLevelNumberingList(), level);
        if (rule == null) {
            return null;
        }
        String pattern = rule.getNumberFormat().toUTF16LEString();
        var kind = rule.getParagraphHeadInfo().getProperty().getParagraphNumberFormat();
        return new ListCounters.Rule(
                pattern == null ? "" : pattern, kind == null ? "" : kind.name(), (int) rule.getStartNumber());
    }
}
