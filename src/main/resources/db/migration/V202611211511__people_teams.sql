alter table team
    add column archived_at timestamptz,
    add column merged_into uuid references team,
    add column importers   text    not null default 'EDITOR' check (importers in ('EDITOR', 'LEAD')),
    add column trash_days  integer not null default 30 check (trash_days between 1 and 3650),
    add column language    text    not null default 'ko' check (language in ('ko', 'en')),
    add column version     integer not null default 0;

-- Memberships of archived teams rest here: everything that asks for a membership then finds none, without knowing why.
create table resting_membership (
    team_id   uuid        not null references team,
    person_id uuid        not null references person,
    role      text        not null,
    since     timestamptz not null,
    primary key (team_id, person_id)
);

create table invitation (
    id         uuid primary key,
    team_id    uuid        not null references team,
    role       text        not null check (role in ('READER', 'REVIEWER', 'EDITOR', 'LEAD')),
    email      text,
    hash       bytea       not null unique,
    places     integer     not null check (places between 1 and 500),
    created_by uuid        not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index invitation_of_team on invitation (team_id, created_at desc);

create table invitation_use (
    invitation_id uuid        not null references invitation,
    person_id     uuid        not null references person,
    at            timestamptz not null,
    primary key (invitation_id, person_id)
);
