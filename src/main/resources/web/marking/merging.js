/**
 * Two people changed the same words. What only one of them changed is taken as it is, line by line and within a line word by
 * word; where both added at the same place, both additions stand; where both changed the same words, both versions of the lines
 * do, for a person to choose from.
 *
 * @param {string} base what both began with
 * @param {string} mine
 * @param {string} theirs
 * @returns {{text: string, clean: boolean}} clean: nothing has to be chosen
 */
export function mergeTexts(base, mine, theirs) {
  let clean = true;
  const byLine = mergePieces(base.split('\n'), mine.split('\n'), theirs.split('\n'), (old, ours, others) => {
    const words = [old, ours, others].map((lines) => lines.join('\n').split(/(\s+)/));
    let apart = true;
    const byWord = mergePieces(words[0], words[1], words[2], (kept, here, there) => {
      clean = false;
      if (kept.length > 0) apart = false;
      return [...here, ...there];
    });
    return apart ? byWord.join('').split('\n') : [...ours, ...others];
  });
  return { text: byLine.join('\n'), clean };
}

/**
 * @param {string[]} b what both began with @param {string[]} m mine @param {string[]} o theirs
 * @param {(old: string[], ours: string[], others: string[]) => string[]} settle where both changed the same pieces
 */
function mergePieces(b, m, o, settle) {
  const inMine = new Map(matches(b, m));
  const inTheirs = new Map(matches(b, o));
  /** @type {string[]} */
  const merged = [];
  let [at, atMine, atTheirs] = [0, 0, 0];
  for (let i = 0; i <= b.length; i++) {
    const nextMine = i === b.length ? m.length : inMine.get(i);
    const nextTheirs = i === b.length ? o.length : inTheirs.get(i);
    if (nextMine === undefined || nextTheirs === undefined) continue;
    const ours = m.slice(atMine, nextMine);
    const others = o.slice(atTheirs, nextTheirs);
    const old = b.slice(at, i);
    if (same(ours, others) || same(others, old)) merged.push(...ours);
    else if (same(ours, old)) merged.push(...others);
    else merged.push(...settle(old, ours, others));
    if (i < b.length) merged.push(b[i]);
    [at, atMine, atTheirs] = [i + 1, nextMine + 1, nextTheirs + 1];
  }
  return merged;
}

/** @param {string[]} a @param {string[]} b */
function same(a, b) {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/**
 * The longest common subsequence as pairs of indexes. Comments are short; the plain table is enough.
 *
 * @param {string[]} a @param {string[]} b
 * @returns {[number, number][]}
 */
function matches(a, b) {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = a[i] === b[j]
        ? length[(i + 1) * width + j + 1] + 1
        : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}
