package app.yeobaek.drafting.galley;

/** Where places of an old text are in a new one: the common beginning and end stay, the rest moves to the end of the change. */
final class Rewording {
    private final int prefix;
    private final int oldEnd;
    private final int newEnd;

    Rewording(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int from = 0;
        while (from < shorter && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        while (from > 0 && !(Words.isBorder(before, from) && Words.isBorder(after, from))) {
            from--;
        }
        int same = 0;
        while (same < shorter - from
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        while (same > 0
                && !(Words.isBorder(before, before.length() - same) && Words.isBorder(after, after.length() - same))) {
            same--;
        }
        prefix = from;
        oldEnd = before.length() - same;
        newEnd = after.length() - same;
    }

    /** The place in the new text; what was typed at a place comes after it. */
    int moved(int offset) {
        if (offset <= prefix) {
            return offset;
        }
        return offset >= oldEnd ? offset - oldEnd + newEnd : newEnd;
    }
}
