/**
 * @template T
 * @typedef {{start: number, end: number, value: T}} Interval
 */

/**
 * Which intervals hold a position, or touch a range: a binary tree laid out in sorted arrays, so that a query over
 * thousands of overlapping marks costs as much as its answer is long.
 *
 * @template T
 */
export class IntervalIndex {
  /** @type {Interval<T>[]} sorted by start */
  #intervals;
  /** @type {Float64Array} the furthest end within the subtree whose middle is the index */
  #reach;

  /** @param {Iterable<Interval<T>>} intervals half-open */
  constructor(intervals) {
    this.#intervals = [...intervals].sort((a, b) => a.start - b.start || a.end - b.end);
    this.#reach = new Float64Array(this.#intervals.length);
    this.#build(0, this.#intervals.length);
  }

  /** @param {number} position @returns {T[]} values of the intervals that hold the position, by start */
  at(position) {
    return this.touching(position, position + 1);
  }

  /** @param {number} start @param {number} end @returns {T[]} values of the intervals that share a position with [start, end) */
  touching(start, end) {
    /** @type {T[]} */
    const found = [];
    this.#collect(0, this.#intervals.length, start, end, found);
    return found;
  }

  /** @param {number} low @param {number} high @returns {number} */
  #build(low, high) {
    if (low >= high) return -Infinity;
    const middle = (low + high) >> 1;
    const reach = Math.max(this.#intervals[middle].end, this.#build(low, middle), this.#build(middle + 1, high));
    this.#reach[middle] = reach;
    return reach;
  }

  /** @param {number} low @param {number} high @param {number} start @param {number} end @param {T[]} found */
  #collect(low, high, start, end, found) {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if (this.#reach[middle] <= start) return;
    this.#collect(low, middle, start, end, found);
    const interval = this.#intervals[middle];
    if (interval.start >= end) return;
    if (interval.end > start) found.push(interval.value);
    this.#collect(middle + 1, high, start, end, found);
  }
}
