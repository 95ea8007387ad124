-- Hidden by a lead, with a reason that its author is told.
alter table comment
    add column hidden_at     timestamptz,
    add column hidden_by     uuid references person,
    add column hidden_reason text check (length(hidden_reason) between 1 and 1000),
    add check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null));

-- Somebody asks a lead to look at something that was said.
create table flag (
    id         uuid primary key,
    comment_id uuid        not null references comment,
    team_id    uuid        not null references team,
    brief_id   uuid        not null references brief,
    by_id      uuid        not null references person,
    reason     text        not null check (length(reason) between 1 and 1000),
    created_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid references person,
    unique (comment_id, by_id)
);
create index flag_open on flag (team_id, created_at) where settled_at is null;
