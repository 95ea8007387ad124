-- The team's words for what marks are about. A tag made while typing is free; an editor may take it into the codebook.
create table tag (
    id          uuid primary key,
    team_id     uuid        not null references team,
    name_ko     text check (length(name_ko) between 1 and 60),
    name_en     text check (length(name_en) between 1 and 60),
    description text        not null check (length(description) <= 1000),
    colour      text check (colour in ('AMBER', 'GREEN', 'BLUE', 'ROSE', 'VIOLET')),
    parent_id   uuid references tag,
    free        boolean     not null,
    merged_into uuid references tag,
    retired_at  timestamptz,
    created_by  uuid        not null references person,
    created_at  timestamptz not null,
    version     integer     not null,
    check (name_ko is not null or name_en is not null),
    check (parent_id <> id),
    check (merged_into <> id)
);
create index tag_of_team on tag (team_id);

-- Names and synonyms; folded (no case, spaces or middle dots) each means one tag of a team.
create table tag_word (
    team_id uuid    not null references team,
    folded  text    not null check (length(folded) between 1 and 80),
    word    text    not null,
    tag_id  uuid    not null references tag,
    synonym boolean not null,
    primary key (team_id, folded)
);
create index tag_word_of_tag on tag_word (tag_id);

create table codebook (
    team_id   uuid primary key references team,
    free_tags boolean not null
);

-- The tags of a mark, as one row with a version of its own: tagging is no change of the mark.
create table tagging (
    annotation_id uuid primary key references annotation,
    brief_id      uuid    not null references brief,
    tags          uuid[]  not null,
    version       integer not null
);
create index tagging_of_brief on tagging (brief_id);
create index tagging_by_tag on tagging using gin (tags);
