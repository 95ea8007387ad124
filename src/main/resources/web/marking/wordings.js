/** @import {Comment} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { timeOf } from '../discussion/comment-view.js';
import { differenceView } from './card-matter.js';

/**
 * Shows what a comment said before, the newest change first, each beside what it changed.
 *
 * @param {Comment} comment
 */
export async function showWordings({ id }) {
  /** @type {Answer<{number: number, body: string, html: string, writtenAt: string}[]>} */
  const answer = await request('GET', `/api/comments/${id}/versions`);
  if (!answer.ok) return say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
  const versions = answer.value;
  const rows = versions.map(({ number, body, writtenAt }, i) => element('li', {},
    element('p', { class: 'comment-head' }, element('strong', {}, t('marking_wording', number)), ' ', timeOf(writtenAt)),
    i === 0 ? element('p', { class: 'difference' }, body) : differenceView(versions[i - 1].body, body)));
  const dialog = element('dialog', { 'aria-labelledby': 'wordings-title', class: 'wordings' },
    element('h2', { id: 'wordings-title' }, t('marking_wordings')),
    element('ol', { class: 'plain-list', reversed: true }, ...rows.reverse()),
    button(t('reading_close'), () => dialog.close(), { class: 'primary' }));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
