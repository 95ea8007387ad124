/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Noticing} from './noticing.js' */
/** @import {Wish} from './sieve.js' */
import { button, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { afterRest, oncePerFrame } from '../base/pacing.js';
import { timeOf } from '../discussion/comment-view.js';
import { plainWords } from '../discussion/plain-words.js';
import { speakerOf } from '../discussion/speaker.js';
import { quoteOf } from '../text/selected-passages.js';
import { asksForSomething, lastSaid, nothingWished, peopleIn, sieveOf, stateOf, tally } from './sieve.js';
import { nameOf } from './tags.js';

const ROW = 76;
const SPARE = 4;
const STATES = ['open', 'answered', 'resolved', 'silent'];

/**
 * Finds marks: filters that hold for the text, the margin and the overview alike, and the list of what they let through. Of a long
 * list only the rows in view exist.
 */
export class Finder {
  #noticing;
  /** @type {Annotation[]} */
  #found = [];
  #at = 0;
  #wish = nothingWished();
  /** @type {Map<string, HTMLSelectElement>} */
  #choices = new Map();
  #search = element('input', { type: 'search', class: 'finder-search', 'aria-label': t('noticing_find_words'), placeholder: t('noticing_find_words'), maxlength: 100 });
  #unread = element('input', { type: 'checkbox' });
  #sum = element('p', { class: 'finder-sum', role: 'status' });
  #rows = element('div', { class: 'finder-rows' });
  #list = element('div', { class: 'finder-list', role: 'listbox', tabindex: 0, 'aria-label': t('noticing_list') }, this.#rows);
  #clear = button(t('noticing_clear'), () => this.clear(), { class: 'quiet-button', hidden: true });
  #links = element('nav', { class: 'finder-links', 'aria-label': t('noticing_more') });
  element;

  /** @param {Noticing} noticing */
  constructor(noticing) {
    this.#noticing = noticing;
    const { room } = noticing;
    for (const name of /** @type {const} */ (['person', 'kind', 'state', 'colour', 'tag', 'order'])) {
      this.#choices.set(name, element('select', { 'aria-label': t(`noticing_by_${name}`), onchange: () => this.#changed() }));
    }
    const all = [...this.#choices.values()];
    this.element = element('section', { class: 'finder', 'aria-labelledby': 'finder-title', hidden: true },
      element('header', { class: 'finder-head' }, element('h2', { id: 'finder-title' }, t('noticing_find')),
        button(t('noticing_close'), () => this.close(), { class: 'quiet-button', 'aria-keyshortcuts': 'Escape' })),
      this.#search,
      element('div', { class: 'finder-choices' }, ...all, element('label', { class: 'choice' }, this.#unread, ' ', t('noticing_unread_only'))),
      element('div', { class: 'finder-sums' }, this.#sum, this.#clear), this.#list, this.#links);
    this.#search.addEventListener('input', afterRest(() => this.#changed(), 120).stir);
    this.#unread.addEventListener('change', () => this.#changed());
    this.#list.addEventListener('scroll', oncePerFrame(() => this.#drawRows()), { passive: true });
    this.#list.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', (event) => {
      const row = /** @type {Element} */ (event.target).closest('[data-row]');
      if (row) this.#open(Number(row.getAttribute('data-row')));
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      event.preventDefault();
      this.close();
    });
    const again = afterRest(() => !this.element.hidden && this.refresh(), 150);
    for (const news of [room.changed, noticing.tags.changed]) news.heardBy(() => again.stir());
    new ResizeObserver(() => this.#drawRows()).observe(this.#list);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  show() {
    this.element.hidden = false;
    this.element.parentElement?.classList.add('is-finding');
    this.refresh();
    this.#search.focus();
  }

  close() {
    this.element.hidden = true;
    this.element.parentElement?.classList.remove('is-finding');
    this.#noticing.room.changed.tell(null);
    /** @type {HTMLElement|null} */ (document.querySelector('.finder-opener'))?.focus();
  }

  clear() {
    this.#search.value = '';
    this.#unread.checked = false;
    for (const [name, select] of this.#choices) if (name !== 'order') select.value = '';
    this.#changed();
  }

  /** Counts anew and lists anew, with what is chosen. */
  refresh() {
    const { room, tags } = this.#noticing;
    const everything = room.unsieved();
    const people = tally(everything, peopleIn);
    this.#fill('person', [...people.keys()].map((id) => [id, room.person(id)?.name ?? t('reading_someone'), people.get(id)]));
    const kinds = tally(everything, ({ kind }) => [kind]);
    this.#fill('kind', [...kinds.keys()].map((kind) => [kind, t(`noticing_kind_${kind}`), kinds.get(kind)]));
    const states = tally(everything, (mark) => [stateOf(mark)]);
    this.#fill('state', STATES.filter((state) => states.has(state)).map((state) => [state, t(`noticing_state_${state}`), states.get(state)]));
    const colours = tally(everything, ({ colour }) => [colour]);
    this.#fill('colour', room.page.colours.map(({ key, name }) => [key, name, colours.get(key) ?? 0]));
    const tagged = tally(everything, ({ id }) => tags.idsOf(id));
    this.#fill('tag', [...tagged.keys()].map((id) => {
      const tag = tags.tag(id);
      return [id, tag ? `#${nameOf(tag)}` : id, tagged.get(id)];
    }));
    this.#fill('order', ['place', 'time'].map((order) => [order, t(`noticing_order_${order}`), undefined]));
    this.#links.replaceChildren(
      ...(tags.team ? [element('a', { href: `/codebook/${tags.team}` }, t('tag_codebook'))] : []),
      ...(tags.team && this.#noticing.mayModerate ? [element('a', { href: `/moderation/${tags.team}` }, t('moderation_title'))] : []));
    this.#list.scrollTop = Math.min(this.#list.scrollTop, this.#list.scrollHeight);
    this.#show(everything);
  }

  /** @param {string} name @param {(string|number|undefined)[][]} options value, label, how many */
  #fill(name, options) {
    const select = this.#choices.get(name);
    if (!select) return;
    const { value } = select;
    const first = name === 'order' ? [] : [element('option', { value: '' }, t(`noticing_by_${name}`))];
    const others = options.sort((a, b) => (name === 'state' || name === 'colour' || name === 'order' ? 0 : String(a[1]).localeCompare(String(b[1]))))
      .map(([key, label, n]) => element('option', { value: String(key) }, n === undefined ? String(label) : `${label} (${n})`));
    select.replaceChildren(...first, ...others);
    select.value = value;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  #changed() {
    const chosen = (/** @type {string} */ name) => this.#choices.get(name)?.value ?? '';
    this.#wish = /** @type {Wish} */ ({
      text: this.#search.value, person: chosen('person'), kind: chosen('kind'), state: chosen('state'), colour: chosen('colour'),
      tag: chosen('tag'), order: chosen('order') || 'place', unread: this.#unread.checked,
    });
    const { room } = this.#noticing;
    room.sieve = asksForSomething(this.#wish) ? sieveOf(this.#wish, this.#noticing.knowledge()) : null;
    this.#at = 0;
    this.#list.scrollTop = 0;
    this.#show(room.unsieved());
    room.changed.tell(null);
  }

  /** @param {Annotation[]} everything */
  #show(everything) {
    const { sieve } = this.#noticing.room;
    this.#found = sieve ? everything.filter(sieve) : [...everything];
    if (this.#wish.order === 'time') this.#found.sort((a, b) => lastSaid(b) - lastSaid(a));
    const n = this.#found.length;
    this.#sum.textContent = sieve ? t('noticing_found', n, everything.length) : count('reading_marks', n);
    this.#clear.hidden = !sieve;
    this.#rows.style.height = `${n * ROW}px`;
    this.#drawRows();
  }

  #drawRows() {
    const from = Math.max(0, Math.floor(this.#list.scrollTop / ROW) - SPARE);
    const to = Math.min(this.#found.length, Math.ceil((this.#list.scrollTop + this.#list.clientHeight) / ROW) + SPARE);
    const rows = [];
    for (let i = from; i < to; i++) rows.push(this.#row(this.#found[i], i));
    if (this.#found.length === 0) rows.push(element('p', { class: 'finder-none' }, t(this.#noticing.room.sieve ? 'noticing_nothing_found' : 'reading_margin_empty')));
    this.#rows.replaceChildren(...rows);
    if (this.#found.length > 0) this.#list.setAttribute('aria-activedescendant', `found-${this.#at}`);
    else this.#list.removeAttribute('aria-activedescendant');
  }

  /** @param {Annotation} mark @param {number} i */
  #row(mark, i) {
    const { room, tags, unread } = this.#noticing;
    const first = mark.thread?.comments.find(({ deleted }) => !deleted);
    const row = element('div', {
      class: 'finder-row', id: `found-${i}`, role: 'option', 'aria-selected': String(i === this.#at), 'aria-posinset': i + 1,
      'aria-setsize': this.#found.length, dataset: { row: String(i), colour: mark.colour, state: stateOf(mark) },
    },
      element('p', { class: 'finder-who' }, unread.isUnread(mark) && element('span', { class: 'unread-dot', role: 'img', 'aria-label': t('noticing_unread') }),
        element('strong', {}, speakerOf(this.#noticing.room, mark)), ' ', timeOf(mark.createdAt),
        ...tags.of(mark.id).slice(0, 2).map((tag) => element('span', { class: 'tag' }, `#${nameOf(tag)}`))),
      element('p', { class: 'finder-quote' }, quoteOf(room.canonical.text, mark.passages)),
      first && element('p', { class: 'finder-words' }, first.hidden ? t('moderation_hidden') : plainWords(first, 160)));
    row.style.top = `${i * ROW}px`;
    return row;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const page = Math.max(1, Math.floor(this.#list.clientHeight / ROW) - 1);
    const last = this.#found.length - 1;
    const moves = /** @type {Record<string, number>} */ ({
      ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, PageDown: this.#at + page, PageUp: this.#at - page, Home: 0, End: last,
    });
    if (event.key === 'Enter') this.#open(this.#at);
    else if (event.key in moves) this.#choose(Math.max(0, Math.min(last, moves[event.key])));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} i */
  #choose(i) {
    this.#at = i;
    if (i * ROW < this.#list.scrollTop) this.#list.scrollTop = i * ROW;
    else if ((i + 1) * ROW > this.#list.scrollTop + this.#list.clientHeight) this.#list.scrollTop = (i + 1) * ROW - this.#list.clientHeight;
    this.#drawRows();
  }

  /** @param {number} i */
  #open(i) {
    const mark = this.#found[i];
    if (!mark) return;
    this.#choose(i);
    this.#noticing.room.focus(mark.id, 'link');
  }
}
