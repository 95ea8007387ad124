package app.yeobaek.localstack;

import java.io.Serial;

/** Something that the person at the console can mend; the message is a sentence that says how. */
final class Trouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
