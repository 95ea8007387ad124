import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { MOST_BYTES } from './upload-queue.js';

/** @typedef {import('./upload-queue.js').Upload} Upload @typedef {import('./upload-queue.js').UploadQueue} UploadQueue */

/** What is said of a file on its way. @param {Upload} upload */
function words(upload) {
  if (upload.words === 'too-big') return t('drafting_too_big');
  switch (upload.state) {
    case 'waits': return t('drafting_waits');
    case 'sending': return t('drafting_sending', Math.floor(100 * upload.share));
    case 'done': return t('drafting_sent');
    case 'cancelled': return t('drafting_cancelled');
    default: return upload.words || t('drafting_offline');
  }
}

/**
 * One file on its way, and what can be done about it.
 *
 * @param {Upload} upload @param {UploadQueue} queue @param {() => void} gone
 */
export function uploadRow(upload, queue, gone) {
  const { state } = upload;
  const failed = state === 'failed' || state === 'known';
  const acts = [];
  const link = (/** @type {string} */ href, /** @type {string} */ label, name = 'button') => element('a', { class: name, href }, label);
  if (state === 'waits' || state === 'sending') acts.push(button(t('drafting_cancel'), () => queue.cancel(upload)));
  if (state === 'done') acts.push(link(`/drafts/${upload.answer.id}`, t('drafting_mend'), 'button primary'));
  if (state === 'known') {
    const { draft, brief } = upload.answer;
    if (draft) acts.push(link(`/drafts/${draft}`, t('drafting_open_draft')));
    if (brief) acts.push(link(`/briefs/${brief}`, t('drafting_open_brief')), button(t('drafting_as_revision'), () => queue.retry(upload, { anyway: true, revises: brief })));
    acts.push(button(t('drafting_anyway'), () => queue.retry(upload, { anyway: true })));
  }
  if ((state === 'failed' && upload.file.size <= MOST_BYTES) || state === 'cancelled') acts.push(button(t('drafting_retry'), () => queue.retry(upload)));
  if (failed || state === 'cancelled') acts.push(button(t('drafting_remove'), () => (queue.remove(upload), gone()), { class: 'quiet-button' }));
  return element('li', { class: `upload is-${state}` },
    element('div', { class: 'upload-name' }, element('strong', {}, upload.file.name),
      element('p', { class: failed ? 'upload-words is-problem' : 'upload-words', role: failed ? 'alert' : null }, words(upload))),
    state === 'sending' && element('progress', { max: 1, value: upload.share, 'aria-label': upload.file.name }),
    element('div', { class: 'upload-acts' }, ...acts));
}
