/** @import {Annotation, Person} from '../annotation/annotation.js' */

/**
 * @typedef {{start: number, end: number, score: number, exact: string, prefix: string, suffix: string}} Candidate
 * @typedef {{
 *   ordinal: number, certainty: 'uncertain'|'detached',
 *   origin: {revision: string, number: number, start: number, end: number, exact: string, prefix: string, suffix: string},
 *   candidates: Candidate[]
 * }} PendingPassage
 * @typedef {{annotation: Annotation, passages: PendingPassage[]}} PendingItem
 * @typedef {{
 *   revision: string, number: number, count: number, settled: boolean, people: Record<string, Person>, next: string|null, items: PendingItem[]
 * }} PendingAnswer
 */

/** The marks that want a place, in the order of where they stood, and which of them one is at. */
export class PendingList {
  /** @type {PendingItem[]} */
  items = [];
  count = 0;
  /** @type {string|null} */
  at = null;

  /**
   * Takes a fresh list. Where the mark one was at is gone from it, the next one takes its place.
   *
   * @param {readonly PendingItem[]} items @param {number} count
   * @returns {string[]} those that are no longer there
   */
  take(items, count) {
    const old = this.items;
    this.items = [...items].sort((a, b) => placeOf(a) - placeOf(b) || (a.annotation.id < b.annotation.id ? -1 : 1));
    this.count = count;
    if (this.at !== null && !this.item(this.at)) {
      const index = old.findIndex(({ annotation }) => annotation.id === this.at);
      const left = [...old.slice(index + 1), ...old.slice(0, Math.max(0, index)).reverse()];
      this.at = left.find(({ annotation }) => this.item(annotation.id))?.annotation.id ?? this.items[0]?.annotation.id ?? null;
    }
    return old.map(({ annotation }) => annotation.id).filter((id) => !this.item(id));
  }

  /** @param {string} id */
  item(id) {
    return this.items.find(({ annotation }) => annotation.id === id);
  }

  get current() {
    return this.at === null ? undefined : this.item(this.at);
  }

  /** The next or previous one; the first or last where one is at none. @param {1|-1} direction @returns {PendingItem|undefined} */
  neighbour(direction) {
    const index = this.items.findIndex(({ annotation }) => annotation.id === this.at);
    if (index < 0) return direction > 0 ? this.items[0] : this.items.at(-1);
    return this.items[index + direction];
  }
}

/** @param {PendingItem} item */
function placeOf({ passages }) {
  return passages[0]?.origin.start ?? 0;
}
