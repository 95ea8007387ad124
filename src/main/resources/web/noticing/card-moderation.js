/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Noticing} from './noticing.js' */
/** @import {Matter} from './moderating.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';

/** What moderation needs comes when somebody wants it. @param {'askForLook'|'hide'|'showAgain'} deed @param {Matter} matter */
async function moderate(deed, matter) {
  (await import('./moderating.js'))[deed](matter);
}

/** @param {Matter} matter @param {Element} view */
async function explain(matter, view) {
  (await import('./moderating.js')).whyHidden(matter, view);
}

/** Why it is hidden, for its author and leads; and the way back, for leads. @param {Noticing} noticing @param {Matter} matter @param {boolean} mine @param {Element} view */
function waysBack({ mayModerate }, matter, mine, view) {
  const acts = element('p', { class: 'comment-actions moderation-act' });
  if (mine || mayModerate) acts.append(button(t('moderation_why'), () => explain(matter, view), { class: 'quiet-button' }));
  if (mayModerate) acts.append(button(t('moderation_show'), () => moderate('showAgain', matter), { class: 'quiet-button' }));
  return acts.childNodes.length > 0 ? acts : null;
}

/** What an open card says of moderation: of the mark, and of each comment. @param {Noticing} noticing @param {HTMLElement} card @param {Annotation} mark */
export function dressHidden(noticing, card, mark) {
  const { room, mayModerate } = noticing;
  if (mark.hidden && !card.querySelector(':scope > .mark-hidden')) {
    const note = element('div', { class: 'mark-hidden' }, element('p', {}, t('moderation_mark_hidden_note')));
    const acts = waysBack(noticing, { mark: mark.id }, room.isMe(mark.author), note);
    if (acts) note.append(acts);
    card.querySelector(':scope > .card-top')?.after(note);
  }
  for (const comment of mark.thread?.comments ?? []) {
    const view = card.querySelector(`[data-comment="${CSS.escape(comment.id)}"]`);
    if (!view || comment.deleted || view.querySelector('.moderation-act')) continue;
    const mine = room.isMe(comment.author);
    if (comment.hidden) {
      const acts = waysBack(noticing, { comment: comment.id }, mine, view);
      if (acts) view.append(acts);
    } else if (!mine && mark.visibility === 'team') {
      const menu = view.querySelector('.comment-menu');
      menu?.querySelector('.menu-list')?.append(button(t(mayModerate ? 'moderation_hide' : 'moderation_flag'), () => {
        /** @type {HTMLElement|null} */ (menu.querySelector('summary'))?.focus({ preventScroll: true });
        menu.removeAttribute('open');
        moderate(mayModerate ? 'hide' : 'askForLook', { comment: comment.id });
      }, { class: 'menu-item moderation-act' }));
    }
  }
}

/** The item for the menu of a mark by somebody else, or nothing. @param {Noticing} noticing @param {Annotation} mark @param {() => void} done */
export function moderationItem({ room, mayModerate }, mark, done) {
  if (mark.hidden || mark.visibility !== 'team' || room.isMe(mark.author) || mark.pending) return null;
  return button(t(mayModerate ? 'moderation_mark_hide' : 'moderation_mark_flag'), () => {
    done();
    moderate(mayModerate ? 'hide' : 'askForLook', { mark: mark.id });
  }, { class: 'menu-item' });
}
