/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {LiveEvent} from '../live/live-channel.js' */
/** @import {Caret} from '../reading/caret.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Candidate, PendingAnswer, PendingItem, PendingPassage} from './pending-list.js' */
import { announce } from '../base/announcing.js';
import { button, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { Outbox } from '../discussion/outbox.js';
import { ThreadWriting } from '../discussion/thread-writing.js';
import { selectedPassages } from '../text/selected-passages.js';
import { CandidatePainting } from './candidate-painting.js';
import { PendingCard } from './pending-card.js';
import { obeyPendingKeys } from './pending-keys.js';
import { PendingList } from './pending-list.js';

const REST = 150;

/** Putting marks back: the list, the card one is at, and what one does with it. */
export class PuttingBack {
  #room;
  #parts;
  #painting;
  #list = new PendingList();
  /** @type {Map<string, PendingCard>} */
  #cards = new Map();
  #desk;
  /** @type {{item: PendingItem, passage: PendingPassage}|null} for which a place is being selected */
  #selecting = null;
  #here = button(t('revising_put_here'), () => this.putAtSelection(), { class: 'primary put-here', hidden: true });
  #again = afterRest(() => this.refresh(), REST);

  /**
   * @param {Room} room
   * @param {{items: HTMLElement, sum: HTMLElement, caret: Caret, fetch: () => Promise<PendingAnswer|null>}} parts
   */
  constructor(room, parts) {
    this.#room = room;
    this.#parts = parts;
    this.#painting = new CandidatePainting(room.canonical);
    this.#desk = {
      room, outbox: new Outbox(room), threads: new ThreadWriting(room),
      choose: (/** @type {PendingItem} */ item, /** @type {PendingPassage} */ passage, /** @type {Candidate} */ { start, end, exact }) =>
        this.#place(item, { ordinal: passage.ordinal, start, end, exact }),
      point: (/** @type {Candidate} */ candidate) => this.#paint(candidate),
      select: (/** @type {PendingItem} */ item, /** @type {PendingPassage} */ passage) => this.#select(item, passage),
      giveUp: (/** @type {PendingItem} */ item, /** @type {PendingPassage} */ passage) => this.#place(item, { ordinal: passage.ordinal, gone: true }),
      come: (/** @type {string} */ id) => this.#come(id),
    };
    document.querySelector('.pending-text')?.append(this.#here);
    document.addEventListener('selectionchange', () => (this.#here.hidden = this.#selecting === null || this.#selected() === null));
    room.draftsChanged.heardBy(() => this.#draw());
    room.changed.heardBy(() => this.#draw());
    obeyPendingKeys(this, room.canonical.root);
  }

  /** @param {string|null} mark to begin with */
  begin(mark) {
    const first = (mark && this.#list.item(mark)) || this.#list.items[0];
    if (first) this.goTo(first.annotation.id, mark !== null);
    if (mark && !this.#list.item(mark)) say(t('revising_already_placed'));
  }

  /** @returns {Promise<boolean>} whether the list could be had */
  async refresh() {
    const answer = await this.#parts.fetch();
    if (!answer) return false;
    this.#room.ledger.meet(answer.people);
    for (const { annotation } of answer.items) this.#room.ledger.apply({ kind: 'annotation', annotation });
    const held = document.activeElement;
    const within = held instanceof HTMLElement && held.closest('.pending-card') !== null;
    const was = this.#list.at;
    this.#list.take(answer.items, answer.count);
    this.#draw();
    // The card with the focus went: the next one has it, so that the keyboard goes on.
    if (within && !document.contains(held) && this.#list.at && this.#list.at !== was) this.goTo(this.#list.at, true);
    else if (this.#list.at !== was) this.#paint(null);
    return true;
  }

  /** @param {LiveEvent} event */
  hear(event) {
    if (event.kind === 'comment' || event.kind === 'thread') this.#draw();
    else this.#again.stir();
  }

  /** @param {1|-1} direction */
  walk(direction) {
    const next = this.#list.neighbour(direction);
    if (next) this.goTo(next.annotation.id, true);
    else announce(t('revising_no_more_pending'));
  }

  /** @param {number} index of a candidate of the first passage that waits */
  choose(index) {
    const item = this.#list.current;
    const passage = item?.passages[0];
    const candidate = passage?.candidates[index];
    if (item && passage && candidate && this.#may(item)) this.#desk.choose(item, passage, candidate);
  }

  select() {
    const item = this.#list.current;
    if (item?.passages[0] && this.#may(item)) this.#select(item, item.passages[0]);
  }

  giveUp() {
    const item = this.#list.current;
    if (item?.passages[0] && this.#may(item)) this.#desk.giveUp(item, item.passages[0]);
  }

  reply() {
    if (this.#list.at) this.#cards.get(this.#list.at)?.reply();
  }

  /** Puts the mark where the reader has selected. @returns {boolean} whether something was selected for it */
  putAtSelection() {
    const span = this.#selected();
    if (!this.#selecting || !span) return false;
    const { item, passage } = this.#selecting;
    this.leaveText();
    this.#place(this.#list.item(item.annotation.id) ?? item, {
      ordinal: passage.ordinal, start: span.start, end: span.end, exact: this.#room.canonical.text.slice(span.start, span.end),
    });
    return true;
  }

  /** Back from the text to the card. */
  leaveText() {
    this.#selecting = null;
    this.#here.hidden = true;
    getSelection()?.removeAllRanges();
    if (this.#list.at) this.goTo(this.#list.at, true);
  }

  /** @param {string} id @param {boolean} focus */
  goTo(id, focus) {
    this.#come(id);
    const card = this.#cards.get(id);
    if (!card) return;
    if (focus) card.element.focus({ preventScroll: true });
    card.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** @param {string} id */
  #come(id) {
    if (this.#list.at === id) return;
    this.#list.at = id;
    this.#draw();
    this.#paint(null);
  }

  /** @param {Candidate|null} chosen */
  #paint(chosen) {
    const candidates = this.#list.current?.passages.flatMap((passage) => passage.candidates) ?? [];
    this.#painting.show(candidates, chosen ?? candidates[0] ?? null);
  }

  /** @param {PendingItem} item @param {PendingPassage} passage */
  #select(item, passage) {
    this.#selecting = { item, passage };
    announce(t('revising_select_hint'));
    say(t('revising_select_hint'));
    this.#parts.caret.enter();
  }

  #selected() {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const { canonical } = this.#room;
    return selectedPassages(canonical.text, canonical.selectedPieces(selection.getRangeAt(0)))[0] ?? null;
  }

  /** @param {PendingItem} item */
  #may({ annotation }) {
    if (this.#room.isMe(annotation.author) || this.#room.page.may.putBack) return true;
    announce(t('revising_may_not'));
    return false;
  }

  /** @param {PendingItem} item @param {{ordinal: number, start?: number, end?: number, exact?: string, gone?: boolean}} where */
  async #place({ annotation }, where) {
    /** @type {Answer<Annotation>} */
    const answer = await request('PUT', `/api/annotations/${annotation.id}/place`, {
      body: { revision: this.#room.page.revision.id, passages: [where] }, version: annotation.version,
    });
    if (answer.ok) {
      this.#room.ledger.apply({ kind: 'annotation', annotation: answer.value });
      say(t(where.gone ? 'revising_given_up' : 'revising_placed'), { undo: () => this.#takeUpAgain(annotation.id) });
    } else if (answer.status === 412) say(t('revising_somebody_faster'), { tone: 'problem' });
    else say(answer.problem.detail ?? answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
    await this.refresh();
  }

  /** Nothing is lost by a wrong choice: the mark can be placed again from its card in the margin. @param {string} id */
  #takeUpAgain(id) {
    location.assign(`/briefs/${this.#room.page.brief.id}?mark=${id}`);
  }

  #draw() {
    const { items, sum } = this.#parts;
    const wanted = new Set(this.#list.items.map(({ annotation }) => annotation.id));
    for (const [id, card] of this.#cards) {
      if (wanted.has(id) || card.isWritten) continue;
      card.element.remove();
      this.#cards.delete(id);
    }
    this.#list.items.forEach((item, i) => {
      const { id } = item.annotation;
      const card = this.#cards.get(id) ?? new PendingCard(this.#desk, item);
      this.#cards.set(id, card);
      card.draw(item, id === this.#list.at);
      if (items.children[i] !== card.element) items.insertBefore(card.element, items.children[i] ?? null);
    });
    const said = this.#list.count > 0 ? count('revising_pending_left', this.#list.count) : t('revising_settled', this.#room.page.revision.number);
    if (sum.textContent !== said) sum.replaceChildren(element('strong', {}, said));
    items.classList.toggle('is-settled', this.#list.count === 0);
  }
}
