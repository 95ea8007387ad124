/** @import {ThreadState} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
import { language, t } from '../base/messages.js';

/** Whose a thread is to do, and until when. @param {Room} room @param {ThreadState} thread */
export function dueWords(room, { assignee, due }) {
  const name = room.person(assignee)?.name ?? t('reading_someone');
  if (!due) return t('marking_assigned', name);
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(new Date(`${due}T00:00`));
  return t('marking_assigned_due', name, day);
}
