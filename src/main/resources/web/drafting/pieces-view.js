import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { pieceView } from './piece-view.js';

/** @typedef {import('./galley.js').Galley} Galley @typedef {import('./galley.js').Query} Query */

/** All pieces on the page; redraws only what a step changed. */
export class PiecesView {
  #galley;
  #root;
  /** @type {Map<number, HTMLElement>} */ #views = new Map();

  /** @param {Galley} galley @param {HTMLElement} root */
  constructor(galley, root) {
    this.#galley = galley;
    this.#root = root;
    this.setOut(null);
  }

  /** @param {number} id @returns {HTMLElement|undefined} */
  of(id) {
    return this.#views.get(id);
  }

  /** @param {Galley} galley */
  replace(galley) {
    this.#galley = galley;
    this.#views.clear();
    this.setOut(null);
  }

  /**
   * @param {Set<number>} dirty @param {boolean} reordered @param {Query|null} current
   * @param {number|null} [writing] a piece that is left as it is, because somebody writes in it
   */
  change(dirty, reordered, current, writing = null) {
    for (const id of dirty) {
      if (id === writing) continue;
      const piece = this.#galley.pieces.get(id);
      const before = this.#views.get(id);
      if (!piece) continue;
      const now = pieceView(this.#galley, piece, current);
      this.#views.set(id, now);
      if (before && !reordered) before.replaceWith(now);
    }
    if (reordered) this.setOut(current);
  }

  /** Puts all pieces into their containers, in order. @param {Query|null} current */
  setOut(current) {
    const galley = this.#galley;
    const page = document.createDocumentFragment();
    /** @type {{id: number, box: HTMLElement}[]} */
    const open = [];
    /** @type {HTMLTableRowElement|null} */
    let row = null;
    let rowNumber = -1;
    for (const id of galley.order) {
      const piece = galley.pieces.get(id);
      if (!piece) continue;
      while (open.length && !piece.frames.some((frame) => frame.id === open[open.length - 1].id)) open.pop();
      for (const frame of piece.frames.slice(open.length)) {
        const table = frame.kind === 'TABLE';
        const box = table ? element('tbody') : element('div', { role: 'list', 'aria-label': t('drafting_summary') });
        const outer = element('div', { class: table ? 'piece-table' : 'piece-summary', role: 'listitem' },
          table ? element('table', { 'aria-label': t('drafting_table') }, box) : box);
        (open[open.length - 1]?.box ?? page).append(outer);
        open.push({ id: frame.id, box });
        rowNumber = -1;
      }
      const view = this.#views.get(id) ?? pieceView(galley, piece, current);
      this.#views.set(id, view);
      const box = open[open.length - 1]?.box ?? page;
      if (piece.cell) {
        if (piece.cell.row !== rowNumber || !row) box.append(row = element('tr'));
        rowNumber = piece.cell.row;
        row.append(view);
      } else box.append(view);
    }
    for (const id of [...this.#views.keys()]) if (!galley.pieces.has(id)) this.#views.delete(id);
    this.#root.replaceChildren(page);
  }
}
