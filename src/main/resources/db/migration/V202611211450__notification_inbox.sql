-- What somebody is told. Words are not kept here but read where they stand, so that what is taken back is gone here too.
create table notification (
    id         uuid primary key,
    person_id  uuid        not null references person,
    topic      text        not null check (length(topic) between 1 and 40),
    brief_id   uuid        not null references brief,
    thread_id  uuid,
    comment_id uuid,
    by_id      uuid references person,
    path       text        not null check (length(path) between 1 and 500),
    words      text        not null check (length(words) <= 400),
    -- The thing told of: whoever was told once of it is not told twice, whatever it is about.
    news       text        not null check (length(news) between 1 and 200),
    created_at timestamptz not null,
    read_at    timestamptz,
    shown      boolean     not null,
    mail       text        not null check (mail in ('NONE', 'AT_ONCE', 'DIGEST', 'DONE')),
    unique (person_id, news)
);
create index notification_of_person on notification (person_id, created_at desc, id desc);
create index notification_unread on notification (person_id, brief_id) where read_at is null and shown;
create index notification_for_digest on notification (person_id) where mail = 'DIGEST';

-- Where a person has chosen otherwise than what is usual for a topic.
create table notification_choice (
    person_id uuid    not null references person,
    topic     text    not null check (length(topic) between 1 and 40),
    shown     boolean not null,
    mail      text    not null check (mail in ('NONE', 'AT_ONCE', 'DIGEST')),
    primary key (person_id, topic)
);

create table notification_setting (
    person_id       uuid primary key references person,
    language        text    not null default 'ko' check (language in ('ko', 'en')),
    time_zone       text    not null default 'Asia/Seoul' check (length(time_zone) between 1 and 64),
    digest_hour     integer not null default 8 check (digest_hour between 0 and 23),
    digest_weekdays boolean not null default true,
    mail            boolean not null default true,
    presence        boolean not null default true,
    digest_on       date
);

-- A brief or a thread that somebody watches (is told of everything) or has muted (is told only what is said to them).
create table watch (
    person_id  uuid        not null references person,
    subject_id uuid        not null,
    brief_id   uuid        not null references brief,
    level      text        not null check (level in ('WATCH', 'MUTE')),
    since      timestamptz not null,
    primary key (person_id, subject_id)
);
create index watch_of_subject on watch (subject_id);
