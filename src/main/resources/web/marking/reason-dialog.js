import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/**
 * Asks for one line that says why.
 *
 * @param {string} question @param {string} deed what the button says
 * @returns {Promise<string|null>} null where one thought better of it
 */
export function askReason(question, deed) {
  const back = document.activeElement;
  return new Promise((resolve) => {
    const field = element('textarea', { id: 'reason', rows: 3, maxlength: 1000, required: true, 'aria-describedby': 'reason-hint' });
    const form = element('form', { method: 'dialog', class: 'form' },
      element('div', { class: 'field' },
        element('label', { for: 'reason' }, question), field,
        element('p', { class: 'hint', id: 'reason-hint' }, t('marking_reason_hint'))),
      element('div', { class: 'form-actions' },
        element('button', { class: 'primary' }, deed),
        button(t('reading_cancel'), () => dialog.close(), { class: 'quiet-button' })));
    const dialog = element('dialog', { 'aria-label': question, class: 'reason-dialog' }, form);
    /** @type {string|null} */
    let reason = null;
    const send = () => {
      const words = field.value.trim();
      if (!words) return field.focus();
      reason = words;
      dialog.close();
    };
    form.addEventListener('submit', (event) => (event.preventDefault(), send()));
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.preventDefault(), send());
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      resolve(reason);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
