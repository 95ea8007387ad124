import { button, element } from './element.js';
import { t } from './messages.js';

const UNDO_SECONDS = 10;

/** @type {{undo: () => void, done: () => void}|null} */
let latest = null;

function tray() {
  let found = document.querySelector('.toasts');
  if (!found) {
    found = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    document.body.append(found);
  }
  return found;
}

/**
 * Says something for a while.
 *
 * @param {string} text
 * @param {{undo?: () => void, tone?: 'quiet'|'problem'}} [options] undo: offered for ten seconds
 */
export function say(text, { undo, tone = 'quiet' } = {}) {
  const toast = element('div', { class: 'toast', dataset: { tone } }, element('span', {}, text));
  const done = () => {
    toast.remove();
    if (latest?.done === done) latest = null;
  };
  if (undo) {
    latest = { undo: () => (done(), undo()), done };
    toast.append(button(t('base_undo'), latest.undo, { class: 'quiet-button', 'aria-keyshortcuts': 'u' }));
  }
  tray().append(toast);
  let timer = setTimeout(done, undo ? UNDO_SECONDS * 1000 : 6000);
  const hold = () => clearTimeout(timer);
  const release = () => (timer = setTimeout(done, 4000));
  toast.addEventListener('pointerenter', hold);
  toast.addEventListener('focusin', hold);
  toast.addEventListener('pointerleave', release);
  toast.addEventListener('focusout', release);
}

/** Takes the last thing back that still can be. @returns {boolean} whether there was one */
export function undoLatest() {
  if (!latest) return false;
  latest.undo();
  return true;
}
