/** @import {CanonicalText} from './canonical-text.js' */
import { News } from '../base/news.js';
import { afterRest, pause } from '../base/pacing.js';
import { framesOf } from './frames.js';

/** Distance from the view within which levels are measured by the letter; further away an estimate within the block will do. */
const NEAR = 2;
/** Letters that are laid out in one go while the page is settled: a few milliseconds of work. */
const AT_ONCE = 1200;

/**
 * Where the text stands on the page: levels are pixels below the top of the text column. The browser leaves out what is far from
 * the window (`content-visibility`); what it would take up is found out in short slices after the page is there, and again when
 * the width or a face changes.
 */
export class TextGeometry {
  #canonical;
  #frames;
  /** @type {Float64Array} */
  #tops = new Float64Array();
  /** @type {Float64Array} */
  #bottoms = new Float64Array();
  /** @type {Map<number, number>} measured levels by offset */
  #measured = new Map();
  #width = 0;
  #run = 0;
  #settling = false;
  #again = afterRest(() => this.settle(), 120);
  height = 0;
  /** Told when lines have moved. @type {News<void>} */
  moved = new News();
  /** Kept when every height is known for the first time. @type {Promise<void>} */
  settled;

  /** @param {CanonicalText} canonical */
  constructor(canonical) {
    this.#canonical = canonical;
    this.#frames = framesOf(canonical);
    this.measure();
    this.#width = canonical.root.clientWidth;
    this.settled = this.settle();
    new ResizeObserver(() => this.#resized()).observe(canonical.root);
    document.fonts?.addEventListener('loadingdone', () => this.#again.stir());
  }

  #resized() {
    const { clientWidth } = this.#canonical.root;
    if (clientWidth !== this.#width) {
      this.#width = clientWidth;
      this.#again.stir();
    }
    // While it is settled every slice would be told; the end is.
    if (this.#settling) return;
    this.measure();
    this.moved.tell();
  }

  /** Finds out how high everything is. */
  async settle() {
    const run = ++this.#run;
    this.#settling = true;
    const rest = [...this.#frames];
    while (rest.length > 0) {
      await pause();
      if (run !== this.#run) return;
      let letters = 0;
      const batch = [];
      while (rest.length > 0 && letters < AT_ONCE) {
        const frame = /** @type {import('./frames.js').Frame} */ (rest.shift());
        letters += frame.length;
        batch.push(frame);
      }
      this.#layOut(batch);
    }
    this.#settling = false;
    this.measure();
    this.moved.tell();
  }

  /** @param {import('./frames.js').Frame[]} batch */
  #layOut(batch) {
    const [low, high] = [-innerHeight / 2, innerHeight * 1.5];
    const hidden = batch.filter(({ element }) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom < low || top > high;
    });
    for (const { element } of hidden) element.style.contentVisibility = 'visible';
    const heights = batch.map((frame) => frame.measure());
    batch.forEach(({ element }, i) => (element.style.containIntrinsicBlockSize = `${heights[i]}px`));
    for (const { element } of hidden) element.style.contentVisibility = '';
  }

  measure() {
    const { blocks, root } = this.#canonical;
    const frame = root.getBoundingClientRect();
    this.#tops = new Float64Array(blocks.length);
    this.#bottoms = new Float64Array(blocks.length);
    for (const each of this.#frames) each.place(frame.top, this.#tops, this.#bottoms);
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
