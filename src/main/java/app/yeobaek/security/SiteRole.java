package app.yeobaek.security;

/** Roles of the whole site, kept by Keycloak. Team roles are {@link Role}. */
public final class SiteRole {
    /** Manages people and teams of the site. Being admin opens no team's briefs. */
    public static final String ADMIN = "admin";

    private SiteRole() {}
}
