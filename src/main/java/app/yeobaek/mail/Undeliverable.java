package app.yeobaek.mail;

/** The mail server refused a letter for good: there is no such address, or it takes no such mail. Trying again is no use. */
public final class Undeliverable extends Exception {
    private static final long serialVersionUID = 1L;

    Undeliverable(Throwable cause) {
        super("the mail server refuses this letter: " + cause.getMessage(), cause);
    }
}
