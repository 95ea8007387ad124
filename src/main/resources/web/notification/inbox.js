import '../base/page.js';
import { announce } from '../base/announcing.js';
import { button, element, the } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { unreadChanged } from './bell.js';

const page = the(document, '.inbox', HTMLElement);
const arrived = the(document, '.inbox-arrived', HTMLElement);

const entries = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.inbox-entry')]);
const unreadShown = () => entries().filter((entry) => entry.classList.contains('is-unread')).length;

/** @param {unknown} body */
async function read(body) {
  const answer = await request('POST', '/api/inbox/readings', { body });
  if (!answer.ok) say(t('notification_failed'), { tone: 'problem' });
  return answer.ok;
}

/** @param {HTMLElement} entry @param {boolean} isRead */
function show(entry, isRead) {
  entry.classList.toggle('is-unread', !isRead);
  entry.querySelector('.unread-dot')?.remove();
  if (!isRead) {
    entry.querySelector('.item-title')?.prepend(
      element('span', { class: 'unread-dot', role: 'img', 'aria-label': t('notification_is_unread') }));
  }
  entry.querySelector('.inline-form')?.toggleAttribute('hidden', isRead);
}

/** @param {HTMLElement} entry */
async function toggle(entry) {
  const isRead = entry.classList.contains('is-unread');
  const { entry: id = '' } = entry.dataset;
  const done = isRead ? await read({ entries: [id] }) : (await request('DELETE', `/api/inbox/${id}/reading`)).ok;
  if (!done) return;
  show(entry, isRead);
  announce(t(isRead ? 'notification_read' : 'notification_unread'));
}

/** @param {string|undefined} brief one brief's, or all */
async function readAll(brief) {
  if (!await read({ until: page.dataset.newest, brief })) return;
  for (const entry of entries()) {
    const group = entry.closest('.inbox-group');
    if (!brief || group?.querySelector(`[data-brief="${brief}"]`)) show(entry, true);
  }
  say(t('notification_all_read'));
}

document.addEventListener('submit', (event) => {
  const pressed = /** @type {SubmitEvent} */ (event).submitter;
  if (!(pressed instanceof HTMLElement) || !pressed.dataset.read) return;
  event.preventDefault();
  const entry = pressed.closest('.inbox-entry');
  if (pressed.dataset.read === 'entry' && entry instanceof HTMLElement) {
    toggle(entry);
    /** @type {HTMLElement|null} */ (entry.querySelector('.item-title'))?.focus();
  } else readAll(pressed.dataset.brief);
});

/** @param {1|-1} direction */
function walk(direction) {
  const all = entries();
  const at = all.findIndex((entry) => entry.contains(document.activeElement));
  const next = at < 0 ? (direction > 0 ? all[0] : all[all.length - 1]) : all[at + direction];
  /** @type {HTMLElement|null|undefined} */ (next?.querySelector('.item-title'))?.focus();
}

document.addEventListener('keydown', (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) return;
  const here = target.closest('.inbox-entry');
  if (event.code === 'KeyJ' && !event.shiftKey) walk(1);
  else if (event.code === 'KeyK' && !event.shiftKey) walk(-1);
  else if (event.code === 'KeyM' && !event.shiftKey && here instanceof HTMLElement) toggle(here);
  else if (event.code === 'KeyA' && event.shiftKey && page.dataset.newest) readAll(undefined);
  else return;
  event.preventDefault();
});

// What one opens is read, whichever way the page is left.
document.addEventListener('click', (event) => {
  const entry = /** @type {Element} */ (event.target).closest('.item-title')?.closest('.inbox-entry');
  if (!(entry instanceof HTMLElement) || !entry.classList.contains('is-unread')) return;
  fetch('/api/inbox/readings', {
    method: 'POST', keepalive: true, credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'JavaScript' }, body: JSON.stringify({ entries: [entry.dataset.entry] }),
  }).catch(() => {});
});

/** @type {number|null} */
let known = null;
unreadChanged.heardBy((unread) => {
  const more = known === null ? 0 : unread - known;
  known = known === null || more <= 0 ? unread : known;
  const fresh = Math.max(0, Math.min(more, unread - unreadShown()));
  if (fresh === 0) arrived.replaceChildren();
  else arrived.replaceChildren(button(count('notification_arrived', fresh), () => location.assign('/inbox'), { class: 'arrivals' }));
});
