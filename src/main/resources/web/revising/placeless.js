/** @import {Room} from '../reading/room.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {PlaceHistory} from './places.js' */
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { lastPlace } from './place-history.js';

/**
 * Leads to a linked mark that has no place in the text one opened: to the list of those that want one, or to the revision in which
 * it stood last.
 *
 * @param {Room} room @param {string} mark
 */
export async function findPlaceless({ ledger, page }, mark) {
  const known = ledger.annotation(mark);
  if (!known && page.revision.id === page.revision.current) return say(t('reading_mark_gone'));
  /** @type {Answer<PlaceHistory>} */
  const answer = await request('GET', `/api/annotations/${mark}/places`);
  if (!answer.ok) return say(t('reading_mark_gone'));
  const here = answer.value.places.find(({ revision }) => revision === page.revision.id);
  if (here?.passages.some(({ certainty }) => certainty === 'detached' || certainty === 'uncertain')) {
    location.replace(`/briefs/${page.brief.id}/pending?mark=${mark}`);
    return;
  }
  const last = lastPlace(answer.value.places);
  if (last && last.revision !== page.revision.id) location.replace(`/briefs/${page.brief.id}/revisions/${last.number}?mark=${mark}`);
  else say(t('reading_mark_gone'));
}
