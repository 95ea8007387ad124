/** @import {Room} from '../reading/room.js' */
/** @import {Unread} from './unread.js' */
import { oncePerFrame } from '../base/pacing.js';

/** Underlines in the text what is new: those within a screen of the window, like all painting here. */
export class UnreadPainting {
  /** @param {Room} room @param {Unread} unread */
  constructor(room, unread) {
    if (typeof Highlight === 'undefined' || !CSS.highlights) return;
    const highlight = new Highlight();
    CSS.highlights.set('unread', highlight);
    const paint = oncePerFrame(() => {
      highlight.clear();
      const { top, bottom } = room.geometry.view();
      const span = room.geometry.spanBetween(2 * top - bottom, 2 * bottom - top);
      for (const { passages } of unread.marks()) {
        for (const passage of passages) {
          if (passage.end < span.start || passage.start > span.end) continue;
          const range = room.canonical.range(passage);
          if (range) highlight.add(range);
        }
      }
    });
    unread.changed.heardBy(paint);
    room.changed.heardBy(paint);
    room.geometry.moved.heardBy(paint);
    addEventListener('scroll', paint, { passive: true });
  }
}
