/**
 * @typedef {{top: number, bottom: number, left: number, right: number}} Box
 * @typedef {{width: number, height: number}} Size
 */

/**
 * Where a toolbar stands beside a selection: below its end, else above its beginning, else beside it; never over the words.
 *
 * @param {readonly Box[]} lines the boxes of the selected words, in the window
 * @param {Size} toolbar
 * @param {Box} room where it may stand
 * @param {{backward: boolean, distance: number}} manner backward: the reader's hand is at the beginning
 * @returns {{left: number, top: number}}
 */
export function placeToolbar(lines, toolbar, room, { backward, distance }) {
  const visible = lines.filter((line) => line.bottom > room.top && line.top < room.bottom);
  const shown = visible.length > 0 ? visible : lines;
  const first = shown[0];
  const last = shown[shown.length - 1];
  const top = Math.min(...shown.map((line) => line.top));
  const bottom = Math.max(...shown.map((line) => line.bottom));
  const below = { left: last.right - toolbar.width / 2, top: bottom + distance };
  const above = { left: first.left - toolbar.width / 2, top: top - distance - toolbar.height };
  const fitsBelow = below.top + toolbar.height <= room.bottom;
  const fitsAbove = above.top >= room.top;
  const right = Math.max(...shown.map((line) => line.right));
  const beside = { left: right + distance, top: last.bottom - toolbar.height };
  const order = backward ? [fitsAbove && above, fitsBelow && below] : [fitsBelow && below, fitsAbove && above];
  const place = order.find(Boolean) || beside;
  return {
    left: clamp(place.left, room.left, room.right - toolbar.width),
    top: clamp(place.top, room.top, room.bottom - toolbar.height),
  };
}

/** @param {number} value @param {number} low @param {number} high */
function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}
