-- What the identity provider said last, so that it need not be asked while it is away; and how somebody left.
alter table person
    add column admin       boolean     not null default false,
    add column enabled     boolean     not null default true,
    add column verified    boolean     not null default false,
    add column language    text check (language in ('ko', 'en')),
    add column time_zone   text        not null default 'Asia/Seoul',
    add column departed_at timestamptz,
    add column words       text check (words in ('NAME', 'FORMER', 'REMOVED'));
create sequence former_member_number;

-- Logins that ended before their time: all of a person's from before a moment, or one session or token.
create table revocation (
    id      uuid primary key,
    subject text,
    session text,
    before  timestamptz not null,
    made_at timestamptz not null default clock_timestamp(),
    check ((subject is null) <> (session is null))
);
create index revocation_by_time on revocation (made_at);

-- Personal tokens for programs; the word itself is shown once and never kept.
create table api_token (
    id           uuid primary key,
    person_id    uuid        not null references person,
    name         text        not null check (length(name) between 1 and 80),
    scope        text        not null check (scope in ('READ', 'WRITE', 'ADMIN')),
    hash         bytea       not null unique,
    hint         text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_of_person on api_token (person_id, created_at desc);

-- Everything of one person in one archive, to be fetched for some days.
create table personal_archive (
    id         uuid primary key,
    person_id  uuid        not null references person,
    asked_at   timestamptz not null,
    ready_at   timestamptz,
    expires_at timestamptz not null,
    content    bytea
);
create index personal_archive_of_person on personal_archive (person_id, asked_at desc);

create table deletion_request (
    person_id uuid primary key references person,
    asked_at  timestamptz not null,
    words     text        not null check (words in ('NAME', 'FORMER', 'REMOVED')),
    note      text        not null check (length(note) <= 1000)
);

-- Somebody who is expected was never seen.
alter table person alter column seen_at drop not null;

-- Many accounts from a table: how far it is, and which rows did not become one.
create table account_import (
    id       uuid primary key,
    by_id    uuid        not null references person,
    asked_at timestamptz not null,
    rows     jsonb       not null,
    done     integer     not null,
    failures jsonb       not null
);
