/** @import {Annotation, Colour, Person} from '../annotation/annotation.js' */
/** @import {CanonicalText} from '../text/canonical-text.js' */
/** @import {TextGeometry} from '../text/text-geometry.js' */
/** @import {Drafts} from '../discussion/drafts.js' */
import { isResolved, placeOf } from '../annotation/annotation.js';
import { Ledger } from '../annotation/ledger.js';
import { News } from '../base/news.js';

/**
 * What the server says of the page, in the data block `#page`.
 *
 * @typedef {{
 *   brief: {id: string, title: string, team: string}, revision: {id: string, number: number, current: string}, me: Person,
 *   may: {annotate: boolean, comment: boolean, resolveAny: boolean, moderate?: boolean, revise: boolean, putBack: boolean, decide: boolean, nameColours: boolean},
 *   colours: {key: Colour, name: string}[], language: string, live: string,
 *   focus: {mark?: string|null, reply?: string|null, offset?: number|null}
 * }} PageData
 *
 * @typedef {'all'|'open'|'mine'} Filter
 * @typedef {{id: string|null, from: 'text'|'card'|'key'|'link'}} FocusMove
 */

/** What the parts of the reading page share: the marks, the text, and which mark is looked at. */
export class Room {
  ledger;
  /** How many marks want a place in this revision. */
  unplaced = 0;
  /** @type {string|null} */
  focused = null;
  /** @type {Filter} */
  filter = 'all';
  /** Whether new marks are for oneself alone. */
  privately = false;
  /** @type {Colour} */
  colour = 'amber';

  /** Told which annotations changed; null: all may have. @type {News<string|null>} */
  changed = new News();
  /** @type {News<FocusMove>} */
  focusMoved = new News();
  /** Told when drafts came or went. @type {News<void>} */
  draftsChanged = new News();
  /** Told when a card was drawn. @type {News<{card: HTMLElement, annotation: Annotation, size: string}>} */
  drawn = new News();
  /** What the finder lets through besides the filter. @type {((mark: Annotation) => boolean)|null} */
  sieve = null;
  /** Unread, tags, finding: there once the text and its marks are. @type {import('../noticing/noticing.js').Noticing|null} */
  noticing = null;
  /** @type {() => void} */
  #nowNoticed = () => {};
  /** Kept when `noticing` is there and knows the team's tags. @type {Promise<void>} */
  noticed = new Promise((resolve) => (this.#nowNoticed = resolve));

  /** Says that `noticing` is there and has what it needs. */
  announceNoticing() {
    this.#nowNoticed();
  }

  /** @param {PageData} page @param {CanonicalText} canonical @param {TextGeometry} geometry @param {Drafts} drafts */
  constructor(page, canonical, geometry, drafts) {
    this.page = page;
    this.ledger = new Ledger(page.revision.id);
    this.canonical = canonical;
    this.geometry = geometry;
    this.drafts = drafts;
    this.colour = page.colours[0]?.key ?? 'amber';
    this.privately = !page.may.annotate;
  }

  /** @param {string} id */
  isMe(id) {
    return id === this.page.me.id;
  }

  /** @param {string|null|undefined} id @returns {Person|undefined} */
  person(id) {
    if (!id) return undefined;
    return this.isMe(id) ? this.page.me : this.ledger.people.get(id);
  }

  /** @returns {Annotation[]} what the filter lets through, in reading order */
  marks() {
    const marks = this.unsieved();
    return this.sieve ? marks.filter(this.sieve) : marks;
  }

  /** @returns {Annotation[]} the same without the finder's part */
  unsieved() {
    const all = this.#shown(this.ledger.annotations());
    if (this.filter === 'open') return all.filter((annotation) => !isResolved(annotation));
    if (this.filter === 'mine') {
      return all.filter(({ author, thread }) => this.isMe(author) || thread?.comments.some((comment) => this.isMe(comment.author)));
    }
    return all;
  }

  /** Without what a lead has hidden; its author and leads see it all the same, and others what others said of it. @param {Annotation[]} all */
  #shown(all) {
    if (this.#sifted.all !== all) {
      this.#sifted = { all, shown: all.some(({ hidden }) => hidden) ? all.filter((mark) => this.#isShown(mark)) : all };
    }
    return this.#sifted.shown;
  }
  /** @type {{all: Annotation[], shown: Annotation[]}} */
  #sifted = { all: [], shown: [] };

  /** @param {Annotation} annotation */
  #isShown({ hidden, author, thread }) {
    return !hidden || this.isMe(author) || this.page.may.moderate === true || thread?.comments.some((comment) => !comment.deleted && !comment.hidden) === true;
  }

  /** New comments under way, as the marks they will be. @returns {Annotation[]} */
  draftedMarks() {
    return this.drafts.all().filter(({ place, kind, id, revision }) => place.startsWith('new:') && kind !== 'highlight' && revision === this.page.revision.id && !this.ledger.annotation(id))
      .map(({ id, kind = 'comment', colour = this.colour, visibility = 'team', passages = [] }) => ({
        id, version: 0, kind, colour, visibility, author: this.page.me.id, createdAt: '', updatedAt: '', passages, thread: null,
      }));
  }

  /** @param {Annotation} annotation */
  mayResolve(annotation) {
    const { thread, author } = annotation;
    return thread !== null && (this.isMe(author) || this.page.may.resolveAny || this.isMe(thread.assignee ?? ''));
  }

  /** @param {string|null} id @param {FocusMove['from']} from */
  focus(id, from) {
    const target = id !== null && this.ledger.annotation(id) ? id : null;
    if (target === this.focused && from === 'card') return;
    this.focused = target;
    this.focusMoved.tell({ id: target, from });
  }

  /** @returns {Annotation|undefined} */
  focusedMark() {
    return this.focused === null ? undefined : this.ledger.annotation(this.focused);
  }

  /** The next or previous mark, from the focused one or from where one is reading. @param {1|-1} direction */
  neighbour(direction) {
    const marks = this.marks();
    const at = marks.findIndex(({ id }) => id === this.focused);
    if (at >= 0) return marks[at + direction];
    const view = this.geometry.view();
    const line = view.top + (view.bottom - view.top) / 4;
    const after = marks.findIndex((mark) => this.geometry.level(placeOf(mark)) >= line);
    if (direction > 0) return marks[after < 0 ? marks.length - 1 : after];
    return marks[(after < 0 ? marks.length : after) - 1];
  }
}
