package app.yeobaek.localstack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of the sample people and their passwords, as the console shows it. */
final class Logins {
    private Logins() {}

    static String table(Secrets secrets) {
        return Arrays.stream(SamplePerson.values())
                .map(person -> "  "
                        + padded(person.userName(), 10)
                        + padded(secrets.passwordOf(person), 17)
                        + padded(person.fullName(), 11)
                        + person.part())
                .collect(Collectors.joining("\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - columns(text)));
    }

    // A terminal gives a Hangul syllable two columns.
    private static int columns(String text) {
        return text.codePoints()
                .map(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }
}
