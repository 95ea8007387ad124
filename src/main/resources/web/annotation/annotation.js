/**
 * What an annotation is, on this side of the wire. The shapes are those of the JSON interface.
 *
 * @typedef {'exact'|'moved'|'placed'|'uncertain'|'detached'|'gone'} Certainty how sure its place in this revision is
 * @typedef {{start: number, end: number, exact?: string, prefix?: string, suffix?: string, certainty?: Certainty}} Passage
 * @typedef {'amber'|'green'|'blue'|'rose'|'violet'} Colour
 * @typedef {'highlight'|'comment'|'question'|'suggestion'|'note'} Kind
 * @typedef {'agree'|'thanks'|'looking'|'done'|'doubt'} Sign
 * @typedef {'team'|'private'} Visibility
 * @typedef {{id: string, name: string, handle: string}} Person
 *
 * @typedef {{
 *   id: string, version: number, thread: string, author: string, createdAt: string, deleted: boolean,
 *   body?: string, html?: string, credit?: Credit, editedAt?: string|null, hidden?: boolean, reactions?: Reactions
 * }} Comment
 *
 * @typedef {{name: string, source: string, written?: string}} Credit whom the file names that a comment came with
 *
 * @typedef {{version: number, by: Partial<Record<Sign, string[]>>}} Reactions
 *
 * @typedef {{
 *   id: string, version: number, state: 'open'|'answered'|'resolved', resolvedBy: string|null, resolvedAt: string|null, reason?: string,
 *   answeredBy?: string, answeredAt?: string, assignee?: string, due?: string,
 *   condition?: 'next-revision'|null, recheck?: {before: string, after: string, closedBy: string, closedAt: string}|null
 * }} ThreadState
 * @typedef {ThreadState & {comments: Comment[]}} Thread
 *
 * @typedef {{replacement: string, decision?: 'accepted'|'declined', decidedBy?: string, decidedAt?: string, reason?: string}} Suggestion
 *
 * @typedef {{
 *   id: string, version: number, kind: Kind, colour: Colour, visibility: Visibility, author: string,
 *   createdAt: string, updatedAt: string, passages: Passage[], thread: Thread|null, pending?: boolean, revision?: string,
 *   lost?: number, suggestion?: Suggestion, withdrawn?: boolean, hidden?: boolean
 * }} Annotation
 *
 * passages: those that have a place in the revision that is read
 * lost: how many have none
 */

/** Where a note on the whole brief stands: before everything. */
const WHOLE = { start: 0, end: Infinity };

/** Where a mark begins; a note on the whole brief at its head. @param {Annotation} annotation */
export function placeOf({ passages }) {
  return (passages[0] ?? WHOLE).start;
}

/** @type {readonly Colour[]} */
export const COLOURS = ['amber', 'green', 'blue', 'rose', 'violet'];

/**
 * The order of reading: by place in the text, the longer one first where two begin together, then by age.
 *
 * @param {Annotation} a
 * @param {Annotation} b
 */
export function inReadingOrder(a, b) {
  const [one, other] = [a.passages[0] ?? WHOLE, b.passages[0] ?? WHOLE];
  return one.start - other.start || (other.end === one.end ? 0 : other.end - one.end) || (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** @param {Annotation} annotation */
export function isResolved(annotation) {
  return annotation.thread?.state === 'resolved';
}

/** Whether something is said in it. @param {Annotation} annotation */
export function hasTalk({ thread, suggestion }) {
  return suggestion !== undefined || thread !== null && thread.comments.some((comment) => !comment.deleted);
}

/**
 * Comments as a reader sees them: a deleted one leaves a trace only where someone wrote after it.
 *
 * @param {Annotation} annotation
 * @returns {Comment[]}
 */
export function readableComments(annotation) {
  const comments = annotation.thread?.comments ?? [];
  const last = comments.findLastIndex((comment) => !comment.deleted);
  return comments.slice(0, last + 1);
}

/** Whether none of its passages has a place in this revision. @param {Annotation} annotation */
export function isPlaceless({ passages, lost = 0 }) {
  return passages.length === 0 && lost > 0;
}

/** The least sure of its places. @param {Annotation} annotation @returns {'sure'|'moved'|'uncertain'|'detached'} */
export function surenessOf({ passages, lost = 0 }) {
  if (passages.some(({ certainty }) => certainty === 'uncertain')) return 'uncertain';
  if (lost > 0) return 'detached';
  return passages.some(({ certainty }) => certainty === 'moved') ? 'moved' : 'sure';
}

/**
 * An annotation as it came, with those passages apart that have no place in the revision.
 *
 * @template {{passages: Passage[], lost?: number}} A
 * @param {A} annotation
 * @returns {A & {lost: number}}
 */
export function withPlaces(annotation) {
  const placed = annotation.passages.filter(({ start }) => start !== null && start !== undefined);
  return { ...annotation, passages: placed, lost: (annotation.lost ?? 0) + annotation.passages.length - placed.length };
}
