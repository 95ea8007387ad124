import { t } from '../base/messages.js';

/** @typedef {'endorse'|'endorse-with-changes'|'object'|'abstain'} Choice */

/** In the order of their keys 1 to 4. @type {Choice[]} */
export const CHOICES = ['endorse', 'endorse-with-changes', 'object', 'abstain'];

/** A shape for each choice: colour is never the only sign. @type {Record<Choice, string>} */
export const SHAPES = { endorse: '●', 'endorse-with-changes': '◐', object: '▲', abstain: '–' };

/** @type {Record<string, string>} */
export const STATUS_SHAPES = { proposed: '○', 'under-review': '◐', agreed: '●', revised: '◆', dropped: '✕' };

const key = (/** @type {string} */ word) => word.replaceAll('-', '_');

/** @param {string} choice */
export const choiceName = (choice) => t(`report_choice_${key(choice)}`);

/** One letter for narrow cells. @param {string} choice */
export const choiceLetter = (choice) => t(`review_letter_${key(choice)}`);

/** @param {string} status */
export const statusName = (status) => t(`review_status_${key(status)}`);

/** @param {string} decision */
export const decisionName = (decision) => t(`report_decision_${key(decision)}`);

/** @param {string} state */
export const contentName = (state) => t(`review_content_${key(state)}`);

/** A time in the zone of the round, with its name: a deadline means one thing to everybody. @param {string} instant @param {string} zone */
export function timeIn(instant, zone) {
  const shown = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(instant));
  return `${shown} (${zone})`;
}

/** How long until an instant, roughly. @param {string} instant */
export function remaining(instant) {
  const minutes = Math.round((Date.parse(instant) - Date.now()) / 60_000);
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
  if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}

/** The name of a criterion in the language of the page. @param {{name: string, english: string|null}} criterion */
export const criterionName = (criterion) => (document.documentElement.lang === 'en' && criterion.english) || criterion.name;

/** Whether a name is so long in Latin letters that it stands sideways over its column. @param {string} name */
export function isSideways(name) {
  return /^[\p{Script=Latin}\d .,'’-]{6,}$/u.test(name);
}

/** A name as it fits over a column: of a long Latin one the last word, and the others by their first letter. @param {string} name */
export function headName(name) {
  const words = name.split(/\s+/u);
  const last = words.pop() ?? '';
  return isSideways(name) && name.length > 14 && words.length > 0 ? `${words.map((word) => `${word[0]}.`).join(' ')} ${last}` : name;
}
