/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Desk} from '../discussion/card.js' */
/** @import {Span} from '../text/selected-passages.js' */
import { offsetUnder } from '../annotation/mark-pointer.js';
import { announce } from '../base/announcing.js';
import { button, element, mainRegion } from '../base/element.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { revealPassage } from '../reading/revealing.js';
import { graphemeStart, nextGrapheme, nextWord, previousGrapheme, previousWord } from '../text/graphemes.js';
import { trimmed } from '../text/selected-passages.js';

/**
 * Moves the ends of a mark's passages: by handles that a finger or the pointer drags, by the arrow keys on a handle (a word a
 * step, a letter with Shift), saved or left by buttons that are there for everyone.
 */
export class PassageEditing {
  #desk;
  #mark;
  #at = 0;
  /** @type {Span[]} */
  #spans;
  #bar;
  #handles = { start: this.#handle('start'), end: this.#handle('end') };
  #words = element('p', { class: 'passage-words', 'aria-live': 'polite' });
  #over = new AbortController();

  /** @param {Desk} desk @param {Annotation} annotation */
  constructor(desk, annotation) {
    this.#desk = desk;
    this.#mark = annotation;
    this.#spans = annotation.passages.map(({ start, end }) => ({ start, end }));
    const several = this.#spans.length > 1;
    this.#bar = element('div', { class: 'passage-bar popover', role: 'group', 'aria-label': t('marking_move_passage') },
      element('p', {}, t('marking_move_hint')), this.#words,
      element('div', { class: 'passage-deeds' },
        several && button(t('marking_other_passage'), () => this.#show((this.#at + 1) % this.#spans.length)),
        button(t('reading_save'), () => this.#save(), { class: 'primary' }),
        button(t('reading_cancel'), () => this.#close(), { class: 'quiet-button' })));
    this.#bar.addEventListener('keydown', (event) => this.#key(event));
    mainRegion().append(this.#bar);
    desk.room.canonical.root.append(this.#handles.start, this.#handles.end);
    desk.room.geometry.moved.heardBy(() => this.#draw(), this.#over.signal);
    desk.room.focus(annotation.id, 'card');
    this.#show(0);
    this.#handles.end.focus({ preventScroll: true });
  }

  get #span() {
    return this.#spans[this.#at];
  }

  /** @param {number} at */
  #show(at) {
    this.#at = at;
    revealPassage(this.#desk.room, this.#span);
    this.#draw();
  }

  /** @param {'start'|'end'} side */
  #handle(side) {
    const handle = button('', () => {}, { class: `passage-handle is-${side}`, role: 'slider', 'aria-orientation': 'horizontal', 'data-aside': '' });
    handle.addEventListener('keydown', (event) => this.#key(event));
    handle.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      handle.focus({ preventScroll: true });
    });
    handle.addEventListener('pointermove', (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      // A finger hides what is under it: the place meant is a little above.
      const y = event.clientY - (event.pointerType === 'touch' ? 28 : 10);
      handle.style.pointerEvents = 'none';
      const found = offsetUnder(event.clientX, y, this.#desk.room.canonical);
      handle.style.pointerEvents = '';
      if (found !== null) this.#move(side, found);
    });
    return handle;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    event.stopPropagation();
    const side = event.target === this.#handles.start ? 'start' : event.target === this.#handles.end ? 'end' : null;
    if (event.key === 'Escape') return this.#close();
    if (!side) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return void this.#save();
    }
    const forward = { ArrowRight: true, ArrowDown: true, ArrowLeft: false, ArrowUp: false }[event.key];
    if (forward === undefined) return;
    event.preventDefault();
    const { text } = this.#desk.room.canonical;
    const from = this.#span[side];
    const step = event.shiftKey ? (forward ? nextGrapheme : previousGrapheme) : (forward ? nextWord : previousWord);
    this.#move(side, step(text, from));
  }

  /** @param {'start'|'end'} side @param {number} to */
  #move(side, to) {
    const { text } = this.#desk.room.canonical;
    const place = graphemeStart(text, to);
    const span = { ...this.#span, [side]: place };
    if (span.start >= span.end) return;
    if (this.#mark.kind === 'suggestion' && text.slice(span.start, span.end).includes('\n')) return announce(t('marking_suggestion_one_paragraph'));
    this.#spans[this.#at] = span;
    this.#draw();
  }

  #draw() {
    const { canonical } = this.#desk.room;
    const { start, end } = this.#span;
    const words = canonical.text.slice(start, end).replace(/\s+/g, ' ');
    this.#words.textContent = words.length > 120 ? `${words.slice(0, 60)} … ${words.slice(-50)}` : words;
    const frame = canonical.root.getBoundingClientRect();
    const first = canonical.range({ start, end: start + 1 })?.getBoundingClientRect();
    const last = canonical.range({ start: end - 1, end })?.getBoundingClientRect();
    const put = (/** @type {HTMLElement} */ handle, /** @type {number} */ x, /** @type {DOMRect|undefined} */ box, /** @type {string} */ label, /** @type {number} */ value) => {
      if (box) handle.style.transform = `translate(${x - frame.left}px, ${box.bottom - frame.top}px)`;
      handle.setAttribute('aria-label', label);
      handle.setAttribute('aria-valuenow', String(value));
      handle.setAttribute('aria-valuemin', '0');
      handle.setAttribute('aria-valuemax', String(canonical.text.length));
      handle.setAttribute('aria-valuetext', words.slice(0, 80));
    };
    put(this.#handles.start, first?.left ?? 0, first, t('marking_handle_start'), start);
    put(this.#handles.end, last?.right ?? 0, last, t('marking_handle_end'), end);
    const selection = getSelection();
    const [from, to] = [canonical.place(start, 'start'), canonical.place(end, 'end')];
    if (selection && from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  async #save() {
    const { room, marks } = this.#desk;
    const passages = this.#spans.map(({ start, end }) => trimmed(room.canonical.text, start, end)).filter(({ start, end }) => start < end);
    const mark = room.ledger.annotation(this.#mark.id);
    if (!mark || passages.length === 0) return this.#close();
    if (!await marks.change({ ...mark, version: this.#mark.version }, { passages })) return;
    this.#close();
    const before = this.#mark.passages;
    say(t('marking_passage_moved'), {
      undo: () => {
        const now = room.ledger.annotation(mark.id);
        if (now) marks.change(now, { passages: before });
      },
    });
  }

  #close() {
    this.#over.abort();
    this.#bar.remove();
    this.#handles.start.remove();
    this.#handles.end.remove();
    getSelection()?.removeAllRanges();
    const card = document.querySelector(`.card[data-mark="${CSS.escape(this.#mark.id)}"]`);
    if (card instanceof HTMLElement) card.focus({ preventScroll: true });
  }
}
