/** @typedef {{id: string, name: string, handle: string}} Named */

/**
 * The name that is being typed at a place, if one is: after an @ that begins a word, up to a few letters.
 *
 * @param {string} text @param {number} position
 * @returns {{from: number, typed: string}|null} from: where the @ stands
 */
export function nameUnderWay(text, position) {
  const found = /(^|[^\p{L}\p{N}])([@＠])([\p{L}\p{N}._-]{0,20}(?: [A-Za-z]{1,20})?)$/u.exec(text.slice(Math.max(0, position - 60), position));
  return found ? { from: position - found[3].length - 1, typed: found[3] } : null;
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/**
 * The people that what was typed may mean, the likeliest first: whose name or handle begins so, then whose name has it within (a
 * given name is typed without the family name), then by initial consonants. A name typed to the end needs no help.
 *
 * @template {Named} T
 * @param {readonly T[]} people @param {string} typed @returns {T[]}
 */
export function suggested(people, typed) {
  const wanted = typed.normalize('NFC').toLowerCase();
  if (people.some(({ name, handle }) => name.toLowerCase() === wanted || handle.toLowerCase() === wanted)) return [];
  const rank = (/** @type {Named} */ { name, handle }) => {
    const [n, h] = [name.toLowerCase(), handle.toLowerCase()];
    if (n.startsWith(wanted) || h.startsWith(wanted)) return 0;
    if (wanted && beginsAlike(n, wanted)) return 1;
    if (wanted && n.includes(wanted)) return 2;
    return wanted && initialsOf(n).includes(wanted) ? 3 : 9;
  };
  return people.map((person) => ({ person, at: rank(person) })).filter(({ at }) => at < 9)
    .sort((a, b) => a.at - b.at).map(({ person }) => person);
}

/** Whether the last syllable is still being put together: 미 may become 민. @param {string} name @param {string} wanted */
function beginsAlike(name, wanted) {
  const head = wanted.slice(0, -1);
  const last = wanted.charCodeAt(wanted.length - 1) - 0xac00;
  const there = name.charCodeAt(wanted.length - 1) - 0xac00;
  if (!name.startsWith(head) || !(there >= 0 && there < 11172)) return false;
  if (last >= 0 && last < 11172) return last % 28 === 0 && Math.floor(last / 28) === Math.floor(there / 28);
  return INITIALS[Math.floor(there / 588)] === wanted[wanted.length - 1];
}

/** @param {string} name */
function initialsOf(name) {
  return Array.from(name, (letter) => {
    const syllable = letter.charCodeAt(0) - 0xac00;
    return syllable >= 0 && syllable < 11172 ? INITIALS[Math.floor(syllable / 588)] : letter;
  }).join('');
}
