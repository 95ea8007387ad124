import { announce } from '../base/announcing.js';
import { t } from '../base/messages.js';

/**
 * Which change comes next: from the one that has the focus, else from where one is reading.
 *
 * @param {readonly {top: number, focused: boolean}[]} changes in order, with their tops in the window
 * @param {1|-1} direction @param {number} line where one reads, from the top of the window
 * @returns {number} an index, or -1 where there is none
 */
export function nextChange(changes, direction, line) {
  const at = changes.findIndex(({ focused }) => focused);
  if (at >= 0) {
    const next = at + direction;
    return next < changes.length ? next : -1;
  }
  if (direction > 0) return changes.findIndex(({ top }) => top >= line);
  return changes.findLastIndex(({ top }) => top < line);
}

/** j and k go from change to change, by physical key. @param {Document} page */
export function walkChanges(page) {
  page.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target.matches('input, textarea, select, [contenteditable]') || (event.code !== 'KeyJ' && event.code !== 'KeyK')) return;
    const sections = [...page.querySelectorAll('.change')];
    const changes = sections.map((section) => ({
      top: section.getBoundingClientRect().top, focused: section.contains(page.activeElement),
    }));
    const index = nextChange(changes, event.code === 'KeyJ' ? 1 : -1, 120);
    event.preventDefault();
    const section = sections[index];
    if (!(section instanceof HTMLElement)) return announce(t('revising_no_more_changes'));
    section.focus({ preventScroll: true });
    section.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}
