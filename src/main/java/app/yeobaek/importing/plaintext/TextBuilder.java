package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.MarkedText.Kind;
import app.yeobaek.importing.plaintext.MarkedText.Mark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Puts the text of a passage together from a file's runs, clean and in NFC, with marks between them. */
public final class TextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    /** Adds text; white space of any kind becomes a space, and what no reader sees vanishes. */
    public TextBuilder text(String run) {
        text.append(Cleaning.piece(run));
        return this;
    }

    /** A footnote mark at this place. */
    public TextBuilder mark(String label) {
        return mark(label, Kind.NOTE);
    }

    /** A mark at this place. */
    public TextBuilder mark(String label, Kind kind) {
        marks.add(new Mark(text.length(), label, kind));
        return this;
    }

    /** Whether nothing was added but white space. */
    public boolean isBlank() {
        return text.toString().isBlank();
    }

    /** The passage. */
    public MarkedText build() {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return new MarkedText(text.toString(), marks);
        }
        // Two runs meet inside a composed character: compose the text up to each mark anew.
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            String before = text.substring(0, mark.offset());
            moved.add(mark.at(Normalizer.normalize(before, Normalizer.Form.NFC).length()));
        }
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        moved.replaceAll(mark -> mark.at(Math.min(mark.offset(), whole.length())));
        return new MarkedText(whole, moved);
    }
}
