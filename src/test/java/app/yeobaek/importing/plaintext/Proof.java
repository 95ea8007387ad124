package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.plaintext.CleanBrief.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds an import against the clean brief it came from; figures from 0 to 1, and what was wrong in words. */
public final class Proof {
    private final CleanBrief brief;
    private final Manuscript manuscript;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Proof(CleanBrief brief, Imported imported) {
        this.brief = brief;
        this.manuscript = imported.manuscript();
    }

    /** Compares. */
    public static Proof of(CleanBrief brief, Imported imported) {
        Proof proof = new Proof(brief, imported);
        proof.metadata();
        proof.kinds("headings", BlockKind.HEADING, true);
        proof.kinds("paragraphs", BlockKind.PARAGRAPH, false);
        proof.kinds("items", BlockKind.ITEM, true);
        proof.kinds("notes", BlockKind.NOTE, false);
        proof.kinds("captions", BlockKind.CAPTION, false);
        proof.kinds("sources", BlockKind.SOURCE, false);
        proof.kinds("quotes", BlockKind.PULL_QUOTE, false);
        proof.cells();
        proof.marks();
        proof.recommendations();
        proof.spaces();
        return proof;
    }

    /** A figure by its name. */
    public double figure(String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    /** All figures. */
    public Map<String, Double> figures() {
        return figures;
    }

    /** What was wrong, in words. */
    public List<String> faults() {
        return faults;
    }

    private void metadata() {
        Manuscript.Metadata found = manuscript.metadata();
        String authors = brief.field("authors");
        int right = same("title", brief.field("title"), found.title())
                + same("authors", authors, String.join(";", found.authors()))
                + same("publisher", brief.field("publisher"), found.publisher())
                + same("date", brief.field("date"), found.published());
        figures.put("metadata", right / 4.0);
    }

    private int same(String what, @Nullable String expected, @Nullable String found) {
        boolean equal = expected == null
                ? found == null || found.isEmpty()
                : found != null && squeezed(expected).equals(squeezed(found));
        if (!equal) {
            faults.add(what + ": " + found + " instead of " + expected);
        }
        return equal ? 1 : 0;
    }

    private void kinds(String name, BlockKind kind, boolean levels) {
        List<String> expected = new ArrayList<>();
        for (Part part : brief.parts()) {
            if (part.kind() == kind) {
                expected.add((levels ? part.level() + " " : "") + squeezed(part.bare()));
            }
        }
        List<String> found = new ArrayList<>();
        for (Block block : manuscript.blocks()) {
            String text = squeezed(block.range().of(manuscript.text()));
            boolean notesHead = text.equals("미주") || text.equals("각주");
            if (block.kind() == kind && !notesHead) {
                found.add((levels ? block.level() + " " : "") + text);
            }
        }
        figures.put(name, f1(name, expected, found));
    }

    private double f1(String name, List<String> expected, List<String> found) {
        if (expected.isEmpty() && found.isEmpty()) {
            return 1;
        }
        List<String> extra = new ArrayList<>(found);
        int right = 0;
        for (String text : expected) {
            if (extra.remove(text)) {
                right++;
            } else {
                faults.add(name + " missing: " + text);
            }
        }
        extra.forEach(text -> faults.add(name + " extra: " + text));
        return 2.0 * right / (expected.size() + found.size());
    }

    private void cells() {
        List<String> expected = new ArrayList<>();
        int row = 0;
        for (Part part : brief.parts()) {
            if (part.isRow()) {
                for (int c = 0; c < part.cells().size(); c++) {
                    expected.add(row + "," + c + " " + squeezed(part.cells().get(c)));
                }
                row++;
            }
        }
        List<String> found = new ArrayList<>();
        for (Block block : manuscript.blocks()) {
            Manuscript.Cell cell = block.cell();
            if (cell != null) {
                found.add(cell.row() + "," + cell.column() + " "
                        + squeezed(block.range().of(manuscript.text())));
            }
        }
        figures.put("cells", f1("cells", expected, found));
    }

    private void marks() {
        List<String> expected = new ArrayList<>();
        for (String mark : brief.marks()) {
            String text = brief.notes().get(mark.substring(0, mark.indexOf(' ')));
            expected.add(mark + " " + squeezed(text == null ? "" : text));
        }
        List<String> found = new ArrayList<>();
        for (NoteMark mark : manuscript.noteMarks()) {
            String before = squeezed(manuscript.text().substring(Math.max(0, mark.offset() - 20), mark.offset()));
            Integer index = mark.footnote();
            String text =
                    index == null ? "" : manuscript.blocks().get(index).range().of(manuscript.text());
            found.add(mark.label() + " " + before.substring(Math.max(0, before.length() - 6)) + " " + squeezed(text));
        }
        figures.put("footnotes", f1("footnotes", expected, found));
    }

    private void recommendations() {
        List<String> found = new ArrayList<>();
        manuscript.recommendations().forEach(range -> found.add(squeezed(range.of(manuscript.text()))));
        int right = 0;
        List<String> expected = brief.recommendations();
        for (String text : expected) {
            String start =
                    squeezed(text).substring(0, Math.min(20, squeezed(text).length()));
            if (found.stream().anyMatch(other -> other.contains(start))) {
                right++;
            } else {
                faults.add("recommendation missing: " + text);
            }
        }
        int extra = 0;
        for (String text : found) {
            if (expected.stream()
                    .noneMatch(other -> text.contains(squeezed(other)
                            .substring(0, Math.min(20, squeezed(other).length()))))) {
                extra++;
                faults.add("recommendation extra: " + text);
            }
        }
        figures.put("recommendations", expected.isEmpty() ? 1 : right / (double) expected.size());
        figures.put("recommendations too many", extra / (double) Math.max(1, expected.size()));
    }

    /** Every place between two characters of a paragraph or item that stands in both: is there a space or not? */
    private void spaces() {
        int wrong = 0;
        int places = 0;
        String whole = manuscript.text();
        for (Part part : brief.parts()) {
            boolean prose = part.kind() == BlockKind.PARAGRAPH || part.kind() == BlockKind.ITEM;
            if (!prose) {
                continue;
            }
            String clean = part.bare();
            for (Block block : manuscript.blocks()) {
                String text = block.range().of(whole);
                if (squeezed(text).equals(squeezed(clean))) {
                    places += Characters.cells(clean);
                    wrong += differences(clean, text);
                    break;
                }
            }
        }
        figures.put("wrong spaces", (double) wrong);
        figures.put("cells of text", (double) places);
    }

    private int differences(String clean, String text) {
        int wrong = 0;
        int k = 0;
        for (int i = 0; i < clean.length() && k < text.length(); i++) {
            boolean expected = clean.charAt(i) == ' ';
            boolean found = text.charAt(k) == ' ';
            if (expected != found) {
                wrong++;
                faults.add("space: " + clean.substring(Math.max(0, i - 8), Math.min(clean.length(), i + 8)) + " <> "
                        + text.substring(Math.max(0, k - 8), Math.min(text.length(), k + 8)));
                i -= found ? 1 : 0;
                k += found ? 1 : 0;
            } else {
                k++;
            }
        }
        return wrong;
    }

    private static String squeezed(String text) {
        return Characters.withoutSpaces(text);
    }
}
