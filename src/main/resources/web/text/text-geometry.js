/** @import {CanonicalText} from './canonical-text.js' */
import { News } from '../base/news.js';

/** Distance from the view within which levels are measured by the letter; further away an estimate within the block will do. */
const NEAR = 2;

/** Where the text stands on the page: levels are pixels below the top of the text column. */
export class TextGeometry {
  #canonical;
  /** @type {Float64Array} */
  #tops = new Float64Array();
  /** @type {Float64Array} */
  #bottoms = new Float64Array();
  /** @type {Map<number, number>} measured levels by offset */
  #measured = new Map();
  height = 0;
  /** Told when lines have moved. @type {News<void>} */
  moved = new News();

  /** @param {CanonicalText} canonical */
  constructor(canonical) {
    this.#canonical = canonical;
    this.measure();
    new ResizeObserver(() => {
      this.measure();
      this.moved.tell();
    }).observe(canonical.root);
  }

  measure() {
    const { blocks, root } = this.#canonical;
    const frame = root.getBoundingClientRect();
    this.#tops = new Float64Array(blocks.length);
    this.#bottoms = new Float64Array(blocks.length);
    blocks.forEach(({ element }, i) => {
      const box = element.getBoundingClientRect();
      this.#tops[i] = box.top - frame.top;
      this.#bottoms[i] = box.bottom - frame.top;
    });
    this.height = frame.height;
    this.#measured.clear();
  }

  /** The part of the text column that is in the window, as levels. */
  view() {
    const top = -this.#canonical.root.getBoundingClientRect().top;
    return { top, bottom: top + window.innerHeight };
  }

  /** @param {number} offset @param {{top: number, bottom: number}} [view] @returns {number} */
  level(offset, view) {
    const known = this.#measured.get(offset);
    if (known !== undefined) return known;
    const i = this.#blockIndex(offset);
    const block = this.#canonical.blocks[i];
    if (!block) return 0;
    const estimate = this.#tops[i] + (this.#bottoms[i] - this.#tops[i]) * share(offset, block);
    if (!view) return estimate;
    const reach = (view.bottom - view.top) * NEAR;
    if (estimate < view.top - reach || estimate > view.bottom + reach) return estimate;
    const box = this.#canonical.range({ start: offset, end: Math.min(offset + 1, block.end) })?.getClientRects()[0];
    if (!box) return estimate;
    const level = box.top - this.#canonical.root.getBoundingClientRect().top;
    this.#measured.set(offset, level);
    return level;
  }

  /**
   * The text between two levels: no word in between is left out, some outside may be taken in.
   *
   * @param {number} top @param {number} bottom
   */
  spanBetween(top, bottom) {
    const { blocks } = this.#canonical;
    let start = Infinity;
    let end = -Infinity;
    for (let i = 0; i < blocks.length; i++) {
      if (this.#bottoms[i] < top || this.#tops[i] > bottom) continue;
      start = Math.min(start, blocks[i].start);
      end = Math.max(end, blocks[i].end);
    }
    return start <= end ? { start, end } : { start: 0, end: 0 };
  }

  /** @param {number} offset */
  #blockIndex(offset) {
    const { blocks } = this.#canonical;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (blocks[middle].start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** @param {number} offset @param {{start: number, end: number}} block */
function share(offset, { start, end }) {
  return end > start ? Math.min(1, (offset - start) / (end - start + 1)) : 0;
}
