import { button, element, the } from '../base/element.js';
import { count, t } from '../base/messages.js';

/** @typedef {import('./editor.js').Desk} Desk @typedef {import('./galley.js').Query} Query */

const AROUND = 14;

/** The list of what is to be checked, and the bar that says what is meant by the one at hand. */
export class DoubtsView {
  #desk;
  #list = element('ol', { class: 'doubt-list' });
  #sum = element('p', { class: 'doubt-sum', 'aria-live': 'polite' });

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    the(desk.root, '.doubts', HTMLElement).append(
      element('h2', { id: 'doubts-title' }, t('drafting_doubts')), this.#sum, this.#list);
  }

  show() {
    const { galley, query } = this.#desk;
    const all = galley.inOrder();
    const open = all.filter(({ settled }) => !settled);
    this.#sum.textContent = open.length ? count('drafting_doubts_left', open.length) : t(all.length ? 'drafting_doubts_done' : 'drafting_doubts_none');
    const shown = open.slice(0, 200);
    if (query && !shown.some(({ id }) => id === query.id)) shown.unshift(query);
    this.#list.replaceChildren(...shown.map((it) => element('li', {}, this.#entry(it, it.id === query?.id))));
    this.#list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    this.#bar(query);
  }

  #entry(/** @type {Query} */ query, /** @type {boolean} */ current) {
    return element('button', {
      type: 'button', class: 'doubt-entry', 'aria-current': current ? 'true' : null,
      onclick: () => this.#desk.at(query.from?.piece ?? this.#desk.galley.order[0], query),
    }, element('span', { class: 'doubt-words' }, ...this.#words(query)), element('span', { class: 'doubt-question' }, t(`drafting_doubt_${query.question}`)));
  }

  /** The words around the place, with a sign where the lines met. */
  #words(/** @type {Query} */ query) {
    const { galley } = this.#desk;
    if (!query.from || !query.to) return [query.detail || galley.metadata.title];
    const text = galley.pieces.get(query.from.piece)?.text ?? '';
    const [from, to] = [query.from.offset, query.to.piece === query.from.piece ? query.to.offset : text.length];
    if (to - from > 1) return [text.slice(from, from + 2 * AROUND) + (to - from > 2 * AROUND ? '…' : '')];
    return [text.slice(Math.max(0, from - AROUND), from), element('span', { class: from === to ? 'is-joined' : 'is-spaced' }, from === to ? '' : ' '), text.slice(to, to + AROUND)];
  }

  #bar(/** @type {Query|null} */ query) {
    const bar = the(this.#desk.root, '.doubt-bar', HTMLElement);
    bar.hidden = !query;
    document.body.classList.toggle('has-doubt-bar', Boolean(query));
    if (!query) return;
    const { question } = query;
    const held = document.activeElement instanceof HTMLElement && bar.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    const tool = (/** @type {string} */ act, /** @type {string} */ words, /** @type {string} */ key, primary = false) => button(words, () => this.#desk.act(act),
      { class: primary ? 'primary' : null, dataset: { act }, 'aria-keyshortcuts': key }, );
    const keyed = (/** @type {HTMLButtonElement} */ made, /** @type {string} */ key) => (made.append(element('kbd', {}, key)), made);
    bar.replaceChildren(
      element('p', { class: 'doubt-says' }, t(`drafting_doubt_${question}`), ': ', element('span', { class: 'doubt-words' }, ...this.#words(query))),
      element('div', { class: 'doubt-acts' }, ...[
        keyed(tool('accept', t('drafting_accept'), 'Enter', true), 'Enter'),
        question === 'joined' && keyed(tool('flip', t('drafting_flip_space'), 'f'), 'f'),
        question === 'spaced' && keyed(tool('flip', t('drafting_flip_join'), 'f'), 'f'),
        (question === 'joined' || question === 'spaced') && keyed(tool('break', t('drafting_break'), 'b'), 'b'),
        question === 'title' && keyed(tool('details', t('drafting_show_details'), 'd'), 'd'),
        (question === 'footnote') && keyed(tool('marks', t('drafting_notes'), 'g'), 'g'),
        question === 'table' && keyed(tool('table', t('drafting_table'), 't'), 't'),
        !['joined', 'spaced', 'title', 'footnote', 'table'].includes(question) && keyed(tool('edit', t('drafting_edit'), 'e'), 'e'),
        keyed(tool('previous', t('drafting_previous'), 'k'), 'k'),
        keyed(tool('next', t('drafting_next'), 'j'), 'j'),
      ].filter((made) => made instanceof Node)));
    if (held) /** @type {HTMLElement|null} */ (bar.querySelector(`[data-act="${held}"]`))?.focus();
  }
}
