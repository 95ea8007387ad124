/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Desk} from '../discussion/card.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {PlaceHistory} from './places.js' */
/** @import {WordChange} from './word-difference.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { certaintyOf, wordsOf } from './place-history.js';
import { wordDifference } from './word-difference.js';

/**
 * A remark that was closed "if the next revision does it" and came back with that revision: what stood there, what stands there now,
 * and the question whether that settles it.
 *
 * @param {Desk} desk @param {Annotation} annotation @param {HTMLElement} slot
 */
export async function showRecheck({ room, threads }, annotation, slot) {
  const recheck = annotation.thread?.recheck;
  if (!recheck) return;
  /** @type {Answer<PlaceHistory>} */
  const answer = await request('GET', `/api/annotations/${annotation.id}/places`);
  if (!answer.ok) return;
  const before = answer.value.places.find(({ revision }) => revision === recheck.before);
  const after = answer.value.places.find(({ revision }) => revision === recheck.after);
  if (!before || !after) return;
  const lost = ['detached', 'gone'].includes(certaintyOf(after));
  const words = lost ? null : await difference(wordsOf(before), wordsOf(after));
  slot.replaceChildren(
    element('p', { class: 'recheck-head' }, element('strong', {}, t('reading_recheck', after.number))),
    element('dl', { class: 'recheck-pair' },
      element('div', {}, element('dt', {}, t('reading_revision', before.number)), element('dd', {}, wordsOf(before))),
      element('div', {}, element('dt', {}, t('reading_revision', after.number), certaintyOf(after) === 'uncertain' ? element('span', { class: 'tag' }, t('reading_recheck_likely')) : null),
        element('dd', {}, ...(lost ? [t('reading_recheck_gone')] : words ? wordDifference(words) : [wordsOf(after)])))),
    element('p', { class: 'recheck-ways' },
      room.mayResolve(annotation) && button(t('reading_recheck_settled'), () => threads.toggleResolution(annotation), { class: 'primary' }),
      element('a', { href: `/briefs/${room.page.brief.id}/differences/${before.number}..${after.number}` }, t('reading_new_revision_difference'))));
}

/** @param {string} before @param {string} after @returns {Promise<WordChange[]|null>} */
async function difference(before, after) {
  /** @type {Answer<{words: WordChange[]}>} */
  const answer = await request('POST', '/api/word-differences', { body: { before, after } });
  return answer.ok ? answer.value.words : null;
}
