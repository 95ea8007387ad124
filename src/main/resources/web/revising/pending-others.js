/** @import {Answer} from '../base/requests.js' */
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';

/** @typedef {{id: string, title?: string, number?: string|number, passages?: {certainty?: string}[]}} Recommendation */

/** Recommendations without a sure place: named here, put back in their register. @param {string} brief @param {HTMLElement} slot */
export async function listOthers(brief, slot) {
  /** @type {Answer<{recommendations?: Recommendation[]}>} */
  const answer = await request('GET', `/api/briefs/${brief}/recommendations`);
  if (!answer.ok) return;
  const unsure = (answer.value.recommendations ?? [])
    .filter(({ passages = [] }) => passages.some(({ certainty }) => certainty === 'uncertain' || certainty === 'detached'));
  if (unsure.length === 0) return;
  slot.replaceChildren(
    element('h2', {}, t('revising_recommendations')),
    element('ul', { class: 'plain-list' }, ...unsure.map(({ id, title, number }) =>
      element('li', {}, element('a', { href: `/briefs/${brief}/recommendations#${id}` }, [number, title].filter(Boolean).join(' '))))));
}
