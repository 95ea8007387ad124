import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/**
 * Asks before something that cannot be taken back.
 *
 * @param {string} title @param {string} words what will happen @param {string} deed what the button that does it says
 * @returns {Promise<boolean>}
 */
export function confirmed(title, words, deed) {
  return shown(title, (answer) => [
    element('p', {}, words),
    element('div', { class: 'form-actions' }, button(t('review_cancel'), () => answer(undefined), { autofocus: true }), button(deed, () => answer(true), { class: 'danger' })),
  ]).then(Boolean);
}

/**
 * Asks for some words.
 *
 * @param {string} title @param {{most: number, required?: boolean, long?: boolean}} kind
 * @returns {Promise<string|undefined>} the words, without white space around them, or undefined if nothing shall happen
 */
export function asked(title, { most, required = false, long = false }) {
  const input = /** @type {HTMLInputElement|HTMLTextAreaElement} */ (element(long ? 'textarea' : 'input', { maxlength: String(most), required, autofocus: true, 'aria-label': title, ...(long ? { rows: '3' } : {}) }));
  return shown(title, (answer) => [element('form', { class: 'form', onsubmit: (/** @type {Event} */ event) => {
    event.preventDefault();
    const words = input.value.trim();
    if (required && !words) return void input.focus();
    answer(words);
  } }, element('div', { class: 'field' }, input),
  element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_save')), button(t('review_cancel'), () => answer(undefined))))]);
}

/** Shows words to be copied by hand, where the browser does not let us. @param {string} title @param {string} words @returns {Promise<unknown>} */
export function copied(title, words) {
  const input = /** @type {HTMLInputElement} */ (element('input', { value: words, readonly: true, autofocus: true, 'aria-label': title, onfocus: () => input.select() }));
  return shown(title, (answer) => [element('div', { class: 'field' }, input), element('div', { class: 'form-actions' }, button(t('review_close_panel'), () => answer(undefined)))]);
}

/**
 * A dialog that ends with an answer; Escape answers nothing, and the focus goes back to where it was.
 *
 * @template T
 * @param {string} title @param {(answer: (value: T|undefined) => void) => Node[]} make
 * @returns {Promise<T|undefined>}
 */
function shown(title, make) {
  return new Promise((resolve) => {
    const opener = /** @type {HTMLElement|null} */ (document.activeElement);
    /** @type {T|undefined} */
    let said;
    const dialog = element('dialog', { class: 'question-dialog', 'aria-label': title });
    dialog.append(element('h2', {}, title), ...make((value) => {
      said = value;
      dialog.close();
    }));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (opener?.isConnected) opener.focus();
      resolve(said);
    });
    document.querySelector('main')?.append(dialog);
    dialog.showModal();
  });
}
