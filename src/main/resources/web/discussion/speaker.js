/** @import {Annotation, Comment} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
import { t } from '../base/messages.js';

/**
 * The name of whose words these are: of somebody here, or of whom a file names that they came with. A mark speaks with the
 * voice of its first comment.
 *
 * @param {Room} room @param {Annotation|Comment} item
 */
export function speakerOf(room, item) {
  const credit = 'passages' in item ? item.thread?.comments[0]?.credit : item.credit;
  return credit?.name ?? room.person(item.author)?.name ?? t('reading_someone');
}
