/** @import {Desk} from '../discussion/card.js' */
import { afterFrame, afterRest } from '../base/pacing.js';
import { MarginCards } from './margin-cards.js';
import { gatherCards, placeCards } from './margin-layout.js';

const GAP = 10;
const LINE = 34;
const REACH = 220;
const AHEAD = 700;
/** Screens around the window whose cards are placed; what is further away cannot push what one sees. */
const SCREENS = 4;

/** The margin beside the text: each card at the height of its passage, and only those near the window exist. */
export class Margin {
  #desk;
  #column;
  #cards;
  #laidOutAt = 0;
  #narrow = matchMedia('(max-width: 899.98px)');
  #layout = afterFrame(() => this.#layOut());

  /** @param {Desk} desk @param {HTMLElement} column */
  constructor(desk, column) {
    this.#desk = desk;
    this.#column = column;
    this.#cards = new MarginCards(desk, column, this.#layout);
    const { room } = desk;
    room.changed.heardBy(this.#layout);
    room.draftsChanged.heardBy(this.#layout);
    room.geometry.moved.heardBy(this.#layout);
    room.focusMoved.heardBy(this.#layout);
    const settled = afterRest(this.#layout, 120);
    addEventListener('scroll', () => {
      const { top, bottom } = room.geometry.view();
      if (Math.abs(top - this.#laidOutAt) > (bottom - top) / 2) this.#layout();
      else settled.stir();
    }, { passive: true });
    this.#narrow.addEventListener('change', this.#layout);
  }

  /** Shows what the ledger holds, now. */
  refresh() {
    this.#layOut();
  }

  /** The card of a mark, drawn if need be. @param {string} key */
  card(key) {
    this.#layOut();
    return this.#cards.card(key);
  }

  /** @param {string} place of a new draft */
  draftCard(place) {
    this.#layOut();
    return this.#cards.draft(place);
  }

  get isWritten() {
    return this.#cards.isWritten;
  }

  /** Whether a change to this mark would stir cards in view. @param {number} offset of its passage */
  isNear(offset) {
    const { geometry } = this.#desk.room;
    const view = geometry.view();
    const level = geometry.level(offset);
    return level > view.top - AHEAD && level < view.bottom + AHEAD;
  }

  #layOut() {
    if (this.#narrow.matches) this.#layOutSheet();
    else this.#layOutColumn();
  }

  /**
   * Whether other cards in the window would stand elsewhere if the card of a mark came, went, or were another height.
   *
   * @param {string} key @param {number} offset of its passage @param {number} height 0: it goes
   */
  wouldMove(key, offset, height) {
    const { geometry } = this.#desk.room;
    if (this.#narrow.matches) return this.#column.closest('.margin')?.classList.contains('is-open') === true && this.isNear(offset);
    const view = geometry.view();
    const slots = this.#slots(view);
    const others = slots.filter((slot) => slot.key !== key);
    const wanted = height === 0 ? others : [...others, { key, level: geometry.level(offset, view), height }].sort((a, b) => a.level - b.level);
    const shift = this.#shift();
    const tops = new Map(this.#place(wanted, shift).map(({ item, top }) => [item.key, top]));
    return this.#place(slots, shift).some(({ item, top }) => item.key !== key &&
      top + item.height > view.top + shift && top < view.bottom + shift && Math.abs((tops.get(item.key) ?? Infinity) - top) > 1);
  }

  /** @param {{top: number, bottom: number}} view */
  #slots(view) {
    const around = SCREENS * (view.bottom - view.top);
    return this.#cards.slots((offset) => this.#desk.room.geometry.level(offset, view), view.top - around, view.bottom + around);
  }

  /** How far the column of cards begins above the text. */
  #shift() {
    return this.#desk.room.canonical.root.getBoundingClientRect().top - this.#column.getBoundingClientRect().top;
  }

  /** @param {import('./margin-layout.js').Slot[]} slots @param {number} shift */
  #place(slots, shift) {
    const focused = this.#cards.focusedKey;
    const levelled = gatherCards(slots, { gap: GAP, line: LINE, reach: REACH, focused }).map((item) => ({ ...item, level: item.level + shift }));
    return placeCards(levelled, { gap: GAP, focused }).map(({ top }, i) => ({ item: levelled[i], top }));
  }

  #layOutColumn() {
    const view = this.#desk.room.geometry.view();
    this.#laidOutAt = view.top;
    const shift = this.#shift();
    const [from, to] = [view.top + shift - AHEAD, view.bottom + shift + AHEAD];
    this.#cards.show(this.#place(this.#slots(view), shift).filter(({ item, top }) => top + item.height > from && top < to), true);
  }

  /** On a narrow screen: the card one looks at, or those whose passages are in view, in the sheet. */
  #layOutSheet() {
    const { room } = this.#desk;
    const view = room.geometry.view();
    this.#laidOutAt = view.top;
    this.#column.style.minHeight = '';
    const focused = this.#cards.focusedKey;
    const [top, bottom] = focused ? [-Infinity, Infinity] : [view.top, view.bottom];
    const slots = this.#cards.slots((offset) => room.geometry.level(offset, view), top, bottom)
      .filter(({ key }) => !focused || key === focused).slice(0, 40);
    this.#cards.show(slots.map((slot) => ({
      item: { ...slot, lines: /** @type {const} */ ('full'), members: [slot.key] }, top: 0,
    })), false);
  }
}
