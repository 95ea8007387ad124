-- Work to be done once, by whichever node comes first. A node that dies lets its lease run out.
create table job (
    id          uuid primary key,
    kind        text        not null check (length(kind) between 1 and 60),
    payload     jsonb       not null,
    created_at  timestamptz not null,
    not_before  timestamptz not null,
    leased_till timestamptz,
    attempts    integer     not null default 0,
    failed_at   timestamptz,
    error       text
);
create index job_due on job (not_before) where failed_at is null;
create index job_failed on job (failed_at desc) where failed_at is not null;
