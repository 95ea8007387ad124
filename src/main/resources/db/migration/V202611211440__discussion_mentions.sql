-- Who is named in a comment, resolved among the members of the brief's team when it was written.
create table mention (
    comment_id uuid not null references comment,
    person_id  uuid not null references person,
    primary key (comment_id, person_id)
);
create index mention_of_person on mention (person_id);
