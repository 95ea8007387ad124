-- A question is open until answered; what others than its asker settle carries a reason; a thread may be somebody's to do.
alter table thread
    add column question    boolean not null default false,
    add column answered_by uuid references person,
    add column answered_at timestamptz,
    add column reason      text check (length(reason) between 1 and 1000),
    add column assignee    uuid references person,
    add column assigned_by uuid references person,
    add column due         date,
    add check ((answered_by is null) = (answered_at is null)),
    add check ((assignee is null) = (assigned_by is null)),
    add check (due is null or assignee is not null);
create index thread_of_assignee on thread (assignee) where assignee is not null;

-- Reactions change apart from the words they answer: a nod must not refuse the edit of the one who is nodded at.
alter table comment add column reacted integer not null default 0;
create table reaction (
    comment_id uuid        not null references comment,
    person_id  uuid        not null references person,
    sign       text        not null check (sign in ('AGREE', 'THANKS', 'LOOKING', 'DONE', 'DOUBT')),
    created_at timestamptz not null,
    primary key (comment_id, sign, person_id)
);

-- What a comment said before it was reworded.
create table comment_version (
    comment_id uuid        not null references comment,
    number     integer     not null,
    body       text        not null,
    html       text        not null,
    written_at timestamptz not null,
    primary key (comment_id, number)
);
