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
    /** Make a thread somebody's to do. */
    ASSIGN,
    /** Accept or decline suggested wording. */
    DECIDE_SUGGESTIONS,
    /** See what others threw away, and bring it back. */
    RESTORE_ANY,
    /** Say what the colours of marks mean. */
    NAME_COLOURS,
    /** Bring in a brief. */
    IMPORT_BRIEF,
    /** Publish a further revision of a brief. */
    REVISE_BRIEF,
    /** Say where a mark of somebody else stands in a new revision. */
    PUT_BACK_MARKS,
    /** Keep the register of recommendations: add, describe, order, split, merge, link evidence. */
    MANAGE_RECOMMENDATIONS,
    /** Open, change, close and reopen rounds of review, and keep the team's criteria. */
    MANAGE_ROUNDS,
    /** Give verdicts in rounds that one is asked in. */
    GIVE_VERDICTS,
    /** Answer verdicts in the name of the authors, read what reviewers tell the editors alone, follow what was promised. */
    ANSWER_VERDICTS,
    /** Let people into a round by a link, and so into the team. */
    INVITE_TO_ROUND,
    /** Put tags on marks of the team. */
    TAG,
    /** Ask a lead to look at something. */
    FLAG,
    /** Keep the team's codebook: add, describe, rename, merge and retire tags. */
    MANAGE_CODEBOOK,
    /** Hide what others said, with a reason, and show it again. */
    MODERATE
}
