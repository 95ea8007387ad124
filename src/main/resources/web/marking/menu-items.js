/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Desk} from '../discussion/card.js' */
import { button, element } from '../base/element.js';
import { showWhole } from '../base/menu.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';

/**
 * Adds what is seldom wanted to the menu of a card: give the thread to somebody, move the mark's ends, copy it elsewhere.
 *
 * @param {HTMLElement} list @param {Desk} desk @param {Annotation} annotation @param {() => void} done closes the menu
 */
export function addMenuItems(list, desk, annotation, done) {
  const { room } = desk;
  const mine = room.isMe(annotation.author);
  const item = (/** @type {string} */ label, /** @type {() => Promise<unknown>} */ deed) =>
    list.insertBefore(button(label, () => (done(), deed()), { class: 'menu-item' }), list.querySelector('.danger'));
  if (annotation.thread && (annotation.visibility === 'team' ? room.page.may.comment : mine)) {
    item(t(annotation.thread.assignee ? 'marking_assign_again' : 'marking_assign'), async () => {
      const { askAssignee } = await import('./assign-dialog.js');
      const wanted = await askAssignee(room, annotation.thread);
      if (wanted === null) return;
      await desk.threads.turn(annotation.id, wanted.person ? 'PUT' : 'DELETE', 'assignment', wanted.person ? wanted : undefined);
    });
  }
  if (mine && annotation.passages.length > 0 && !annotation.suggestion?.decision && !annotation.withdrawn) {
    item(t('marking_move_passage'), async () => {
      const { PassageEditing } = await import('./passage-editing.js');
      new PassageEditing(desk, annotation);
    });
  }
  if (mine && annotation.passages.length > 1) {
    list.insertBefore(element('p', { class: 'menu-name' }, t('marking_passages', annotation.passages.length)), list.querySelector('.danger'));
    annotation.passages.forEach(({ start, end }, i) => {
      const words = room.canonical.text.slice(start, end);
      item(t('marking_drop_passage', words.length > 18 ? `${words.slice(0, 17)}…` : words), async () => {
        const kept = annotation.passages.filter((_, other) => other !== i);
        if (await desk.marks.change(annotation, { passages: kept })) say(t('marking_passage_dropped'), {
          undo: () => {
            const now = room.ledger.annotation(annotation.id);
            if (now) desk.marks.change(now, { passages: annotation.passages });
          },
        });
      });
    });
  }
  if (mine && annotation.suggestion && !annotation.suggestion.decision) {
    item(t('marking_reword_suggestion'), async () => {
      const { rewordSuggestion } = await import('./reword-suggestion.js');
      await rewordSuggestion(desk, annotation);
    });
  }
  if (room.page.may.nameColours) {
    list.querySelector('.swatches')?.after(element('a', { class: 'button menu-item', href: `/teams/${room.page.brief.team}/colours` }, t('marking_colours_title')));
  }
  addLater(list, desk, annotation, done);
  if (mine && !annotation.pending) {
    item(t('marking_copy'), async () => {
      const { askWhereTo } = await import('./copy-dialog.js');
      await askWhereTo(room, annotation);
    });
  }
}

/**
 * What asks for the part of the page that comes last, also where the menu was opened before it was there.
 *
 * @param {HTMLElement} list @param {Desk} desk @param {Annotation} annotation @param {() => void} done
 */
async function addLater(list, { room }, annotation, done) {
  await room.noticed;
  const { noticing } = room;
  if (!noticing) return;
  const { moderationItem } = await import('../noticing/card-moderation.js');
  const moderation = moderationItem(noticing, annotation, done);
  if (moderation) list.append(moderation);
  if (annotation.thread && annotation.visibility === 'team') list.append(noticing.extras.watch(annotation.id));
  showWhole(list);
}
