/** What a reader takes for one character, and for one word. */

/** Made when they are wanted: their tables take a while to load. @type {Intl.Segmenter|undefined} */
let graphemes;
/** @type {Intl.Segmenter|undefined} */
let words;

/** @param {string} text */
function graphemesOf(text) {
  return (graphemes ??= new Intl.Segmenter('ko', { granularity: 'grapheme' })).segment(text);
}

/** @param {string} text */
function wordsOf(text) {
  return (words ??= new Intl.Segmenter('ko', { granularity: 'word' })).segment(text);
}

/** A grapheme seldom spans more code units than this; segmenting a window is enough to find its borders. */
const WINDOW = 64;

/** @param {string} text @param {number} position */
function neighbourhood(text, position) {
  let from = Math.max(0, position - WINDOW);
  const line = text.lastIndexOf('\n', position - 1) + 1;
  if (line > from) from = line;
  else if (from > 0 && isLowSurrogate(text, from)) from--;
  return { from, around: text.slice(from, position + WINDOW) };
}

/** @param {string} text @param {number} position */
function isLowSurrogate(text, position) {
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The border of the grapheme at a position, at or before it. @param {string} text @param {number} position */
export function graphemeStart(text, position) {
  if (position <= 0) return 0;
  if (position >= text.length) return text.length;
  const { from, around } = neighbourhood(text, position);
  return from + (graphemesOf(around).containing(position - from)?.index ?? position - from);
}

/** @param {string} text @param {number} position the border after the grapheme that begins here */
export function nextGrapheme(text, position) {
  if (position >= text.length) return text.length;
  const { from, around } = neighbourhood(text, position);
  const segment = graphemesOf(around).containing(position - from);
  return segment ? from + segment.index + segment.segment.length : position + 1;
}

/** @param {string} text @param {number} position the border before it */
export function previousGrapheme(text, position) {
  return position <= 0 ? 0 : graphemeStart(text, position - 1);
}

/**
 * A range whose ends stand on grapheme borders, never smaller than the one given.
 *
 * @param {string} text @param {number} start @param {number} end
 */
export function snapToGraphemes(text, start, end) {
  const first = graphemeStart(text, start);
  const last = graphemeStart(text, end);
  return { start: first, end: last < end ? nextGrapheme(text, last) : last };
}

/** @param {string} text @param {number} position the end of the word at or after it */
export function nextWord(text, position) {
  const around = text.slice(position, position + 256);
  for (const segment of wordsOf(around)) {
    if (segment.isWordLike) return position + segment.index + segment.segment.length;
  }
  return Math.min(text.length, position + Math.max(around.length, 1));
}

/** @param {string} text @param {number} position the start of the word before it */
export function previousWord(text, position) {
  const from = Math.max(0, position - 256);
  let start = from;
  for (const segment of wordsOf(text.slice(from, position))) {
    if (segment.isWordLike) start = from + segment.index;
  }
  return position <= 0 ? 0 : start;
}
