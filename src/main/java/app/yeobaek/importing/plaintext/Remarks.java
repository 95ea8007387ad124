package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.Remark;
import app.yeobaek.importing.plaintext.MarkedText.Kind;
import app.yeobaek.importing.plaintext.MarkedText.Mark;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the remarks of a file's margin where their passages came to stand in the canonical text. */
final class Remarks {
    private Remarks() {}

    static List<Remark> placed(List<Margin> margins, List<Mark> marks) {
        Map<String, Integer> from = new HashMap<>();
        Map<String, Integer> to = new HashMap<>();
        for (Mark mark : marks) {
            if (mark.kind() == Kind.OPEN) {
                from.merge(mark.label(), mark.offset(), Math::min);
            } else if (mark.kind() == Kind.CLOSE) {
                to.merge(mark.label(), mark.offset(), Math::max);
            }
        }
        List<Remark> remarks = new ArrayList<>();
        for (Margin margin : margins) {
            int end = to.getOrDefault(margin.label(), from.getOrDefault(margin.label(), 0));
            int start = Math.min(from.getOrDefault(margin.label(), end), end);
            remarks.add(remark(margin, new TextRange(start, end)));
        }
        remarks.sort(Comparator.comparingInt(remark -> remark.range().start()));
        return remarks;
    }

    private static Remark remark(Margin margin, TextRange range) {
        List<Remark> replies =
                margin.replies().stream().map(reply -> remark(reply, range)).toList();
        return new Remark(
                margin.author(), margin.initials(), margin.written(), range, margin.text(), margin.settled(), replies);
    }
}
