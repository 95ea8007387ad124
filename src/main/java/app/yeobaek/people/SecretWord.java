package app.yeobaek.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A word that opens something for whoever has it. It is shown once; only its SHA-256 is kept. A slow hash would gain nothing:
 * nobody guesses 192 random bits.
 */
public record SecretWord(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int HINT = 4;

    /** A new word that nobody has had before. */
    public static SecretWord fresh(String prefix) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new SecretWord(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What is kept of it: its SHA-256, 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Its last four characters, by which its owner knows it again. */
    public String hint() {
        return text.substring(text.length() - HINT);
    }

    /** Not the word: it must not turn up in a log. */
    @Override
    public String toString() {
        return "…" + hint();
    }
}
