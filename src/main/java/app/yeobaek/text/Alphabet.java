package app.yeobaek.text;

/** Two texts as small numbers, so that tables by character stay small: equal code units, equal numbers. */
final class Alphabet {
    private final int[] numbers = new int[Character.MAX_VALUE + 1];
    private int size;

    /** The numbers of a text's code units, from 1 on. */
    int[] encode(String text) {
        int[] encoded = new int[text.length()];
        for (int i = 0; i < encoded.length; i++) {
            char unit = text.charAt(i);
            if (numbers[unit] == 0) {
                numbers[unit] = ++size;
            }
            encoded[i] = numbers[unit];
        }
        return encoded;
    }

    /** More than any number given so far. */
    int size() {
        return size + 1;
    }
}
