package app.yeobaek.security;

/** What a member of a team may be allowed to do. {@link Permissions} says which role may. */
public enum Permission {
    /** See the team's briefs, and the annotations and threads that are shared with the team. */
    READ,
    /** Keep highlights and comments that nobody else sees. */
    KEEP_PRIVATE_MARKS,
    /** Mark passages for the team, and comment on them. */
    ANNOTATE,
    /** Answer in the team's threads. */
    REPLY,
    /** Resolve and reopen a thread that somebody else began. */
    RESOLVE_ANY_THREAD,
    /** Bring in a brief. */
    IMPORT_BRIEF,
    /** Give roles, invite, settle how the team wants things to be. */
    MANAGE_TEAM,
    /** Publish a further revision of a brief. */
    REVISE_BRIEF,
    /** Say where a mark of somebody else stands in a new revision. */
    PUT_BACK_MARKS
}
