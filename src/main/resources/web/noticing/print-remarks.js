/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
import { readableComments } from '../annotation/annotation.js';
import { cleanedHtml, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { speakerOf } from '../discussion/speaker.js';
import { quoteOf } from '../text/selected-passages.js';

/** On paper the margin becomes a numbered list after the text. @param {Room} room @param {HTMLElement} slot */
export function printRemarks(room, slot) {
  addEventListener('beforeprint', () => {
    const remarks = room.marks().filter((mark) => mark.visibility === 'team' && said(mark).length > 0);
    if (remarks.length === 0) return;
    slot.replaceChildren(
      element('h2', {}, t('reading_remarks')),
      element('ol', {}, ...remarks.map((mark) => element('li', {},
        element('p', { class: 'card-quote' }, quoteOf(room.canonical.text, mark.passages)),
        ...said(mark).map((comment) => {
          const words = element('div', { class: 'comment-words' });
          words.append(cleanedHtml(comment.html ?? ''));
          return element('div', {}, element('strong', {}, speakerOf(room, comment)), words);
        })))));
  });
  addEventListener('afterprint', () => slot.replaceChildren());
  slot.dataset.ready = 'true';
}

/** @param {Annotation} mark what can be read of it; nobody wants the name of somebody whose words are hidden on paper */
function said(mark) {
  return readableComments(mark).filter(({ deleted, hidden }) => !deleted && !hidden);
}
