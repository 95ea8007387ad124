/**
 * Where the cards of the margin stand. Pure: from the levels of their passages and their heights to places.
 *
 * @typedef {{key: string, level: number, height: number, written?: boolean}} Slot level: where it would like to begin;
 *   written: somebody writes in it
 * @typedef {{key: string, top: number}} Placed
 */

/**
 * Places cards so that none overlaps another and the sum of squared movements is the smallest possible (isotonic regression
 * by pooling neighbours). The focused one stands exactly at its level; the others make way.
 *
 * @param {readonly Slot[]} slots sorted by level
 * @param {{gap: number, top?: number, focused?: string|null}} options
 * @returns {Placed[]} in the same order
 */
export function placeCards(slots, { gap, top = 0, focused = null }) {
  const middle = focused === null ? -1 : slots.findIndex((slot) => slot.key === focused);
  if (middle < 0) return settle(slots, gap, top, Infinity);
  const anchor = slots[middle];
  const level = Math.max(top, anchor.level);
  const above = settle(slots.slice(0, middle), gap, -Infinity, level - gap);
  const below = settle(slots.slice(middle + 1), gap, level + anchor.height + gap, Infinity);
  return [...above, { key: anchor.key, top: level }, ...below];
}

/**
 * @param {readonly Slot[]} slots @param {number} gap
 * @param {number} top no card begins above @param {number} bottom no card ends below
 * @returns {Placed[]}
 */
function settle(slots, gap, top, bottom) {
  /** @type {{sum: number, count: number, value: number}[]} */
  const pools = [];
  const before = new Float64Array(slots.length);
  let stacked = 0;
  slots.forEach((slot, i) => {
    before[i] = stacked;
    let pool = { sum: slot.level - stacked, count: 1, value: slot.level - stacked };
    stacked += slot.height + gap;
    let previous = pools.at(-1);
    while (previous && previous.value > pool.value) {
      pools.pop();
      const sum = previous.sum + pool.sum;
      const count = previous.count + pool.count;
      pool = { sum, count, value: sum / count };
      previous = pools.at(-1);
    }
    pools.push(pool);
  });
  const highest = bottom - (stacked - gap);
  const placed = [];
  let i = 0;
  for (const { count, value } of pools) {
    const base = Math.max(top, Math.min(highest, value));
    for (let n = 0; n < count; n++, i++) placed.push({ key: slots[i].key, top: base + before[i] });
  }
  return placed;
}

/**
 * @typedef {{key: string, level: number, height: number, lines: 'full'|'one'|'many', members: string[]}} Gathered
 */

/**
 * Keeps cards near their passages where too many want the same place: first the crowded ones shrink to one line, then those
 * that still would drift further than `reach` are gathered in piles, one per line of room. The lines are those of a fixed grid,
 * so that a pile stays what it is whichever part of the margin is laid out. The focused one is never touched, nor is one that
 * somebody writes in.
 *
 * @param {readonly Slot[]} slots sorted by level
 * @param {{gap: number, line: number, reach: number, focused?: string|null}} options line: height of a card of one line
 * @returns {Gathered[]}
 */
export function gatherCards(slots, { gap, line, reach, focused = null }) {
  /** @type {Gathered[]} */
  const gathered = [];
  const isKept = (/** @type {Slot} */ { key, written }) => written === true || key === focused;
  for (const run of crowds(slots, gap)) {
    if (drift(run, gap) <= reach) {
      for (const slot of run) gathered.push({ ...slot, lines: 'full', members: [slot.key] });
      continue;
    }
    const thin = run.map((slot) => (isKept(slot) ? slot : { ...slot, height: Math.min(line, slot.height) }));
    for (const crowd of crowds(thin, gap)) {
      if (drift(crowd, gap) <= reach) {
        for (const slot of crowd) {
          gathered.push({ ...slot, lines: isKept(slot) ? 'full' : 'one', members: [slot.key] });
        }
      } else gathered.push(...piles(crowd, line + gap, line, isKept));
    }
  }
  return gathered;
}

/** Neighbours that touch when each is pushed only downwards. @param {readonly Slot[]} slots @param {number} gap */
function crowds(slots, gap) {
  /** @type {Slot[][]} */
  const runs = [];
  let bottom = -Infinity;
  for (const slot of slots) {
    if (slot.level >= bottom) {
      runs.push([]);
      bottom = slot.level;
    }
    /** @type {Slot[]} */ (runs.at(-1)).push(slot);
    bottom += slot.height + gap;
  }
  return runs;
}

/** How far the last of a crowd would be pushed down. @param {readonly Slot[]} run @param {number} gap */
function drift(run, gap) {
  let bottom = -Infinity;
  let furthest = 0;
  for (const { level, height } of run) {
    const top = Math.max(level, bottom);
    furthest = Math.max(furthest, top - level);
    bottom = top + height + gap;
  }
  return furthest;
}

/** @param {readonly Slot[]} crowd @param {number} pitch @param {number} line @param {(slot: Slot) => boolean} isKept @returns {Gathered[]} */
function piles(crowd, pitch, line, isKept) {
  /** @type {Gathered[]} */
  const made = [];
  let row = NaN;
  for (const slot of crowd) {
    if (isKept(slot)) {
      made.push({ ...slot, lines: 'full', members: [slot.key] });
      row = NaN;
      continue;
    }
    const wanted = Math.floor(slot.level / pitch);
    const pile = made.at(-1);
    if (wanted === row && pile) {
      pile.members.push(slot.key);
      pile.lines = 'many';
    } else {
      made.push({ key: slot.key, level: slot.level, height: line, lines: 'one', members: [slot.key] });
      row = wanted;
    }
  }
  return made;
}
