/** @import {WordChange} from '../revising/word-difference.js' */

/** Beyond so many words the table would cost more than the answer is worth; the whole is shown as changed. */
const MOST = 3000;

/**
 * What changed from one wording to another, word by word: the longest common subsequence of words, spaces glued to the word
 * before them.
 *
 * @param {string} before @param {string} after
 * @returns {WordChange[]}
 */
export function changes(before, after) {
  const [a, b] = [words(before), words(after)];
  if (a.length > MOST || b.length > MOST) return joined([['removed', before], ['added', after]]);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j]
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  /** @type {['same'|'removed'|'added', string][]} */
  const pieces = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(['same', a[i++]]);
      j++;
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      pieces.push(['removed', a[i++]]);
    } else {
      pieces.push(['added', b[j++]]);
    }
  }
  return joined(pieces);
}

/** @param {string} text */
function words(text) {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** @param {['same'|'removed'|'added', string][]} pieces @returns {WordChange[]} */
function joined(pieces) {
  /** @type {WordChange[]} */
  const all = [];
  for (const [change, piece] of pieces) {
    const last = all[all.length - 1];
    if (piece === '') continue;
    if (last?.change === change) last.words += piece;
    else all.push({ change, words: piece });
  }
  return all;
}
