/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';

/** @typedef {{brief: string, title: string, team: string, here: boolean, mayShare: boolean}} Place */

/**
 * Asks where a mark is to be copied or moved, and does it.
 *
 * @param {Room} room @param {Annotation} annotation
 */
export async function askWhereTo(room, annotation) {
  /** @type {Answer<Place[]>} */
  const answer = await request('GET', `/api/annotations/${annotation.id}/copies/places`);
  if (!answer.ok) return say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
  const places = answer.value;
  const place = element('select', { id: 'copy-place' }, ...places.map(({ brief, title, team, here }) =>
    element('option', { value: brief }, here ? t('marking_copy_here') : `${team} · ${title}`)));
  const secret = element('input', { type: 'checkbox', id: 'copy-private', checked: !places[0]?.mayShare });
  const talk = element('input', { type: 'checkbox', id: 'copy-thread', checked: true });
  const move = element('input', { type: 'checkbox', id: 'copy-move' });
  const send = element('button', { class: 'primary' }, t('marking_copy_do'));
  move.addEventListener('change', () => (send.textContent = t(move.checked ? 'marking_copy_move_do' : 'marking_copy_do')));
  const status = element('p', { class: 'error', role: 'alert' });
  const tick = (/** @type {HTMLInputElement} */ box, /** @type {string} */ label) => element('label', { class: 'menu-choice' }, box, ' ', label);
  place.addEventListener('change', () => {
    const chosen = places.find(({ brief }) => brief === place.value);
    secret.disabled = !chosen?.mayShare;
    if (!chosen?.mayShare) secret.checked = true;
  });
  secret.disabled = !places[0]?.mayShare;
  const form = element('form', { class: 'form' },
    element('div', { class: 'field' }, element('label', { for: 'copy-place' }, t('marking_copy_where')), place,
      element('p', { class: 'hint' }, t('marking_copy_hint'))),
    element('div', {}, tick(secret, t('reading_private')), tick(talk, t('marking_copy_thread')), tick(move, t('marking_copy_move'))),
    status,
    element('div', { class: 'form-actions' },
      send,
      button(t('reading_cancel'), () => dialog.close(), { class: 'quiet-button' })));
  const dialog = element('dialog', { 'aria-labelledby': 'copy-title' }, element('h2', { id: 'copy-title' }, t('marking_copy_title')), form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    /** @type {Answer<Annotation>} */
    const copied = await request('POST', `/api/annotations/${annotation.id}/copies`, {
      body: { brief: place.value, visibility: secret.checked ? 'private' : 'team', thread: talk.checked, move: move.checked },
    });
    if (!copied.ok) {
      status.textContent = copied.problem.detail ?? copied.problem.title ?? t('reading_not_saved');
      return;
    }
    if (place.value === room.page.brief.id) room.ledger.apply({ kind: 'annotation', annotation: copied.value });
    dialog.close();
    room.changed.tell(null);
    say(t(move.checked ? 'marking_copy_moved' : 'marking_copy_done'));
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
