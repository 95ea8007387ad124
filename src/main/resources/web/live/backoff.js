const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the next attempt: doubling, with half of it left to chance so that a thousand readers do not come
 * back in the same instant.
 *
 * @param {number} failures so far, 1 or more @param {() => number} [chance] from 0 to 1
 * @returns {number} milliseconds
 */
export function waitBefore(failures, chance = Math.random) {
  const full = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
  return full / 2 + (full / 2) * chance();
}
