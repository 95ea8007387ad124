package app.yeobaek.site;

import java.util.Locale;

/** A setting of the whole site, with its default and what it may be. */
public enum Setting {
    /** What every page says at its top, in Korean; empty for nothing. */
    ANNOUNCEMENT_KO("", 0),
    /** The same in English; where it is empty the Korean words stand. */
    ANNOUNCEMENT_EN("", 0),
    /** Whether nothing may be changed at the moment, for maintenance. */
    READ_ONLY("false", 0),
    /** How often a person may change something in a minute. */
    WRITES_A_MINUTE("600", 1_000_000),
    /** How often a person may read by the API in a minute. */
    READS_A_MINUTE("3000", 1_000_000),
    /** How often a person may search in a minute. */
    SEARCHES_A_MINUTE("120", 1_000_000),
    /** How often a person may bring in files in a minute. */
    IMPORTS_A_MINUTE("30", 1_000_000),
    /** How often a person may take out files in a minute. */
    EXPORTS_A_MINUTE("30", 1_000_000),
    /** How often an address may come to the pages around the login in a minute. */
    LOGINS_A_MINUTE("120", 1_000_000),
    /** How often an address may ask anything in a minute. */
    ADDRESS_A_MINUTE("12000", 10_000_000),
    /** How many briefs a team may have. */
    BRIEFS_PER_TEAM("2000", 1_000_000),
    /** How many megabytes of files a team may keep. */
    MEGABYTES_PER_TEAM("5000", 10_000_000),
    /** For how many days the audit log is kept. */
    AUDIT_DAYS("1095", 36_500);

    private final String usual;
    private final int most;

    Setting(String usual, int most) {
        this.usual = usual;
        this.most = most;
    }

    /** Its name in forms, requests and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is where nobody has chosen. */
    String usual() {
        return usual;
    }

    /** Whether it is a number; {@link #READ_ONLY} is yes or no, the rest are words. */
    public boolean isNumber() {
        return most > 0;
    }

    /** Whether it may be this. */
    public boolean accepts(String value) {
        if (isNumber()) {
            return value.matches("\\d{1,8}") && Integer.parseInt(value) >= least() && Integer.parseInt(value) <= most;
        }
        return this == READ_ONLY ? value.equals("true") || value.equals("false") : value.length() <= 500;
    }

    private int least() {
        // Less would be forgetting what somebody may have to answer for.
        return this == AUDIT_DAYS ? 30 : 1;
    }
}
