-- How large the database was, once a day: its growth is shown to admins.
create table database_size (
    day   date primary key,
    bytes bigint not null check (bytes >= 0)
);
