import { element } from '../base/element.js';
import { t } from '../base/messages.js';

/**
 * @typedef {{change: 'same'|'removed'|'added', words: string}} WordChange as the API tells it
 */

/**
 * A difference by word as nodes: `ins` and `del` with a word for those who do not see the colour. Style: `revising/difference.css`.
 *
 * @param {readonly WordChange[]} pieces
 * @returns {Node[]}
 */
export function wordDifference(pieces) {
  return pieces.map(({ change, words }) => {
    if (change === 'same') return document.createTextNode(words);
    const removed = change === 'removed';
    const spoken = (/** @type {string} */ key) => element('span', { class: 'visually-hidden' }, ` ${t(key)} `);
    return element(removed ? 'del' : 'ins', { class: words.trim() === '' ? 'is-blank' : null },
      spoken(removed ? 'base_removed' : 'base_added'), words.replace(/\n/g, '¶\n'), spoken('base_change_end'));
  });
}
