/** @import {CanonicalText} from './canonical-text.js' */

/** A part of the page that the browser lays out on its own, and the blocks of the text in it. */
export class Frame {
  #blocks;
  #indices;
  /** @type {{top: number, bottom: number}[]|null} where the blocks stand in it, once that is known */
  #inner = null;

  /** @param {HTMLElement} element @param {import('./canonical-text.js').Block[]} blocks @param {number[]} indices of the blocks in the text */
  constructor(element, blocks, indices) {
    this.element = element;
    this.#blocks = blocks;
    this.#indices = indices;
    this.length = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  }

  /** Measures what is laid out now. @returns {number} the height of what is in it, without its own padding and border */
  measure() {
    const box = this.element.getBoundingClientRect();
    this.#inner = this.#blocks.map(({ element }) => {
      const { top, bottom } = element === this.element ? box : element.getBoundingClientRect();
      return { top: top - box.top, bottom: bottom - box.top };
    });
    const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(this.element);
    return box.height - [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce((sum, width) => sum + (parseFloat(width) || 0), 0);
  }

  /**
   * Writes down where its blocks stand, without making the browser lay out what it left out.
   *
   * @param {number} origin @param {Float64Array} tops @param {Float64Array} bottoms by index of the block
   */
  place(origin, tops, bottoms) {
    const box = this.element.getBoundingClientRect();
    const share = box.height / Math.max(1, this.length);
    let letters = 0;
    this.#blocks.forEach(({ element, start, end }, i) => {
      const known = element === this.element ? { top: 0, bottom: box.height } : this.#inner?.[i];
      const at = this.#indices[i];
      tops[at] = box.top - origin + (known?.top ?? letters * share);
      letters += end - start;
      bottoms[at] = box.top - origin + (known?.bottom ?? letters * share);
    });
  }
}

/** The parts of the page, each a child of its root, in the order of the text. @param {CanonicalText} canonical @returns {Frame[]} */
export function framesOf({ root, blocks }) {
  /** @type {Map<HTMLElement, number[]>} */
  const held = new Map();
  blocks.forEach(({ element }, i) => {
    let part = element;
    while (part.parentElement && part.parentElement !== root) part = part.parentElement;
    const indices = held.get(part);
    if (indices) indices.push(i);
    else held.set(part, [i]);
  });
  return [...held].map(([part, indices]) => new Frame(part, indices.map((i) => blocks[i]), indices));
}
