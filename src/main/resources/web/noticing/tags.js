/** @import {Room} from '../reading/room.js' */
import { language } from '../base/messages.js';
import { News } from '../base/news.js';
import { request } from '../base/requests.js';
import { fold, matches } from './folding.js';

/**
 * @typedef {{id: string, version: number, ko?: string, en?: string, description: string, colour?: string, parent?: string,
 *   synonyms: string[], free: boolean, retired: boolean, mergedInto?: string, uses: number}} Tag
 * @typedef {{annotation: string, version: number, tags: string[]}} Tagging
 */

/** The name in the reader's language, or the one there is. @param {Tag} tag */
export function nameOf(tag) {
  return (language === 'en' ? tag.en ?? tag.ko : tag.ko ?? tag.en) ?? '';
}

/** The team's tags and those of the marks: registers like those of the ledger, in which the highest version wins. */
export class Tags {
  #room;
  /** @type {Map<string, Tag>} */
  #book = new Map();
  /** @type {Map<string, Tagging>} */
  #taggings = new Map();
  team = '';
  mayTag = false;
  mayMake = false;
  mayKeep = false;
  /** Told which mark's tags changed; null: all may have. @type {News<string|null>} */
  changed = new News();

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
  }

  async load() {
    /** @type {import('../base/requests.js').Answer<{team: string, mayTag: boolean, mayMake: boolean, mayKeep: boolean, tags: Tag[], taggings: Tagging[]}>} */
    const answer = await request('GET', `/api/briefs/${this.#room.page.brief.id}/tags`);
    if (!answer.ok) return;
    const { team, mayTag, mayMake, mayKeep, tags, taggings } = answer.value;
    Object.assign(this, { team, mayTag, mayMake, mayKeep });
    this.#book = new Map(tags.map((tag) => [tag.id, tag]));
    for (const tagging of taggings) this.apply(tagging, true);
    this.changed.tell(null);
  }

  /** @param {Tagging} tagging @param {boolean} [quietly] */
  apply(tagging, quietly = false) {
    const known = this.#taggings.get(tagging.annotation);
    if (known && known.version >= tagging.version) return;
    this.#taggings.set(tagging.annotation, tagging);
    if (tagging.tags.some((id) => !this.#book.has(id))) this.load();
    else if (!quietly) this.changed.tell(tagging.annotation);
  }

  /** The tags of a mark; one that was merged is the one that took its place. @param {string} mark @returns {Tag[]} */
  of(mark) {
    const ids = new Set((this.#taggings.get(mark)?.tags ?? []).map((id) => this.#book.get(id)?.mergedInto ?? id));
    return [...ids].map((id) => this.#book.get(id)).filter((tag) => tag !== undefined);
  }

  /** @param {string} mark */
  idsOf(mark) {
    return this.of(mark).map(({ id }) => id);
  }

  /** Tags for new marks, by use, then by name. */
  usable() {
    return [...this.#book.values()].filter(({ retired }) => !retired)
      .sort((a, b) => b.uses - a.uses || nameOf(a).localeCompare(nameOf(b), language));
  }

  /** @param {string} id */
  tag(id) {
    return this.#book.get(id);
  }

  /** What somebody may mean, what begins with the words first. @param {string} words @param {readonly string[]} worn the tags it has already */
  meant(words, worn) {
    const wanted = words.replace(/^#/, '');
    const taken = new Set(worn);
    const names = (/** @type {Tag} */ tag) => [tag.ko, tag.en, ...tag.synonyms].filter((name) => name !== undefined);
    const begins = (/** @type {Tag} */ tag) => names(tag).some((name) => fold(name).startsWith(fold(wanted)));
    const found = this.usable().filter((tag) => !taken.has(tag.id) && names(tag).some((name) => matches(name, wanted)));
    return [...found.filter(begins), ...found.filter((tag) => !begins(tag))];
  }

  /** Whether a new tag of this name could be made. @param {string} words */
  isNew(words) {
    const wanted = fold(words.replace(/^#/, ''));
    return wanted !== '' && ![...this.#book.values()].some((tag) => [tag.ko, tag.en, ...tag.synonyms].some((name) => name && fold(name) === wanted));
  }

  /** @param {string} words @returns {Promise<Tag|null>} */
  async make(words) {
    const name = words.replace(/^#/, '').trim();
    const hangul = /\p{Script=Hangul}/u.test(name);
    /** @type {import('../base/requests.js').Answer<Tag>} */
    const answer = await request('POST', `/api/teams/${this.team}/codebook`, { body: { [hangul || language === 'ko' ? 'ko' : 'en']: name, free: true } });
    if (!answer.ok) return null;
    this.#book.set(answer.value.id, answer.value);
    return answer.value;
  }

  /** @param {string} mark @param {string} tag @param {boolean} on */
  async set(mark, tag, on) {
    /** @type {import('../base/requests.js').Answer<Tagging>} */
    const answer = await request(on ? 'PUT' : 'DELETE', `/api/annotations/${mark}/tags/${tag}`);
    if (answer.ok) this.apply(answer.value);
    return answer.ok;
  }
}
