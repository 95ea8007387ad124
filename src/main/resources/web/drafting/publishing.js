import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { openDialog } from './dialog.js';

/** Publishes when everything is stored; asks first where something was left unchecked. @param {import('./editor.js').Desk} desk */
export async function publish(desk) {
  await desk.field?.flush();
  await desk.saver.settled();
  const { difference } = desk.root.dataset;
  if (difference) {
    location.assign(difference);
    return;
  }
  const open = desk.galley.inOrder().filter(({ settled }) => !settled).length;
  if (!open) {
    send(desk);
    return;
  }
  const go = button(t('drafting_publish'), () => (dialog.close(), send(desk)), { class: 'primary' });
  const dialog = openDialog(t('drafting_publish'), [element('p', {}, t('drafting_publish_question', open))], [go]);
  go.focus();
}

/** @param {import('./editor.js').Desk} desk */
async function send(desk) {
  desk.tools.state(t('drafting_publishing'));
  const answer = await request('POST', `/api/drafts/${desk.draft}/publication`, { version: desk.saver.version });
  if (answer.ok) {
    location.assign(`/briefs/${/** @type {any} */ (answer.value).brief}`);
    return;
  }
  desk.tools.state('');
  say(answer.problem.detail ?? t('drafting_unsaved'), { tone: 'problem' });
}
