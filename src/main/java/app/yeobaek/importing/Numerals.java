package app.yeobaek.importing;

/** Writes a number the way a list counts. */
public final class Numerals {
    private static final String GANADA = "가나다라마바사아자차카타파하";
    private static final String CONSONANTS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int MOST_ROMAN = 3999;

    private Numerals() {}

    /**
     * The number in a kind of counting.
     *
     * @param number from 1
     * @param kind as Word and Hangul call it, in any case ({@code upperRoman}, {@code ganada}, {@code HANGUL_SYLLABLE});
     *     plain digits for one we do not know
     */
    public static String write(int number, String kind) {
        return switch (kind.replace("_", "").toLowerCase(java.util.Locale.ROOT)) {
            case "upperroman", "romancapital" -> roman(number);
            case "lowerroman", "romansmall" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperletter", "latincapital" -> letter(number, 'A');
            case "lowerletter", "latinsmall" -> letter(number, 'a');
            case "ganada", "hangulsyllable" -> one(number, GANADA);
            case "chosung", "hanguljamo" -> one(number, CONSONANTS);
            case "decimalenclosedcircle", "decimalenclosedcirclechinese", "circleddigit" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "decimalzero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String one(int number, String letters) {
        return number <= letters.length() ? letters.substring(number - 1, number) : String.valueOf(number);
    }

    private static String letter(int number, char first) {
        return number <= 26 ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String roman(int number) {
        if (number > MOST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(ROMANS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
