-- The register of a brief: its recommendations as objects. A row here says that the importer's findings were taken in once.
create table register (
    brief_id  uuid primary key references brief,
    filled_at timestamptz not null
);

create table recommendation (
    id          uuid primary key,
    brief_id    uuid        not null references brief,
    number      integer     not null check (number between 1 and 9999),
    position    integer     not null,
    heading     text        check (length(heading) between 1 and 200),
    title       text        not null check (length(title) between 1 and 300),
    addressee   text        check (length(addressee) between 1 and 200),
    time_frame  text        check (length(time_frame) between 1 and 200),
    status      text        not null check (status in ('PROPOSED', 'UNDER_REVIEW', 'AGREED', 'REVISED', 'DROPPED')),
    split_from  uuid references recommendation,
    merged_into uuid references recommendation,
    created_by  uuid        not null references person,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    removed_at  timestamptz,
    version     integer     not null
);
create unique index recommendation_number on recommendation (brief_id, number) where removed_at is null;
create index recommendation_of_brief on recommendation (brief_id, position, id);

-- Where a recommendation stands in one revision; later revisions add rows, old ones keep theirs.
create table recommendation_passage (
    recommendation_id uuid    not null references recommendation,
    revision_id       uuid    not null references revision,
    ordinal           integer not null,
    start_offset      integer not null,
    end_offset        integer not null,
    exact             text    not null,
    prefix            text    not null,
    suffix            text    not null,
    certainty         text    not null check (certainty in ('EXACT', 'MOVED', 'UNCERTAIN', 'DETACHED')),
    primary key (recommendation_id, revision_id, ordinal),
    check (0 <= start_offset and start_offset < end_offset)
);
create index recommendation_passage_of_revision on recommendation_passage (revision_id);

-- What happened to a recommendation, never changed.
create table recommendation_change (
    id                uuid primary key,
    recommendation_id uuid        not null references recommendation,
    by_id             uuid        not null references person,
    at                timestamptz not null,
    what              text        not null,
    before            text,
    after             text
);
create index recommendation_change_of on recommendation_change (recommendation_id, at, id);

-- A passage of this or another brief that supports or contradicts a recommendation.
create table evidence (
    id                uuid primary key,
    recommendation_id uuid        not null references recommendation,
    brief_id          uuid        not null references brief,
    revision_id       uuid        not null references revision,
    relation          text        not null check (relation in ('SUPPORTS', 'CONTRADICTS')),
    start_offset      integer     not null,
    end_offset        integer     not null,
    exact             text        not null,
    prefix            text        not null,
    suffix            text        not null,
    note              text        check (length(note) between 1 and 2000),
    by_id             uuid        not null references person,
    at                timestamptz not null
);
create index evidence_of on evidence (recommendation_id, at, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger recommendation_change_stays before update or delete on recommendation_change
    for each row execute function refuse_change();
