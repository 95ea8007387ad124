import { request } from '../base/requests.js';

/**
 * @typedef {{choice: string|null, reason: string|null, scores: Record<string, number>, wording: string|null, note: string|null, why: string|null}} Opinion
 */

/**
 * What a reviewer is writing: at once in this browser, a moment later on the server. Whatever fails, the words are in one of
 * the two places.
 */
export class Opinions {
  #page;
  /** @type {Map<string, Opinion>} */
  #open = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  #sending = new Map();

  /** @param {{round: string, me: string}} page */
  constructor(page) {
    this.#page = page;
  }

  /** @param {string} id */
  #key(id) {
    return `yeobaek:verdict:${this.#page.me}:${this.#page.round}:${id}`;
  }

  /** Takes what the server has; words that never reached it come first. @param {any[]} items */
  take(items) {
    for (const { recommendation: { id }, draft } of items) {
      const kept = this.#kept(id);
      if (kept) this.#open.set(id, kept);
      else if (this.#sending.has(id)) continue;
      else if (draft) this.#open.set(id, draft.opinion);
      else this.#open.delete(id);
    }
  }

  /** @param {string} id @returns {Opinion|undefined} */
  of(id) {
    return this.#open.get(id);
  }

  /** @param {string} id */
  isOpen(id) {
    return this.#open.has(id);
  }

  /** Keeps words in this browser. @param {string} id @param {Opinion} opinion */
  keep(id, opinion) {
    this.#open.set(id, opinion);
    try {
      localStorage.setItem(this.#key(id), JSON.stringify(opinion));
    } catch {
      // Full or forbidden: the server has them a moment later.
    }
  }

  /** Sends them to the server. @param {string} id @returns {Promise<boolean>} whether they are there */
  async send(id) {
    await this.#sending.get(id);
    const opinion = this.#open.get(id);
    if (!opinion) return true;
    const sent = JSON.stringify(opinion);
    const sending = request('PUT', `/api/rounds/${this.#page.round}/desk/${id}`, { body: opinion });
    this.#sending.set(id, sending);
    const answer = await sending;
    this.#sending.delete(id);
    if (answer.ok && localStorage.getItem(this.#key(id)) === sent) localStorage.removeItem(this.#key(id));
    return answer.ok;
  }

  /** They are submitted, or thrown away. @param {string} id */
  forget(id) {
    this.#open.delete(id);
    localStorage.removeItem(this.#key(id));
  }

  /** @param {string} id @returns {Opinion|null} */
  #kept(id) {
    try {
      return JSON.parse(localStorage.getItem(this.#key(id)) ?? 'null');
    } catch {
      return null;
    }
  }
}
