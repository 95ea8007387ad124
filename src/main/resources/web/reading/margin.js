/** @import {Desk} from '../discussion/card.js' */
/** @import {Gathered} from './margin-layout.js' */
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
  /** @type {{item: Gathered, top: number}[]} */
  #placed = [];
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

  #layOutColumn() {
    const { room } = this.#desk;
    const view = room.geometry.view();
    this.#laidOutAt = view.top;
    const around = SCREENS * (view.bottom - view.top);
    const slots = this.#cards.slots((offset) => room.geometry.level(offset, view), view.top - around, view.bottom + around);
    const focused = this.#cards.focusedKey;
    const gathered = gatherCards(slots, { gap: GAP, line: LINE, reach: REACH, focused });
    const shift = room.canonical.root.getBoundingClientRect().top - this.#column.getBoundingClientRect().top;
    const levelled = gathered.map((item) => ({ ...item, level: item.level + shift }));
    const placed = placeCards(levelled, { gap: GAP, focused });
    this.#placed = placed.map(({ top }, i) => ({ item: levelled[i], top }));
    const [from, to] = [view.top + shift - AHEAD, view.bottom + shift + AHEAD];
    this.#cards.show(this.#placed.filter(({ item, top }) => top + item.height > from && top < to), true);
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
