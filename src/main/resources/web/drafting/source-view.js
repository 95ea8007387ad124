import { element } from '../base/element.js';
import { t } from '../base/messages.js';

/** @typedef {import('./galley.js').Galley} Galley */

/** The lines of the original, with those that the chosen piece came from standing out. */
export class SourceView {
  #places;
  /** @type {HTMLElement[]} */ #lines = [];
  #box = element('div', { class: 'source-lines', tabindex: '0', role: 'group' });

  /** @param {HTMLElement} root @param {{source: string[], places: Record<string, {first: number, last: number}>}} loaded @param {string} file */
  constructor(root, loaded, file) {
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
  }

  /** @param {Galley} galley @param {number} piece */
  show(galley, piece) {
    if (!this.#lines.length) return;
    for (const line of this.#box.querySelectorAll('.is-from')) line.classList.remove('is-from');
    let id = piece;
    // A piece that was split off came from where the one before it came from.
    while (!this.#places[id] && galley.before(id)) id = /** @type {any} */ (galley.before(id)).id;
    const place = this.#places[id];
    if (!place) return;
    for (const line of this.#lines.slice(place.first, place.last + 1)) line.classList.add('is-from');
    const first = this.#lines[place.first];
    this.#box.scrollTop = first.offsetTop - this.#box.offsetTop - this.#box.clientHeight / 3;
  }
}
