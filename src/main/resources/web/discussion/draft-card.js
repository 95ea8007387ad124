/** @import {Desk} from './card.js' */
/** @import {Draft} from './drafts.js' */
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { Composer } from './composer.js';

/** A new comment that is being written, beside its passage. */
export class DraftCard {
  isClosed = false;
  /** @type {HTMLTextAreaElement|undefined} */
  replacement;

  /** @param {Desk} desk @param {Draft} draft */
  constructor(desk, draft) {
    const { kind = 'comment' } = draft;
    this.composer = new Composer(desk.room, desk.outbox, draft, {
      label: t(kind === 'comment' ? 'reading_comment_label' : `marking_${kind}_label`), send: t('reading_send'), wordless: kind === 'suggestion',
      closed: (saved) => {
        this.isClosed = true;
        desk.room.draftsChanged.tell();
        if (saved) desk.room.focus(draft.id, 'card');
        else desk.room.canonical.root.focus({ preventScroll: true });
      },
    });
    this.element = element('article', {
      class: 'card', tabindex: -1, 'aria-label': t('reading_draft_of', draft.quote?.slice(0, 80) ?? ''),
      dataset: { size: 'open', kind, draft: draft.id, colour: draft.colour ?? 'amber' },
    },
    element('p', { class: 'card-quote' }, draft.quote || t('marking_whole_brief')),
    element('p', { class: 'card-tags' }, kind !== 'comment' && element('span', { class: 'tag' }, t(`marking_${kind}`)), element('span', { class: 'tag' }, t('reading_draft')),
      draft.revision && draft.revision !== desk.room.page.revision.id && element('span', { class: 'tag' }, t('reading_draft_earlier'))),
    this.composer.form);
    if (kind === 'suggestion') this.composer.form.prepend(this.#wording(draft));
    this.#offerTags(desk.room, draft);
  }

  /** Tags can be put on before it is saved, once the team's are known. @param {import('../reading/room.js').Room} room @param {Draft} draft */
  async #offerTags(room, draft) {
    await room.noticed;
    const tags = this.isClosed ? null : room.noticing?.tagsOfDraft(draft, () => this.composer.touch());
    if (tags) this.composer.form.querySelector('.composer-status')?.after(tags);
  }

  focus() {
    if (this.replacement) this.replacement.focus({ preventScroll: true });
    else this.composer.focus();
  }

  /** The field for what is to stand there instead. @param {Draft} draft */
  #wording(draft) {
    const field = element('textarea', { class: 'composer-field', rows: 3, maxlength: 20000, 'aria-describedby': 'wording-hint' });
    field.value = draft.replacement ?? '';
    field.addEventListener('input', () => {
      draft.replacement = field.value.replace(/\s*\n\s*/g, ' ');
      this.composer.touch();
    });
    this.replacement = field;
    return element('label', { class: 'composer-wording' }, element('span', {}, t('marking_replacement')), field,
      element('span', { class: 'composer-status', id: 'wording-hint' }, t('marking_replacement_hint')));
  }
}
