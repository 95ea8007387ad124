/** @import {Desk} from './card.js' */
/** @import {Draft} from './drafts.js' */
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { Composer } from './composer.js';

/** A new comment that is being written, beside its passage. */
export class DraftCard {
  isClosed = false;

  /** @param {Desk} desk @param {Draft} draft */
  constructor(desk, draft) {
    this.composer = new Composer(desk.room, desk.outbox, draft, {
      label: t('reading_comment_label'), send: t('reading_send'),
      closed: (saved) => {
        this.isClosed = true;
        desk.room.draftsChanged.tell();
        if (saved) desk.room.focus(draft.id, 'card');
        else desk.room.canonical.root.focus({ preventScroll: true });
      },
    });
    this.element = element('article', {
      class: 'card', tabindex: -1, 'aria-label': t('reading_draft_of', draft.quote?.slice(0, 80) ?? ''),
      dataset: { size: 'open', kind: 'comment', draft: draft.id, colour: draft.colour ?? 'amber' },
    },
    element('p', { class: 'card-quote' }, draft.quote ?? ''),
    element('p', { class: 'card-tags' }, element('span', { class: 'tag' }, t('reading_draft')),
      draft.revision && draft.revision !== desk.room.page.revision.id && element('span', { class: 'tag' }, t('reading_draft_earlier'))),
    this.composer.form);
  }
}
