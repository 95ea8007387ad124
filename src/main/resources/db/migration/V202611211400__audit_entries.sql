-- Who did what to whom. People and teams may be removed one day, entries stay: no foreign keys.
create table audit_entry (
    id       uuid primary key,
    at       timestamptz not null,
    action   text        not null check (length(action) between 1 and 80),
    by_id    uuid,
    team_id  uuid,
    brief_id uuid,
    subject  text        not null check (length(subject) between 1 and 200),
    before   jsonb       not null,
    after    jsonb       not null
);
create index audit_entry_by_time on audit_entry (at desc, id desc);
create index audit_entry_of_team on audit_entry (team_id, at desc, id desc);

create function audit_entries_stay() returns trigger language plpgsql as
$$
begin
    raise exception 'audit entries are never changed';
end
$$;
create trigger audit_entries_stay before update or delete or truncate on audit_entry
    for each statement execute function audit_entries_stay();
