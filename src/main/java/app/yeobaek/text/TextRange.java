package app.yeobaek.text;

/**
 * A half-open range {@code [start, end)} of a canonical text, counted in UTF-16 code units.
 *
 * @param start offset of the first code unit inside the range, 0 or more
 * @param end offset of the first code unit after the range, at least {@code start}
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** The number of UTF-16 code units in the range. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this range. */
    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two ranges share at least one code unit. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** The part of {@code text} that the range covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
