-- People are known by the subject of their token; Keycloak holds their identity, this table what Yeobaek shows of them.
create table person (
    id         uuid primary key,
    subject    text        not null unique,
    handle     text        not null,
    name       text        not null,
    email      text,
    created_at timestamptz not null,
    seen_at    timestamptz not null
);

create table team (
    id         uuid primary key,
    name       text        not null,
    created_at timestamptz not null
);

create table membership (
    team_id   uuid        not null references team,
    person_id uuid        not null references person,
    role      text        not null check (role in ('READER', 'REVIEWER', 'EDITOR', 'LEAD')),
    since     timestamptz not null,
    primary key (team_id, person_id)
);
create index membership_of_person on membership (person_id, team_id);

-- What a colour means to a team; where a row is missing the catalogue's word stands in.
create table colour_meaning (
    team_id uuid not null references team,
    colour  text not null check (colour in ('AMBER', 'GREEN', 'BLUE', 'ROSE', 'VIOLET')),
    meaning text not null check (length(meaning) between 1 and 40),
    primary key (team_id, colour)
);

create table brief (
    id         uuid primary key,
    team_id    uuid        not null references team,
    title      text        not null,
    authors    text[]      not null,
    publisher  text,
    published  text,
    language   text        not null,
    revision   uuid        not null,
    created_by uuid        not null references person,
    created_at timestamptz not null,
    version    integer     not null
);
create index brief_of_team on brief (team_id, created_at desc, id desc);

-- The file as it came, kept byte by byte.
create table original (
    id         uuid primary key,
    name       text    not null,
    media_type text    not null,
    sha256     bytea   not null,
    content    bytea   not null
);

-- Immutable: a change of the text is a new revision. Offsets in structure are UTF-16 code units of text.
create table revision (
    id          uuid primary key,
    brief_id    uuid        not null references brief deferrable initially deferred,
    number      integer     not null,
    text        text        not null,
    structure   jsonb       not null,
    original_id uuid        not null references original,
    created_by  uuid        not null references person,
    created_at  timestamptz not null,
    unique (brief_id, number)
);
alter table brief add foreign key (revision) references revision deferrable initially deferred;

-- A thread has the identity of what it hangs on. audience: null for the team, else the one person who sees it.
create table thread (
    id          uuid primary key,
    brief_id    uuid    not null references brief,
    audience    uuid references person,
    begun_by    uuid    not null references person,
    resolved_by uuid references person,
    resolved_at timestamptz,
    version     integer not null,
    check ((resolved_by is null) = (resolved_at is null))
);
create index thread_of_brief on thread (brief_id);

create table comment (
    id         uuid primary key,
    thread_id  uuid        not null references thread,
    brief_id   uuid        not null references brief,
    author_id  uuid        not null references person,
    body       text        not null,
    html       text        not null,
    created_at timestamptz not null,
    edited_at  timestamptz,
    deleted_at timestamptz,
    version    integer     not null
);
create index comment_of_thread on comment (thread_id, created_at, id);
create index comment_of_brief on comment (brief_id);

create table annotation (
    id         uuid primary key,
    brief_id   uuid        not null references brief,
    author_id  uuid        not null references person,
    kind       text        not null check (kind in ('HIGHLIGHT', 'COMMENT')),
    colour     text        not null check (colour in ('AMBER', 'GREEN', 'BLUE', 'ROSE', 'VIOLET')),
    visibility text        not null check (visibility in ('TEAM', 'PRIVATE')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    version    integer     not null
);
create index annotation_of_brief on annotation (brief_id, created_at, id);

-- Where an annotation stands in one revision: later revisions add anchors, old ones keep theirs.
create table anchor (
    annotation_id uuid    not null references annotation,
    revision_id   uuid    not null references revision,
    ordinal       integer not null,
    start_offset  integer not null,
    end_offset    integer not null,
    exact         text    not null,
    prefix        text    not null,
    suffix        text    not null,
    primary key (annotation_id, revision_id, ordinal),
    check (0 <= start_offset and start_offset < end_offset)
);

-- The truth behind the live channel: written in the transaction of the change, read in the order of transactions.
-- A reader takes only rows of transactions older than every one still running, so that none is skipped.
create table live_event (
    xid        xid8        not null default pg_current_xact_id(),
    id         bigint      not null generated always as identity (cache 64),
    channel    uuid        not null,
    audience   uuid,
    excluded   uuid,
    payload    text        not null,
    created_at timestamptz not null default now(),
    primary key (xid, id)
);
create index live_event_of_channel on live_event (channel, xid, id);
create index live_event_by_age on live_event using brin (created_at);

-- Events of transactions up to this one may have been forgotten.
create table live_horizon (
    min_xid xid8 not null
);
insert into live_horizon values (pg_current_xact_id());

-- Who has a brief open, on any node; a row not refreshed for 45 seconds is a node that died.
create unlogged table presence (
    connection uuid primary key,
    channel    uuid        not null,
    person_id  uuid        not null,
    name       text        not null,
    handle     text        not null,
    seen_at    timestamptz not null
);
create index presence_of_channel on presence (channel);
