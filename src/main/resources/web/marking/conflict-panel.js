/** @import {Comment} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
/** @import {Draft} from '../discussion/drafts.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { mergeTexts } from './merging.js';

/**
 * Someone else saved the comment meanwhile: shows the other version beside one's own, so that nothing is overwritten unseen.
 *
 * @param {Room} room @param {Draft} draft @param {Comment} current
 * @param {{mine: () => void, theirs: () => void, merged: (text: string) => void}} choose
 */
export function conflictPanel(room, draft, current, choose) {
  const theirs = current.deleted ? t('reading_comment_was_deleted') : (current.body ?? '');
  const merge = () => choose.merged(mergeTexts(draft.base ?? '', draft.body, current.body ?? '').text);
  return element('section', { class: 'conflict', tabindex: -1, 'aria-label': t('reading_conflict') },
    element('p', {}, t('reading_conflict_explained', room.person(current.author)?.name ?? t('reading_someone'))),
    element('blockquote', { class: 'conflict-theirs' }, theirs),
    element('div', { class: 'conflict-actions' },
      button(t('reading_conflict_mine'), choose.mine),
      button(t('reading_conflict_theirs'), choose.theirs),
      button(t('reading_conflict_merge'), merge, { class: 'primary' })));
}
