package app.yeobaek.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Words that only we can have written, for links in mails that work without signing in: the words, and their HMAC-SHA256 under
 * the site's link secret. They hold for ever, so they must say nothing secret and allow nothing that cannot be taken back.
 */
@ApplicationScoped
public class SealedLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final int LONGEST_TOKEN = 1_000;

    private final SecretKeySpec key;

    @Inject
    SealedLinks(@ConfigProperty(name = "yeobaek.link-secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("yeobaek.link-secret must have 32 characters or more");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Words as a token that can stand in a path.
     *
     * @param purpose what the token is good for; it opens under no other
     */
    public String seal(String purpose, String words) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(words.getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(mac(purpose, words));
    }

    /** The words of a token that {@link #seal} made for this purpose; nothing for any other. */
    public Optional<String> open(String purpose, String token) {
        int point = token.indexOf('.');
        if (point < 0 || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            String words = new String(decoder.decode(token.substring(0, point)), StandardCharsets.UTF_8);
            byte[] claimed = decoder.decode(token.substring(point + 1));
            return MessageDigest.isEqual(mac(purpose, words), claimed) ? Optional.of(words) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] mac(String purpose, String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + words).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
