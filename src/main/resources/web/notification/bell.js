import { count, t } from '../base/messages.js';
import { News } from '../base/news.js';
import { request } from '../base/requests.js';
import { LiveChannel } from '../live/live-channel.js';

const MOST = 999;

/** Told how much is unread, when it changed. @type {News<number>} */
export const unreadChanged = new News();

/** Keeps the count beside the inbox's link true, on every page. @param {HTMLAnchorElement} link */
export function ring(link) {
  const badge = /** @type {HTMLElement} */ (link.querySelector('.inbox-count'));
  const live = new LiveChannel(`/live/people/${link.dataset.person}`);
  let asking = false;
  let again = false;

  /** @param {boolean} afresh whether the channel begins anew */
  async function ask(afresh) {
    if (asking) return void (again = true);
    asking = true;
    /** @type {import('../base/requests.js').Answer<{unread: number, cursor: string}>} */
    const answer = await request('GET', '/api/inbox/count');
    asking = false;
    if (answer.ok) {
      show(answer.value.unread);
      if (afresh) live.open(answer.value.cursor);
    } else if (afresh && answer.status !== 401 && answer.status !== 499) setTimeout(() => ask(true), 15_000);
    if (again) {
      again = false;
      ask(false);
    }
  }

  /** @param {number} unread */
  function show(unread) {
    // Its place is kept, so that nothing beside it moves.
    badge.classList.toggle('is-none', unread === 0);
    badge.textContent = unread === 0 ? '' : unread > MOST ? `${MOST}+` : String(unread);
    link.setAttribute('aria-label', unread === 0 ? t('base_inbox') : count('base_inbox_unread', unread));
    unreadChanged.tell(unread);
  }

  live.event.heardBy((event) => /** @type {string} */ (event.kind) === 'inbox' && ask(false));
  live.reset.heardBy(() => ask(true));
  ask(true);
}
