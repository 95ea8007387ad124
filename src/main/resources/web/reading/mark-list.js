/** @import {Annotation, Person} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Room} from './room.js' */
import { inSlices, pause } from '../base/pacing.js';
import { request } from '../base/requests.js';

/**
 * @typedef {{
 *   revision: string, cursor: string, people: Record<string, Person>, annotations: Annotation[], next: string|null, pending?: number
 * }} AnnotationList
 */

/**
 * Brings all marks of the brief into the ledger, in slices that leave the page quick.
 *
 * @param {Room} room
 * @param {{afresh: boolean}} manner afresh: what is known is replaced, but not before all of the new is there
 * @returns {Promise<string|null>} the cursor from which live events follow, or null where the list could not be had
 */
export async function fetchMarks(room, { afresh }) {
  const { page, ledger, changed } = room;
  /** @type {AnnotationList[]} */
  const lists = [];
  for (let next = /** @type {string|null} */ (''); next !== null; next = lists[lists.length - 1].next) {
    const list = await fetchList(page, next);
    if (!list) return null;
    lists.push(list);
    room.unplaced = list.pending ?? 0;
    if (!afresh) {
      await pause();
      await inSlices(list.annotations, (annotation) => ledger.apply({ kind: 'annotation', annotation }));
      ledger.meet(list.people);
      await pause();
      changed.tell(null);
    }
  }
  if (afresh) {
    ledger.forget();
    for (const { annotations, people } of lists) {
      ledger.meet(people);
      for (const annotation of annotations) ledger.apply({ kind: 'annotation', annotation });
    }
    changed.tell(null);
  }
  return lists[0].cursor;
}

/** @param {Room['page']} page @param {string} after @returns {Promise<AnnotationList|null>} */
async function fetchList({ brief, revision }, after) {
  const path = `/api/briefs/${brief.id}/annotations?limit=5000&revision=${revision.id}${after && `&after=${encodeURIComponent(after)}`}`;
  /** @type {Answer<AnnotationList>} */
  const answer = await request('GET', path);
  return answer.ok ? answer.value : null;
}
