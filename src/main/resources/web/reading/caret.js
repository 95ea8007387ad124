/** @import {Room} from './room.js' */
import { offsetUnder } from '../annotation/mark-pointer.js';
import { announce } from '../base/announcing.js';
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';
import { quoteOf, selectedPassages } from '../text/selected-passages.js';
import { moved, stepOf } from './caret-movement.js';

/**
 * A caret in the text for those who read by keyboard: the arrows move it, Shift extends the selection of the page itself, so
 * that everything that works on a selection works here. It appears when the text is reached by keyboard, not by a click.
 */
export class Caret {
  #room;
  #mark = element('div', { class: 'caret', 'aria-hidden': 'true', hidden: true });
  #position = 0;
  /** @type {number|null} where the selection began */
  #anchor = null;
  /** @type {number|null} the column that up and down try to keep */
  #column = null;
  #byPointer = false;
  active = false;
  #telling = afterRest(() => this.#tell(), 350);

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
    const { root } = room.canonical;
    root.append(this.#mark);
    document.addEventListener('pointerdown', () => {
      this.#byPointer = true;
      this.#rest();
    }, true);
    document.addEventListener('pointerup', () => (this.#byPointer = false), true);
    root.addEventListener('focus', () => this.#byPointer || this.#wake());
    root.addEventListener('blur', () => (this.#mark.hidden = true));
    root.addEventListener('keydown', (event) => this.#key(event));
    room.geometry.moved.heardBy(() => this.active && this.#draw(false));
  }

  /** Puts the keyboard on the text. */
  enter() {
    this.#room.canonical.root.focus({ preventScroll: true });
    this.#wake();
  }

  #wake() {
    if (this.active) return this.#draw(false);
    this.active = true;
    const selection = getSelection();
    const kept = selection?.focusNode ? this.#room.canonical.offset(selection.focusNode, selection.focusOffset) : null;
    const { geometry, canonical } = this.#room;
    const view = geometry.view();
    const mark = this.#room.focusedMark();
    if (mark?.passages[0]) this.#position = mark.passages[0].start;
    else if (kept !== null && !selection?.isCollapsed) this.#position = kept;
    else if (!this.#inView()) {
      this.#position = canonical.blocks.find(({ start }) => geometry.level(start) >= view.top + 60)?.start ?? 0;
    }
    announce(t('reading_caret_on'));
    this.#draw(true);
  }

  #rest() {
    this.active = false;
    this.#anchor = null;
    this.#mark.hidden = true;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.target !== this.#room.canonical.root || event.isComposing) return;
    const step = stepOf(event);
    if (!step || !this.active) return;
    event.preventDefault();
    const from = this.#position;
    if (step.stride === 'line') this.#moveLine(step.direction);
    else {
      this.#column = null;
      if (step.stride === 'line-edge') this.#moveToEdge(step.direction);
      else this.#position = moved(this.#room.canonical, from, step.stride, step.direction);
    }
    this.#select(step.extend ? (this.#anchor ?? from) : null);
    this.#draw(true);
    this.#telling.stir();
  }

  /** @param {1|-1} direction @returns {void} */
  #moveLine(direction) {
    const here = this.#box();
    if (!here) return;
    this.#column ??= here.left;
    const { canonical } = this.#room;
    for (let distance = 0.75; distance < 12; distance += 0.5) {
      const y = direction > 0 ? here.bottom + here.height * (distance - 0.5) : here.top - here.height * (distance - 0.5);
      if (y < 0 || y > innerHeight) {
        scrollBy({ top: direction * innerHeight * 0.4 });
        return this.#moveLine(direction);
      }
      const found = offsetUnder(this.#column, y, canonical);
      if (found === null || found === this.#position) continue;
      if (direction > 0 ? found > this.#position : found < this.#position) {
        this.#position = found;
        return;
      }
    }
    this.#position = moved(canonical, this.#position, 'block', direction);
  }

  /** @param {1|-1} direction */
  #moveToEdge(direction) {
    const here = this.#box();
    const frame = this.#room.canonical.blockAt(this.#position).element.getBoundingClientRect();
    if (!here) return;
    const x = direction > 0 ? frame.right - 1 : frame.left + 1;
    this.#position = offsetUnder(x, (here.top + here.bottom) / 2, this.#room.canonical) ?? this.#position;
  }

  /** @param {number|null} anchor */
  #select(anchor) {
    this.#anchor = anchor;
    const selection = getSelection();
    const { canonical } = this.#room;
    const end = canonical.place(this.#position, anchor !== null && this.#position > anchor ? 'end' : 'start');
    if (!selection || !end) return;
    const begin = anchor === null ? end : canonical.place(anchor, anchor > this.#position ? 'end' : 'start');
    if (begin) selection.setBaseAndExtent(begin.node, begin.offset, end.node, end.offset);
  }

  /** The box of the caret in the window. */
  #box() {
    const { canonical } = this.#room;
    const block = canonical.blockAt(this.#position);
    const atEnd = this.#position >= block.end;
    const range = canonical.range(atEnd && block.end > block.start
      ? { start: block.end - 1, end: block.end } : { start: this.#position, end: Math.min(this.#position + 1, block.end) });
    const boxes = range?.getClientRects();
    const box = boxes?.[atEnd ? boxes.length - 1 : 0] ?? block.element.getBoundingClientRect();
    return { left: atEnd ? box.right : box.left, top: box.top, bottom: box.bottom, height: Math.max(box.height, 8) };
  }

  #inView() {
    const box = this.#box();
    return box.top > 60 && box.bottom < innerHeight;
  }

  /** @param {boolean} follow scroll the caret into view */
  #draw(follow) {
    let box = this.#box();
    if (follow) {
      const [low, high] = [72, innerHeight - 72];
      if (box.top < low) scrollBy({ top: box.top - innerHeight * 0.3 });
      else if (box.bottom > high) scrollBy({ top: box.bottom - innerHeight * 0.6 });
      box = this.#box();
    }
    const frame = this.#room.canonical.root.getBoundingClientRect();
    this.#mark.style.transform = `translate(${box.left - frame.left - 1}px, ${box.top - frame.top}px)`;
    this.#mark.style.height = `${box.height}px`;
    this.#mark.hidden = document.activeElement !== this.#room.canonical.root;
  }

  /** Says what is selected, or the line one came to. */
  #tell() {
    const { canonical } = this.#room;
    if (this.#anchor === null) {
      const { end } = canonical.blockAt(this.#position);
      announce(canonical.text.slice(this.#position, Math.min(end, this.#position + 40)));
      return;
    }
    const [start, end] = [this.#anchor, this.#position].sort((a, b) => a - b);
    const words = quoteOf(canonical.text, selectedPassages(canonical.text, [{ start, end }]));
    announce(words ? t('reading_selected', words.length > 160 ? `${words.slice(0, 80)} … ${words.slice(-60)}` : words) : t('reading_selected_nothing'));
  }
}
