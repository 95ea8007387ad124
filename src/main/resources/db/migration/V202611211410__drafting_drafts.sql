-- A text on its way to becoming a revision: a file being read and mended, or a published text being edited.
create table draft (
    id            uuid primary key,
    team_id       uuid        not null references team,
    brief_id      uuid references brief,
    base_revision uuid references revision,
    original_id   uuid references original,
    name          text        not null,
    title         text        not null,
    state         text        not null check (state in ('WAITING', 'READING', 'READY', 'REFUSED', 'PUBLISHED', 'DISCARDED')),
    refusal       text,
    refusal_word  text,
    job           uuid,
    -- What is on the table, and beside it: the lines of the original, and remarks found in its margin. JSON, read whole.
    galley        text,
    source        text,
    remarks       text,
    doubts        integer     not null default 0,
    open_doubts   integer     not null default 0,
    -- How many steps of draft_step hold now; those after it were taken back.
    step          integer     not null default 0,
    revision      uuid references revision,
    created_by    uuid        not null references person,
    created_at    timestamptz not null,
    changed_by    uuid        not null references person,
    changed_at    timestamptz not null,
    version       integer     not null,
    check ((brief_id is null) = (base_revision is null) or state = 'PUBLISHED'),
    check (state <> 'READY' or galley is not null)
);
create index draft_of_team on draft (team_id, created_at desc) where state not in ('PUBLISHED', 'DISCARDED');
create index draft_of_person on draft (created_by) where state not in ('PUBLISHED', 'DISCARDED');
create index draft_of_brief on draft (brief_id) where state not in ('PUBLISHED', 'DISCARDED');
create index draft_of_original on draft (original_id);
create index original_by_digest on original (sha256);

-- Each step with what it changed, both ways: undo survives a reload and another hand.
create table draft_step (
    draft_id uuid        not null references draft on delete cascade,
    number   integer     not null,
    by_id    uuid        not null references person,
    at       timestamptz not null,
    op       text        not null,
    forward  text        not null,
    backward text        not null,
    primary key (draft_id, number)
);

-- Who has a draft in hand. A row past its time holds nothing.
create table draft_lock (
    draft_id uuid primary key references draft on delete cascade,
    holder   uuid        not null references person,
    until    timestamptz not null
);

-- How far the reading of a file has come; of no value after a crash.
create unlogged table draft_progress (
    draft_id uuid primary key,
    step     text    not null,
    done     integer not null,
    of_all   integer not null
);
