package app.yeobaek.brief;

import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The file that a revision was made from, kept byte by byte. */
@Entity
public class Original {
    @Id
    private UUID id;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private byte[] sha256;
    private byte[] content;

    protected Original() {}

    /**
     * A file as it came.
     *
     * @param name its name, for people; never used as a path
     * @param mediaType what it is, by content
     * @param content its bytes, taken over
     */
    public Original(String name, String mediaType, byte[] content) {
        this.id = Ids.next();
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
        this.sha256 = digest(content);
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** Its name, for people; never used as a path. */
    public String name() {
        return name;
    }

    /** What it is, by content. */
    public String mediaType() {
        return mediaType;
    }

    /** The SHA-256 digest of its bytes, by which the same file is known again. */
    public byte[] sha256() {
        return sha256.clone();
    }

    /** Its bytes. */
    public byte[] content() {
        return content.clone();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
