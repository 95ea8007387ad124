import { ask } from '../asking/questions.js';
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/**
 * Asks for one line that says why.
 *
 * @param {string} question @param {string} deed what the button says
 * @returns {Promise<string|null>} null where one thought better of it
 */
export function askReason(question, deed) {
  return ask(question, (answer) => {
    const field = element('textarea', { id: 'reason', rows: 3, maxlength: 1000, required: true, autofocus: true, 'aria-describedby': 'reason-hint' });
    const send = () => {
      const words = field.value.trim();
      if (words) answer(words);
      else field.focus();
    };
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.preventDefault(), send());
    });
    return element('form', { method: 'dialog', class: 'form', onsubmit: (/** @type {Event} */ event) => (event.preventDefault(), send()) },
      element('div', { class: 'field' },
        element('label', { for: 'reason' }, question), field,
        element('p', { class: 'hint', id: 'reason-hint' }, t('marking_reason_hint'))),
      element('div', { class: 'form-actions' },
        element('button', { class: 'primary' }, deed),
        button(t('reading_cancel'), () => answer(null), { class: 'quiet-button' })));
  }, /** @type {string|null} */ (null));
}
