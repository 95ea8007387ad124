-- A lead may hide a mark itself with what it suggests, not only what was said of it.
alter table annotation
    add column hidden_at     timestamptz,
    add column hidden_by     uuid references person,
    add column hidden_reason text check (length(hidden_reason) between 1 and 1000),
    add check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null));
create index annotation_hidden on annotation (brief_id) where hidden_at is not null;

-- And anyone may ask a lead to look at one.
alter table flag
    alter column comment_id drop not null,
    add column annotation_id uuid references annotation,
    add check (num_nonnulls(comment_id, annotation_id) = 1),
    add unique (annotation_id, by_id);
