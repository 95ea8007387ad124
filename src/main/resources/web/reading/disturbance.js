/** @import {LiveEvent} from '../live/live-channel.js' */
/** @import {Margin} from './margin.js' */
/** @import {Room} from './room.js' */
import { hasTalk, placeOf } from '../annotation/annotation.js';
import { annotationOf } from '../annotation/ledger.js';

/** About as high as a new card. */
const CARD = 116;

/**
 * Whether showing what others did would move cards that the reader has before their eyes, or stir what they write beside. An open
 * card grows at its end for those who follow it; what is only painted moves nothing.
 *
 * @param {Room} room @param {Margin} margin @param {LiveEvent} event
 */
export function disturbs(room, margin, event) {
  if (event.kind === 'revision' || isOwn(room, event)) return false;
  const id = annotationOf(event);
  const known = room.ledger.annotation(id);
  const mark = event.kind === 'annotation' ? event.annotation : known;
  if (!mark) return false;
  const place = placeOf(mark);
  if (typeof place !== 'number' || !margin.isNear(place)) return false;
  if (margin.isWritten) return true;
  const height = heightAfter(room, event, known);
  return height !== null && margin.wouldMove(id, place, height);
}

/** How high the card will be; null where it stays about as it is. @param {Room} room @param {LiveEvent} event @param {import('../annotation/annotation.js').Annotation|undefined} known */
function heightAfter(room, event, known) {
  const stands = known !== undefined && (hasTalk(known) || known.id === room.focused);
  switch (event.kind) {
    case 'annotation-removed': return stands ? 0 : null;
    case 'annotation': return stands || !hasTalk(event.annotation) ? null : CARD;
    case 'comment': return stands || event.comment.deleted ? null : CARD;
    default: return null;
  }
}

/** The echo of one's own writing. @param {Room} room @param {LiveEvent} event */
function isOwn(room, event) {
  switch (event.kind) {
    case 'annotation': return room.isMe(event.annotation.author);
    case 'comment': return room.isMe(event.comment.author);
    case 'thread': return room.isMe((event.thread.state === 'answered' ? event.thread.answeredBy : event.thread.resolvedBy) ?? '');
    case 'reactions': return Object.keys(event.people ?? {}).every((id) => room.isMe(id));
    default: return false;
  }
}
