import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';

/**
 * Asks for a reason and does something with it.
 *
 * @param {{title: string, hint: string, label: string, send: string, danger?: boolean}} words @param {(reason: string) => Promise<import('../base/requests.js').Answer<unknown>>} act
 */
function askReason({ title, hint, label, send, danger }, act) {
  const field = element('textarea', { rows: 3, maxlength: 1000, required: true, id: 'moderation-reason' });
  const trouble = element('p', { class: 'error', role: 'alert' });
  const dialog = element('dialog', { class: 'moderation-dialog', 'aria-labelledby': 'moderation-title' },
    element('form', { class: 'form', method: 'dialog' },
      element('h2', { id: 'moderation-title' }, title), element('p', { class: 'hint' }, hint),
      element('div', { class: 'field' }, element('label', { for: 'moderation-reason' }, label), field, trouble),
      element('div', { class: 'form-actions' },
        element('button', { type: 'submit', class: danger ? 'danger' : 'primary' }, send),
        button(t('moderation_cancel'), () => dialog.close()))));
  dialog.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (field.value.trim() === '') return field.focus();
    const answer = await act(field.value);
    if (answer.ok) dialog.close();
    else trouble.textContent = answer.problem.detail ?? t('moderation_failed');
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * What may be moderated: a comment, or a mark with what it suggests.
 *
 * @typedef {{comment: string}|{mark: string}} Matter
 */

/** @param {Matter} matter */
const isMark = (matter) => 'mark' in matter;

/** @param {Matter} matter */
const path = (matter) => `/api/moderation/${'mark' in matter ? `annotations/${matter.mark}` : `comments/${matter.comment}`}`;

/** Asks the leads to look at something. @param {Matter} matter */
export function askForLook(matter) {
  const title = t(isMark(matter) ? 'moderation_mark_flag' : 'moderation_flag');
  askReason({ title, hint: t('moderation_flag_lead'), label: t('moderation_flag_reason'), send: t('moderation_send') }, async (reason) => {
    const answer = await request('POST', `${path(matter)}/flags`, { body: { reason } });
    if (answer.ok) say(t('moderation_flagged'));
    return answer;
  });
}

/** @param {Matter} matter */
export function hide(matter) {
  const mark = isMark(matter);
  const title = t(mark ? 'moderation_mark_hide' : 'moderation_hide');
  askReason({ title, hint: t(mark ? 'moderation_mark_hide_lead' : 'moderation_hide_lead'), label: t('moderation_reason_told'), send: t('moderation_hide'), danger: true }, async (reason) => {
    const answer = await request('PUT', `${path(matter)}/hiding`, { body: { reason } });
    if (answer.ok) say(t(mark ? 'moderation_mark_is_hidden' : 'moderation_is_hidden'), { undo: () => showAgain(matter) });
    return answer;
  });
}

/** @param {Matter} matter */
export async function showAgain(matter) {
  const { ok } = await request('DELETE', `${path(matter)}/hiding`);
  say(t(!ok ? 'moderation_failed' : isMark(matter) ? 'moderation_mark_is_shown' : 'moderation_is_shown'), ok ? {} : { tone: 'problem' });
}

/** Shows why it is hidden and what it said, to those who may know. @param {Matter} matter @param {Element} view */
export async function whyHidden(matter, view) {
  /** @type {import('../base/requests.js').Answer<{reason: string, body: string}>} */
  const answer = await request('GET', `${path(matter)}/hiding`);
  if (!answer.ok) return say(t('moderation_failed'), { tone: 'problem' });
  view.querySelector(':scope > .hidden-why')?.remove();
  view.append(element('div', { class: 'hidden-why', role: 'status' },
    element('p', {}, element('strong', {}, `${t('moderation_reason')}: `), answer.value.reason), element('blockquote', {}, answer.value.body)));
}
