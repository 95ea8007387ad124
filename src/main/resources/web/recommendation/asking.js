import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { t } from '../base/messages.js';

/**
 * Asks the server and says what went wrong, if anything did.
 *
 * @param {'GET'|'POST'|'PUT'|'PATCH'|'DELETE'} method @param {string} path
 * @param {{body?: unknown, version?: number}} [options]
 * @returns {Promise<any>} the answer, or undefined where it was refused
 */
export async function ask(method, path, options) {
  const answer = await request(method, path, options);
  if (answer.ok) return answer.value ?? null;
  say(reason(answer), { tone: 'problem' });
  return undefined;
}

/** What went wrong, in words. @param {{status: number, problem: {detail?: string, errors?: {field: string, message: string}[]}}} answer */
export function reason({ status, problem }) {
  if (status === 0) return t('review_offline');
  const fields = problem.errors?.map(({ field, message }) => `${field}: ${message}`).join(' ') ?? '';
  return [problem.detail ?? t('review_failed'), fields].filter(Boolean).join(' ');
}

/** @template T @returns {T} what the server wrote into the page */
export function pageData() {
  return JSON.parse(document.getElementById('page')?.textContent ?? '{}');
}

/** Whether a key press is meant for a field. @param {KeyboardEvent} event */
export function isTyping(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  return event.isComposing || target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
}
