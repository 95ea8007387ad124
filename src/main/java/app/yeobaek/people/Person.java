package app.yeobaek.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who has logged in at least once, as Yeobaek shows them. */
@Entity
public class Person {
    @Id
    private UUID id;

    private String subject;
    private String handle;
    private String name;

    @Nullable
    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Nullable
    @Column(name = "seen_at")
    private Instant seenAt;

    private boolean admin;
    private boolean enabled;
    private boolean verified;

    @Nullable
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Nullable
    @Column(name = "departed_at")
    private Instant departedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Words words;

    protected Person() {}

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** The token's subject at the identity provider. */
    public String subject() {
        return subject;
    }

    /** The login name. */
    public String handle() {
        return handle;
    }

    /** The name shown to others. */
    public String name() {
        return name;
    }

    /** When they were here for the first time. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When they were last seen, to within a few minutes; null for somebody who is expected and was never here. */
    @Nullable
    public Instant seenAt() {
        return seenAt;
    }

    /** Whether they had the site role {@code admin} when the identity provider was last heard of them. */
    public boolean isAdmin() {
        return admin;
    }

    /** Whether they may log in, as far as Yeobaek has heard. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Whether the address is known to be theirs. */
    public boolean isVerified() {
        return verified;
    }

    /** Whether this is the address of the person, and known to be. */
    public boolean owns(String address) {
        return verified && email != null && email.equalsIgnoreCase(address);
    }

    /** The language they chose, or null if they left it to the browser. */
    @Nullable
    public String language() {
        return language;
    }

    /** The time zone (IANA name) in which they read times. */
    public String timeZone() {
        return timeZone;
    }

    /** Chooses language (null: as the browser wishes) and time zone. */
    public void prefer(@Nullable String newLanguage, ZoneId newTimeZone) {
        this.language = newLanguage;
        this.timeZone = newTimeZone.getId();
    }

    /** When they left for good, or null. */
    @Nullable
    public Instant departedAt() {
        return departedAt;
    }

    /** What becomes of their words after they left; null while they are here. */
    @Nullable
    public Words words() {
        return words;
    }

    /** Follows what the identity provider says of somebody who is not here at the moment. */
    public void follow(Identity identity, boolean mayLogIn) {
        this.handle = identity.handle();
        this.name = identity.name();
        this.email = identity.email();
        this.verified = identity.verified();
        this.admin = identity.admin();
        this.enabled = mayLogIn;
    }

    /** They may (not) log in any more. */
    public void enable(boolean mayLogIn) {
        this.enabled = mayLogIn;
    }

    void isOnlyExpected() {
        this.seenAt = null;
    }

    /** They leave for good: nothing stays that tells who they were, but for the name where their words keep it. */
    public void depart(Words choice, String nameAfterwards, Instant now) {
        this.departedAt = now;
        this.words = choice;
        this.name = nameAfterwards;
        this.handle = "former-" + id.toString().substring(24);
        this.email = null;
        this.verified = false;
        this.admin = false;
        this.enabled = false;
    }

    /** The address that the identity provider knows, or null. */
    @Nullable
    public String email() {
        return email;
    }
}
