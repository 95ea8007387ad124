/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Desk} from '../discussion/card.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/** Lets the maker of a suggestion find better words. @param {Desk} desk @param {Annotation} annotation @returns {Promise<void>} */
export function rewordSuggestion({ marks }, annotation) {
  return new Promise((resolve) => {
    const field = element('textarea', { id: 'wording', rows: 4, maxlength: 20000 });
    field.value = annotation.suggestion?.replacement ?? '';
    const form = element('form', { class: 'form' },
      element('div', { class: 'field' }, element('label', { for: 'wording' }, t('marking_replacement')), field,
        element('p', { class: 'hint' }, t('marking_replacement_hint'))),
      element('div', { class: 'form-actions' },
        element('button', { class: 'primary' }, t('reading_save')),
        button(t('reading_cancel'), () => dialog.close(), { class: 'quiet-button' })));
    const dialog = element('dialog', { 'aria-label': t('marking_reword_suggestion') }, form);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const replacement = field.value.replace(/\s*\n\s*/g, ' ');
      if (await marks.change(annotation, { replacement })) dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
