/** Where sentences begin and end, within a block; abbreviations and numbers with points are the segmenter's to know. */

const sentences = new Intl.Segmenter('ko', { granularity: 'sentence' });

/** @param {string} text @param {{start: number, end: number}} block @returns {number[]} where the block's sentences begin, in order */
function beginnings(text, { start, end }) {
  return Array.from(sentences.segment(text.slice(start, end)), ({ index }) => start + index);
}

/**
 * The beginning of the next or the previous sentence, in this block or the neighbouring one.
 *
 * @param {string} text @param {readonly {start: number, end: number}[]} blocks in the order of the text @param {number} position @param {1|-1} direction
 * @returns {number}
 */
export function sentenceFrom(text, blocks, position, direction) {
  const at = blocks.findLastIndex(({ start }) => start <= position);
  const here = at < 0 ? [] : beginnings(text, blocks[at]);
  if (direction > 0) return here.find((start) => start > position) ?? blocks[at + 1]?.start ?? blocks[at]?.end ?? text.length;
  const before = here.findLast((start) => start < position);
  if (before !== undefined) return before;
  return at > 0 ? beginnings(text, blocks[at - 1]).at(-1) ?? blocks[at - 1].start : 0;
}
