/** @import {Annotation, Person} from '../annotation/annotation.js' */
/** @import {Room} from './room.js' */
import { inSlices, pause } from '../base/pacing.js';
import { askForMarks, takeFirstMarks } from './first-marks.js';

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
      // Putting them in order is work of its own; whoever is told finds it done.
      ledger.annotations();
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
async function fetchList(page, after) {
  const answer = await ((after === '' && takeFirstMarks()) || askForMarks(page, after));
  return answer.ok ? answer.value : null;
}
