/** @import {Answer} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
import { request } from '../base/requests.js';

/** @typedef {{id: string, name: string, handle: string, role: 'reader'|'reviewer'|'editor'|'lead'}} Member */

/** @type {Promise<Member[]>|null} */
let asked = null;

/** The members of the brief's team, by name; none where they could not be had. @param {Room} room @returns {Promise<Member[]>} */
export function membersOf(room) {
  asked ??= request('GET', `/api/teams/${room.page.brief.team}/members`).then((/** @type {Answer<Member[]>} */ answer) => {
    if (answer.ok) return answer.value;
    asked = null;
    return [];
  });
  return asked;
}
