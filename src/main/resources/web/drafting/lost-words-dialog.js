import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { openDialog } from './dialog.js';

/** Words that could not be stored where they were typed, to be copied. @param {string} words */
export function showWords(words) {
  const field = element('textarea', { rows: 6, readonly: true, 'aria-label': t('drafting_lost_words') });
  field.value = words;
  openDialog(t('drafting_lost_words'), [element('p', {}, t('drafting_lost_words_why')), field]);
  field.select();
}
