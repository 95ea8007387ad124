import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/**
 * A dialog that is gone when it is closed, and gives the focus back.
 *
 * @param {string} title @param {(Node|string|false|null)[]} content @param {HTMLElement[]} [actions]
 */
export function openDialog(title, content, actions = []) {
  const before = document.activeElement;
  const dialog = element('dialog', { class: 'editor-dialog', 'aria-labelledby': 'dialog-title' },
    element('h2', { id: 'dialog-title' }, title), ...content,
    element('div', { class: 'form-actions' }, ...actions, button(t('drafting_close'), () => dialog.close())));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else /** @type {HTMLElement|null} */ (document.querySelector('.piece.is-chosen'))?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
