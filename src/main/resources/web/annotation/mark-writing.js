/** @import {Annotation, Colour, Kind, Visibility} from './annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Draft} from '../discussion/drafts.js' */
/** @import {Outbox} from '../discussion/outbox.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Span} from '../text/selected-passages.js' */
import { newId } from '../base/identifiers.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { quoteOf } from '../text/selected-passages.js';

/** Making, changing and removing marks. */
export class MarkWriting {
  #room;
  #outbox;

  /** @param {Room} room @param {Outbox} outbox */
  constructor(room, outbox) {
    this.#room = room;
    this.#outbox = outbox;
  }

  /** @param {readonly Span[]} passages @param {Colour} colour @returns {Promise<string|null>} its id, once the server holds it */
  async highlight(passages, colour) {
    const draft = this.#draft('highlight', passages, colour);
    this.show(draft);
    const outcome = await this.#outbox.send(draft);
    if (outcome.kind === 'refused') {
      this.#room.drafts.discard(draft.place);
      this.#room.changed.tell(this.#room.ledger.withdraw(draft.id));
      say(outcome.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
    } else if (outcome.kind === 'saved') {
      const made = this.#room.ledger.annotation(draft.id);
      say(t('reading_highlight_made'), { undo: made && (() => this.remove(made, { quietly: true })) });
      return draft.id;
    }
    return null;
  }

  /** @param {Kind} kind @param {readonly Span[]} passages @param {Colour} colour @returns {Draft} a new mark that says something, to be written */
  begin(kind, passages, colour) {
    const draft = this.#draft(kind, passages, colour);
    if (kind === 'suggestion') draft.replacement = draft.quote;
    this.#room.drafts.keep(draft);
    this.#room.draftsChanged.tell();
    return draft;
  }

  /** Shows a highlight that the server has not confirmed. @param {Draft} draft */
  show({ id, colour = 'amber', visibility = 'team', passages = [] }) {
    const now = new Date().toISOString();
    this.#room.ledger.propose({
      id, version: 0, kind: 'highlight', colour, visibility, passages, author: this.#room.page.me.id,
      createdAt: now, updatedAt: now, thread: null,
    });
    this.#room.changed.tell(id);
  }

  /** @param {Annotation} annotation @param {{colour?: Colour, visibility?: Visibility, passages?: Span[], replacement?: string}} change @returns {Promise<boolean>} */
  async change(annotation, change) {
    /** @type {Answer<Annotation>} */
    const answer = await request('PATCH', `/api/annotations/${annotation.id}`, {
      body: { ...change, ...(change.passages && { passages: this.#quoted(change.passages), revision: this.#room.page.revision.id }) },
      version: annotation.version,
    });
    if (!answer.ok && answer.status === 412 && answer.problem.current) {
      this.#take(answer.problem.current);
      say(t('reading_changed_elsewhere'), { tone: 'problem' });
    } else this.#settle(answer);
    return answer.ok;
  }

  /** @param {readonly Span[]} passages */
  #quoted(passages) {
    const { text } = this.#room.canonical;
    return passages.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
  }

  /** @param {Annotation} annotation @param {{quietly?: boolean}} [manner] */
  async remove({ id, version, thread }, { quietly = false } = {}) {
    const others = thread?.comments.some(({ author, deleted }) => !deleted && !this.#room.isMe(author));
    const { drafts, ledger, changed } = this.#room;
    /** @type {Answer<null>} */
    const answer = await request('DELETE', `/api/annotations/${id}`);
    if (!answer.ok && answer.status !== 404) {
      say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
      return;
    }
    drafts.discard(`new:${id}`);
    ledger.withdraw(id);
    // Where others have spoken, the place stays for their words.
    const left = others ? await request('GET', `/api/annotations/${id}`) : null;
    if (left?.ok) this.#take(/** @type {Annotation} */ (left.value));
    else ledger.apply({ kind: 'annotation-removed', id, version });
    if (this.#room.focused === id) this.#room.focus(null, 'key');
    changed.tell(id);
    if (!quietly) say(t(others ? 'reading_mark_withdrawn' : 'reading_mark_deleted'), { undo: () => this.#restore(id) });
  }

  /** @param {string} id */
  async #restore(id) {
    this.#settle(/** @type {Answer<Annotation>} */ (await request('POST', `/api/annotations/${id}/restoration`)));
  }

  /** @param {Answer<Annotation>} answer */
  #settle(answer) {
    if (answer.ok) this.#take(answer.value);
    else say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
  }

  /** @param {Annotation} annotation */
  #take(annotation) {
    this.#room.ledger.apply({ kind: 'annotation', annotation });
    this.#room.changed.tell(annotation.id);
  }

  /** @param {Kind} kind @param {readonly Span[]} passages @param {Colour} colour @returns {Draft} */
  #draft(kind, passages, colour) {
    const { canonical, page, privately } = this.#room;
    const id = newId();
    return {
      place: `new:${id}`, id, kind, body: '', colour, visibility: privately ? 'private' : 'team', savedAt: Date.now(),
      passages: passages.map(({ start, end }) => ({ start, end })), quote: quoteOf(canonical.text, passages),
      revision: page.revision.id,
    };
  }
}
