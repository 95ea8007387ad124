import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { SHORTCUTS } from '../reading/shortcuts.js';

/** @type {readonly [string, string][]} keys of fields and of the caret, and their messages */
const OTHERS = [
  ['Ctrl + Enter', 'reading_key_send'],
  ['← →', 'reading_key_letter'],
  ['Ctrl + ← →', 'reading_key_word'],
  ['Alt + ↑ ↓', 'marking_key_sentence'],
  ['↑ ↓', 'reading_key_line'],
  ['PgUp PgDn', 'reading_key_block'],
  ['Shift + …', 'reading_key_select'],
];

const OURS = ['question', 'suggestion', 'add'];

/** Lists every key. */
export function showHelp() {
  if (document.querySelector('dialog.help')) return;
  const row = (/** @type {string} */ keys, /** @type {string} */ meaning) => element('div', {},
    element('dt', {}, ...keys.split(' ').flatMap((key) => [/^[…+]$/.test(key) ? key : element('kbd', {}, key), ' '])),
    element('dd', {}, meaning));
  const dialog = element('dialog', { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, t('reading_help')),
    element('p', {}, t('reading_help_intro')),
    element('dl', { class: 'key-list' },
      ...SHORTCUTS.map(({ label, command }) => row(label, t(`${OURS.includes(command) ? 'marking' : 'reading'}_key_${command}`))),
      ...OTHERS.map(([keys, message]) => row(keys, t(message)))),
    button(t('reading_close'), () => dialog.close(), { class: 'primary' }));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
