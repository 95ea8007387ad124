-- Verdicts and minority opinions are never changed, but for one thing: the words of somebody who left and wished them gone.
-- What was decided (choice, scores, when, by which row) stays, or tallies that others built on would change.
create function keep_all_but_words_of_the_departed() returns trigger language plpgsql as $$
declare
    words constant text[] := array['reason', 'wording', 'note', 'why', 'words'];
begin
    if tg_op = 'UPDATE' and current_setting('yeobaek.departed', true) = old.reviewer_id::text
       and to_jsonb(new) - words = to_jsonb(old) - words then
        return new;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger verdict_stays on verdict;
create trigger verdict_stays before update or delete on verdict
    for each row execute function keep_all_but_words_of_the_departed();
drop trigger minority_opinion_stays on minority_opinion;
create trigger minority_opinion_stays before update or delete on minority_opinion
    for each row execute function keep_all_but_words_of_the_departed();
