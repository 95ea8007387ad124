-- Where somebody reads (UTF-16 code units of the text) and in which thread they are writing; gone with the row.
alter table presence
    add column place     integer,
    add column thread_id uuid,
    add column wrote_at  timestamptz;
