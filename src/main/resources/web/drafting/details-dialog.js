import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { openDialog } from './dialog.js';

/** What is known of the brief: unknown is a good answer. @param {import('./editor.js').Desk} desk */
export function openDetails(desk) {
  const { metadata } = desk.galley;
  const field = (/** @type {string} */ name, /** @type {HTMLElement} */ input, hint = '') => {
    input.id = `details-${name}`;
    if (hint) input.setAttribute('aria-describedby', `details-${name}-hint`);
    return element('div', { class: 'field' }, element('label', { for: input.id }, t(`drafting_field_${name}`)), input,
      hint && element('p', { class: 'hint', id: `details-${name}-hint` }, hint));
  };
  const title = element('input', { value: metadata.title, required: true, maxlength: '500' });
  const authors = element('textarea', { rows: 3 });
  authors.value = metadata.authors.join('\n');
  const publisher = element('input', { value: metadata.publisher ?? '', maxlength: '500' });
  const published = element('input', { value: metadata.published ?? '', maxlength: '10', inputmode: 'numeric', pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' });
  const language = element('select', {}, ...['ko', 'en'].map((tag) => element('option', { value: tag, selected: metadata.language === tag }, t(`drafting_language_${tag}`))));
  const form = element('form', { class: 'form', method: 'dialog' },
    field('title', title), field('authors', authors, t('drafting_field_authors_hint')), field('publisher', publisher),
    field('published', published, t('drafting_field_published_hint')), field('language', language));
  const save = async () => {
    if (!form.reportValidity()) return;
    const made = await desk.make({
      op: 'describe', title: title.value, authors: authors.value.split('\n'), publisher: publisher.value, published: published.value, language: language.value,
    });
    if (made) dialog.close();
  };
  form.addEventListener('submit', (event) => (event.preventDefault(), save()));
  form.addEventListener('keydown', (event) => {
    if (event.code !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    save();
  });
  const dialog = openDialog(t('drafting_details'), [form], [button(t('drafting_save'), save, { class: 'primary' })]);
  title.focus();
}
