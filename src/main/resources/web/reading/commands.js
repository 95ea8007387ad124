/** @import {SelectionToolbar} from '../annotation/selection-toolbar.js' */
/** @import {MarkPointer} from '../annotation/mark-pointer.js' */
/** @import {Desk} from '../discussion/card.js' */
/** @import {Caret} from './caret.js' */
/** @import {Margin} from './margin.js' */
/** @import {Command} from './shortcuts.js' */
import { announce } from '../base/announcing.js';
import { t } from '../base/messages.js';
import { undoLatest } from '../base/toasts.js';
import { quoteOf } from '../text/selected-passages.js';
import { newestAddress } from './newest.js';
import { ShortcutReader } from './shortcuts.js';

/** Lists every key. */
export async function showHelp() {
  (await import('../noticing/help-dialog.js')).showHelp();
}

/**
 * Listens to the keys and does what they say.
 *
 * @param {Desk} desk
 * @param {{margin: Margin, toolbar: SelectionToolbar, pointer: MarkPointer, caret: Caret, showArrivals: () => void}} parts
 */
export function obeyKeys({ room, threads }, { margin, toolbar, pointer, caret, showArrivals }) {
  const reader = new ShortcutReader();

  const walk = (/** @type {1|-1} */ direction) => {
    const mark = room.neighbour(direction);
    if (!mark) return announce(t('reading_no_more_marks'));
    room.focus(mark.id, 'key');
    announce(`${room.person(mark.author)?.name ?? ''}: ${quoteOf(room.canonical.text, mark.passages).slice(0, 80)}`);
  };
  const focusedCard = () => (room.focused === null ? undefined : margin.card(room.focused));

  /** @type {Record<Command, () => boolean|void>} false: not for now, the browser may have the key */
  const deeds = {
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      const card = focusedCard();
      if (!card || card.element.contains(document.activeElement)) return false;
      card.element.focus({ preventScroll: true });
    },
    leave: () => {
      if (pointer.isOpen) pointer.close();
      else if (toolbar.isOpen) toolbar.hide();
      else if (focusedCard()?.element.contains(document.activeElement)) caret.enter();
      else room.focus(null, 'key');
    },
    reply: () => {
      const mark = room.focusedMark();
      if (mark && (room.page.may.comment || mark.visibility === 'private')) focusedCard()?.reply();
    },
    resolve: () => {
      const mark = room.focusedMark();
      if (mark && room.mayResolve(mark)) threads.toggleResolution(mark);
    },
    highlight: () => toolbar.highlight(),
    comment: () => toolbar.begin('comment'),
    question: () => toolbar.begin('question'),
    suggestion: () => toolbar.begin('suggestion'),
    add: () => toolbar.add(),
    private: () => {
      toolbar.togglePrivacy();
      announce(t(room.privately ? 'reading_private_on' : 'reading_private_off'));
    },
    undo: () => undoLatest(),
    library: () => document.querySelector('a[data-key="library"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    help: () => {
      showHelp();
    },
    text: () => caret.enter(),
    arrivals: () => (document.querySelector('.margin-head .arrivals:not(.unread-next):not([hidden])') ? showArrivals() : room.noticing?.nextUnread()),
    find: () => room.noticing?.find(),
    tag: () => {
      if (!toolbar.tag()) room.noticing?.tagFocused();
    },
    inbox: () => document.querySelector('a[data-key="inbox"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    reviews: () => document.querySelector('a[data-key="reviews"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    newest: () => {
      if (!document.querySelector('a[data-same-place]')) return announce(t('reading_newest_already'));
      location.assign(newestAddress(room));
    },
  };

  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const typing = target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
    const command = reader.read(event, { typing, now: performance.now() });
    if (!command) return;
    if (command === 'open' && target.closest('a, button, summary, input, select')) return;
    if (command === 'leave' && typing) return target.blur();
    if (deeds[command]() !== false) event.preventDefault();
  });
}
