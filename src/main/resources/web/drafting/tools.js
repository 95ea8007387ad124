import { button, element, the } from '../base/element.js';
import { t } from '../base/messages.js';
import { kindWords } from './piece-view.js';

/** @typedef {import('./editor.js').Desk} Desk @typedef {import('./galley.js').Piece} Piece */

const KINDS = ['PARAGRAPH', 'HEADING', 'ITEM', 'NOTE', 'TITLE', 'MASTHEAD', 'CONTENTS', 'PULL_QUOTE', 'CAPTION', 'SOURCE', 'FOOTNOTE'];

/** The buttons above the text: for the whole draft, and for the chosen piece; each says its key. */
export class Tools {
  #desk;
  #undo;
  #redo;
  #kind;
  #chosen = element('span', { class: 'chosen-kind', 'aria-live': 'off' });
  #marker = element('input', { class: 'chosen-marker', maxlength: '20', size: 4 });

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const { difference } = desk.root.dataset;
    this.#undo = this.#tool('undo', t('drafting_undo'), 'u');
    this.#redo = this.#tool('redo', t('drafting_redo'), 'Shift+u');
    the(desk.root, '.editor-tools', HTMLElement).append(this.#undo, this.#redo, this.#tool('details', t('drafting_details'), 'd'),
      button(t(difference ? 'drafting_compare' : 'drafting_publish'), () => desk.act('publish'), { class: 'primary publish', 'aria-keyshortcuts': 'Shift+P' }));
    this.#kind = element('select', { 'aria-label': t('drafting_kind'), onchange: () => desk.act('kind', this.#kind.value) },
      ...KINDS.map((kind) => element('option', { value: kind }, t(`drafting_kind_${kind.toLowerCase()}`))));
    this.#marker.addEventListener('change', () => {
      const footnote = desk.galley.pieces.get(desk.piece)?.kind === 'FOOTNOTE';
      desk.act('shape', footnote ? { label: this.#marker.value } : { marker: this.#marker.value });
    });
    const bar = the(desk.root, '.piece-tools', HTMLElement);
    const more = element('details', { class: 'menu piece-more' }, element('summary', {}, t('drafting_more')), element('div', { class: 'menu-list' },
      ...[['summary', 'drafting_summary_in', 's'], ['marks', 'drafting_notes', 'g'], ['table', 'drafting_table', 't'], ['insert', 'drafting_insert', 'w'],
        ['remove', 'drafting_delete', 'Del']].map(([act, words, key]) => this.#tool(act, t(words), key, 'menu-item'))));
    bar.append(this.#kind, this.#tool('level', '‹', '[', '', -1, t('drafting_shallower')), this.#chosen, this.#tool('level', '›', ']', '', 1, t('drafting_deeper')),
      this.#marker, this.#tool('edit', t('drafting_edit'), 'e'), this.#tool('merge', t('drafting_merge'), 'm', '', true),
      this.#tool('move', '↑', 'Alt+↑', '', true, t('drafting_up')), this.#tool('move', '↓', 'Alt+↓', '', false, t('drafting_down')),
      this.#tool('recommend', t('drafting_recommend'), 'r'), more);
    more.addEventListener('click', (event) => /** @type {HTMLElement} */ (event.target).closest('button') && (more.open = false));
    more.addEventListener('keydown', (event) => event.key === 'Escape' && (more.open = false, event.stopPropagation(), more.querySelector('summary')?.focus()));
  }

  #tool(/** @type {string} */ act, /** @type {string} */ words, /** @type {string} */ key, name = '', /** @type {unknown} */ value = undefined, title = '') {
    const made = button(words, () => this.#desk.act(act, value), {
      class: name || null, dataset: { act, value: String(value ?? '') }, title: `${title || words} (${key})`, 'aria-label': title || null,
    });
    made.append(element('kbd', { 'aria-hidden': 'true' }, key));
    return made;
  }

  /** Says how things stand with storing. @param {string} words @param {boolean} [problem] */
  state(words, problem = false) {
    const state = the(this.#desk.root, '.editor-state', HTMLElement);
    state.textContent = words;
    state.classList.toggle('is-problem', problem);
  }

  /** @param {boolean} undo @param {boolean} redo */
  can(undo, redo) {
    this.#undo.disabled = !undo;
    this.#redo.disabled = !redo;
  }

  /** Shows what the chosen piece is. */
  show() {
    const { galley, piece: id, root, isHeld } = this.#desk;
    const piece = galley.pieces.get(id);
    if (!piece) return;
    const cell = piece.kind === 'CELL';
    const bar = the(root, '.piece-tools', HTMLElement);
    this.#kind.disabled = cell || isHeld;
    this.#kind.value = cell ? '' : piece.kind;
    this.#chosen.textContent = piece.level ? t('drafting_level', piece.level) : '';
    const marked = ['ITEM', 'NOTE', 'FOOTNOTE'].includes(piece.kind);
    this.#marker.hidden = !marked;
    this.#marker.disabled = isHeld;
    this.#marker.setAttribute('aria-label', t(piece.kind === 'FOOTNOTE' ? 'drafting_label' : 'drafting_marker'));
    this.#marker.title = this.#marker.getAttribute('aria-label') ?? '';
    if (document.activeElement !== this.#marker) this.#marker.value = (piece.kind === 'FOOTNOTE' ? piece.label : piece.marker) ?? '';
    for (const made of /** @type {NodeListOf<HTMLButtonElement>} */ (bar.querySelectorAll('button[data-act]'))) {
      const { act, value } = made.dataset;
      made.disabled = isHeld || (cell && ['merge', 'remove', 'summary'].includes(act ?? ''));
      if (act === 'level') {
        made.hidden = !piece.level;
        made.disabled ||= value === '1' ? piece.level >= 6 : piece.level <= 1;
      }
      if (act === 'recommend') made.firstChild && (made.firstChild.textContent = t(galley.recommendationAt(id) ? 'drafting_unrecommend' : 'drafting_recommend'));
      if (act === 'summary') made.firstChild && (made.firstChild.textContent = t(piece.frames.some(({ kind }) => kind === 'SUMMARY') ? 'drafting_summary_out' : 'drafting_summary_in'));
    }
    bar.setAttribute('data-chosen', kindWords(piece));
  }
}
