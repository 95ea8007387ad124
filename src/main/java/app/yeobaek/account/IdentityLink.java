package app.yeobaek.account;

/** That a person may log in through another identity provider: its name, and theirs there. */
public record IdentityLink(String provider, String handle) {}
