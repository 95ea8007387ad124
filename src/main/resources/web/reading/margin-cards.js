/** @import {Desk} from '../discussion/card.js' */
/** @import {Draft} from '../discussion/drafts.js' */
/** @import {Gathered, Slot} from './margin-layout.js' */
import { hasTalk, placeOf } from '../annotation/annotation.js';
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { Card } from '../discussion/card.js';
import { DraftCard } from '../discussion/draft-card.js';
import { speakerOf } from '../discussion/speaker.js';

/** Heights before a card has been seen. */
const EXPECTED = { one: 34, full: 116, open: 240 };

/** The cards that exist, what they measure, and what wants a place in the margin. */
export class MarginCards {
  #desk;
  #column;
  /** @type {Map<string, Card>} */
  #cards = new Map();
  /** @type {Map<string, DraftCard>} by place */
  #drafts = new Map();
  /** @type {Map<string, HTMLElement>} by the key of their first member */
  #piles = new Map();
  /** @type {Map<string, number>} by key and size */
  #heights = new Map();
  #observer;

  /** @param {Desk} desk @param {HTMLElement} column @param {() => void} remeasured */
  constructor(desk, column, remeasured) {
    this.#desk = desk;
    this.#column = column;
    this.#observer = new ResizeObserver((entries) => {
      let changed = false;
      for (const { target } of entries) changed = this.#measured(/** @type {HTMLElement} */ (target)) || changed;
      if (changed) remeasured();
    });
  }

  get isWritten() {
    return [...this.#drafts.values()].some((card) => !card.isClosed && !card.composer.isEmpty) ||
      [...this.#cards.values()].some((card) => card.isWritten) || this.#column.querySelector('textarea:focus') !== null;
  }

  /** What stands exactly level: the draft one writes, else the mark one looks at. @returns {string|null} */
  get focusedKey() {
    for (const [place, card] of this.#drafts) if (!card.isClosed && card.element.contains(document.activeElement)) return place;
    return this.#desk.room.focused;
  }

  /** @param {string} key */
  card(key) {
    return this.#cards.get(key);
  }

  /** @param {string} place */
  draft(place) {
    return this.#drafts.get(place);
  }

  /**
   * All that wants a place between two levels: talk, drafts, and the mark one looks at. Plain highlights speak for themselves
   * in the text.
   *
   * @param {(offset: number) => number} level @param {number} top @param {number} bottom
   * @returns {Slot[]} by level
   */
  slots(level, top, bottom) {
    const { room } = this.#desk;
    /** @type {Slot[]} */
    const slots = [];
    const want = (/** @type {string} */ key, /** @type {number} */ offset, /** @type {'open'|'full'} */ size, /** @type {boolean} */ written) => {
      const wanted = level(offset);
      if (wanted < top || wanted > bottom) return;
      slots.push({ key, level: wanted, height: this.#heights.get(`${key}:${size}`) ?? EXPECTED[size], written });
    };
    for (const annotation of room.marks()) {
      const open = annotation.id === room.focused;
      const written = this.#cards.get(annotation.id)?.isWritten === true;
      if (open || hasTalk(annotation)) want(annotation.id, placeOf(annotation), open || written ? 'open' : 'full', written);
    }
    for (const draft of this.#newDrafts()) want(draft.place, this.#startOf(draft), 'open', true);
    return slots.sort((a, b) => a.level - b.level);
  }

  /** Where a draft belongs; one of an earlier revision whose words are gone stands where one reads. @param {Draft} draft */
  #startOf({ passages, revision }) {
    const { geometry, page } = this.#desk.room;
    const here = revision === undefined || revision === page.revision.id;
    const { top } = geometry.view();
    return (here ? passages?.[0]?.start : geometry.spanBetween(top, top + 400).start) ?? 0;
  }

  /** @param {{item: Gathered, top: number}[]} placed in order @param {boolean} absolute at their tops, or one after the other */
  show(placed, absolute) {
    const { room } = this.#desk;
    /** @type {Set<HTMLElement>} */
    const wanted = new Set();
    for (const { item, top } of placed) {
      const shown = this.#elementOf(item);
      if (!shown) continue;
      wanted.add(shown);
      shown.style.transform = absolute ? `translateY(${Math.round(top)}px)` : '';
      shown.classList.toggle('is-focused', item.key === room.focused);
    }
    this.#dismiss(wanted);
    let previous = /** @type {Element|null} */ (null);
    for (const shown of wanted) {
      const expected = previous ? previous.nextElementSibling : this.#column.firstElementChild;
      if (expected !== shown) this.#column.insertBefore(shown, expected);
      previous = shown;
    }
  }

  /** @param {Gathered} item @returns {HTMLElement|null} */
  #elementOf(item) {
    const { room } = this.#desk;
    if (item.lines === 'many') return this.#pile(item);
    const draft = this.#drafts.get(item.key);
    if (draft) return this.#watched(draft.element, item.key);
    const annotation = room.ledger.annotation(item.key);
    if (!annotation) return null;
    let card = this.#cards.get(item.key);
    if (!card) this.#cards.set(item.key, (card = new Card(this.#desk, item.key)));
    const size = item.key === room.focused ? 'open' : item.lines === 'one' ? 'one' : 'full';
    card.draw(annotation, card.isWritten ? 'open' : size);
    return this.#watched(card.element, item.key);
  }

  /** @param {HTMLElement} shown @param {string} key */
  #watched(shown, key) {
    if (!shown.isConnected) this.#observer.observe(shown);
    shown.dataset.key = key;
    return shown;
  }

  /** @param {Gathered} item */
  #pile(item) {
    const { room } = this.#desk;
    const first = room.ledger.annotation(item.members[0]);
    const name = first ? speakerOf(room, first) : t('reading_someone');
    let pile = this.#piles.get(item.key);
    if (!pile) {
      pile = element('div', { class: 'card card-pile', dataset: { size: 'one' } });
      this.#piles.set(item.key, pile);
    }
    const label = t('reading_pile', name, item.members.length - 1);
    if (pile.textContent !== label) pile.replaceChildren(button(label, () => room.focus(item.members[0], 'card'), { class: 'card-line' }));
    return pile;
  }

  /** Cards that left the neighbourhood of the window go, but never one that is written in. @param {Set<HTMLElement>} wanted */
  #dismiss(wanted) {
    for (const [key, card] of this.#cards) {
      if (wanted.has(card.element)) continue;
      if (card.isWritten && this.#desk.room.ledger.annotation(key)) {
        wanted.add(card.element);
        continue;
      }
      this.#observer.unobserve(card.element);
      card.element.remove();
      this.#cards.delete(key);
    }
    for (const [key, pile] of this.#piles) {
      if (wanted.has(pile)) continue;
      pile.remove();
      this.#piles.delete(key);
    }
    const underWay = this.#drafts.size > 0 ? this.#newDrafts() : [];
    for (const [place, { element: shown }] of this.#drafts) {
      if (wanted.has(shown)) continue;
      if (underWay.some((draft) => draft.place === place)) {
        if (shown.isConnected) wanted.add(shown);
        continue;
      }
      shown.remove();
      this.#drafts.delete(place);
    }
  }

  /** New comments under way, each with its card. @returns {Draft[]} */
  #newDrafts() {
    const { room } = this.#desk;
    const drafts = room.drafts.all().filter(({ place, kind, id }) => place.startsWith('new:') && kind !== 'highlight' && !room.ledger.annotation(id));
    for (const draft of drafts) {
      const known = this.#drafts.get(draft.place);
      if (known && !known.isClosed) continue;
      known?.element.remove();
      this.#drafts.set(draft.place, new DraftCard(this.#desk, draft));
    }
    return drafts;
  }

  /** @param {HTMLElement} shown @returns {boolean} */
  #measured(shown) {
    const key = `${shown.dataset.key}:${shown.dataset.size}`;
    const height = shown.offsetHeight;
    if (height === 0 || this.#heights.get(key) === height) return false;
    this.#heights.set(key, height);
    return shown.dataset.size !== 'one';
  }
}
