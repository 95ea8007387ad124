/** @import {Annotation, Comment, Thread} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Draft} from './drafts.js' */
import { newId } from '../base/identifiers.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';

/** Replies, edits, resolution. */
export class ThreadWriting {
  #room;

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
  }

  /** The reply under way on a thread, or a new one. @param {string} thread @returns {Draft} */
  reply(thread) {
    const place = `reply:${thread}`;
    return this.#room.drafts.at(place) ?? { place, id: newId(), thread, body: '', savedAt: Date.now() };
  }

  /** The edit under way of a comment, or a new one. @param {Comment} comment @returns {Draft} */
  edit({ id, thread, body = '', version }) {
    const place = `edit:${id}`;
    return this.#room.drafts.at(place) ?? { place, id, thread, body, base: body, version, savedAt: Date.now() };
  }

  /** @param {Annotation} annotation */
  async toggleResolution({ id, author, thread }) {
    const resolved = thread?.state === 'resolved';
    /** @type {{reason: string}|undefined} */
    let body;
    if (!resolved && !this.#room.isMe(author)) {
      // Who did not raise the point says why it is settled.
      const { askReason } = await import('../marking/reason-dialog.js');
      const reason = await askReason(t('marking_resolve_why', this.#room.person(author)?.name ?? t('reading_someone')), t('reading_resolve'));
      if (reason === null) return;
      body = { reason };
    }
    if (!await this.turn(id, resolved ? 'DELETE' : 'PUT', 'resolution', body)) return;
    say(t(resolved ? 'reading_reopened' : 'reading_resolved'), {
      undo: () => {
        const now = this.#room.ledger.annotation(id);
        if (now) this.toggleResolution(now);
      },
    });
  }

  /**
   * Changes where a thread stands.
   *
   * @param {string} id @param {'PUT'|'DELETE'} method @param {'resolution'|'answer'|'assignment'} matter @param {object} [body]
   * @returns {Promise<boolean>} whether it was saved
   */
  async turn(id, method, matter, body) {
    /** @type {Answer<Thread>} */
    const answer = await request(method, `/api/threads/${id}/${matter}`, { body });
    if (!answer.ok) {
      this.#complain(answer);
      return false;
    }
    const { comments: _, ...state } = answer.value;
    this.#room.ledger.apply({ kind: 'thread', thread: state });
    this.#room.changed.tell(id);
    return true;
  }

  /** Settles it if the next revision does: then it comes back before the one who raised it. @param {Annotation} annotation */
  async settleWithNextRevision({ id }) {
    /** @type {Answer<Thread>} */
    const answer = await request('PUT', `/api/threads/${id}/resolution`, { body: { condition: 'next-revision' } });
    if (!answer.ok) return this.#complain(answer);
    const { comments: _, ...state } = answer.value;
    this.#room.ledger.apply({ kind: 'thread', thread: state });
    this.#room.changed.tell(id);
    say(t('reading_settled_next'), {
      undo: () => {
        const now = this.#room.ledger.annotation(id);
        if (now) this.toggleResolution(now);
      },
    });
  }

  /** @param {Comment} comment */
  async remove(comment) {
    const answer = await request('DELETE', `/api/comments/${comment.id}`);
    if (!answer.ok && answer.status !== 404) return this.#complain(answer);
    this.#room.ledger.apply({ kind: 'comment', comment: { ...comment, deleted: true } });
    this.#room.changed.tell(comment.thread);
    say(t('reading_comment_deleted'), { undo: () => this.#restore(comment.id) });
  }

  /** @param {string} id */
  async #restore(id) {
    /** @type {Answer<Comment>} */
    const answer = await request('POST', `/api/comments/${id}/restoration`);
    if (!answer.ok) return this.#complain(answer);
    this.#room.ledger.apply({ kind: 'comment', comment: answer.value });
    this.#room.changed.tell(answer.value.thread);
  }

  /** @param {Answer<unknown>} answer */
  #complain(answer) {
    if (!answer.ok) say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
  }
}
