import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';

const PICTURE = /!\[([^\]\n]*)\]\((\/api\/images\/[\w-]+)\)\n?/g;

/** Fields that have their pictures below them. @type {WeakSet<HTMLTextAreaElement>} */
const shown = new WeakSet();

/** Shows below a field the pictures that its words name, each with a way to leave it out again. @param {HTMLTextAreaElement} field */
export function previewImages(field) {
  if (shown.has(field)) return;
  shown.add(field);
  const row = element('ul', { class: 'image-previews plain-list', 'aria-label': t('marking_images') });
  field.after(row);

  const draw = () => row.replaceChildren(...[...field.value.matchAll(PICTURE)].slice(0, 10).map(([words, name, address]) => element('li', {},
    element('img', { src: address, alt: name }),
    button('×', () => {
      field.value = field.value.replace(words, '');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      draw();
      field.focus({ preventScroll: true });
    }, { class: 'tag-off', 'aria-label': t('marking_image_take', name) }))));
  field.addEventListener('input', afterRest(draw, 200).stir);
  draw();
}
