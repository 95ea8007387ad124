/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Place} from './place-history.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { certaintyOf, wordsOf } from './place-history.js';

/** @typedef {{places: Place[], people: Record<string, {name: string}>}} PlaceHistory */

/** Shows where a mark has been, revision by revision, newest first. @param {Room} room @param {Annotation} annotation */
export async function showPlaces(room, annotation) {
  /** @type {Answer<PlaceHistory>} */
  const answer = await request('GET', `/api/annotations/${annotation.id}/places`);
  if (!answer.ok) return say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
  const { places, people } = answer.value;
  const dialog = element('dialog', { class: 'places', 'aria-labelledby': 'places-title' },
    element('h2', { id: 'places-title' }, t('reading_places')),
    element('ol', { class: 'plain-list place-list', reversed: true }, ...[...places].reverse().map((place) => placeRow(room, annotation.id, place, people))),
    button(t('reading_close'), () => dialog.close(), { class: 'primary' }));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Room} room @param {string} mark @param {Place} place @param {PlaceHistory['people']} people */
function placeRow({ page }, mark, place, people) {
  const certainty = certaintyOf(place);
  const by = place.passages.find((passage) => passage.by)?.by;
  const address = place.current ? `/briefs/${page.brief.id}?mark=${mark}` : `/briefs/${page.brief.id}/revisions/${place.number}?mark=${mark}`;
  return element('li', {},
    element('p', { class: 'place-head' },
      certainty === 'gone' || certainty === 'detached'
        ? element('strong', {}, t('reading_revision', place.number))
        : element('a', { href: address }, t('reading_revision', place.number)),
      ' ', element('span', { class: 'tag' }, t(`reading_certainty_${certainty}`)),
      by && people[by] ? ` ${t('reading_placed_by', people[by].name)}` : null),
    element('blockquote', { class: 'place-words' }, wordsOf(place)));
}
