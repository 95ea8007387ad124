alter table annotation drop constraint annotation_kind_check;
alter table annotation
    add check (kind in ('HIGHLIGHT', 'COMMENT', 'QUESTION', 'SUGGESTION', 'NOTE')),
    -- Of a suggestion: what is to stand there instead, and what became of it.
    add column replacement     text check (length(replacement) <= 20000),
    add column decision        text check (decision in ('ACCEPTED', 'DECLINED')),
    add column decided_by      uuid references person,
    add column decided_at      timestamptz,
    add column decision_reason text check (length(decision_reason) between 1 and 1000),
    -- Its maker took it back, but the answers of others keep it in the text.
    add column withdrawn_at    timestamptz,
    add check ((kind = 'SUGGESTION') = (replacement is not null)),
    add check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    add check (decision is null or kind = 'SUGGESTION');
create index annotation_accepted on annotation (brief_id) where decision = 'ACCEPTED' and deleted_at is null;
create index annotation_in_trash on annotation (brief_id, deleted_at desc) where deleted_at is not null;
create index comment_in_trash on comment (brief_id, deleted_at desc) where deleted_at is not null;
