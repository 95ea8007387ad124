-- The application works as a role that owns nothing and may only add to the log (afterMigrate.sql). What must go all the same goes
-- through functions that have their owner's rights and decide themselves what may go.
create or replace function audit_entries_stay() returns trigger language plpgsql as
$$
begin
    -- The setting keeps the owner from mistakes; against the application it would protect nothing.
    if tg_op = 'DELETE' and current_setting('yeobaek.audit_term', true) = 'over'
       and current_user = (select pg_get_userbyid(relowner) from pg_catalog.pg_class where oid = tg_relid) then
        return null;
    end if;
    raise exception 'audit entries are never changed';
end
$$;
create or replace function audit_forget(before_moment timestamptz) returns bigint
    language plpgsql security definer set search_path = '' as
$$
declare
    gone bigint;
begin
    if before_moment is null or before_moment > now() - interval '30 days' then
        raise exception 'audit entries are kept for 30 days at least';
    end if;
    perform set_config('yeobaek.audit_term', 'over', true);
    delete from public.audit_entry where at < before_moment;
    get diagnostics gone = row_count;
    perform set_config('yeobaek.audit_term', '', true);
    return gone;
end
$$;

-- The same for the words of those who left and wished them gone; nobody else's, and nothing but words.
create or replace function keep_all_but_words_of_the_departed() returns trigger language plpgsql as $$
declare
    words constant text[] := array['reason', 'wording', 'note', 'why', 'words'];
begin
    if tg_op = 'UPDATE' and current_setting('yeobaek.departed', true) = old.reviewer_id::text
       and current_user = (select pg_get_userbyid(relowner) from pg_catalog.pg_class where oid = tg_relid)
       and to_jsonb(new) - words = to_jsonb(old) - words then
        return new;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create function empty_reviews_of_departed(departed uuid) returns void
    language plpgsql security definer set search_path = '' as
$$
begin
    if not exists (select from public.person p
                   where p.id = departed and p.departed_at is not null and p.words = 'REMOVED') then
        raise exception 'only the words of those who left and wished them gone may go';
    end if;
    perform set_config('yeobaek.departed', departed::text, true);
    -- A verdict that is no plain yes has a reason, and says so even when the reason is gone.
    update public.verdict
    set reason = case when reason = '' then '' else '—' end, wording = null, note = null,
        why = case when why is null then null else '' end
    where reviewer_id = departed;
    update public.minority_opinion set words = '—' where reviewer_id = departed;
    perform set_config('yeobaek.departed', '', true);
end
$$;
