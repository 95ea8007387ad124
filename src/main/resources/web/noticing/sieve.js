/** @import {Annotation} from '../annotation/annotation.js' */
import { fold, matches } from './folding.js';

/**
 * What one looks for among the marks; an empty word asks for nothing.
 *
 * @typedef {{text: string, person: string, kind: string, state: string, colour: string, tag: string, unread: boolean,
 *   order: 'place'|'time'}} Wish
 * @typedef {{tagsOf: (mark: string) => string[], isUnread: (mark: Annotation) => boolean, wordsOf: (mark: Annotation) => string}} Knowledge
 */

/** @returns {Wish} */
export function nothingWished() {
  return { text: '', person: '', kind: '', state: '', colour: '', tag: '', unread: false, order: 'place' };
}

/** Whether anything is asked for, the order aside. @param {Wish} wish */
export function asksForSomething({ text, person, kind, state, colour, tag, unread }) {
  return fold(text) !== '' || unread || [person, kind, state, colour, tag].some((word) => word !== '');
}

/** The people who spoke in a mark, its author first. @param {Annotation} mark */
export function peopleIn({ author, thread }) {
  return [...new Set([author, ...(thread?.comments ?? []).filter(({ deleted }) => !deleted).map((comment) => comment.author)])];
}

/** Where its thread stands; a mark in which nobody speaks has none. @param {Annotation} mark */
export function stateOf({ thread }) {
  return thread && thread.comments.some(({ deleted }) => !deleted) ? thread.state : 'silent';
}

/** @param {Wish} wish @param {Knowledge} knowledge @returns {(mark: Annotation) => boolean} */
export function sieveOf(wish, { tagsOf, isUnread, wordsOf }) {
  return (mark) => (wish.person === '' || peopleIn(mark).includes(wish.person)) &&
    (wish.kind === '' || mark.kind === wish.kind) &&
    (wish.state === '' || stateOf(mark) === wish.state) &&
    (wish.colour === '' || mark.colour === wish.colour) &&
    (wish.tag === '' || tagsOf(mark.id).includes(wish.tag)) &&
    (!wish.unread || isUnread(mark)) &&
    (fold(wish.text) === '' || matches(wordsOf(mark), wish.text));
}

/** When something was last said in it, or it was made; in milliseconds. @param {Annotation} mark */
export function lastSaid({ createdAt, thread }) {
  return Math.max(Date.parse(createdAt) || 0, ...(thread?.comments ?? []).filter(({ deleted }) => !deleted).map((comment) => Date.parse(comment.createdAt)));
}

/** How often each value occurs. @param {readonly Annotation[]} marks @param {(mark: Annotation) => string[]} values */
export function tally(marks, values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const mark of marks) for (const value of values(mark)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
