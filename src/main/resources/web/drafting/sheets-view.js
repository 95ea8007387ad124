import { element } from '../base/element.js';
import { t } from '../base/messages.js';

/** @typedef {{page: number, left: number, top: number, width: number, height: number}} Place */

/** The pages of a PDF as pictures, with the lines that the chosen piece came from marked on them. */
export class SheetsView {
  box = element('div', { class: 'source-sheets', tabindex: '0', role: 'group' });
  #sheets;
  /** @type {HTMLElement[]} */ #papers = [];
  /** @type {HTMLElement|null} */ #first = null;

  /** @param {Place[]} sheets the place of each line @param {string} draft */
  constructor(sheets, draft) {
    this.#sheets = sheets;
    this.box.setAttribute('aria-label', t('drafting_source_pages'));
    const count = Math.max(...sheets.map((place) => place.page));
    for (let page = 1; page <= count; page++) this.#papers.push(this.#paper(page, count, draft));
    this.box.append(...this.#papers);
  }

  /** @param {number} page @param {number} count @param {string} draft */
  #paper(page, count, draft) {
    const image = element('img', { loading: 'lazy', decoding: 'async', alt: t('drafting_source_page', page, count), src: `/api/drafts/${draft}/pages/${page}` });
    const paper = element('figure', { class: 'sheet' }, image, element('figcaption', {}, t('drafting_source_page', page, count)));
    image.addEventListener('load', () => { paper.classList.add('is-drawn'); this.#look(); });
    image.addEventListener('error', () => {
      image.remove();
      paper.classList.add('is-missing');
      paper.prepend(element('p', { class: 'hint' }, t('drafting_source_page_none')));
    });
    return paper;
  }

  /** Marks lines. @param {number} first @param {number} last counted from 0 */
  show(first, last) {
    for (const mark of this.box.querySelectorAll('.sheet-mark')) mark.remove();
    this.#first = null;
    for (const place of this.#sheets.slice(first, last + 1)) {
      const paper = this.#papers[place.page - 1];
      if (!paper) continue;
      const mark = element('div', { class: 'sheet-mark', 'aria-hidden': 'true' });
      for (const side of /** @type {const} */ (['left', 'top', 'width', 'height'])) mark.style[side] = `${place[side] * 100}%`;
      paper.append(mark);
      this.#first ??= mark;
    }
    this.#look();
  }

  /** Brings the first mark into sight; pages above may have changed their height when they were drawn. */
  #look() {
    const mark = this.#first;
    const paper = mark?.parentElement;
    if (mark && paper) this.box.scrollTop = paper.offsetTop + mark.offsetTop - this.box.clientHeight / 3;
  }
}
