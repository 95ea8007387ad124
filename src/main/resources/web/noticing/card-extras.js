/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Noticing} from './noticing.js' */
import { announce } from '../base/announcing.js';
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { dressHidden } from './card-moderation.js';
import { tagPicker } from './tag-picker.js';
import { nameOf } from './tags.js';

const LEVELS = /** @type {const} */ (['usual', 'watch', 'mute']);

/** What this part of the page adds to a card: what is new, tags, who writes, how it is followed, a word to the lead. */
export class CardExtras {
  #noticing;
  /** @type {Record<string, string>} */
  #levels = {};
  /** The card whose tags are being chosen. @type {string|null} */
  #tagging = null;

  /** @param {Noticing} noticing */
  constructor(noticing) {
    this.#noticing = noticing;
    const again = () => this.#dressAll();
    noticing.room.drawn.heardBy(({ card, annotation, size }) => this.#dress(card, annotation, size));
    noticing.tags.changed.heardBy(again);
    noticing.unread.changed.heardBy(again);
    noticing.whereabouts.changed.heardBy(again);
    again();
  }

  /** @param {Record<string, string>} threads */
  follow(threads) {
    this.#levels = threads;
  }

  /** Begins to tag a mark. @param {string} mark */
  tag(mark) {
    if (!this.#mayTag(mark)) return;
    this.#tagging = mark;
    this.#dressAll();
  }

  #dressAll() {
    for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.card[data-mark]'))) {
      const mark = this.#noticing.room.ledger.annotation(card.dataset.mark ?? '');
      if (mark) this.#dress(card, mark, card.dataset.size ?? 'full');
    }
  }

  /** @param {HTMLElement} card @param {Annotation} mark @param {string} size */
  #dress(card, mark, size) {
    card.classList.toggle('is-unread', this.#noticing.unread.isUnread(mark));
    if (size === 'one' || mark.pending) return;
    if (size === 'open') {
      dressHidden(this.#noticing, card, mark);
      this.#dressFoot(card, mark.id);
    }
    const writers = this.#noticing.whereabouts.writersIn(mark.id);
    const tags = this.#noticing.tags.of(mark.id);
    const fingerprint = JSON.stringify([tags, writers, size, this.#tagging === mark.id, this.#levels[mark.id], this.#mayTag(mark.id)]);
    const known = card.querySelector(':scope > .card-extras');
    if (known instanceof HTMLElement && known.dataset.drawn === fingerprint) return;
    // Whoever is still choosing keeps the field; only the tags before it are drawn anew.
    if (known?.querySelector('input:focus')) {
      for (const old of known.querySelectorAll('.tag-row > .tag')) old.remove();
      return known.querySelector('.tag-row')?.prepend(...this.#chips(mark, tags, size));
    }
    const extras = element('div', { class: 'card-extras', dataset: { drawn: fingerprint } },
      this.#tagRow(mark, tags, size),
      writers.length > 0 && element('p', { class: 'card-writers', role: 'status' }, t('noticing_writes', writers.join(', '))));
    if (extras.childNodes.length === 0) return known?.remove();
    if (known) known.replaceWith(extras);
    else card.append(extras);
    const picker = extras.querySelector('.tag-picker input');
    if (picker instanceof HTMLElement) picker.focus({ preventScroll: true });
  }

  /** @param {string} mark */
  #mayTag(mark) {
    const { room, tags } = this.#noticing;
    const annotation = room.ledger.annotation(mark);
    return annotation !== undefined && !annotation.pending && (annotation.visibility === 'private' ? room.isMe(annotation.author) : tags.mayTag);
  }

  /** @param {Annotation} mark @param {import('./tags.js').Tag[]} tags @param {string} size */
  #tagRow(mark, tags, size) {
    const may = size === 'open' && this.#mayTag(mark.id);
    const choosing = may && this.#tagging === mark.id;
    if (tags.length === 0 && !choosing) return null;
    const row = element('div', { class: 'tag-row' }, ...this.#chips(mark, tags, size));
    if (!choosing) return row;
    const { tags: book } = this.#noticing;
    row.append(tagPicker(book, { worn: () => book.idsOf(mark.id), put: (tag) => book.set(mark.id, tag, true) }, (byKey) => {
      this.#tagging = null;
      this.#dressAll();
      if (byKey) /** @type {HTMLElement|null} */ (document.querySelector(`.card[data-mark="${CSS.escape(mark.id)}"]`))?.focus({ preventScroll: true });
    }).picker);
    return row;
  }

  /** @param {Annotation} mark @param {import('./tags.js').Tag[]} tags @param {string} size */
  #chips(mark, tags, size) {
    const may = size === 'open' && this.#mayTag(mark.id);
    return tags.map((tag) => element('span', { class: 'tag', title: tag.description || null, dataset: tag.colour ? { colour: tag.colour } : {} },
      `#${nameOf(tag)}`, may && button('×', () => this.#take(mark.id, tag), { class: 'tag-off', 'aria-label': t('tag_take', nameOf(tag)) })));
  }

  /** Tags are put on in the row of what is done often. @param {HTMLElement} card @param {string} mark */
  #dressFoot(card, mark) {
    const foot = card.querySelector(':scope > .card-foot');
    const known = foot?.querySelector('.tag-put');
    if (!this.#mayTag(mark)) known?.remove();
    else if (!known) foot?.append(button(t('tag_put'), () => this.tag(mark), { class: 'quiet-button tag-put', 'aria-keyshortcuts': '#' }));
  }

  /** @param {string} mark @param {import('./tags.js').Tag} tag */
  async #take(mark, tag) {
    if (await this.#noticing.tags.set(mark, tag.id, false)) {
      say(t('tag_off', nameOf(tag)), { undo: () => this.#noticing.tags.set(mark, tag.id, true) });
    } else say(t('tag_failed'), { tone: 'problem' });
  }

  /** How one is told of a thread, for the menu of its card. @param {string} thread */
  watch(thread) {
    const select = element('select', { class: 'watch-level', id: `watch-${thread}` },
      ...LEVELS.map((level) => element('option', { value: level, selected: (this.#levels[thread] ?? 'usual') === level }, t(`noticing_thread_${level}`))));
    select.addEventListener('change', async () => {
      const answer = await request('PUT', `/api/watches/threads/${thread}`, { body: { level: select.value } });
      if (!answer.ok) return say(t('noticing_failed'), { tone: 'problem' });
      this.#levels[thread] = select.value;
      announce(t(`noticing_thread_${select.value}`));
    });
    return element('div', { class: 'menu-select' }, element('label', { for: select.id }, t('noticing_follow_thread')), select);
  }
}
