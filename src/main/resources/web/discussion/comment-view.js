/** @import {Comment} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
import { button, cleanedHtml, element } from '../base/element.js';
import { menuOf } from '../base/menu.js';
import { language, t } from '../base/messages.js';
import { speakerOf } from './speaker.js';
import { exactTime, timeAgo } from './relative-time.js';

/** @param {string} instant */
export function timeOf(instant) {
  return element('time', { datetime: instant, title: exactTime(instant, language) }, timeAgo(instant, Date.now(), language));
}

/** @param {Room} room @param {Comment} comment */
function creditWords(room, { author, credit }) {
  const from = [credit?.source.toUpperCase(), credit?.written].filter(Boolean).join(' ');
  return t('reading_credit', from, room.person(author)?.name ?? t('reading_someone'));
}

/**
 * One comment as it is read.
 *
 * @param {Room} room @param {Comment} comment
 * @param {{edit: () => void, remove: () => void, copyLink: () => void}} [actions] absent where the card is not open
 */
export function commentView(room, comment, actions) {
  const name = speakerOf(room, comment);
  const head = element('header', { class: 'comment-head' },
    element('strong', { class: 'comment-author' }, name), ' ', timeOf(comment.createdAt),
    comment.credit ? element('span', { class: 'comment-edited' }, creditWords(room, comment)) : null,
    comment.editedAt ? element('span', { class: 'comment-edited', title: exactTime(comment.editedAt, language) }, t('reading_edited')) : null);
  const view = element('article', { class: 'comment', 'aria-label': name, dataset: { comment: comment.id } }, head);
  if (comment.deleted) {
    view.append(element('p', { class: 'comment-gone' }, t('reading_comment_was_deleted')));
    return view;
  }
  if (comment.hidden) {
    view.append(element('p', { class: 'comment-hidden' }, t('moderation_hidden')));
    return view;
  }
  const words = element('div', { class: 'comment-words' });
  words.append(cleanedHtml(comment.html ?? ''));
  for (const link of words.querySelectorAll('a[href^="http"]')) link.setAttribute('rel', 'noopener noreferrer nofollow');
  view.append(words);
  if (actions || comment.reactions || words.querySelector('img, a')) {
    import('../marking/comment-extras.js').then(({ addExtras }) => addExtras(room, comment, view, actions !== undefined));
  }
  if (actions) {
    const mine = room.isMe(comment.author);
    view.append(element('div', { class: 'comment-actions' },
      mine && button(t('reading_edit'), actions.edit, { class: 'quiet-button' }),
      mine && button(t('reading_delete'), actions.remove, { class: 'quiet-button' })));
    const { menu, close } = menuOf('⋯', t('reading_more_comment', name), 'comment-menu',
      button(t('reading_copy_link'), () => (close(), actions.copyLink()), { class: 'menu-item' }));
    head.append(menu);
  }
  return view;
}
