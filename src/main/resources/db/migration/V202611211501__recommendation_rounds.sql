-- Criteria that a team uses again and again; a round copies them.
create table criteria_template (
    id         uuid primary key,
    team_id    uuid        not null references team,
    name       text        not null check (length(name) between 1 and 100),
    criteria   jsonb       not null,
    created_by uuid        not null references person,
    created_at timestamptz not null,
    unique (team_id, name)
);

create table review_round (
    id           uuid primary key,
    brief_id     uuid        not null references brief,
    revision_id  uuid        not null references revision,
    number       integer     not null,
    title        text        not null check (length(title) between 1 and 200),
    instructions text        not null check (length(instructions) <= 10000),
    deadline     timestamptz not null,
    zone         text        not null,
    blindness    text        not null check (blindness in ('OPEN', 'UNTIL_SUBMITTED', 'UNTIL_CLOSED')),
    anonymous    boolean     not null,
    criteria     jsonb       not null,
    opened_by    uuid        not null references person,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    version      integer     not null,
    unique (brief_id, number)
);
create index review_round_open on review_round (deadline) where closed_at is null;

create table round_scope (
    round_id          uuid    not null references review_round,
    recommendation_id uuid    not null references recommendation,
    position          integer not null,
    primary key (round_id, recommendation_id)
);

-- pseudonym: a number drawn by lot, so that it says nothing of the order in which people were asked.
create table round_reviewer (
    round_id    uuid    not null references review_round,
    person_id   uuid    not null references person,
    pseudonym   integer not null,
    extended_to timestamptz,
    seen_at     timestamptz,
    left_at     timestamptz,
    primary key (round_id, person_id),
    unique (round_id, pseudonym)
);
create index round_reviewer_of_person on round_reviewer (person_id);

-- A link by which people join a round (and its team as reviewers). Only a digest of its secret is kept.
create table round_link (
    id         uuid primary key,
    round_id   uuid        not null references review_round,
    digest     bytea       not null unique,
    created_by uuid        not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    uses_left  integer     not null check (uses_left >= 0)
);

-- Given verdicts are never changed: another one with a higher sequence takes their place.
-- id is random, not in order of time, and request the client's: under pseudonyms neither may tell when somebody was at work.
create table verdict (
    id                uuid primary key,
    request           uuid        not null unique,
    round_id          uuid        not null,
    recommendation_id uuid        not null,
    reviewer_id       uuid        not null,
    sequence          integer     not null check (sequence >= 1),
    choice            text        not null check (choice in ('ENDORSE', 'ENDORSE_WITH_CHANGES', 'OBJECT', 'ABSTAIN')),
    reason            text        not null,
    scores            jsonb       not null,
    wording           text,
    note              text,
    why               text,
    judged_revision   uuid        not null references revision,
    judged_text       text        not null,
    submitted_at      timestamptz not null,
    unique (round_id, recommendation_id, reviewer_id, sequence),
    foreign key (round_id, recommendation_id) references round_scope,
    foreign key (round_id, reviewer_id) references round_reviewer,
    check (choice = 'ENDORSE' or length(reason) > 0),
    check ((sequence = 1) = (why is null))
);
create index verdict_of_recommendation on verdict (recommendation_id);
create trigger verdict_stays before update or delete on verdict for each row execute function refuse_change();

create table verdict_draft (
    round_id          uuid        not null,
    recommendation_id uuid        not null,
    reviewer_id       uuid        not null,
    content           jsonb       not null,
    updated_at        timestamptz not null,
    version           integer     not null,
    primary key (round_id, recommendation_id, reviewer_id),
    foreign key (round_id, recommendation_id) references round_scope,
    foreign key (round_id, reviewer_id) references round_reviewer
);

-- What the authors say to a recommendation's verdicts (verdict_id null) or to one of them.
create table answer (
    id                uuid primary key,
    round_id          uuid        not null,
    recommendation_id uuid        not null,
    verdict_id        uuid references verdict,
    decision          text        not null check (decision in ('ACCEPTED', 'PARTLY', 'DECLINED')),
    words             text        not null,
    by_id             uuid        not null references person,
    at                timestamptz not null,
    done_at           timestamptz,
    done_by           uuid references person,
    done_note         text,
    version           integer     not null,
    foreign key (round_id, recommendation_id) references round_scope
);
create unique index answer_once on answer (round_id, recommendation_id, coalesce(verdict_id, '00000000-0000-0000-0000-000000000000'));

-- Whether a reviewer is content with an answer; IF_REVISED turns to LOOK_AGAIN when the brief is revised.
create table contentment (
    answer_id   uuid        not null references answer,
    person_id   uuid        not null references person,
    state       text        not null check (state in ('CONTENT', 'NOT_CONTENT', 'IF_REVISED', 'LOOK_AGAIN')),
    words       text,
    revision_id uuid        not null references revision,
    at          timestamptz not null,
    primary key (answer_id, person_id)
);
create index contentment_waiting on contentment (state) where state = 'IF_REVISED';

create table minority_opinion (
    id                uuid primary key,
    round_id          uuid        not null,
    recommendation_id uuid        not null,
    reviewer_id       uuid        not null,
    words             text        not null,
    at                timestamptz not null,
    foreign key (round_id, recommendation_id) references round_scope,
    foreign key (round_id, reviewer_id) references round_reviewer
);
create trigger minority_opinion_stays before update or delete on minority_opinion for each row execute function refuse_change();

-- Who did what in a round and when, never what they thought of it.
create table round_trail (
    id                uuid primary key,
    round_id          uuid        not null references review_round,
    by_id             uuid references person,
    at                timestamptz not null,
    act               text        not null,
    recommendation_id uuid references recommendation,
    person_id         uuid references person,
    detail            text
);
create index round_trail_of on round_trail (round_id, at, id);
create trigger round_trail_stays before update or delete on round_trail for each row execute function refuse_change();
