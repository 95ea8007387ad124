/**
 * @typedef {{
 *   start: number|null, end: number|null, exact: string, prefix: string, suffix: string, likely?: string,
 *   certainty: 'exact'|'moved'|'placed'|'uncertain'|'detached'|'gone', by?: string|null, at?: string|null
 * }} PlacedPassage
 * @typedef {{revision: string, number: number, current: boolean, passages: PlacedPassage[]}} Place
 */

/** The newest revision in which a mark had a place. @param {readonly Place[]} places oldest first @returns {Place|undefined} */
export function lastPlace(places) {
  return places.findLast(({ passages }) => passages.some(({ start }) => start !== null && start !== undefined));
}

/** The least sure thing that can be said of a mark in one revision. @param {Place} place */
export function certaintyOf({ passages }) {
  const order = /** @type {const} */ (['detached', 'uncertain', 'gone', 'placed', 'moved', 'exact']);
  return order.find((certainty) => passages.some((passage) => passage.certainty === certainty)) ?? 'exact';
}

/** The words of a place, in one line; where it is uncertain, those that most likely have become of it. @param {Place} place */
export function wordsOf({ passages }) {
  return passages.map(({ exact, likely }) => (likely ?? exact).replace(/\s+/g, ' ')).join(' … ');
}
