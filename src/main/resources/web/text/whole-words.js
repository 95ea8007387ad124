/** @import {Span} from './selected-passages.js' */

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const HANGUL = /[가-힣]/;

/** What Korean ties to the end of a word; a passage may well end before it. */
const PARTICLE = new RegExp('^(?:이|가|은|는|을|를|의|에|에서|에게|에게서|께|께서|한테|으로|로|와|과|도|만|부터|까지|보다|처럼|이나|나|이라|라|이며|며|이고|고' +
  '|이다|다|입니다|인|적|적인|적으로|들|들이|들은|들을|들의|하다|하는|한|할|하고|하며|하여|해|했다|된|되는|될|되어|됐다)$');

/**
 * The whole words that a reader meant who let go a letter too early or too late: an end within a word goes to the nearer end of the
 * word, except before a particle or an ending, where a Korean word may be parted.
 *
 * @param {string} text @param {Span} span whole graphemes
 * @returns {Span} never empty
 */
export function wholeWords(text, { start, end }) {
  const [from, to] = [atStart(text, start), atEnd(text, end)];
  return from < to ? { start: from, end: to } : { start: begin(text, start), end: finish(text, end) };
}

/** @param {string} text @param {number} position */
function atStart(text, position) {
  if (!isWithin(text, position)) return position;
  const [first, last] = [begin(text, position), finish(text, position)];
  return position - first <= last - position ? first : after(text, last);
}

/** @param {string} text @param {number} position */
function atEnd(text, position) {
  if (!isWithin(text, position)) return position;
  const [first, last] = [begin(text, position), finish(text, position)];
  if (HANGUL.test(text[position]) && PARTICLE.test(text.slice(position, last))) return position;
  return last - position <= position - first ? last : before(text, first);
}

/** @param {string} text @param {number} position */
function isWithin(text, position) {
  return position > 0 && position < text.length && isLetter(text, position - 1) && isLetter(text, position);
}

/** @param {string} text @param {number} position */
function isLetter(text, position) {
  const unit = text.charCodeAt(position);
  // Half of a pair: a rare Hanja is a letter as much as a common one; an emoji parts words either way.
  if (unit >= 0xdc00 && unit <= 0xdfff) return LETTER.test(String.fromCodePoint(text.codePointAt(position - 1) ?? 0));
  return LETTER.test(String.fromCodePoint(text.codePointAt(position) ?? 0));
}

/** @param {string} text @param {number} position */
function begin(text, position) {
  let at = position;
  while (at > 0 && isLetter(text, at - 1)) at--;
  return at;
}

/** @param {string} text @param {number} position */
function finish(text, position) {
  let at = position;
  while (at < text.length && isLetter(text, at)) at++;
  return at;
}

/** The beginning of the next word. @param {string} text @param {number} position */
function after(text, position) {
  let at = position;
  while (at < text.length && !isLetter(text, at)) at++;
  return at;
}

/** The end of the word before. @param {string} text @param {number} position */
function before(text, position) {
  let at = position;
  while (at > 0 && !isLetter(text, at - 1)) at--;
  return at;
}
