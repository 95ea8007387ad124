/**
 * Holds back what comes from others while its showing would move what someone is writing beside. Late is harmless: the
 * ledger takes deliveries in any order.
 *
 * @template E
 */
export class Arrivals {
  /** @type {E[]} */
  #held = [];
  #disturbs;
  #apply;

  /** @param {(event: E) => boolean} disturbs @param {(event: E) => void} apply */
  constructor(disturbs, apply) {
    this.#disturbs = disturbs;
    this.#apply = apply;
  }

  get waiting() {
    return this.#held.length;
  }

  /** @param {E} event @returns {boolean} whether it was shown at once */
  take(event) {
    if (this.#disturbs(event)) {
      this.#held.push(event);
      return false;
    }
    this.#apply(event);
    return true;
  }

  /** Shows what does no longer disturb: the reader has gone elsewhere. @returns {boolean} whether anything was shown */
  reconsider() {
    const held = this.#held.splice(0);
    for (const event of held) this.take(event);
    return this.#held.length < held.length;
  }

  /** Shows what was held. */
  release() {
    for (const event of this.#held.splice(0)) this.#apply(event);
  }
}
