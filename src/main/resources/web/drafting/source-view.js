import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { SheetsView } from './sheets-view.js';

/** @typedef {import('./galley.js').Galley} Galley */

/** The original: its lines, or pictures of its pages, with what the chosen piece came from standing out. */
export class SourceView {
  #places;
  /** @type {HTMLElement[]} */ #lines = [];
  #box = element('div', { class: 'source-lines', tabindex: '0', role: 'group' });
  /** @type {SheetsView|null} */ #sheets = null;
  /** @type {{first: number, last: number}|undefined} */ #shown;

  /**
   * @param {HTMLElement} root
   * @param {{source: string[], sheets?: import('./sheets-view.js').Place[], places: Record<string, {first: number, last: number}>}} loaded
   * @param {string} file @param {string} draft
   */
  constructor(root, loaded, file, draft) {
    this.#places = loaded.places;
    root.append(element('h2', { id: 'source-title' }, t('drafting_source')));
    if (file) root.append(element('p', {}, element('a', { href: file, download: '' }, t('drafting_source_file'))));
    if (!loaded.source.length) {
      root.append(element('p', { class: 'hint' }, t('drafting_source_none')));
      return;
    }
    root.append(element('p', { class: 'hint' }, t('drafting_source_hint')), this.#box);
    this.#box.setAttribute('aria-label', t('drafting_source'));
    this.#lines = loaded.source.map((line, index) => element('div', { class: 'source-line', dataset: { line: String(index + 1) } }, line || '\u00a0'));
    this.#box.append(...this.#lines);
    if (loaded.sheets?.length) this.#offerPages(root, loaded.sheets, draft);
  }

  /** @param {HTMLElement} root @param {import('./sheets-view.js').Place[]} places @param {string} draft */
  #offerPages(root, places, draft) {
    const sheets = new SheetsView(places, draft);
    this.#sheets = sheets;
    const buttons = /** @type {const} */ (['pages', 'lines']).map((way) =>
      element('button', { type: 'button', class: 'quiet-button', dataset: { way } }, t(way === 'pages' ? 'drafting_source_pages' : 'drafting_source_lines')));
    /** @param {string} way */
    const choose = (way) => {
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.way === way));
      this.#box.hidden = way === 'pages';
      sheets.box.hidden = way !== 'pages';
      this.#mark();
    };
    for (const button of buttons) button.addEventListener('click', () => choose(button.dataset.way ?? 'pages'));
    this.#box.before(element('div', { class: 'source-ways', role: 'group', 'aria-label': t('drafting_source_as') }, ...buttons));
    root.append(sheets.box);
    choose('pages');
  }

  /** @param {Galley} galley @param {number} piece */
  show(galley, piece) {
    if (!this.#lines.length) return;
    let id = piece;
    // A piece that was split off came from where the one before it came from.
    while (!this.#places[id] && galley.before(id)) id = /** @type {any} */ (galley.before(id)).id;
    this.#shown = this.#places[id];
    this.#mark();
  }

  #mark() {
    const place = this.#shown;
    if (!place) return;
    if (this.#sheets && !this.#sheets.box.hidden) {
      this.#sheets.show(place.first, place.last);
      return;
    }
    for (const line of this.#box.querySelectorAll('.is-from')) line.classList.remove('is-from');
    for (const line of this.#lines.slice(place.first, place.last + 1)) line.classList.add('is-from');
    const first = this.#lines[place.first];
    this.#box.scrollTop = first.offsetTop - this.#box.offsetTop - this.#box.clientHeight / 3;
  }
}
