/** @import {Room} from '../reading/room.js' */
/** @import {Span} from '../text/selected-passages.js' */
/** @import {Annotation, Colour} from './annotation.js' */
import { button, element, mainRegion } from '../base/element.js';
import { t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';
import { say } from '../base/toasts.js';
import { selectedPassages } from '../text/selected-passages.js';
import { wholeWords } from '../text/whole-words.js';
import { placeToolbar } from './toolbar-place.js';

/** Keys and the handles of a phone go on changing a selection; a mouse that is let go has ended it, but for a third click. */
const REST = 200;
const LET_GO = 50;
const DOUBLE_CLICK = 500;
/** What begins a talk, and its key. */
const TALK = /** @type {const} */ ([['comment', 'c'], ['question', 'q'], ['suggestion', 's']]);

/**
 * What can be done with selected words, shown beside them once the selection rests.
 *
 * @typedef {{
 *   highlight: (passages: Span[], colour: Colour) => void,
 *   begin: (kind: 'comment'|'question'|'suggestion', passages: Span[], colour: Colour) => void,
 *   add: (mark: Annotation, passages: Span[]) => void,
 *   tag: (passages: Span[], colour: Colour) => void
 * }} SelectionDeeds
 */
export class SelectionToolbar {
  #room;
  #deeds;
  #bar;
  #privacy;
  #adding;
  #resting = afterRest(() => this.#show(), REST);
  #ended = afterRest(() => this.#show(), LET_GO);
  #pressed = false;
  #pressedAt = -DOUBLE_CLICK;
  /** Whether the selection ends when the hand lets go. */
  #dragged = false;
  /** Whether a hand selected, which is seldom right to the letter; Alt and the keyboard insist on the letter. */
  #loose = false;

  /** @param {Room} room @param {SelectionDeeds} deeds */
  constructor(room, deeds) {
    this.#room = room;
    this.#deeds = deeds;
    this.#privacy = button(t('reading_private'), () => this.togglePrivacy(), {
      class: 'toolbar-button', 'aria-pressed': String(room.privately), 'aria-keyshortcuts': 'p', title: `${t('reading_private_hint')} (P)`,
      disabled: !room.page.may.annotate,
    });
    this.#adding = button(t('marking_add_passage'), () => this.add(), {
      class: 'toolbar-button', 'aria-keyshortcuts': 'a', title: `${t('marking_add_passage_hint')} (A)`, hidden: true,
    });
    this.#bar = element('div', { class: 'selection-toolbar popover', role: 'toolbar', 'aria-label': t('reading_selection_tools'), hidden: true },
      element('div', { class: 'swatches', role: 'group', 'aria-label': t('reading_highlight') },
        ...room.page.colours.map(({ key, name }, i) => button('', () => this.highlight(key), {
          class: 'swatch', dataset: { colour: key }, title: i === 0 ? `${name} (H)` : name, 'aria-label': t('reading_highlight_as', name),
          'aria-keyshortcuts': i === 0 ? 'h' : null,
        }))),
      ...TALK.map(([kind, key]) => button(t(kind === 'comment' ? 'reading_comment' : `marking_${kind}`), () => this.begin(kind), {
        class: 'toolbar-button', 'aria-keyshortcuts': key, title: `${t(kind === 'comment' ? 'reading_comment' : `marking_${kind}_hint`)} (${key.toUpperCase()})`,
      })),
      button('#', () => this.tag(), {
        class: 'toolbar-button', 'aria-keyshortcuts': 'Shift+3', title: `${t('marking_tag_selection')} (#)`, 'aria-label': t('marking_tag_selection'),
      }),
      this.#adding, this.#privacy);
    this.#bar.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#bar.addEventListener('keydown', (event) => this.#walk(event));
    mainRegion().append(this.#bar);
    document.addEventListener('selectionchange', () => {
      this.hide();
      if (!this.#pressed) this.#rest();
    });
    document.addEventListener('pointerdown', (event) => {
      this.#pressed = !this.#bar.contains(/** @type {Node} */ (event.target));
      if (!this.#pressed) return;
      this.#loose = true;
      this.#dragged = event.pointerType === 'mouse' && event.timeStamp - this.#pressedAt > DOUBLE_CLICK;
      this.#pressedAt = event.timeStamp;
    }, true);
    document.addEventListener('keydown', (event) => {
      if (event.shiftKey && /^(Arrow|Home|End|Page)/.test(event.key)) this.#loose = this.#dragged = false;
    }, true);
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, (event) => {
        if (this.#pressed && /** @type {PointerEvent} */ (event).altKey) this.#loose = false;
        if (this.#pressed && /** @type {PointerEvent} */ (event).pointerType === 'mouse') setTimeout(() => this.#tidy());
        this.#pressed = false;
        this.#rest();
      }, true);
    }
    addEventListener('scroll', () => this.#bar.hidden || this.#place(), { passive: true });
  }

  /** @returns {Span[]} what is selected now */
  passages() {
    const selection = getSelection();
    // What is selected while the ends of a mark are moved is that mark.
    if (!selection || selection.isCollapsed || document.querySelector('.passage-bar')) return [];
    const { canonical } = this.#room;
    const pieces = Array.from({ length: selection.rangeCount }, (_, i) => canonical.selectedPieces(selection.getRangeAt(i)));
    const passages = selectedPassages(canonical.text, pieces.flat());
    return this.#loose ? passages.map((passage) => wholeWords(canonical.text, passage)) : passages;
  }

  /** @param {Colour} [colour] */
  highlight(colour = this.#room.colour) {
    this.#act((passages) => {
      this.#room.colour = colour;
      this.#deeds.highlight(passages, colour);
    });
  }

  /** @param {'comment'|'question'|'suggestion'} kind */
  begin(kind) {
    const passages = this.passages();
    // Other words can be suggested for one passage of one paragraph.
    if (kind === 'suggestion' && passages.length > 0 && (passages.length > 1 || this.#room.canonical.text.slice(passages[0].start, passages[0].end).includes('\n'))) {
      return say(t('marking_suggestion_one_paragraph'), { tone: 'problem' });
    }
    this.#act((chosen) => this.#deeds.begin(kind, chosen, this.#room.colour));
  }

  /** Adds what is selected to the mark one looks at, if it is one's own. */
  add() {
    const mark = this.#growing();
    if (mark) this.#act((passages) => this.#deeds.add(mark, passages));
  }

  /** Highlights what is selected and asks for its tags at once. @returns {boolean} whether anything is selected */
  tag() {
    const any = this.passages().length > 0;
    this.#act((passages) => this.#deeds.tag(passages, this.#room.colour));
    return any;
  }

  #growing() {
    const mark = this.#room.focusedMark();
    const can = mark && this.#room.isMe(mark.author) && !mark.pending && !['suggestion', 'note'].includes(mark.kind);
    return can ? mark : undefined;
  }

  togglePrivacy() {
    if (!this.#room.page.may.annotate) return;
    this.#room.privately = !this.#room.privately;
    this.#privacy.setAttribute('aria-pressed', String(this.#room.privately));
  }

  hide() {
    this.#resting.cancel();
    this.#ended.cancel();
    this.#bar.hidden = true;
  }

  #rest() {
    (this.#dragged ? this.#ended : this.#resting).stir();
  }

  get isOpen() {
    return !this.#bar.hidden;
  }

  /** Puts the keyboard on the tools. */
  enter() {
    this.#bar.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Shows the whole words that will be marked, where a hand selected less or more within one passage. */
  #tidy() {
    const selection = getSelection();
    const { canonical } = this.#room;
    if (!this.#loose || !selection || selection.isCollapsed || selection.rangeCount !== 1) return;
    const exact = selectedPassages(canonical.text, canonical.selectedPieces(selection.getRangeAt(0)));
    const [whole] = this.passages();
    if (exact.length !== 1 || !whole || (whole.start === exact[0].start && whole.end === exact[0].end)) return;
    const [from, to] = [canonical.place(whole.start, 'start'), canonical.place(whole.end, 'end')];
    if (!from || !to) return;
    if (isBackward(selection)) selection.setBaseAndExtent(to.node, to.offset, from.node, from.offset);
    else selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
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
    this.#adding.hidden = !this.#growing();
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
    const buttons = [...this.#bar.querySelectorAll('button')].filter(({ hidden }) => !hidden);
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
