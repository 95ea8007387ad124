/** How words are compared when one looks for them: pure, the same for marks and tags. */

/** The letters that stand for the nineteen initial consonants (Hangul Compatibility Jamo), in the order of Unicode's syllables. */
const INITIALS = [1, 2, 4, 7, 8, 9, 0x11, 0x12, 0x13, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e].map((i) => String.fromCodePoint(0x3130 + i));
const FIRST = 0xac00;
const LAST = 0xd7a3;
const PER_INITIAL = 588;

/** One spelling for all: composed, no case, no spaces, no middle dots. @param {string} words */
export function fold(words) {
  return words.normalize('NFC').toLowerCase().replace(/[\s\u00b7\u30fb\u318d\u2027\u2219\u2022]+/gu, '');
}

/** The initial consonants of its syllables; other characters as they are. @param {string} words */
export function initialsOf(words) {
  return [...words].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= FIRST && code <= LAST ? INITIALS[Math.floor((code - FIRST) / PER_INITIAL)] : letter;
  }).join('');
}

/** Letter by letter, so that a syllable that is not finished yet finds the one it becomes. @param {string} words */
function spelledOut(words) {
  return words.normalize('NFD');
}

/** Whether somebody who types `wanted` means `words`. @param {string} words @param {string} wanted */
export function matches(words, wanted) {
  const [text, asked] = [fold(words), fold(wanted)];
  if (asked === '' || text.includes(asked)) return true;
  if (/^[\u3131-\u314e]+$/u.test(asked)) return initialsOf(text).includes(asked);
  const unfinished = /^(.+)([\u3131-\u314e])$/u.exec(asked);
  if (unfinished) {
    const at = text.indexOf(unfinished[1]);
    return at >= 0 && initialsOf(text.slice(at + unfinished[1].length)).startsWith(unfinished[2]);
  }
  return spelledOut(text).includes(spelledOut(asked));
}
