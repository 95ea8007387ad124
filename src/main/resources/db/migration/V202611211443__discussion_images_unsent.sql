-- Pictures in comments, as they were re-encoded; never the bytes that somebody sent.
create table image (
    id         uuid primary key,
    brief_id   uuid        not null references brief,
    owner_id   uuid        not null references person,
    media_type text        not null check (media_type in ('image/png', 'image/jpeg')),
    width      integer     not null,
    height     integer     not null,
    content    bytea       not null,
    created_at timestamptz not null
);
create index image_of_owner on image (owner_id, created_at);

create table comment_image (
    comment_id uuid not null references comment,
    image_id   uuid not null references image,
    primary key (comment_id, image_id)
);
create index comment_image_by_image on comment_image (image_id);

-- What somebody began to write and has not sent: theirs alone, wherever they log in.
create table unsent (
    person_id uuid        not null references person,
    brief_id  uuid        not null references brief,
    place     text        not null check (length(place) <= 64),
    draft     jsonb       not null,
    saved_at  timestamptz not null,
    primary key (person_id, brief_id, place)
);
