import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

const PLACE = 'yeobaek:hints';

/** @returns {string[]} */
function known() {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {string} name */
function learn(name) {
  try {
    localStorage.setItem(PLACE, JSON.stringify([...new Set([...known(), name])]));
  } catch {
    // It comes again next time; worse things happen.
  }
}

/**
 * Says something once to whoever is new here; it goes for good when it is put away or when they do what it says.
 *
 * @param {string} name @param {Element} beside @param {(done: () => void) => void} [until] calls back when they have done it
 */
export function hint(name, beside, until) {
  if (known().includes(name)) return;
  const note = element('p', { class: 'first-hint', role: 'note' }, t(`noticing_hint_${name}`), ' ',
    button(t('noticing_understood'), () => done(), { class: 'quiet-button' }));
  const done = () => {
    learn(name);
    note.remove();
  };
  beside.append(note);
  until?.(done);
}
