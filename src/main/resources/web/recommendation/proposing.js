import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { reason } from './asking.js';

/**
 * Puts suggested wording into the draft of the brief's next revision, and opens the draft there. Where the passage is not found
 * in one piece, the wording is left on the clipboard for the hand that places it.
 *
 * @param {string} brief @param {any} recommendation @param {string} wording
 */
export async function proposeRevision(brief, recommendation, wording) {
  const begun = await request('POST', `/api/briefs/${brief}/drafts`, { body: {} });
  if (!begun.ok) return say(reason(begun), { tone: 'problem' });
  const path = `/api/drafts/${begun.value.id}`;
  const read = await request('GET', path);
  if (!read.ok) return say(reason(read), { tone: 'problem' });
  const { draft, galley } = read.value;
  const words = recommendation.passages.length === 1 ? recommendation.passages[0].exact : null;
  const pieces = (galley?.pieces ?? []).filter((/** @type {any} */ piece) => words !== null && piece.text.includes(words));
  if (words !== null && pieces.length === 1 && pieces[0].text.split(words).length === 2) {
    const text = pieces[0].text.replace(words, () => wording.replace(/\s*\n\s*/g, ' '));
    const edited = await request('POST', `${path}/edits`, { body: { op: 'reword', piece: pieces[0].id, text }, version: draft.version });
    if (!edited.ok) return say(reason(edited), { tone: 'problem' });
    return location.assign(`/drafts/${draft.id}`);
  }
  try {
    await navigator.clipboard.writeText(wording);
    say(t('review_propose_by_hand'));
  } catch {
    say(t('review_propose_unplaced'));
  }
  setTimeout(() => location.assign(`/drafts/${draft.id}`), 2500);
}
