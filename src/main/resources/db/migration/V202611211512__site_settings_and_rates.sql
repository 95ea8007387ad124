-- What holds for the whole site; a setting without a row has its default.
create table site_setting (
    name  text primary key,
    value text not null check (length(value) <= 2000)
);

-- How often somebody asked in a minute, on all nodes together. Losing it in a crash does no harm.
create unlogged table rate_count (
    subject text    not null,
    minute  bigint  not null,
    n       integer not null,
    primary key (subject, minute)
);
