/** @import {Annotation} from './annotation.js' */
import { COLOURS, isResolved, surenessOf } from './annotation.js';
import { assignLanes } from './lanes.js';

/**
 * How a mark is painted: a name that `annotation/marks.css` knows as `::highlight(name)`.
 *
 * @typedef {{mark: string, start: number, end: number, treatment: string}} PaintedPassage
 */

export const LANES = 3;
const MANNERS = /** @type {const} */ (['highlight', 'comment', 'question', 'suggestion', 'private', 'resolved', 'uncertain']);

/** All names that may occur, the deepest lane first: what comes later is painted above. */
export const TREATMENTS = Array.from({ length: LANES }, (_, i) => LANES - 1 - i).flatMap((lane) =>
  MANNERS.flatMap((manner) => COLOURS.map((colour) => `${colour}-${manner}-${lane}`)),
);

/** @param {Annotation} annotation @returns {typeof MANNERS[number]} */
export function mannerOf(annotation) {
  if (surenessOf(annotation) === 'uncertain') return 'uncertain';
  const { kind, suggestion, withdrawn, hidden, visibility } = annotation;
  if (isResolved(annotation) || withdrawn || hidden || suggestion?.decision === 'declined') return 'resolved';
  if (visibility === 'private') return 'private';
  return kind === 'note' ? 'comment' : kind;
}

/**
 * One entry for each passage of each mark, by start.
 *
 * @param {readonly Annotation[]} annotations in reading order
 * @returns {PaintedPassage[]}
 */
export function planPainting(annotations) {
  const planned = annotations.flatMap((annotation) =>
    annotation.passages.map(({ start, end }) => ({ mark: annotation.id, start, end, annotation })),
  );
  planned.sort((a, b) => a.start - b.start || b.end - a.end);
  const lanes = assignLanes(planned, LANES);
  return planned.map(({ mark, start, end, annotation }, i) => ({
    mark, start, end, treatment: `${annotation.colour}-${mannerOf(annotation)}-${lanes[i]}`,
  }));
}
