/** @import {Annotation, Comment} from '../annotation/annotation.js' */
/** @import {MarkWriting} from '../annotation/mark-writing.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Outbox} from './outbox.js' */
/** @import {ThreadWriting} from './thread-writing.js' */
import { readableComments, surenessOf } from '../annotation/annotation.js';
import { button, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { copyLink } from './permalinks.js';
import { quoteOf } from '../text/selected-passages.js';
import { cardMenu } from './card-menu.js';
import { commentView, timeOf } from './comment-view.js';
import { Composer } from './composer.js';
import { dueWords } from './due.js';
import { keepingFocus } from './keeping-focus.js';
import { plainWords } from './plain-words.js';
import { speakerOf } from './speaker.js';

/**
 * Everything a card needs to do its work.
 *
 * @typedef {{room: Room, outbox: Outbox, marks: MarkWriting, threads: ThreadWriting}} Desk
 * @typedef {'full'|'one'|'open'} CardSize one line, a few, or everything
 */

/** A mark and its thread in the margin. Redrawn from the ledger; the fields in it are kept while someone writes. */
export class Card {
  #desk;
  /** @type {Composer|null} */
  #reply = null;
  /** @type {Map<string, Composer>} by comment */
  #edits = new Map();
  #drawn = '';
  element = element('article', { class: 'card', tabindex: -1 });

  /** @param {Desk} desk @param {string} id */
  constructor(desk, id) {
    this.#desk = desk;
    this.id = id;
    this.element.dataset.mark = id;
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a, button, textarea, input, summary, details')) return;
      if (getSelection()?.isCollapsed === false) return;
      desk.room.focus(id, 'card');
    });
  }

  /** Whether someone is writing in it. */
  get isWritten() {
    return [this.#reply, ...this.#edits.values()].some((composer) => composer && !composer.isEmpty) ||
      this.element.querySelector('textarea:focus') !== null;
  }

  /** @param {Annotation} annotation @param {CardSize} size */
  draw(annotation, size) {
    const { room } = this.#desk;
    const fingerprint = JSON.stringify([annotation, size, room.drafts.at(`reply:${this.id}`)?.place, this.#edits.size]);
    if (fingerprint === this.#drawn) return;
    this.#drawn = fingerprint;
    const { dataset } = this.element;
    Object.assign(dataset, { size, colour: annotation.colour, kind: annotation.kind, visibility: annotation.visibility });
    dataset.state = annotation.thread?.state ?? 'open';
    this.element.setAttribute('aria-label', this.#label(annotation));
    keepingFocus(this.element, () => {
      if (size === 'one') this.element.replaceChildren(this.#line(annotation));
      else this.element.replaceChildren(...(size === 'open' ? this.#everything(annotation) : this.#summary(annotation)));
    });
    room.drawn.tell({ card: this.element, annotation, size });
  }

  reply() {
    if (!this.#reply) this.#openReply();
    this.#reply?.focus();
  }

  /** @param {string} comment */
  reveal(comment) {
    const found = this.element.querySelector(`[data-comment="${CSS.escape(comment)}"]`);
    found?.classList.add('is-pointed-at');
    found?.scrollIntoView({ block: 'nearest' });
  }

  /** Keeps what is being written, before the card goes. */
  leave() {
    for (const composer of [this.#reply, ...this.#edits.values()]) composer?.leave();
  }

  /** @param {Annotation} annotation */
  #label(annotation) {
    const { room } = this.#desk;
    return t('reading_card_label', speakerOf(room, annotation),
      quoteOf(room.canonical.text, annotation.passages).slice(0, 80));
  }

  /** @param {Annotation} annotation */
  #line(annotation) {
    const { room } = this.#desk;
    const name = speakerOf(room, annotation);
    const said = readableComments(annotation).find(({ deleted, hidden }) => !deleted && !hidden);
    const words = said ? plainWords(said, 90) : quoteOf(room.canonical.text, annotation.passages).slice(0, 90);
    const line = button('', () => room.focus(this.id, 'card'), { class: 'card-line' });
    line.append(element('strong', {}, name), ` ${words}`);
    return line;
  }

  /** @param {Annotation} annotation */
  #head(annotation) {
    const { room } = this.#desk;
    const colour = room.page.colours.find(({ key }) => key === annotation.colour)?.name ?? '';
    const quote = element('p', { class: 'card-quote', title: colour }, quoteOf(room.canonical.text, annotation.passages) || t('marking_whole_brief'));
    const tags = [
      annotation.visibility === 'private' && t('reading_private'),
      !['highlight', 'comment'].includes(annotation.kind) && t(`marking_${annotation.kind}`),
      annotation.withdrawn && t('marking_withdrawn'),
      annotation.hidden && t('moderation_mark_hidden'),
      annotation.suggestion?.decision && t(`marking_${annotation.suggestion.decision}`),
      annotation.thread?.state === 'resolved' && t(annotation.thread.condition ? 'reading_state_next_revision' : 'reading_state_resolved'),
      annotation.thread?.state === 'answered' && t('marking_state_answered'),
      annotation.thread?.assignee && dueWords(room, annotation.thread),
      surenessOf(annotation) !== 'sure' && t(`reading_place_${surenessOf(annotation)}`),
      annotation.pending && t('reading_pending'),
      room.drafts.at(`reply:${this.id}`) && !this.#reply && t('reading_draft'),
    ].filter(Boolean);
    return [quote, tags.length > 0 && element('p', { class: 'card-tags' },
      ...tags.map((tag) => element('span', { class: 'tag' }, String(tag))), this.#wayToItsPlace(annotation))].filter((part) => part !== false);
  }

  /** To where a mark without a sure place is put back. @param {Annotation} annotation */
  #wayToItsPlace(annotation) {
    const { page } = this.#desk.room;
    const wanted = ['uncertain', 'detached'].includes(surenessOf(annotation)) && page.revision.id === page.revision.current;
    return wanted && element('a', { href: `/briefs/${page.brief.id}/pending?mark=${annotation.id}` }, t('reading_place_choose'));
  }

  /** A remark that came back with the revision that should settle it. @param {Annotation} annotation */
  #recheck(annotation) {
    if (!annotation.thread?.recheck) return null;
    const slot = element('div', { class: 'recheck' });
    import('../revising/recheck.js').then(({ showRecheck }) => showRecheck(this.#desk, annotation, slot));
    return slot;
  }

  /** @param {Annotation} annotation */
  #summary(annotation) {
    const { room } = this.#desk;
    const comments = readableComments(annotation);
    const first = comments[0];
    const more = comments.length - 1;
    return [
      ...this.#head(annotation),
      first && !annotation.suggestion ? commentView(room, first) : this.#signature(annotation),
      ...this.#more(annotation),
      first && annotation.suggestion ? commentView(room, first) : null,
      button(more > 0 ? count('reading_replies', more) : t('reading_open_card'), () => room.focus(this.id, 'card'),
        { class: more > 0 ? 'card-more' : 'card-more at-hand' }),
    ].filter((part) => part !== null);
  }

  /** @param {Annotation} annotation */
  #signature(annotation) {
    const name = speakerOf(this.#desk.room, annotation);
    return element('p', { class: 'comment-head' }, element('strong', {}, name), ' ', timeOf(annotation.createdAt));
  }

  /** @param {Annotation} annotation */
  #everything(annotation) {
    const { room } = this.#desk;
    const comments = readableComments(annotation);
    if (!this.#reply && room.drafts.at(`reply:${this.id}`)) this.#openReply(false);
    return [
      element('div', { class: 'card-top' }, ...this.#head(annotation), cardMenu(this.#desk, annotation)),
      this.#recheck(annotation),
      ...(comments.length === 0 || annotation.suggestion ? [this.#signature(annotation)] : []),
      ...this.#more(annotation, true),
      ...comments.map((comment) => this.#comment(comment)),
      this.#foot(annotation),
    ].filter((part) => part !== null);
  }

  /** What only some marks have comes with its own module, when the first one is shown. @param {Annotation} annotation @param {boolean} [open] */
  #more(annotation, open = false) {
    const { suggestion, kind, thread } = annotation;
    if (!suggestion && !(open && (kind === 'question' || thread?.reason))) return [];
    const slot = element('div', { class: 'card-matter' });
    import('../marking/card-matter.js').then(({ fillMatter }) => fillMatter(slot, this.#desk, annotation, open));
    return [slot];
  }

  /** @param {Comment} comment */
  #comment(comment) {
    const { room, threads } = this.#desk;
    if (room.drafts.at(`edit:${comment.id}`) && !this.#edits.has(comment.id)) this.#openEdit(comment);
    const composer = this.#edits.get(comment.id);
    if (composer) return composer.form;
    return commentView(room, comment, {
      edit: () => {
        this.#openEdit(comment);
        this.#redraw();
        this.#edits.get(comment.id)?.focus();
      },
      remove: () => threads.remove(comment),
      copyLink: () => copyLink(room, this.id, comment.id),
    });
  }

  /** @param {Annotation} annotation */
  #foot(annotation) {
    const { room, threads } = this.#desk;
    if (this.#reply) return this.#reply.form;
    const resolved = annotation.thread?.state === 'resolved';
    return element('div', { class: 'card-foot' },
      (room.page.may.comment || annotation.visibility === 'private') &&
        button(t('reading_reply'), () => this.reply(), { 'aria-keyshortcuts': 'r' }),
      room.mayResolve(annotation) &&
        button(t(resolved ? 'reading_reopen' : 'reading_resolve'), () => threads.toggleResolution(annotation), { 'aria-keyshortcuts': 'e' }));
  }

  #openReply(redraw = true) {
    this.#reply = new Composer(this.#desk.room, this.#desk.outbox, this.#desk.threads.reply(this.id), {
      label: t('reading_reply_label'), send: t('reading_send'),
      closed: () => {
        this.#reply = null;
        this.#redraw();
        this.element.focus({ preventScroll: true });
      },
    });
    if (redraw) this.#redraw();
  }

  /** @param {Comment} comment */
  #openEdit(comment) {
    this.#edits.set(comment.id, new Composer(this.#desk.room, this.#desk.outbox, this.#desk.threads.edit(comment), {
      label: t('reading_edit_label'), send: t('reading_save'),
      closed: () => {
        this.#edits.delete(comment.id);
        this.#redraw();
        this.element.focus({ preventScroll: true });
      },
    }));
  }

  #redraw() {
    const annotation = this.#desk.room.ledger.annotation(this.id);
    this.#drawn = '';
    if (annotation && this.element.isConnected) this.draw(annotation, 'open');
  }
}
