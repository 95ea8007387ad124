/** @import {Draft} from '../discussion/drafts.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
import { afterRest } from '../base/pacing.js';
import { request } from '../base/requests.js';

const REST = 1500;

/**
 * Keeps drafts on the server as well, so that they follow their writer to another device and outlive this one's storage. The
 * device stays the first to know: what it could not tell the server is told when the connection is back.
 */
export class Unsent {
  #room;
  /** @type {Map<string, Draft|null>} by place; null: discarded */
  #pending = new Map();
  #telling = afterRest(() => this.#tell(), REST);
  #busy = false;

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
    room.drafts.kept.heardBy((draft) => this.#note(draft.place, draft));
    room.drafts.discarded.heardBy((place) => this.#note(place, null));
    addEventListener('online', () => this.#telling.stir());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#telling.now());
  }

  /** Takes what the server holds and this device does not, or holds in an older state. @returns {Promise<number>} how many */
  async fetch() {
    const { drafts, page } = this.#room;
    /** @type {Answer<Draft[]>} */
    const answer = await request('GET', `/api/briefs/${page.brief.id}/unsent`);
    if (!answer.ok) return 0;
    let taken = 0;
    for (const draft of answer.value) {
      const here = drafts.at(draft.place);
      if (this.#isSent(draft)) this.#note(draft.place, null);
      else if (!here || here.savedAt < draft.savedAt) {
        drafts.take(draft);
        taken++;
      }
    }
    const held = new Set(answer.value.map(({ place }) => place));
    for (const draft of drafts.all()) if (!held.has(draft.place) && draft.kind !== 'highlight') this.#note(draft.place, draft);
    return taken;
  }

  /** Whether its words have arrived already, sent from another device. @param {Draft} draft */
  #isSent({ place, id, thread, version }) {
    const { ledger } = this.#room;
    if (place.startsWith('new:')) return ledger.annotation(id) !== undefined;
    const comment = thread ? ledger.comment(thread, id) : undefined;
    return place.startsWith('reply:') ? comment !== undefined : comment !== undefined && version !== undefined && comment.version > version && comment.deleted;
  }

  /** @param {string} place @param {Draft|null} draft */
  #note(place, draft) {
    // A field that was only opened is nothing to keep.
    if (draft && draft.body.trim() === '' && (draft.replacement ?? draft.quote) === draft.quote) return;
    this.#pending.set(place, draft);
    this.#telling.stir();
  }

  async #tell() {
    if (this.#busy || !navigator.onLine) return;
    this.#busy = true;
    const base = `/api/briefs/${this.#room.page.brief.id}/unsent/`;
    for (const [place, draft] of [...this.#pending]) {
      const answer = await (draft ? request('PUT', base + place, { body: draft }) : request('DELETE', base + place));
      // Offline: later. Refused: the device still has it, and trying again would not help.
      if (!answer.ok && answer.status === 0) break;
      if (this.#pending.get(place) === draft) this.#pending.delete(place);
    }
    this.#busy = false;
    if (this.#pending.size > 0 && navigator.onLine) this.#telling.stir();
  }
}
