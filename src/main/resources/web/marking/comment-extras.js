/** @import {Comment, Reactions, Sign} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Room} from '../reading/room.js' */
import { button, element } from '../base/element.js';
import { menuOf } from '../base/menu.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { addCards } from './link-cards.js';

/** In words: a face may mean anything, and not every system has a font for it. @type {readonly Sign[]} */
const SIGNS = ['agree', 'thanks', 'looking', 'done', 'doubt'];

/**
 * What stands below the words of a comment: how others nodded at it, cards of what it links to, its earlier words.
 *
 * @param {Room} room @param {Comment} comment @param {HTMLElement} view @param {boolean} open whether one may act here
 */
export function addExtras(room, comment, view, open) {
  const words = view.querySelector('.comment-words');
  if (words instanceof HTMLElement) {
    for (const image of words.querySelectorAll('img')) image.loading = 'lazy';
    if (open) addCards(words);
  }
  const mayNod = open && !comment.deleted && (room.page.may.comment || room.ledger.annotation(comment.thread)?.visibility === 'private');
  const given = SIGNS.filter((sign) => (comment.reactions?.by[sign]?.length ?? 0) > 0);
  if (given.length > 0 || mayNod) {
    const signs = bar(room, comment, given, mayNod);
    const row = view.querySelector('.comment-actions');
    if (row) row.prepend(signs);
    else words?.after(signs);
  }
  const edited = view.querySelector('.comment-edited[title]');
  if (open && edited) {
    edited.replaceWith(button(edited.textContent ?? '', async () => {
      const { showWordings } = await import('./wordings.js');
      showWordings(comment);
    }, { class: 'comment-edited link-button', title: edited.getAttribute('title'), 'aria-haspopup': 'dialog' }));
  }
}

/** @param {Room} room @param {Comment} comment @param {readonly Sign[]} given @param {boolean} mayNod */
function bar(room, comment, given, mayNod) {
  const signs = given.map((sign) => {
    const people = comment.reactions?.by[sign] ?? [];
    const mine = people.some((id) => room.isMe(id));
    const names = people.map((id) => room.person(id)?.name ?? t('reading_someone')).join(', ');
    const label = t('marking_sign_given', t(`marking_sign_${sign}`), people.length, names);
    const content = `${t(`marking_sign_${sign}`)} ${people.length}`;
    if (!mayNod) return element('span', { class: 'sign', role: 'img', 'aria-label': label, title: label }, content);
    const nod = button(content, () => give(room, comment, sign, mine), { class: 'sign', 'aria-pressed': String(mine), 'aria-label': label, title: label });
    return nod;
  });
  const view = element('div', { class: 'signs', role: 'group', 'aria-label': t('marking_signs') }, ...signs);
  if (mayNod) view.append(chooser(room, comment));
  return view;
}

/** @param {Room} room @param {Comment} comment */
function chooser(room, comment) {
  const { menu, list, close } = menuOf('☺+', t('marking_sign_add'), 'sign-menu', ...SIGNS.map((sign) => {
    const mine = comment.reactions?.by[sign]?.some((id) => room.isMe(id)) ?? false;
    return button(t(`marking_sign_${sign}`), () => {
      close();
      give(room, comment, sign, mine);
    }, { class: 'menu-item', 'aria-pressed': String(mine) });
  }));
  list.classList.add('sign-list');
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', t('marking_signs'));
  return menu;
}

/** @param {Room} room @param {Comment} comment @param {Sign} sign @param {boolean} back taken back */
async function give(room, { id, thread }, sign, back) {
  /** @type {Answer<Reactions>} */
  const answer = await request(back ? 'DELETE' : 'PUT', `/api/comments/${id}/reactions/${sign}`);
  if (!answer.ok) return say(answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
  room.ledger.apply({ kind: 'reactions', thread, comment: id, reactions: answer.value });
  room.changed.tell(thread);
  // The bar was drawn anew: the hand stays on the comment it was on.
  requestAnimationFrame(() => {
    const again = document.querySelector(`[data-comment="${CSS.escape(id)}"] .sign-menu summary`);
    const resting = document.activeElement === document.body || document.activeElement === again?.closest('.card');
    if (again instanceof HTMLElement && resting) again.focus({ preventScroll: true });
  });
}
