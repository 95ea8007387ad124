/** @import {Room} from './room.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/** On a narrow screen the margin is a sheet at the bottom: closed to a handle, open for the mark one looks at or those in view. */
export class MarginSheet {
  #margin;
  #handle;

  /** @param {Room} room @param {HTMLElement} margin */
  constructor(room, margin) {
    this.#margin = margin;
    this.#handle = button(t('reading_margin'), () => this.toggle(), { class: 'sheet-handle', 'aria-expanded': 'false' });
    const walk = (/** @type {1|-1} */ direction) => {
      const mark = room.neighbour(direction);
      if (mark) room.focus(mark.id, 'key');
    };
    margin.prepend(element('div', { class: 'sheet-bar' },
      button('‹', () => walk(-1), { 'aria-label': t('reading_key_previous') }),
      this.#handle,
      button('›', () => walk(1), { 'aria-label': t('reading_key_next') })));
    room.focusMoved.heardBy(({ id }) => id && this.toggle(true));
  }

  toggle(open = !this.#margin.classList.contains('is-open')) {
    this.#margin.classList.toggle('is-open', open);
    this.#handle.setAttribute('aria-expanded', String(open));
  }
}
