import { request } from '../base/requests.js';

/**
 * Asks for a part of the list of marks.
 *
 * @param {{brief: {id: string}, revision: {id: string}}} page @param {string} after where it goes on, or nothing
 * @returns {Promise<import('../base/requests.js').Answer<import('./mark-list.js').AnnotationList>>}
 */
export function askForMarks({ brief, revision }, after) {
  return request('GET', `/api/briefs/${brief.id}/annotations?limit=5000&revision=${revision.id}${after && `&after=${encodeURIComponent(after)}`}`);
}

/** The first part, asked for as soon as the browser knows which brief this is, while it still reads the rest of the page. */
const asked = askForMarks(JSON.parse(document.getElementById('page')?.textContent ?? '{}'), '');
let taken = false;

/** @returns {typeof asked|null} null if it was taken before: then it is old */
export function takeFirstMarks() {
  if (taken) return null;
  taken = true;
  return asked;
}
