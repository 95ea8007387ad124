-- What somebody has read of a brief's margin: everything up to a moment, and single marks with their talk up to a later one.
-- Who was never here has read what was there when they came to the team.
create table reading_since (
    person_id uuid        not null references person,
    brief_id  uuid        not null references brief,
    since     timestamptz not null,
    primary key (person_id, brief_id)
);
create table mark_seen (
    person_id     uuid        not null references person,
    brief_id      uuid        not null references brief,
    annotation_id uuid        not null references annotation,
    until         timestamptz not null,
    primary key (person_id, brief_id, annotation_id)
);
create index comment_of_brief_by_time on comment (brief_id, created_at);
