-- Pages of PDFs as pictures, drawn when somebody looks at them beside the recovered text; they go with the file.
create table original_page (
    original_id uuid not null references original (id) on delete cascade,
    page integer not null check (page > 0),
    image bytea,
    primary key (original_id, page)
);
comment on column original_page.image is 'PNG; null if the page cannot be drawn within the limits';
