/** @import {Comment} from '../annotation/annotation.js' */
import { cleanedHtml } from '../base/element.js';

/** What a comment says on one line, without the signs of Markdown. @param {Comment} comment @param {number} length in UTF-16 code units */
export function plainWords({ body, html }, length) {
  const shown = html ? cleanedHtml(html) : null;
  const words = shown?.textContent?.trim() || shown?.querySelector('img')?.alt || body || '';
  return words.slice(0, 4 * length).replace(/\s+/g, ' ').trim().slice(0, length);
}
