/** @import {ThreadState} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { membersOf } from './members.js';

/**
 * Asks whose a thread is to be, and until when.
 *
 * @param {Room} room @param {ThreadState|null} thread
 * @returns {Promise<{person: string|null, due?: string}|null>} a person of null: nobody's; null: one thought better of it
 */
export async function askAssignee(room, thread) {
  const members = (await membersOf(room)).filter(({ role }) => role !== 'reader');
  if (members.length === 0) {
    say(t('reading_not_saved'), { tone: 'problem' });
    return null;
  }
  const person = element('select', { id: 'assignee' }, ...members.map(({ id, name, handle }) =>
    element('option', { value: id, selected: id === thread?.assignee }, `${name} (${handle})`)));
  const due = element('input', { id: 'due', type: 'date', value: thread?.due ?? '' });
  return new Promise((resolve) => {
    /** @type {{person: string|null, due?: string}|null} */
    let wanted = null;
    const form = element('form', { class: 'form' },
      element('div', { class: 'field' }, element('label', { for: 'assignee' }, t('marking_assignee')), person),
      element('div', { class: 'field' }, element('label', { for: 'due' }, t('marking_due')), due),
      element('div', { class: 'form-actions' },
        element('button', { class: 'primary' }, t('marking_assign_do')),
        thread?.assignee ? button(t('marking_unassign'), () => ((wanted = { person: null }), dialog.close())) : null,
        button(t('reading_cancel'), () => dialog.close(), { class: 'quiet-button' })));
    const dialog = element('dialog', { 'aria-labelledby': 'assign-title' }, element('h2', { id: 'assign-title' }, t('marking_assign_title')), form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      wanted = { person: person.value, ...(due.value && { due: due.value }) };
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(wanted);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
