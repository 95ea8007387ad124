/** @import {Room} from '../reading/room.js' */
/** @import {MarkPainting} from './mark-painting.js' */
import { button, element, mainRegion } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { oncePerFrame } from '../base/pacing.js';
import { plainWords } from '../discussion/plain-words.js';
import { quoteOf } from '../text/selected-passages.js';
import { readableComments } from './annotation.js';

/** Finds the marks under the pointer: a click on words opens their mark, or offers the list where there are several. */
export class MarkPointer {
  #room;
  #painting;
  /** @type {HTMLElement|null} */
  #chooser = null;

  /** @param {Room} room @param {MarkPainting} painting */
  constructor(room, painting) {
    this.#room = room;
    this.#painting = painting;
    const { root } = room.canonical;
    root.addEventListener('click', (event) => this.#click(event));
    let [x, y] = [0, 0];
    const hover = oncePerFrame(() => root.classList.toggle('over-mark', this.#marksUnder(x, y).length > 0));
    root.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      [x, y] = [event.clientX, event.clientY];
      hover();
    }, { passive: true });
    document.addEventListener('pointerdown', (event) => {
      if (!this.#chooser?.contains(/** @type {Node} */ (event.target))) this.close();
    });
  }

  close() {
    this.#chooser?.remove();
    this.#chooser = null;
  }

  get isOpen() {
    return this.#chooser !== null;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('a, button')) return;
    if (!getSelection()?.isCollapsed) return;
    const marks = this.#marksUnder(event.clientX, event.clientY);
    if (marks.length === 0) this.#room.focus(null, 'text');
    else if (marks.length === 1) this.#room.focus(marks[0], 'text');
    else this.#choose(marks, event);
  }

  /** @param {number} x @param {number} y */
  #marksUnder(x, y) {
    const offset = this.#letterUnder(x, y);
    return offset === null ? [] : this.#painting.marksAt(offset);
  }

  /** The letter whose box holds the point, not merely the nearest. @param {number} x @param {number} y */
  #letterUnder(x, y) {
    const { canonical } = this.#room;
    const near = offsetUnder(x, y, canonical);
    if (near === null) return null;
    for (const start of [near, near - 1]) {
      if (start < 0) continue;
      for (const box of canonical.range({ start, end: start + 1 })?.getClientRects() ?? []) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return start;
      }
    }
    return null;
  }

  /** @param {string[]} marks @param {MouseEvent} event */
  #choose(marks, event) {
    this.close();
    const choices = marks.slice(0, 12).map((id) => {
      const mark = this.#room.ledger.annotation(id);
      const first = mark && readableComments(mark)[0];
      const choice = button('', () => {
        this.close();
        this.#room.focus(id, 'text');
      }, { class: 'mark-choice', dataset: { colour: mark?.colour ?? '' } });
      choice.append(
        element('strong', {}, this.#room.person(mark?.author)?.name ?? t('reading_someone')), ' ',
        element('span', {}, (first && plainWords(first, 60)) || `${t('reading_highlighted')} “${quoteOf(this.#room.canonical.text, mark?.passages ?? []).slice(0, 40)}”`),
      );
      return element('li', {}, choice);
    });
    const chooser = element('div', { class: 'mark-chooser popover', role: 'dialog', 'aria-label': count('reading_marks_here', marks.length) },
      element('ul', { class: 'plain-list' }, ...choices));
    chooser.addEventListener('keydown', (press) => {
      if (press.key !== 'Escape') return;
      press.stopPropagation();
      this.close();
      this.#room.canonical.root.focus({ preventScroll: true });
    });
    mainRegion().append(chooser);
    const { width, height } = chooser.getBoundingClientRect();
    chooser.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, event.clientX - width / 2))}px`;
    chooser.style.top = `${event.clientY + 20 + height > innerHeight ? event.clientY - height - 20 : event.clientY + 20}px`;
    this.#chooser = chooser;
    chooser.querySelector('button')?.focus({ preventScroll: true });
  }
}

/**
 * The offset nearest to a point in the window.
 *
 * @param {number} x @param {number} y @param {import('../text/canonical-text.js').CanonicalText} canonical
 * @returns {number|null}
 */
export function offsetUnder(x, y, canonical) {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && canonical.root.contains(place.offsetNode) ? canonical.offset(place.offsetNode, place.offset) : null;
  }
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range && canonical.root.contains(range.startContainer) ? canonical.offset(range.startContainer, range.startOffset) : null;
}
