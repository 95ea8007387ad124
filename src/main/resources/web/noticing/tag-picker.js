/** @import {Tag, Tags} from './tags.js' */
import { announce } from '../base/announcing.js';
import { element } from '../base/element.js';
import { showWhole } from '../base/menu.js';
import { count, t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { nameOf } from './tags.js';

/**
 * What is tagged: a mark, or one that is being written.
 *
 * @typedef {{worn: () => string[], put: (tag: string) => Promise<boolean>}} Wearer
 */

const SHOWN = 8;
let pickers = 0;

/**
 * A field that finds a tag while one types (combobox of WAI-ARIA 1.2): arrows choose, Enter tags, Escape leaves.
 *
 * @param {Tags} tags @param {Wearer} wearer @param {(byKey: boolean) => void} closed
 */
export function tagPicker(tags, wearer, closed) {
  const list = `tags-${++pickers}`;
  /** @type {(Tag|string)[]} a word is a tag yet to be made */
  let options = [];
  let at = 0;
  let leaving = false;
  const field = element('input', {
    type: 'text', role: 'combobox', maxlength: 60, autocomplete: 'off', 'aria-expanded': 'false', 'aria-controls': list,
    'aria-autocomplete': 'list', 'aria-label': t('tag_search'), placeholder: t('tag_search'),
  });
  const choices = element('ul', { class: 'tag-options', id: list, role: 'listbox', 'aria-label': t('tag_search') });
  const picker = element('span', { class: 'tag-picker' }, field, choices);

  function draw() {
    const words = field.value.trim();
    options = [...tags.meant(words, wearer.worn()).slice(0, SHOWN)];
    if (tags.mayMake && tags.isNew(words)) options.push(words.replace(/^#/, ''));
    at = Math.min(at, Math.max(0, options.length - 1));
    field.setAttribute('aria-expanded', String(options.length > 0));
    if (options.length > 0) field.setAttribute('aria-activedescendant', `${list}-${at}`);
    else field.removeAttribute('aria-activedescendant');
    choices.replaceChildren(...(options.length === 0 ? [element('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t('tag_nothing'))] : options.map(option)));
    showWhole(choices);
  }

  /** @param {Tag|string} choice @param {number} i */
  function option(choice, i) {
    const label = typeof choice === 'string' ? t('tag_make', choice) : `#${nameOf(choice)}`;
    const aside = typeof choice === 'string' ? null : element('small', {}, count('tag_uses', choice.uses));
    const made = element('li', { id: `${list}-${i}`, role: 'option', 'aria-selected': String(i === at), title: typeof choice === 'string' ? null : choice.description || null },
      element('span', {}, label), aside);
    made.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      choose(choice);
    });
    return made;
  }

  /** @param {Tag|string} choice */
  async function choose(choice) {
    const tag = typeof choice === 'string' ? await tags.make(choice) : choice;
    if (!tag || !await wearer.put(tag.id)) return say(t('tag_failed'), { tone: 'problem' });
    announce(t('tag_on', nameOf(tag)));
    field.value = '';
    at = 0;
    if (picker.isConnected) draw();
  }

  function leave(byKey = false) {
    if (leaving) return;
    leaving = true;
    picker.remove();
    closed(byKey);
  }

  field.addEventListener('input', () => {
    at = 0;
    draw();
  });
  field.addEventListener('keydown', (event) => {
    // The Enter that ends a syllable chooses nothing.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % Math.max(1, options.length);
      draw();
    } else if (event.key === 'Enter' && options[at]) choose(options[at]);
    else if (event.key === 'Escape') leave(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('blur', () => setTimeout(() => document.activeElement !== field && leave(), 150));
  draw();
  return { picker, focus: () => field.focus({ preventScroll: true }) };
}
