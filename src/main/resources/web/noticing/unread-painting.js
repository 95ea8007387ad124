/** @import {Room} from '../reading/room.js' */
/** @import {Unread} from './unread.js' */
import { afterFrame } from '../base/pacing.js';

/** Underlines in the text what is new: those within a screen of the window, like all painting here. */
export class UnreadPainting {
  #room;
  #unread;
  #highlight = new Highlight();
  /** @type {Map<string, StaticRange[]>} by mark and place */
  #shown = new Map();

  /** @param {Room} room @param {Unread} unread */
  constructor(room, unread) {
    this.#room = room;
    this.#unread = unread;
    const paint = afterFrame(() => this.#paint());
    for (const news of [unread.changed, room.changed, room.geometry.moved]) news.heardBy(paint);
    addEventListener('scroll', paint, { passive: true });
  }

  static get isPossible() {
    return typeof Highlight !== 'undefined' && 'highlights' in CSS;
  }

  /** Only what came or went is told to the browser: it paints the text anew for every change. */
  #paint() {
    const { top, bottom } = this.#room.geometry.view();
    const span = this.#room.geometry.spanBetween(2 * top - bottom, 2 * bottom - top);
    const wanted = new Map(this.#unread.marks().flatMap(({ id, passages }) => passages
      .filter(({ start, end }) => end >= span.start && start <= span.end)
      .map((passage) => [`${id}:${passage.start}-${passage.end}`, passage])));
    for (const [key, ranges] of this.#shown) {
      if (wanted.has(key)) continue;
      for (const range of ranges) this.#highlight.delete(range);
      this.#shown.delete(key);
    }
    for (const [key, passage] of wanted) {
      if (this.#shown.has(key)) continue;
      const ranges = this.#room.canonical.staticRanges(passage);
      for (const range of ranges) this.#highlight.add(range);
      this.#shown.set(key, ranges);
    }
    if (this.#shown.size === 0) CSS.highlights.delete('unread');
    else if (!CSS.highlights.has('unread')) CSS.highlights.set('unread', this.#highlight);
  }
}
