package app.yeobaek.personal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which rows are somebody's own, for the archive of them. Words of others are not among them. */
final class OwnRecords {
    /** The files of the archive, in order, each with the query of its rows for {@code :person}. */
    static final Map<String, String> FILES = files();

    private OwnRecords() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "profile.json",
                """
                select id, handle, name, email, language, time_zone, created_at, seen_at from person where id = :person
                """);
        files.put(
                "teams.json",
                """
                select t.id, t.name, m.role, m.since from membership m join team t on t.id = m.team_id where m.person_id = :person
                """);
        files.put(
                "comments.json",
                """
                select c.id, c.thread_id, b.id as brief, b.title, c.body, c.created_at, c.edited_at, c.deleted_at
                from comment c join brief b on b.id = c.brief_id where c.author_id = :person order by c.created_at
                """);
        files.put(
                "earlier-wordings.json",
                """
                select v.* from comment_version v join comment c on c.id = v.comment_id
                where c.author_id = :person order by v.comment_id
                """);
        files.put(
                "marks.json",
                """
                select a.id, b.id as brief, b.title, a.kind, a.colour, a.visibility, a.replacement, a.created_at, a.deleted_at,
                       (select jsonb_agg(n.exact order by n.ordinal) from anchor n where n.annotation_id = a.id) as passages,
                       (select jsonb_agg(coalesce(t.name_ko, t.name_en)) from tagging g join tag t on t.id = any (g.tags)
                        where g.annotation_id = a.id) as tags
                from annotation a join brief b on b.id = a.brief_id where a.author_id = :person order by a.created_at
                """);
        files.put(
                "reactions.json",
                """
                select comment_id, sign from reaction where person_id = :person
                """);
        files.put(
                "unsent.json",
                """
                select brief_id, place, draft, saved_at from unsent where person_id = :person
                """);
        files.put(
                "pictures.json",
                """
                select id, brief_id, media_type, width, height, created_at, encode(content, 'base64') as content
                from image where owner_id = :person order by created_at
                """);
        files.put(
                "tags.json",
                """
                select id, team_id, name_ko, name_en, description, created_at from tag where created_by = :person
                """);
        files.put(
                "verdicts.json",
                """
                select v.id, r.id as round, r.title as round_title, b.title as brief, v.recommendation_id, v.sequence, v.choice,
                       v.reason, v.scores, v.wording, v.note, v.why, v.judged_text, v.submitted_at
                from verdict v join review_round r on r.id = v.round_id join brief b on b.id = r.brief_id
                where v.reviewer_id = :person order by v.submitted_at
                """);
        files.put(
                "verdict-drafts.json",
                """
                select round_id, recommendation_id, content, updated_at from verdict_draft where reviewer_id = :person
                """);
        files.put(
                "minority-opinions.json",
                """
                select id, round_id, recommendation_id, words, at from minority_opinion where reviewer_id = :person order by at
                """);
        files.put(
                "answers.json",
                """
                select id, round_id, recommendation_id, decision, words, at from answer where by_id = :person order by at
                """);
        files.put(
                "contentment.json",
                """
                select answer_id, state, words, at from contentment where person_id = :person
                """);
        files.put(
                "evidence.json",
                """
                select id, recommendation_id, relation, exact, note, at from evidence where by_id = :person order by at
                """);
        files.put(
                "flags.json",
                """
                select id, comment_id, annotation_id, reason, created_at from flag where by_id = :person
                """);
        files.put(
                "drafts.json",
                """
                select id, team_id, brief_id, name, title, state, created_at from draft where created_by = :person
                """);
        files.put(
                "notifications.json",
                """
                select topic, brief_id, path, words, created_at, read_at from notification
                where person_id = :person and shown order by created_at
                """);
        files.put(
                "notification-choices.json",
                """
                select topic, shown, mail from notification_choice where person_id = :person
                """);
        files.put(
                "notification-settings.json",
                """
                select * from notification_setting where person_id = :person
                """);
        files.put(
                "watching.json",
                """
                select subject_id, brief_id, level, since from watch where person_id = :person
                """);
        files.put(
                "tokens.json",
                """
                select id, name, scope, created_at, expires_at, last_used_at, revoked_at from api_token where person_id = :person
                """);
        files.put(
                "acts.json",
                """
                select at, action, subject, before, after, address from audit_entry where by_id = :person order by at
                """);
        return files;
    }
}
