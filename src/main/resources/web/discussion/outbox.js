/** @import {Annotation, Comment} from '../annotation/annotation.js' */
/** @import {Answer, Problem} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Draft} from './drafts.js' */
import { News } from '../base/news.js';
import { isLoggedOut, mayPass, request } from '../base/requests.js';

/**
 * What became of a draft that was sent.
 *
 * @typedef {{kind: 'saved'} | {kind: 'waiting'} | {kind: 'logged-out'} | {kind: 'conflict', current: Comment} | {kind: 'refused', problem: Problem}} Outcome
 */

/**
 * Sends drafts. A draft is given up only when the server has said that it holds the words; where no answer came it waits and
 * is sent again, under the same id, so that it is saved once.
 */
export class Outbox {
  #room;
  /** @type {Set<string>} */
  #underway = new Set();
  /** Told what was saved, also when it was sent again unasked. @type {News<Draft>} */
  saved = new News();

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
  }

  /** @param {Draft} draft @returns {Promise<Outcome>} */
  async send(draft) {
    const { drafts } = this.#room;
    if (this.#underway.has(draft.place)) return { kind: 'waiting' };
    this.#underway.add(draft.place);
    drafts.keep({ ...draft, waiting: true });
    const outcome = await this.#deliver(draft).finally(() => this.#underway.delete(draft.place));
    if (outcome.kind === 'saved') drafts.discard(draft.place);
    else if (outcome.kind !== 'waiting') drafts.keep({ ...draft, waiting: false });
    if (outcome.kind === 'saved') this.saved.tell(draft);
    this.#room.draftsChanged.tell();
    return outcome;
  }

  /** Sends again what got no answer, and highlights, which have no other hand to send them. Edits stay with their writer: the words may have changed meanwhile. */
  async sendWaiting() {
    for (const draft of this.#room.drafts.all()) {
      if (draft.kind === 'highlight' || (draft.waiting && !draft.place.startsWith('edit:'))) await this.send(draft);
    }
  }

  /** @param {Draft} draft @returns {Promise<Outcome>} */
  #deliver(draft) {
    if (draft.place.startsWith('new:')) return this.#create(draft);
    return draft.place.startsWith('reply:') ? this.#reply(draft) : this.#edit(draft);
  }

  /** @param {Draft} draft @returns {Promise<Outcome>} */
  async #create({ id, kind = 'comment', colour, visibility, passages = [], revision, body, replacement, tags = [] }) {
    const { page, canonical, ledger, changed } = this.#room;
    // A draft of an earlier revision is sent as it was meant; the server carries it over.
    const here = revision === page.revision.id;
    const quoted = passages.map(({ start, end }) => ({ start, end, ...(here && { exact: canonical.text.slice(start, end) }) }));
    /** @type {Answer<Annotation>} */
    const answer = await request('POST', `/api/briefs/${page.brief.id}/annotations`, {
      body: { id, revision, kind, colour, visibility, passages: quoted, ...(kind !== 'highlight' && { body, replacement }) },
    });
    if (!answer.ok) return failure(answer);
    // What was marked in this text stays where it was marked, though a newer one be out.
    const kept = here && answer.value.revision && answer.value.revision !== revision ? { passages, revision } : {};
    ledger.apply({ kind: 'annotation', annotation: { ...answer.value, ...kept } });
    changed.tell(id);
    for (const tag of tags) {
      const tagged = await request('PUT', `/api/annotations/${id}/tags/${tag}`);
      // Tags that were taken out of use meanwhile are left; without an answer all is sent again.
      if (!tagged.ok && mayPass(tagged.status)) return failure(tagged);
    }
    const first = answer.value.thread?.comments[0];
    return kind !== 'highlight' && first ? this.#amend(first, body) : { kind: 'saved' };
  }

  /** @param {Draft} draft @returns {Promise<Outcome>} */
  async #reply({ id, thread = '', body }) {
    /** @type {Answer<Comment>} */
    const answer = await request('POST', `/api/annotations/${thread}/comments`, { body: { id, body } });
    if (!answer.ok) return failure(answer);
    this.#take(answer.value);
    return this.#amend(answer.value, body);
  }

  /**
   * An earlier attempt may have arrived although its answer did not, and the writer may have gone on writing: then the server
   * holds the earlier words under this id, and the rest follows as an edit.
   *
   * @param {Comment} saved @param {string} body @returns {Promise<Outcome>}
   */
  async #amend({ id, body: held, version }, body) {
    if (held === undefined || held.trim() === body.trim()) return { kind: 'saved' };
    /** @type {Answer<Comment>} */
    const answer = await request('PUT', `/api/comments/${id}`, { body: { body }, version });
    return answer.ok ? this.#take(answer.value) : failure(answer);
  }

  /** @param {Draft} draft @returns {Promise<Outcome>} */
  async #edit({ id, body, version }) {
    /** @type {Answer<Comment>} */
    const answer = await request('PUT', `/api/comments/${id}`, { body: { body }, version });
    if (answer.ok) return this.#take(answer.value);
    const current = /** @type {Comment|undefined} */ (answer.problem.current);
    if (answer.status !== 412 || !current) return failure(answer);
    // An answer lost on the way: the words are saved already.
    return current.body === body ? this.#take(current) : { kind: 'conflict', current };
  }

  /** @param {Comment} comment @returns {Outcome} */
  #take(comment) {
    this.#room.ledger.apply({ kind: 'comment', comment });
    this.#room.changed.tell(comment.thread);
    return { kind: 'saved' };
  }
}

/** @param {{status: number, problem: Problem}} answer @returns {Outcome} */
function failure({ status, problem }) {
  if (isLoggedOut(status)) return { kind: 'logged-out' };
  return mayPass(status) ? { kind: 'waiting' } : { kind: 'refused', problem };
}
