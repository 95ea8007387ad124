/**
 * Two people changed the same words. Line by line: what only one of them changed is taken as it is; where both changed the
 * same lines, both versions stand, one after the other, for a person to choose from.
 *
 * @param {string} base what both began with
 * @param {string} mine
 * @param {string} theirs
 * @returns {{text: string, clean: boolean}} clean: nothing has to be chosen
 */
export function mergeTexts(base, mine, theirs) {
  if (mine === theirs || theirs === base) return { text: mine, clean: true };
  if (mine === base) return { text: theirs, clean: true };
  const [b, m, o] = [base, mine, theirs].map((text) => text.split('\n'));
  const inMine = new Map(matches(b, m));
  const inTheirs = new Map(matches(b, o));
  /** @type {string[]} */
  const merged = [];
  let clean = true;
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
    else {
      clean = false;
      merged.push(...ours, ...others);
    }
    if (i < b.length) merged.push(b[i]);
    [at, atMine, atTheirs] = [i + 1, nextMine + 1, nextTheirs + 1];
  }
  return { text: merged.join('\n'), clean };
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
