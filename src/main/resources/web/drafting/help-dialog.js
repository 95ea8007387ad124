import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { openDialog } from './dialog.js';
import { HELP } from './keys.js';

/** Lists every key. */
export function openHelp() {
  openDialog(t('drafting_help'), [
    element('p', {}, t('drafting_help_intro')),
    element('dl', { class: 'key-list' }, ...HELP.map(([keys, does]) => element('div', {},
      element('dt', {}, ...keys.split(' ').flatMap((key) => [/^[…+]$/.test(key) ? key : element('kbd', {}, key), ' '])),
      element('dd', {}, t(`drafting_key_${does}`))))),
  ]);
}
