/** @import {Outbox} from '../discussion/outbox.js' */
/** @import {ThreadWriting} from '../discussion/thread-writing.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Candidate, PendingItem, PendingPassage} from './pending-list.js' */
import { readableComments } from '../annotation/annotation.js';
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { commentView } from '../discussion/comment-view.js';
import { Composer } from '../discussion/composer.js';

/**
 * @typedef {{
 *   room: Room, outbox: Outbox, threads: ThreadWriting,
 *   choose: (item: PendingItem, passage: PendingPassage, candidate: Candidate) => void,
 *   point: (candidate: Candidate) => void, select: (item: PendingItem, passage: PendingPassage) => void,
 *   giveUp: (item: PendingItem, passage: PendingPassage) => void, come: (id: string) => void
 * }} PendingDesk
 */

/** One mark that wants a place: what it said, where it stood, where it may stand. */
export class PendingCard {
  #desk;
  /** @type {Composer|null} */
  #reply = null;
  #drawn = '';
  /** @type {PendingItem} */
  item;
  element = element('article', { class: 'card pending-card', tabindex: -1 });

  /** @param {PendingDesk} desk @param {PendingItem} item */
  constructor(desk, item) {
    this.#desk = desk;
    this.item = item;
    this.element.dataset.mark = item.annotation.id;
    this.element.addEventListener('focusin', () => desk.come(this.item.annotation.id));
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && !event.target.closest('a, button, textarea, summary')) this.element.focus({ preventScroll: true });
    });
  }

  get isWritten() {
    return this.#reply !== null && !this.#reply.isEmpty;
  }

  /** @param {PendingItem} item @param {boolean} current */
  draw(item, current) {
    this.item = item;
    this.element.classList.toggle('is-focused', current);
    const { room } = this.#desk;
    const thread = room.ledger.annotation(item.annotation.id)?.thread ?? item.annotation.thread;
    const print = JSON.stringify([item, thread, this.#reply !== null]);
    if (print === this.#drawn) return;
    this.#drawn = print;
    const field = this.#reply?.field;
    const writing = field !== undefined && document.activeElement === field;
    const name = room.person(item.annotation.author)?.name ?? t('reading_someone');
    this.element.dataset.colour = item.annotation.colour;
    this.element.setAttribute('aria-label', t('revising_pending_card', name, item.passages[0]?.origin.exact.slice(0, 80) ?? ''));
    this.element.replaceChildren(
      element('p', { class: 'card-tags' }, element('span', { class: 'tag' }, name),
        element('span', { class: 'tag' }, t(item.passages.some(({ certainty }) => certainty === 'detached') ? 'reading_place_detached' : 'reading_place_uncertain')),
        item.annotation.visibility === 'private' && element('span', { class: 'tag' }, t('reading_private'))),
      ...item.passages.map((passage) => this.#passage(passage)),
      ...this.#talk({ ...item.annotation, thread }));
    if (writing) field.focus({ preventScroll: true });
  }

  reply() {
    if (!this.#reply) {
      const { room, outbox, threads } = this.#desk;
      this.#reply = new Composer(room, outbox, threads.reply(this.item.annotation.id), {
        label: t('reading_reply_label'), send: t('reading_send'),
        closed: () => {
          this.#reply = null;
          this.#redraw();
          this.element.focus({ preventScroll: true });
        },
      });
      this.#redraw();
    }
    this.#reply.focus();
  }

  #redraw() {
    this.#drawn = '';
    this.draw(this.item, this.element.classList.contains('is-focused'));
  }

  /** @param {PendingPassage} passage */
  #passage(passage) {
    const { item } = this;
    const desk = this.#desk;
    const may = desk.room.isMe(item.annotation.author) || desk.room.page.may.putBack;
    const { origin, candidates } = passage;
    return element('section', { class: 'pending-passage' },
      element('h3', {}, t('revising_stood', origin.number)),
      element('p', { class: 'pending-context' }, ...context(origin)),
      element('h3', {}, t(candidates.length > 0 ? 'revising_may_stand' : 'revising_no_candidate')),
      candidates.length > 0 && element('ol', { class: 'plain-list candidates' }, ...candidates.map((candidate, i) => {
        const choice = button('', () => (may ? desk.choose(item, passage, candidate) : desk.point(candidate)), {
          class: 'candidate', 'aria-keyshortcuts': String(i + 1), title: t(may ? 'revising_choose' : 'revising_look'),
        });
        choice.append(element('span', { class: 'candidate-number', 'aria-hidden': 'true' }, String(i + 1)),
          element('span', { class: 'candidate-words' }, ...context(candidate)));
        choice.addEventListener('focus', () => desk.point(candidate));
        choice.addEventListener('pointerenter', () => desk.point(candidate));
        return element('li', {}, choice);
      })),
      may
        ? element('p', { class: 'pending-ways' },
          button(t('revising_select_anew'), () => desk.select(item, passage), { 'aria-keyshortcuts': 's' }),
          button(t('revising_gone'), () => desk.giveUp(item, passage), { class: 'quiet-button', 'aria-keyshortcuts': 'x' }))
        : element('p', { class: 'hint' }, t('revising_may_not')));
  }

  /** @param {import('../annotation/annotation.js').Annotation} annotation */
  #talk(annotation) {
    const { room } = this.#desk;
    const comments = readableComments(annotation);
    const mayReply = room.page.may.comment || annotation.visibility === 'private';
    return [
      ...comments.map((comment) => commentView(room, comment)),
      this.#reply ? this.#reply.form
        : mayReply ? element('div', { class: 'card-foot' }, button(t('reading_reply'), () => this.reply(), { class: 'quiet-button', 'aria-keyshortcuts': 'r' }))
          : element('div', {}),
    ];
  }
}

/** Words with what stands around them. @param {{exact: string, prefix: string, suffix: string}} quote */
function context({ exact, prefix, suffix }) {
  return [`…${prefix}`, element('mark', {}, exact), `${suffix}…`];
}
