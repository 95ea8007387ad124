/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Desk} from './card.js' */
import { button, element } from '../base/element.js';
import { menuOf, showWhole } from '../base/menu.js';
import { t } from '../base/messages.js';
import { copyLink } from './permalinks.js';

/** What one can do with a mark as a whole: link, colour, who reads it, delete. @param {Desk} desk @param {Annotation} annotation */
export function cardMenu(desk, annotation) {
  const { room, marks, threads } = desk;
  const mine = room.isMe(annotation.author) && !annotation.pending;
  const { menu, list, close: done } = menuOf('⋯', t('reading_more'), 'card-menu',
    button(t('reading_copy_link'), () => (done(), copyLink(room, annotation.id)), { class: 'menu-item' }));
  if (!annotation.pending) {
    list.append(button(t('reading_places'), async () => {
      done();
      const { showPlaces } = await import('../revising/places.js');
      showPlaces(room, annotation);
    }, { class: 'menu-item' }));
  }
  if (room.mayResolve(annotation) && annotation.thread?.state !== 'resolved') {
    list.append(button(t('reading_settle_next'), () => (done(), threads.settleWithNextRevision(annotation)), { class: 'menu-item' }));
  }
  if (mine) {
    list.append(element('div', { class: 'swatches', role: 'group', 'aria-label': t('reading_colour') },
      ...room.page.colours.map(({ key, name }) => button('', () => (done(), marks.change(annotation, { colour: key })), {
        class: 'swatch', dataset: { colour: key }, title: name, 'aria-label': name, 'aria-pressed': String(key === annotation.colour),
      }))));
    if (room.page.may.annotate) {
      const other = annotation.visibility === 'private' ? 'team' : 'private';
      list.append(button(t(`reading_make_${other}`), () => (done(), marks.change(annotation, { visibility: other })), { class: 'menu-item' }));
    }
    list.append(button(t('reading_delete_mark'), () => (done(), marks.remove(annotation)), { class: 'menu-item danger' }));
  }
  menu.addEventListener('toggle', async () => {
    if (!menu.open || annotation.pending) return;
    const { addMenuItems } = await import('../marking/menu-items.js');
    addMenuItems(list, desk, annotation, done);
    showWhole(list);
  }, { once: true });
  return menu;
}
