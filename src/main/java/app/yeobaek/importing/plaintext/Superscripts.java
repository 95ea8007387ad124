package app.yeobaek.importing.plaintext;

/** Digits set high, as the characters that say so: what a format tells by a property, the text can then tell by itself. */
public final class Superscripts {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Superscripts() {}

    /** The text with its digits and parentheses raised if it is a number, as a footnote mark is; else unchanged. */
    public static String raise(String text) {
        String bare = text.strip();
        boolean mark =
                !bare.isEmpty() && bare.length() <= 5 && bare.chars().allMatch(c -> "0123456789()".indexOf(c) >= 0);
        if (!mark) {
            return text;
        }
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '(' || c == ')') {
                raised.append(c == '(' ? '⁽' : '⁾');
            } else {
                raised.append(DIGITS.charAt(c - '0'));
            }
        }
        return raised.toString();
    }
}
