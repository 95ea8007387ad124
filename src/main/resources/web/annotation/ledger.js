/** @import {Annotation, Comment, Person, Reactions, ThreadState} from './annotation.js' */
import { inReadingOrder, isPlaceless, withPlaces } from './annotation.js';

/**
 * @typedef {{cursor?: string, people?: Record<string, Person>}} Delivery
 * @typedef {Delivery & (
 *   {kind: 'annotation', annotation: Annotation, revision?: string} |
 *   {kind: 'annotation-removed', id: string, version: number} |
 *   {kind: 'comment', comment: Comment} |
 *   {kind: 'thread', thread: ThreadState} |
 *   {kind: 'reactions', thread: string, comment: string, reactions: Reactions}
 * )} LedgerEvent
 *
 * @typedef {{version: number, gone: boolean, annotation: Omit<Annotation, 'thread'>|null}} Entry
 */

/**
 * All that is known of the marks on one brief.
 *
 * <p>Every entity (annotation, thread state, comment) is a register in which the highest version wins, and a removal wins over
 * an upsert of the same version. So deliveries may repeat and may come in any order, also before the list they follow: the
 * result is the same as a fresh list. A thread or comment may come before its annotation and waits here until it does.
 */
export class Ledger {
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Map<string, ThreadState>} */
  #threads = new Map();
  /** @type {Map<string, Reactions>} by comment: they change apart from it */
  #reactions = new Map();
  /** @type {Map<string, Map<string, Comment>>} by thread */
  #comments = new Map();
  /** @type {Map<string, Annotation>} own ones that the server has not confirmed */
  #proposed = new Map();
  /** @type {Map<string, Annotation>} composed views */
  #composed = new Map();
  /** @type {Annotation[]|null} */
  #ordered = null;
  /** @type {Map<string, Person>} */
  people = new Map();
  #revision;

  /** @param {string} [revision] that is read: the places of marks in others are not taken */
  constructor(revision) {
    this.#revision = revision;
  }

  /** @param {Record<string, Person>|undefined} people */
  meet(people) {
    for (const person of Object.values(people ?? {})) this.people.set(person.id, person);
  }

  /**
   * Takes one delivery, or the answer of an own write in the same shape.
   *
   * @param {LedgerEvent} event
   * @returns {string|null} the annotation that changed for the reader
   */
  apply(event) {
    this.meet(event.people);
    switch (event.kind) {
      case 'annotation': return this.#upsert(event.annotation, event.revision ?? event.annotation.revision);
      case 'annotation-removed': return this.#enter(event.id, { version: event.version, gone: true, annotation: null });
      case 'comment': return this.#enterComment(event.comment) ? this.#changed(event.comment.thread) : null;
      case 'thread': return this.#enterThread(event.thread) ? this.#changed(event.thread.id) : null;
      case 'reactions': return this.#enterReactions(event.comment, event.reactions) ? this.#changed(event.thread) : null;
      default: return null;
    }
  }

  /** Forgets what the server said, for a fresh list after a reset; own unconfirmed writes stay. */
  forget() {
    for (const register of [this.#entries, this.#threads, this.#comments, this.#reactions, this.#composed]) register.clear();
    this.#ordered = null;
  }

  /** Shows an own annotation before the server has confirmed it. @param {Annotation} annotation */
  propose(annotation) {
    this.#proposed.set(annotation.id, { ...annotation, pending: true });
    return this.#changed(annotation.id);
  }

  /** Takes an unconfirmed annotation back. @param {string} id */
  withdraw(id) {
    this.#proposed.delete(id);
    return this.#changed(id);
  }

  /** @param {string} id @returns {Annotation|undefined} */
  annotation(id) {
    const known = this.#composed.get(id);
    if (known) return known;
    const entry = this.#entries.get(id);
    if (entry?.gone) return undefined;
    const bare = entry?.annotation ?? this.#proposed.get(id);
    if (!bare) return undefined;
    const composed = /** @type {Annotation} */ ({ ...bare, thread: this.#thread(id) });
    this.#composed.set(id, composed);
    return composed;
  }

  /** @returns {Annotation[]} those that have a place in the text, in reading order */
  annotations() {
    if (this.#ordered) return this.#ordered;
    /** @type {Annotation[]} */
    const all = [];
    for (const id of new Set([...this.#entries.keys(), ...this.#proposed.keys()])) {
      const annotation = this.annotation(id);
      if (annotation && !isPlaceless(annotation)) all.push(annotation);
    }
    return (this.#ordered = all.sort(inReadingOrder));
  }

  /** @param {string} thread @param {string} id @returns {Comment|undefined} */
  comment(thread, id) {
    return this.#comments.get(thread)?.get(id);
  }

  /** @param {Annotation} annotation @param {string} [revision] in which its passages count */
  #upsert(annotation, revision) {
    const { thread, ...told } = annotation;
    let bare = withPlaces(told);
    if (revision && this.#revision && revision !== this.#revision) {
      const known = this.#entries.get(annotation.id)?.annotation ?? this.#proposed.get(annotation.id);
      if (!known) return null;
      bare = { ...bare, passages: known.passages, lost: known.lost ?? 0 };
    }
    let changed = this.#enter(annotation.id, { version: annotation.version, gone: false, annotation: bare });
    if (thread) {
      const { comments, ...state } = thread;
      if (this.#enterThread(state)) changed = annotation.id;
      for (const comment of comments) if (this.#enterComment(comment)) changed = annotation.id;
    }
    return changed && this.#changed(changed);
  }

  /** @param {string} id @param {Entry} entry */
  #enter(id, entry) {
    this.#proposed.delete(id);
    const known = this.#entries.get(id);
    if (known && !supersedes(entry.version, entry.gone, known.version, known.gone)) return null;
    this.#entries.set(id, entry);
    return this.#changed(id);
  }

  /** @param {ThreadState} thread */
  #enterThread(thread) {
    const known = this.#threads.get(thread.id);
    if (known && known.version >= thread.version) return false;
    this.#threads.set(thread.id, thread);
    return true;
  }

  /** @param {Comment} comment */
  #enterComment(comment) {
    let comments = this.#comments.get(comment.thread);
    if (!comments) this.#comments.set(comment.thread, (comments = new Map()));
    const nodded = comment.reactions !== undefined && this.#enterReactions(comment.id, comment.reactions);
    const known = comments.get(comment.id);
    if (known && !supersedes(comment.version, comment.deleted, known.version, known.deleted)) return nodded;
    comments.set(comment.id, comment);
    return true;
  }

  /** @param {string} comment @param {Reactions} reactions */
  #enterReactions(comment, reactions) {
    if ((this.#reactions.get(comment)?.version ?? -1) >= reactions.version) return false;
    this.#reactions.set(comment, reactions);
    return true;
  }

  /** @param {string} id @returns {Annotation['thread']} */
  #thread(id) {
    const state = this.#threads.get(id);
    const comments = [...(this.#comments.get(id)?.values() ?? [])].map((comment) => {
      const reactions = this.#reactions.get(comment.id);
      return reactions && reactions !== comment.reactions ? { ...comment, reactions } : comment;
    });
    if (!state && comments.length === 0) return null;
    comments.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1));
    return { ...(state ?? { id, version: 0, state: 'open', resolvedBy: null, resolvedAt: null }), comments };
  }

  /** @param {string} id */
  #changed(id) {
    this.#composed.delete(id);
    this.#ordered = null;
    return id;
  }
}

/** @param {number} version @param {boolean} gone @param {number} known @param {boolean} knownGone */
function supersedes(version, gone, known, knownGone) {
  return version > known || (version === known && gone && !knownGone);
}

/** The annotation that a delivery is about. @param {LedgerEvent} event */
export function annotationOf(event) {
  switch (event.kind) {
    case 'annotation': return event.annotation.id;
    case 'comment': return event.comment.thread;
    case 'thread': return event.thread.id;
    case 'reactions': return event.thread;
    default: return event.id;
  }
}
