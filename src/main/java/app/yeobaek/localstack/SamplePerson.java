package app.yeobaek.localstack;

import java.util.Locale;

/** The people of a stack on a laptop or in a test; the application knows them by their user names. */
public enum SamplePerson {
    HANA("한하나", "ko", "team lead"),
    JIWOO("정지우", "ko", "editor"),
    MINSEO("김민서", "ko", "reviewer"),
    TOM("Tom Baker", "en", "reviewer, English interface"),
    DOYUN("이도윤", "ko", "reader"),
    SEOYEON("박서연", "ko", "outsider: member of another team"),
    ADMIN("관리자", "ko", "site administrator");

    private final String fullName;
    private final String language;
    private final String part;

    SamplePerson(String fullName, String language, String part) {
        this.fullName = fullName;
        this.language = language;
        this.part = part;
    }

    /** The name to sign in with. */
    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name as the person writes it. */
    public String fullName() {
        return fullName;
    }

    /** The language in which the person reads the interface. */
    public String language() {
        return language;
    }

    /** What the person may do in the sample team. */
    public String part() {
        return part;
    }

    /** The address by which the realm knows them; mail to it stays on this machine. */
    public String email() {
        return userName() + "@yeobaek.example";
    }
}
