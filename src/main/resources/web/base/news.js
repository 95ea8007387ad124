/**
 * Something that others may wish to hear of.
 *
 * @template T
 */
export class News {
  /** @type {Set<(value: T) => void>} */
  #listeners = new Set();

  /** @param {(value: T) => void} listener @param {AbortSignal} [until] */
  heardBy(listener, until) {
    this.#listeners.add(listener);
    until?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  /** @param {T} value */
  tell(value) {
    for (const listener of this.#listeners) listener(value);
  }
}
