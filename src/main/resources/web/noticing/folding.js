/** How words are compared when one looks for them: pure, the same for marks and tags. */

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const FIRST = 0xac00;
const LAST = 0xd7a3;
const PER_INITIAL = 588;

/** One spelling for all: composed, no case, no spaces, no middle dots. @param {string} words */
export function fold(words) {
  return words.normalize('NFC').toLowerCase().replace(/[\s·・ㆍ‧∙•]+/gu, '');
}

/** The initial consonants of its syllables; other characters as they are. @param {string} words */
export function initialsOf(words) {
  return [...words].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= FIRST && code <= LAST ? INITIALS[Math.floor((code - FIRST) / PER_INITIAL)] : letter;
  }).join('');
}

/** What is typed while a syllable is not finished yet: 공급ㅁ finds 공급망. @param {string} words */
function spelledOut(words) {
  return words.normalize('NFD');
}

/** Whether somebody who types `wanted` means `words`. @param {string} words @param {string} wanted */
export function matches(words, wanted) {
  const [text, asked] = [fold(words), fold(wanted)];
  if (asked === '' || text.includes(asked)) return true;
  if (/^[ㄱ-ㅎ]+$/u.test(asked)) return initialsOf(text).includes(asked);
  const unfinished = /^(.+)([ㄱ-ㅎ])$/u.exec(asked);
  if (unfinished) {
    const at = text.indexOf(unfinished[1]);
    return at >= 0 && initialsOf(text.slice(at + unfinished[1].length)).startsWith(unfinished[2]);
  }
  return spelledOut(text).includes(spelledOut(asked));
}
