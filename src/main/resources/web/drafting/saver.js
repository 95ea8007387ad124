import { mayPass, request } from '../base/requests.js';

/**
 * Sends steps one after the other, each with the version that the one before it made. A step that finds no server waits
 * and is sent again; it has either been made or not, which the version tells.
 *
 * @typedef {{
 *   saving: () => void, saved: (answer: any) => void, waiting: () => void, refused: (problem: any, status: number) => void,
 *   stale: (edit: any) => Promise<{version: number, again: boolean}>
 * }} Listener
 */
export class Saver {
  #draft;
  #version;
  #listener;
  /** @type {Promise<unknown>} */ #last = Promise.resolve();
  #pending = 0;

  /** @param {string} draft @param {number} version @param {Listener} listener */
  constructor(draft, version, listener) {
    this.#draft = draft;
    this.#version = version;
    this.#listener = listener;
  }

  get version() {
    return this.#version;
  }

  /** Goes on from a version that was read. @param {number} version */
  at(version) {
    this.#version = version;
  }

  get isBusy() {
    return this.#pending > 0;
  }

  /** @param {Record<string, unknown>} edit @returns {Promise<any>} what it changed, or null if it was refused */
  edit(edit) {
    return this.#queue(() => this.#send(`/api/drafts/${this.#draft}/edits`, edit));
  }

  /** @param {'undo'|'redo'} way */
  step(way) {
    return this.#queue(() => this.#send(`/api/drafts/${this.#draft}/${way}`, undefined));
  }

  /** Waits until everything is stored. */
  settled() {
    return this.#queue(async () => null);
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  #queue(act) {
    this.#pending++;
    const done = this.#last.then(act).finally(() => this.#pending--);
    this.#last = done.catch(() => {});
    return done;
  }

  /** @param {string} path @param {unknown} body */
  async #send(path, body) {
    this.#listener.saving();
    for (let attempt = 0; ; attempt++) {
      const answer = await request('POST', path, { body, version: this.#version });
      if (answer.ok) {
        this.#version = /** @type {any} */ (answer.value).version;
        this.#listener.saved(answer.value);
        return answer.value;
      }
      if (mayPass(answer.status) || answer.status === 401 || answer.status === 499) {
        this.#listener.waiting();
        await new Promise((resolve) => setTimeout(resolve, Math.min(15000, 1000 * 2 ** attempt)));
        continue;
      }
      if (answer.status === 412) {
        const { version, again } = await this.#listener.stale(body);
        this.#version = version;
        if (again) continue;
      } else this.#listener.refused(answer.problem, answer.status);
      return null;
    }
  }
}
