import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/**
 * Shows something to be answered, and gives the keyboard back afterwards.
 *
 * @template T
 * @param {string} label @param {(answer: (value: T) => void) => HTMLElement} content @param {T} otherwise the answer of whoever leaves it
 * @returns {Promise<T>}
 */
export function ask(label, content, otherwise) {
  const back = document.activeElement;
  return new Promise((resolve) => {
    let given = otherwise;
    const dialog = element('dialog', { class: 'question', 'aria-label': label });
    dialog.append(content((value) => {
      given = value;
      dialog.close();
    }));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      resolve(given);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * A plain question. Escape and the first button mean no.
 *
 * @param {string} question @param {string} deed what the other button says @returns {Promise<boolean>}
 */
export function confirmed(question, deed) {
  return ask(question, (answer) => element('div', { class: 'form' }, element('p', {}, question),
    element('div', { class: 'form-actions' },
      button(t('base_question_no'), () => answer(false), { autofocus: true }),
      button(deed, () => answer(true), { class: 'danger' }))), false);
}

/**
 * Asks for a line of words, or some lines.
 *
 * @param {string} question @param {string} deed what the button says
 * @param {{optional?: boolean, maxlength?: number, long?: boolean}} [manner] maxlength in UTF-16 code units
 * @returns {Promise<string|null>} null where one thought better of it
 */
export function askLine(question, deed, { optional = false, maxlength = 200, long = false } = {}) {
  return ask(question, (answer) => {
    const manner = { maxlength, required: !optional, autofocus: true, autocomplete: 'off' };
    const field = /** @type {HTMLInputElement|HTMLTextAreaElement} */ (long ? element('textarea', { ...manner, rows: 3 }) : element('input', { type: 'text', ...manner }));
    return element('form', {
      class: 'form', method: 'dialog',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        answer(field.value.trim());
      },
    },
    element('label', { class: 'field' }, question, ' ', field),
    element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, deed), button(t('base_question_no'), () => answer(/** @type {string|null} */ (null)))));
  }, /** @type {string|null} */ (null));
}

/** Words to take along, where the clipboard was refused. @param {string} label @param {string} words @returns {Promise<void>} */
export async function showToCopy(label, words) {
  await ask(label, (answer) => {
    const field = element('input', { type: 'text', readonly: true, value: words, autofocus: true, onfocus: () => field.select() });
    return element('div', { class: 'form' }, element('label', { class: 'field' }, label, ' ', field),
      element('div', { class: 'form-actions' }, button(t('base_question_done'), () => answer(null))));
  }, null);
}
