/** @import {CanonicalText} from '../text/canonical-text.js' */
/** @import {Span} from '../text/selected-passages.js' */
/** @import {Colour} from './annotation.js' */
/** @import {PaintedPassage} from './treatment.js' */
import { COLOURS } from './annotation.js';
import { TREATMENTS } from './treatment.js';

/**
 * Anything that can paint marks behind words without touching them.
 *
 * @typedef {{
 *   show: (passages: readonly PaintedPassage[]) => void,
 *   focus: (passages: readonly Span[], colour: Colour) => void,
 *   flash: (passages: readonly Span[]) => void
 * }} Painter
 */

const FLASH = 1400;

/** Paints with the CSS Custom Highlight API: the browser draws over the untouched text nodes. @implements {Painter} */
export class HighlightPainter {
  #canonical;
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** @type {Map<string, {treatment: string, ranges: StaticRange[]}>} */
  #shown = new Map();

  static get isPossible() {
    return typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;
  }

  /** @param {CanonicalText} canonical */
  constructor(canonical) {
    this.#canonical = canonical;
    const names = [...TREATMENTS, ...COLOURS.map((colour) => `focus-${colour}`), 'flash'];
    names.forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
    });
  }

  /** @param {readonly PaintedPassage[]} passages what is painted from now on; the rest goes */
  show(passages) {
    const wanted = new Map(passages.map((passage) => [`${passage.mark}:${passage.start}-${passage.end}`, passage]));
    for (const [key, { treatment, ranges }] of this.#shown) {
      if (wanted.get(key)?.treatment === treatment) continue;
      const highlight = this.#highlights.get(treatment);
      for (const range of ranges) highlight?.delete(range);
      this.#shown.delete(key);
    }
    for (const [key, passage] of wanted) {
      if (this.#shown.has(key)) continue;
      const ranges = this.#canonical.staticRanges(passage);
      const highlight = this.#highlights.get(passage.treatment);
      for (const range of ranges) highlight?.add(range);
      this.#shown.set(key, { treatment: passage.treatment, ranges });
    }
    this.#register();
  }

  /** @param {readonly Span[]} passages none: nothing is in focus @param {Colour} colour */
  focus(passages, colour) {
    for (const each of COLOURS) this.#fill(`focus-${each}`, each === colour ? passages : []);
    this.#register();
  }

  /** @param {readonly Span[]} passages */
  flash(passages) {
    this.#fill('flash', passages);
    this.#register();
    setTimeout(() => {
      this.#fill('flash', []);
      this.#register();
    }, FLASH);
  }

  /** @param {string} name @param {readonly Span[]} passages */
  #fill(name, passages) {
    const highlight = this.#highlights.get(name);
    highlight?.clear();
    for (const range of passages.flatMap((passage) => this.#canonical.staticRanges(passage))) highlight?.add(range);
  }

  /** Only names in use are known to the browser: each costs it work for every block. */
  #register() {
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size === 0) CSS.highlights.delete(name);
      else if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    }
  }
}
