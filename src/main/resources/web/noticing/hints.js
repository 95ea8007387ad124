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
 * Something that whoever is new here may not find by themselves.
 *
 * @typedef {{name: string, when?: () => boolean, until: (done: () => void) => void}} Hint when: whether it is of use now
 */

/** Before the next one is said to somebody who has just done what the last one says. */
const BREATH = 4000;

/**
 * Says what whoever is new here may not find, one thing at a time. Each goes for good when it is put away or when they do what it
 * says, whether it is shown at the time or not.
 *
 * @param {readonly Hint[]} hints in order @param {Element} place
 */
export function offerHints(hints, place) {
  /** @type {{name: string, note: HTMLElement}|null} */
  let shown = null;

  const learned = (/** @type {string} */ name, /** @type {number} */ pause) => {
    if (known().includes(name)) return;
    learn(name);
    if (shown?.name !== name) return;
    shown.note.remove();
    shown = null;
    setTimeout(next, pause);
  };

  function next() {
    const hint = shown ? undefined : hints.find(({ name, when }) => !known().includes(name) && (when?.() ?? true));
    if (!hint) return;
    const { name } = hint;
    const note = element('p', { class: 'first-hint', role: 'note' }, t(`noticing_hint_${name}`), ' ',
      button(t('noticing_understood'), () => learned(name, 0), { class: 'quiet-button' }),
      button(t('noticing_no_hints'), () => {
        for (const other of hints) learn(other.name);
        note.remove();
      }, { class: 'quiet-button' }));
    shown = { name, note };
    place.append(note);
  }

  for (const { name, until } of hints) if (!known().includes(name)) until(() => learned(name, BREATH));
  next();
}
