/** @import {LiveChannel} from '../live/live-channel.js' */
/** @import {Room} from './room.js' */
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { sessionAlive, sessionEnded } from '../base/requests.js';
import { News } from '../base/news.js';
import { keepPlaceInLinks } from './newest.js';

/**
 * Lines below the bar for what a reader should know: no connection, no session, a newer revision. One at a time for each
 * matter; they take their place over the page, never pushing the text.
 *
 * @param {HTMLElement} slot
 * @param {LiveChannel} live
 * @param {Room} room
 */
export function showBanners(slot, live, room) {
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();
  const dismiss = (/** @type {string} */ matter) => {
    shown.get(matter)?.remove();
    shown.delete(matter);
  };
  const show = (/** @type {string} */ matter, /** @type {(Node|string)[]} */ ...content) => {
    dismiss(matter);
    const banner = element('p', { class: 'banner', dataset: { matter } }, ...content);
    shown.set(matter, banner);
    slot.append(banner);
  };
  const reload = (/** @type {string} */ words) => element('a', { href: location.pathname + location.search }, words);
  const back = new News();

  live.changed.heardBy((state) => {
    if (state === 'lost') show('connection', t('reading_connection_lost'));
    else if (state === 'open') {
      dismiss('connection');
      dismiss('session');
      back.tell(undefined);
    }
  });
  const askToLogIn = () => {
    dismiss('connection');
    show('session', `${t('reading_session_ended')} `, reload(t('reading_log_in_again')));
  };
  sessionEnded.heardBy(askToLogIn);
  sessionAlive.heardBy(() => dismiss('session'));
  live.ended.heardBy((reason) => {
    if (reason === 'session') askToLogIn();
    else show('access', t('reading_access_ended'));
  });
  live.event.heardBy((event) => {
    if (event.kind !== 'revision' || event.revision === room.page.revision.id) return;
    const way = element('a', { href: `/briefs/${room.page.brief.id}`, 'data-same-place': true, 'aria-keyshortcuts': 'v' }, t('reading_new_revision_open'));
    show('revision', `${t('reading_new_revision', event.number)} `, way, ' ', element('kbd', { 'aria-hidden': 'true' }, 'v'), ' ',
      element('a', { href: `/briefs/${room.page.brief.id}/differences/${room.page.revision.number}..${event.number}` }, t('reading_new_revision_difference')));
    keepPlaceInLinks(room, slot);
  });
  return { back };
}
