import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';

/** @param {string} comment */
const path = (comment) => `/api/moderation/comments/${comment}`;

/**
 * Asks for a reason and does something with it.
 *
 * @param {{title: string, hint: string, label: string, send: string, danger?: boolean}} words @param {(reason: string) => Promise<boolean>} act
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
    if (await act(field.value)) dialog.close();
    else trouble.textContent = t('moderation_failed');
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Asks the leads to look at a comment. @param {string} comment */
export function askForLook(comment) {
  askReason({ title: t('moderation_flag'), hint: t('moderation_flag_lead'), label: t('moderation_flag_reason'), send: t('moderation_send') }, async (reason) => {
    const { ok } = await request('POST', `${path(comment)}/flags`, { body: { reason } });
    if (ok) say(t('moderation_flagged'));
    return ok;
  });
}

/** Hides a comment. @param {string} comment */
export function hide(comment) {
  askReason({ title: t('moderation_hide'), hint: t('moderation_lead'), label: t('moderation_reason_told'), send: t('moderation_hide'), danger: true }, async (reason) => {
    const { ok } = await request('PUT', `${path(comment)}/hiding`, { body: { reason } });
    if (ok) say(t('moderation_is_hidden'), { undo: () => showAgain(comment) });
    return ok;
  });
}

/** @param {string} comment */
export async function showAgain(comment) {
  const { ok } = await request('DELETE', `${path(comment)}/hiding`);
  say(t(ok ? 'moderation_is_shown' : 'moderation_failed'), ok ? {} : { tone: 'problem' });
}

/** Shows why it is hidden and what it said, to those who may know. @param {string} comment @param {Element} view */
export async function whyHidden(comment, view) {
  /** @type {import('../base/requests.js').Answer<{reason: string, body: string}>} */
  const answer = await request('GET', `${path(comment)}/hiding`);
  if (!answer.ok) return say(t('moderation_failed'), { tone: 'problem' });
  view.querySelector('.hidden-why')?.remove();
  view.append(element('div', { class: 'hidden-why', role: 'status' },
    element('p', {}, element('strong', {}, `${t('moderation_reason')}: `), answer.value.reason), element('blockquote', {}, answer.value.body)));
}
