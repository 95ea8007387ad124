/**
 * Something that others may wish to hear of.
 *
 * @template T
 */
export class News {
  /** @type {Set<(value: T) => void>} */
  #listeners = new Set();

  /** @param {(value: T) => void} listener */
  heardBy(listener) {
    this.#listeners.add(listener);
  }

  /** @param {T} value */
  tell(value) {
    for (const listener of this.#listeners) listener(value);
  }
}
