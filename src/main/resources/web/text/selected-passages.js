import { snapToGraphemes } from './graphemes.js';

/**
 * @typedef {{start: number, end: number}} Span
 */

/**
 * What a reader meant by a selection: whole graphemes, without the space around it and never a line feed at either end.
 * Blocks that follow each other in the text make one passage; where the page shows blocks in another order than the text
 * has them, there are several.
 *
 * @param {string} text the canonical text
 * @param {readonly Span[]} pieces the selected part of each block, in the order of the page
 * @returns {Span[]} by start; empty when nothing but space was selected
 */
export function selectedPassages(text, pieces) {
  /** @type {Span[]} */
  const runs = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && piece.start <= last.end + 1) last.end = Math.max(last.end, piece.end);
    else runs.push({ ...piece });
  }
  return runs.map(({ start, end }) => trimmed(text, start, end)).filter(({ start, end }) => start < end);
}

/** @param {string} text @param {number} start @param {number} end @returns {Span} */
export function trimmed(text, start, end) {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start < end ? snapToGraphemes(text, start, end) : { start, end: start };
}

/** @param {string} text @param {number} position */
function isSpace(text, position) {
  return /[\s\u200b\ufeff]/.test(text[position]);
}

/**
 * The words of the passages, for people.
 *
 * @param {string} text
 * @param {readonly Span[]} passages
 */
export function quoteOf(text, passages) {
  return passages.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
}

/**
 * Where a passage kept from an earlier day stands now: unmoved if its words are still there, else where they stand once.
 *
 * @param {string} text @param {Span} passage @param {string} exact
 * @returns {Span|null} null where it is gone or could be meant twice: nothing is put on a look-alike
 */
export function recoverPassage(text, passage, exact) {
  if (text.slice(passage.start, passage.end) === exact) return passage;
  const first = text.indexOf(exact);
  if (first < 0 || exact === '' || text.indexOf(exact, first + 1) >= 0) return null;
  return { start: first, end: first + exact.length };
}
