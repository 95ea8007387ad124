/** @import {CanonicalText} from '../text/canonical-text.js' */
/** @import {TextGeometry} from '../text/text-geometry.js' */
/** @import {Span} from '../text/selected-passages.js' */
/** @import {Colour} from './annotation.js' */
/** @import {Painter} from './highlight-painter.js' */
/** @import {PaintedPassage} from './treatment.js' */
import { element } from '../base/element.js';

/** Paints rectangles behind the text, for browsers without the CSS Custom Highlight API. @implements {Painter} */
export class OverlayPainter {
  #canonical;
  #layer = element('div', { class: 'mark-overlay', 'aria-hidden': 'true' });
  /** @type {Map<string, {key: string, boxes: HTMLElement[]}>} */
  #shown = new Map();
  /** @type {readonly PaintedPassage[]} */
  #passages = [];

  /** @param {CanonicalText} canonical @param {TextGeometry} geometry */
  constructor(canonical, geometry) {
    this.#canonical = canonical;
    canonical.root.prepend(this.#layer);
    geometry.moved.heardBy(() => {
      this.#layer.replaceChildren();
      this.#shown.clear();
      this.show(this.#passages);
    });
  }

  /** @param {readonly PaintedPassage[]} passages */
  show(passages) {
    this.#passages = passages;
    const wanted = new Map(passages.map((passage) => [`${passage.mark}:${passage.start}-${passage.end}:${passage.treatment}`, passage]));
    for (const [key, { boxes }] of this.#shown) {
      if (wanted.has(key)) continue;
      for (const box of boxes) box.remove();
      this.#shown.delete(key);
    }
    for (const [key, passage] of wanted) {
      if (this.#shown.has(key)) continue;
      const [colour, manner, lane] = passage.treatment.split('-');
      this.#shown.set(key, { key, boxes: this.#draw(passage, { colour, manner, lane }) });
    }
  }

  /** @param {readonly Span[]} passages @param {Colour} colour */
  focus(passages, colour) {
    for (const box of this.#layer.querySelectorAll('[data-manner="focus"]')) box.remove();
    for (const passage of passages) this.#draw(passage, { colour, manner: 'focus' });
  }

  /** @param {readonly Span[]} passages */
  flash(passages) {
    const boxes = passages.flatMap((passage) => this.#draw(passage, { manner: 'flash' }));
    setTimeout(() => boxes.forEach((box) => box.remove()), 1400);
  }

  /** @param {Span} passage @param {Record<string, string>} dataset */
  #draw(passage, dataset) {
    const frame = this.#layer.getBoundingClientRect();
    return this.#canonical.boxes(passage).filter((box) => box.width > 0).map((box) => {
      const drawn = element('div', { dataset });
      drawn.style.left = `${box.left - frame.left}px`;
      drawn.style.top = `${box.top - frame.top}px`;
      drawn.style.width = `${box.width}px`;
      drawn.style.height = `${box.height}px`;
      this.#layer.append(drawn);
      return drawn;
    });
  }
}
