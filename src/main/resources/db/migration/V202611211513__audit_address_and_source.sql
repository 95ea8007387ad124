-- From where, and acts that were done at the identity provider itself.
alter table audit_entry
    add column address text,
    add column source  text not null default 'YEOBAEK' check (source in ('YEOBAEK', 'KEYCLOAK')),
    add column actor   text,
    add column origin  text unique;
create index audit_entry_of_subject on audit_entry (subject, at desc);
create index audit_entry_by_whom on audit_entry (by_id, at desc);

-- Entries end with their term, and no other way: nobody may choose which.
create or replace function audit_entries_stay() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and current_setting('yeobaek.audit_term', true) = 'over' then
        return null;
    end if;
    raise exception 'audit entries are never changed';
end
$$;
create function audit_forget(before_moment timestamptz) returns bigint language plpgsql as
$$
declare
    gone bigint;
begin
    if before_moment > now() - interval '30 days' then
        raise exception 'audit entries are kept for 30 days at least';
    end if;
    perform set_config('yeobaek.audit_term', 'over', true);
    delete from audit_entry where at < before_moment;
    get diagnostics gone = row_count;
    perform set_config('yeobaek.audit_term', '', true);
    return gone;
end
$$;

-- How far Keycloak's admin events were read.
create table admin_event_mark (
    one     boolean primary key default true check (one),
    read_to bigint not null
);
