/** @import {Room} from '../reading/room.js' */
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';

/** The lasting address of a mark or of one reply. @param {string} brief @param {string} mark @param {string} [reply] */
export function addressOf(brief, mark, reply) {
  const query = new URLSearchParams(reply ? { mark, reply } : { mark });
  return `/briefs/${brief}?${query}`;
}

/** @param {Room} room @param {string} mark @param {string} [reply] */
export async function copyLink(room, mark, reply) {
  const address = new URL(addressOf(room.page.brief.id, mark, reply), location.origin).href;
  try {
    await navigator.clipboard.writeText(address);
    say(t('reading_link_copied'));
  } catch {
    const { showToCopy } = await import('../asking/questions.js');
    await showToCopy(t('reading_link'), address);
  }
}
