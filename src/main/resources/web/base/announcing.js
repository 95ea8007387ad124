import { element } from './element.js';

/** @type {HTMLElement|null} */
let region = null;

/** Says something to those who listen to the page, when they have finished hearing what they hear. @param {string} words */
export function announce(words) {
  if (!region) {
    region = element('div', { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' });
    document.body.append(region);
  }
  region.textContent = words;
}
