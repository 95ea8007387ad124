/** @import {PuttingBack} from './putting-back.js' */

/** The keys of the page, by physical key. @param {PuttingBack} work @param {HTMLElement} text */
export function obeyPendingKeys(work, text) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (target.matches('input, textarea, select, [contenteditable]')) return;
    if (target === text) {
      if (event.code === 'Escape') work.leaveText();
      else if (event.code !== 'Enter' || !work.putAtSelection()) return;
      event.preventDefault();
      return;
    }
    if (event.shiftKey || !deed(work, event.code)) return;
    event.preventDefault();
  });
}

/** @param {PuttingBack} work @param {string} code @returns {boolean} whether the key means something */
function deed(work, code) {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code);
  if (digit) work.choose(Number(digit[1]) - 1);
  else if (code === 'KeyJ') work.walk(1);
  else if (code === 'KeyK') work.walk(-1);
  else if (code === 'KeyS') work.select();
  else if (code === 'KeyX') work.giveUp();
  else if (code === 'KeyR') work.reply();
  else return false;
  return true;
}
