-- Who wrote a comment that came with a file, as the file names them; they need not be known here.
alter table comment
    add column credit_name text check (length(credit_name) between 1 and 200),
    add column credit_source text,
    add column credit_written date,
    add constraint credited_whole check ((credit_name is null) = (credit_source is null) and (credit_name is not null or credit_written is null));
