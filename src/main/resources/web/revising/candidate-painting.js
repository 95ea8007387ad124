/** @import {CanonicalText} from '../text/canonical-text.js' */
/** @import {Span} from '../text/selected-passages.js' */

/** Shows in the text where a mark may stand: all candidates, and the one that is looked at. */
export class CandidatePainting {
  #canonical;
  #possible = typeof CSS !== 'undefined' && 'highlights' in CSS;

  /** @param {CanonicalText} canonical */
  constructor(canonical) {
    this.#canonical = canonical;
  }

  /** @param {readonly Span[]} spans @param {Span|null} chosen */
  show(spans, chosen) {
    if (this.#possible) {
      const paint = (/** @type {string} */ name, /** @type {readonly Span[]} */ painted) =>
        CSS.highlights.set(name, new Highlight(...painted.flatMap((span) => this.#canonical.staticRanges(span))));
      paint('candidate', spans);
      paint('candidate-chosen', chosen ? [chosen] : []);
    }
    if (chosen) this.#reveal(chosen);
  }

  /** @param {Span} span */
  #reveal({ start }) {
    const box = this.#canonical.range({ start, end: start + 1 })?.getBoundingClientRect();
    const frame = this.#canonical.root.closest('.pending-text');
    if (!box || !(frame instanceof HTMLElement)) return;
    const view = frame.getBoundingClientRect();
    const scrolls = frame.scrollHeight > frame.clientHeight + 1;
    if (scrolls) frame.scrollBy({ top: box.top - view.top - frame.clientHeight * 0.35, behavior: 'instant' });
  }
}
