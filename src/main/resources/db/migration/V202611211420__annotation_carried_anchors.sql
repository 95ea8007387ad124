-- Every revision has an anchor for each passage of each mark, with how sure it is that the passage stands there.
-- UNCERTAIN, DETACHED, GONE: exact, prefix and suffix are those of the last sure place, which is the anchor in origin_id.
alter table anchor
    alter column start_offset drop not null,
    alter column end_offset drop not null,
    add column certainty  text not null default 'EXACT'
        check (certainty in ('EXACT', 'MOVED', 'PLACED', 'UNCERTAIN', 'DETACHED', 'GONE')),
    add column origin_id  uuid references revision,
    -- Where else it may stand: [{"start", "end", "score"}], likeliest first.
    add column candidates text,
    -- Who put it back by hand, or said that it is gone.
    add column placed_by  uuid references person,
    add column placed_at  timestamptz,
    add check ((start_offset is null) = (certainty in ('DETACHED', 'GONE'))),
    add check ((end_offset is null) = (start_offset is null)),
    add check ((origin_id is not null) = (certainty in ('UNCERTAIN', 'DETACHED', 'GONE'))),
    add check ((placed_by is null) = (placed_at is null));
-- Publishing reads all anchors of a revision, the list of what is pending a few of them.
create index anchor_of_revision on anchor (revision_id);
create index anchor_pending on anchor (revision_id, annotation_id) where certainty in ('UNCERTAIN', 'DETACHED');

-- "Settled if the next revision does it": such a thread opens itself again when the revision is there.
alter table thread
    add column condition      text check (condition in ('NEXT_REVISION')),
    add column recheck_before uuid references revision,
    add column recheck_after  uuid references revision,
    add column recheck_by     uuid references person,
    add column recheck_at     timestamptz,
    add check (condition is null or resolved_at is not null),
    add check ((recheck_before is null) = (recheck_after is null) and (recheck_before is null) = (recheck_by is null)
        and (recheck_before is null) = (recheck_at is null));
create index thread_conditional on thread (brief_id) where condition is not null;
