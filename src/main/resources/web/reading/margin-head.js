/** @import {Room, Filter} from './room.js' */
import { button, element } from '../base/element.js';
import { menuOf } from '../base/menu.js';
import { count, language, t } from '../base/messages.js';

/** The head of the margin: what is shown, how many marks there are, and what has come meanwhile. */
export class MarginHead {
  #room;
  #sum = element('span', { class: 'margin-sum' });
  #arrivals;
  #unplaced = element('a', { class: 'margin-unplaced', hidden: true });
  #empty = element('p', { class: 'margin-empty', hidden: true });

  /** @param {Room} room @param {HTMLElement} head @param {() => void} release @param {() => void} note begins a note on the whole brief */
  constructor(room, head, release, note) {
    this.#room = room;
    this.#arrivals = button('', release, { class: 'arrivals', hidden: true, 'aria-keyshortcuts': 'n' });
    const filter = element('select', {
      class: 'margin-filter', 'aria-label': t('reading_filter'),
      onchange: () => {
        room.filter = /** @type {Filter} */ (filter.value);
        room.changed.tell(null);
      },
    }, ...['all', 'open', 'mine'].map((value) => element('option', { value }, t(`reading_filter_${value}`))));
    const { menu, close } = menuOf('⋯', t('reading_margin_more'), 'margin-menu',
      button(t('marking_note_begin'), () => (close(), note()), { class: 'menu-item', title: t('marking_note_hint') }));
    head.append(filter, this.#sum, element('span', { class: 'margin-news', role: 'status' }, this.#arrivals), menu, this.#unplaced, this.#empty);
    this.#unplaced.setAttribute('href', `/briefs/${room.page.brief.id}/pending`);
    room.changed.heardBy(() => this.#draw());
    room.draftsChanged.heardBy(() => this.#draw());
  }

  /** @param {number} n how many wait */
  announceArrivals(n) {
    this.#arrivals.hidden = n === 0;
    this.#arrivals.textContent = n === 0 ? '' : count('reading_arrivals', n);
  }

  #draw() {
    const n = this.#room.marks().length;
    this.#sum.replaceChildren(element('span', { 'aria-hidden': 'true', title: count('reading_marks', n) }, n.toLocaleString(language)),
      element('span', { class: 'visually-hidden' }, count('reading_marks', n)));
    const { unplaced, page } = this.#room;
    this.#unplaced.hidden = unplaced === 0 || page.revision.id !== page.revision.current;
    if (!this.#unplaced.hidden) this.#unplaced.textContent = count('reading_unplaced', unplaced);
    this.#empty.hidden = n > 0 || this.#room.draftedMarks().length > 0;
    if (!this.#empty.hidden) this.#empty.textContent = t(`reading_margin_empty${this.#lacking()}`);
  }

  /** Why nothing is shown. */
  #lacking() {
    const { filter } = this.#room;
    if (this.#room.unsieved().length > 0) return '_found';
    return filter === 'all' || this.#room.ledger.annotations().length === 0 ? '' : `_${filter}`;
  }
}
