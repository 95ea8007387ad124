/** @import {Answer, Problem} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
import { t } from '../base/messages.js';
import { sessionEnded } from '../base/requests.js';
import { previewImages } from './image-previews.js';

/**
 * Sends pictures to the server and writes them into a field where the hand was; while one is on its way, a word stands in its place.
 *
 * @param {Room} room @param {HTMLTextAreaElement} field @param {readonly File[]} files @param {(words: string) => void} status
 */
export async function pasteImages(room, field, files, status) {
  previewImages(field);
  for (const file of files.slice(0, 5)) {
    const name = file.name.replace(/\.[a-z]+$/i, '').replace(/[[\]\\`*_<>]/g, ' ').trim().slice(0, 60);
    const words = !name || name === 'image' ? t('marking_image_name') : name;
    const place = `![${t('marking_image_sending')} ${Math.random().toString(36).slice(2, 6)}]()`;
    write(field, place);
    status(t('marking_image_sending'));
    const { address, problem } = await send(room, file);
    replace(field, place, address ? `![${words}](${address})` : '');
    status(address ? '' : `${t('marking_image_refused')} ${problem?.detail ?? problem?.title ?? ''}`);
  }
}

/** @param {Room} room @param {File} file @returns {Promise<{address?: string, problem?: Problem}>} */
async function send(room, file) {
  try {
    const response = await fetch(`/api/briefs/${room.page.brief.id}/images`, {
      method: 'POST', credentials: 'same-origin', body: file,
      headers: { Accept: 'application/json', 'X-Requested-With': 'JavaScript', 'Content-Type': file.type || 'image/png' },
    });
    if (response.status === 499 || response.status === 401) sessionEnded.tell();
    const value = await response.json().catch(() => null);
    return response.ok ? { address: value.address } : { problem: value ?? {} };
  } catch {
    return { problem: {} };
  }
}

/** @param {HTMLTextAreaElement} field @param {string} words */
function write(field, words) {
  const at = field.selectionStart;
  const gap = at > 0 && field.value[at - 1] !== '\n' ? '\n' : '';
  field.setRangeText(`${gap}${words}\n`, at, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** @param {HTMLTextAreaElement} field @param {string} before @param {string} after */
function replace(field, before, after) {
  const at = field.value.indexOf(before);
  if (at < 0) return;
  field.setRangeText(after, at, at + before.length, 'preserve');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
