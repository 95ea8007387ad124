/**
 * @typedef {{kind: 'same'|'gone'|'new', words: string}} Piece
 */

const words = new Intl.Segmenter('ko', { granularity: 'word' });
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** Above this many cells of the table, the middle is told as one change: nobody reads such a difference word by word. */
const CELLS = 1_000_000;

/**
 * What became of words, as a person would say it: by words, and within a word that keeps its beginning (Korean changes the
 * ending) by its letters. The same and gone pieces make up the old words, the same and new ones the new.
 *
 * @param {string} before @param {string} after
 * @returns {Piece[]}
 */
export function wordDifference(before, after) {
  const pieces = aligned(split(before, words), split(after, words));
  return joined(joined(pieces).flatMap((piece, i, all) => {
    const next = all[i + 1];
    if (piece.kind === 'gone' && next?.kind === 'new') return withinWord(piece.words, next.words);
    return piece.kind === 'new' && all[i - 1]?.kind === 'gone' ? [] : [piece];
  }));
}

/** @param {string} text @param {Intl.Segmenter} segmenter */
function split(text, segmenter) {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** @param {string} gone @param {string} added @returns {Piece[]} */
function withinWord(gone, added) {
  const [a, b] = [split(gone, graphemes), split(added, graphemes)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  // Little in common is chance: then the words are other words.
  if (head + tail < Math.min(a.length, b.length) / 2) return [{ kind: 'gone', words: gone }, { kind: 'new', words: added }];
  const piece = (/** @type {Piece['kind']} */ kind, /** @type {string[]} */ letters) => ({ kind, words: letters.join('') });
  return [
    piece('same', a.slice(0, head)), piece('gone', a.slice(head, a.length - tail)),
    piece('new', b.slice(head, b.length - tail)), piece('same', a.slice(a.length - tail)),
  ].filter((it) => it.words !== '');
}

/** @param {string[]} a @param {string[]} b @returns {Piece[]} */
function aligned(a, b) {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle = x.length * y.length > CELLS
    ? [/** @type {Piece} */ ({ kind: 'gone', words: x.join('') }), /** @type {Piece} */ ({ kind: 'new', words: y.join('') })]
    : commonest(x, y);
  return [{ kind: 'same', words: a.slice(0, head).join('') }, ...middle, { kind: 'same', words: tail ? a.slice(-tail).join('') : '' }];
}

/** The longest common subsequence, by the plain table. @param {string[]} a @param {string[]} b @returns {Piece[]} */
function commonest(a, b) {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = a[i] === b[j] ? length[(i + 1) * width + j + 1] + 1
        : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
  }
  /** @type {Piece[]} */
  const pieces = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', words: a[i++] });
      j++;
    } else if (j >= b.length || (i < a.length && length[(i + 1) * width + j] >= length[i * width + j + 1])) {
      pieces.push({ kind: 'gone', words: a[i++] });
    } else pieces.push({ kind: 'new', words: b[j++] });
  }
  return pieces;
}

/**
 * Neighbours of one kind become one piece; a mere space between changes belongs to them, and of a run of changes what is gone
 * comes first.
 *
 * @param {Piece[]} pieces @returns {Piece[]}
 */
function joined(pieces) {
  /** @type {Piece[]} */
  const out = [];
  let [gone, added] = ['', ''];
  const flush = () => {
    if (gone) out.push({ kind: 'gone', words: gone });
    if (added) out.push({ kind: 'new', words: added });
    [gone, added] = ['', ''];
  };
  pieces.forEach((piece, i) => {
    if (piece.words === '') return;
    const bridge = piece.kind === 'same' && /^\s+$/.test(piece.words) && gone && added && (pieces[i + 1]?.kind ?? 'same') !== 'same';
    if (piece.kind === 'gone' || bridge) gone += piece.words;
    if (piece.kind === 'new' || bridge) added += piece.words;
    if (piece.kind === 'same' && !bridge) {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.words += piece.words;
      else out.push({ ...piece });
    }
  });
  flush();
  return out;
}
