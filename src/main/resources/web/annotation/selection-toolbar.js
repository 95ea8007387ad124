/** @import {Room} from '../reading/room.js' */
/** @import {Span} from '../text/selected-passages.js' */
/** @import {Colour} from './annotation.js' */
import { button, element, mainRegion } from '../base/element.js';
import { t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';
import { selectedPassages } from '../text/selected-passages.js';
import { placeToolbar } from './toolbar-place.js';

const REST = 200;

/**
 * What can be done with selected words, shown beside them once the selection rests.
 *
 * @typedef {{
 *   highlight: (passages: Span[], colour: Colour) => void,
 *   comment: (passages: Span[], colour: Colour) => void
 * }} SelectionDeeds
 */
export class SelectionToolbar {
  #room;
  #deeds;
  #bar;
  #privacy;
  #resting = afterRest(() => this.#show(), REST);
  #pressed = false;

  /** @param {Room} room @param {SelectionDeeds} deeds */
  constructor(room, deeds) {
    this.#room = room;
    this.#deeds = deeds;
    this.#privacy = button(t('reading_private'), () => this.togglePrivacy(), {
      class: 'toolbar-button', 'aria-pressed': String(room.privately), 'aria-keyshortcuts': 'p', title: `${t('reading_private_hint')} (P)`,
      disabled: !room.page.may.annotate,
    });
    this.#bar = element('div', { class: 'selection-toolbar popover', role: 'toolbar', 'aria-label': t('reading_selection_tools'), hidden: true },
      element('div', { class: 'swatches', role: 'group', 'aria-label': t('reading_highlight') },
        ...room.page.colours.map(({ key, name }, i) => button('', () => this.highlight(key), {
          class: 'swatch', dataset: { colour: key }, title: i === 0 ? `${name} (H)` : name, 'aria-label': t('reading_highlight_as', name),
          'aria-keyshortcuts': i === 0 ? 'h' : null,
        }))),
      button(t('reading_comment'), () => this.comment(), {
        class: 'toolbar-button', 'aria-keyshortcuts': 'c', title: `${t('reading_comment')} (C)`,
      }),
      this.#privacy);
    this.#bar.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#bar.addEventListener('keydown', (event) => this.#walk(event));
    mainRegion().append(this.#bar);
    document.addEventListener('selectionchange', () => {
      this.hide();
      if (!this.#pressed) this.#resting.stir();
    });
    document.addEventListener('pointerdown', (event) => (this.#pressed = !this.#bar.contains(/** @type {Node} */ (event.target))), true);
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => {
        this.#pressed = false;
        this.#resting.stir();
      }, true);
    }
    addEventListener('scroll', () => this.#bar.hidden || this.#place(), { passive: true });
  }

  /** @returns {Span[]} what is selected now */
  passages() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return [];
    const { canonical } = this.#room;
    const pieces = Array.from({ length: selection.rangeCount }, (_, i) => canonical.selectedPieces(selection.getRangeAt(i)));
    return selectedPassages(canonical.text, pieces.flat());
  }

  /** @param {Colour} [colour] */
  highlight(colour = this.#room.colour) {
    this.#act((passages) => {
      this.#room.colour = colour;
      this.#deeds.highlight(passages, colour);
    });
  }

  comment() {
    this.#act((passages) => this.#deeds.comment(passages, this.#room.colour));
  }

  togglePrivacy() {
    if (!this.#room.page.may.annotate) return;
    this.#room.privately = !this.#room.privately;
    this.#privacy.setAttribute('aria-pressed', String(this.#room.privately));
  }

  hide() {
    this.#resting.cancel();
    this.#bar.hidden = true;
  }

  get isOpen() {
    return !this.#bar.hidden;
  }

  /** Puts the keyboard on the tools. */
  enter() {
    this.#bar.querySelector('button')?.focus({ preventScroll: true });
  }

  /** @param {(passages: Span[]) => void} deed */
  #act(deed) {
    const passages = this.passages();
    if (passages.length === 0) return;
    this.hide();
    getSelection()?.removeAllRanges();
    deed(passages);
  }

  #show() {
    if (this.#pressed || document.activeElement instanceof HTMLTextAreaElement || this.passages().length === 0) return;
    this.#bar.hidden = false;
    this.#place();
  }

  #place() {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(selection.rangeCount - 1);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (lines.length === 0) return;
    const coarse = matchMedia('(pointer: coarse)').matches;
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const place = placeToolbar(lines, this.#bar.getBoundingClientRect(),
      { top: Math.max(8, bar + 4), bottom: innerHeight - 8, left: 8, right: innerWidth - 8 },
      { backward: isBackward(selection), distance: coarse ? 28 : 8 });
    this.#bar.style.left = `${place.left}px`;
    this.#bar.style.top = `${place.top}px`;
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const buttons = [...this.#bar.querySelectorAll('button')];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
      buttons[(at + step + buttons.length) % buttons.length].focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.hide();
      this.#room.canonical.root.focus({ preventScroll: true });
    }
  }
}

/** @param {Selection} selection */
function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }) {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
