/** @import {Span} from '../text/selected-passages.js' */
/** @import {Room} from './room.js' */

/** Brings a passage into the window if it is not there: at once, without a ride. @param {Room} room @param {Span} passage */
export function revealPassage({ canonical }, passage) {
  const box = canonical.range({ start: passage.start, end: passage.start + 1 })?.getBoundingClientRect();
  if (!box) return;
  const narrow = innerWidth < 900;
  const [high, low] = [innerHeight * 0.12, innerHeight * (narrow ? 0.4 : 0.75)];
  if (box.top < high || box.bottom > low) scrollBy({ top: box.top - innerHeight * (narrow ? 0.2 : 0.3), behavior: 'instant' });
}
