import { nextGrapheme, nextWord, previousGrapheme, previousWord } from '../text/graphemes.js';
import { sentenceFrom } from '../text/sentences.js';

/**
 * Where a key takes the caret, as far as the text alone decides it. Lines depend on the page and are found there.
 *
 * @typedef {{text: string, blocks: readonly {start: number, end: number}[]}} Ground
 * @typedef {'grapheme'|'word'|'sentence'|'block'|'text'} Stride
 */

/** @param {Ground} ground @param {number} position @param {Stride} stride @param {1|-1} direction @returns {number} */
export function moved({ text, blocks }, position, stride, direction) {
  const forward = direction > 0;
  switch (stride) {
    case 'grapheme': return forward ? nextGrapheme(text, position) : previousGrapheme(text, position);
    case 'word': return forward ? nextWord(text, position) : previousWord(text, position);
    case 'sentence': return sentenceFrom(text, blocks, position, direction);
    case 'text': return forward ? text.length : 0;
    case 'block': {
      if (forward) return blocks.find(({ start }) => start > position)?.start ?? text.length;
      return blocks.findLast(({ start }) => start < position)?.start ?? 0;
    }
  }
}

/**
 * @typedef {{code: string, key: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} Press
 * @typedef {{stride: Stride|'line'|'line-edge', direction: 1|-1, extend: boolean}} Step
 */

/** What a key press asks of the caret. @param {Press} press @returns {Step|null} */
export function stepOf({ key, shiftKey: extend, ctrlKey, metaKey, altKey }) {
  const leap = ctrlKey || altKey;
  switch (key) {
    case 'ArrowRight': return { stride: metaKey ? 'line-edge' : leap ? 'word' : 'grapheme', direction: 1, extend };
    case 'ArrowLeft': return { stride: metaKey ? 'line-edge' : leap ? 'word' : 'grapheme', direction: -1, extend };
    case 'ArrowDown': return { stride: metaKey ? 'text' : altKey ? 'sentence' : ctrlKey ? 'block' : 'line', direction: 1, extend };
    case 'ArrowUp': return { stride: metaKey ? 'text' : altKey ? 'sentence' : ctrlKey ? 'block' : 'line', direction: -1, extend };
    case 'Home': return { stride: ctrlKey ? 'text' : 'line-edge', direction: -1, extend };
    case 'End': return { stride: ctrlKey ? 'text' : 'line-edge', direction: 1, extend };
    case 'PageDown': return { stride: 'block', direction: 1, extend };
    case 'PageUp': return { stride: 'block', direction: -1, extend };
    default: return null;
  }
}
