/** @import {Colour, Kind, Passage, Visibility} from '../annotation/annotation.js' */
import { News } from '../base/news.js';

/**
 * Words not yet saved on the server, and where they belong.
 *
 * @typedef {{
 *   place: string, id: string, body: string, savedAt: number, waiting?: boolean,
 *   passages?: Passage[], quote?: string, revision?: string, colour?: Colour, visibility?: Visibility, kind?: Kind, replacement?: string, tags?: string[],
 *   thread?: string, version?: number, base?: string
 * }} Draft
 *
 * place: `new:<id>` a new mark, `reply:<thread>`, `edit:<comment>`
 * id: the id that the saved thing will have; kept with the draft so that sending again saves once
 * waiting: sent, but no answer came
 * version, base: of a comment under edit, what it was when the edit began
 */

/** The drafts of one person on one brief, kept on this device until the server has said that it holds them. */
export class Drafts {
  /** Told of a draft that was written here. @type {News<Draft>} */
  kept = new News();
  /** Told of a place whose draft was sent or thrown away. @type {News<string>} */
  discarded = new News();
  #storage;
  #prefix;

  /** @param {Pick<Storage, 'getItem'|'setItem'|'removeItem'|'key'|'length'>} storage @param {string} person @param {string} brief */
  constructor(storage, person, brief) {
    this.#storage = storage;
    this.#prefix = `yeobaek:draft:${person}:${brief}:`;
  }

  /** @param {Draft} draft @returns {boolean} whether the device took it */
  keep(draft) {
    if (!this.take(draft)) return false;
    this.kept.tell(draft);
    return true;
  }

  /** Keeps a draft that came from elsewhere. @param {Draft} draft @returns {boolean} whether the device took it */
  take(draft) {
    try {
      this.#storage.setItem(this.#prefix + draft.place, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} place @returns {Draft|null} */
  at(place) {
    return this.#read(this.#prefix + place);
  }

  /** @param {string} place */
  discard(place) {
    this.discarded.tell(place);
    try {
      this.#storage.removeItem(this.#prefix + place);
    } catch {
      // Storage went away; so did the draft.
    }
  }

  /** @returns {Draft[]} oldest first */
  all() {
    /** @type {Draft[]} */
    const found = [];
    try {
      for (let i = 0; i < this.#storage.length; i++) {
        const key = this.#storage.key(i);
        const draft = key?.startsWith(this.#prefix) ? this.#read(key) : null;
        if (draft) found.push(draft);
      }
    } catch {
      return [];
    }
    return found.sort((a, b) => a.savedAt - b.savedAt);
  }

  /** @param {string} key @returns {Draft|null} */
  #read(key) {
    try {
      const draft = JSON.parse(this.#storage.getItem(key) ?? 'null');
      return draft && typeof draft.place === 'string' && typeof draft.body === 'string' ? draft : null;
    } catch {
      return null;
    }
  }
}
