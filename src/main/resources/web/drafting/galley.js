/**
 * The galley as the server keeps it: pieces in order, and what stands in them. Pure; the page is drawn from it.
 *
 * @typedef {{piece: number, offset: number}} Spot
 * @typedef {{id: number, kind: string}} Frame
 * @typedef {{row: number, column: number, rowSpan: number, columnSpan: number, header: boolean}} Cell
 * @typedef {{
 *   id: number, kind: string, level: number, marker: string|null, label: string|null, cell: Cell|null, frames: Frame[], text: string
 * }} Piece
 * @typedef {{id: number, at: Spot, label: string, note: number|null}} Mark
 * @typedef {{id: number, from: Spot, to: Spot}} Passage
 * @typedef {{id: number, question: string, from: Spot|null, to: Spot|null, detail: string, settled: boolean}} Query
 * @typedef {{title: string, authors: string[], publisher: string|null, published: string|null, language: string}} Metadata
 * @typedef {{put: any[], gone: number[]}} Things
 * @typedef {{metadata?: Metadata, order?: number[], pieces: Things, marks: Things, recommendations: Things, queries: Things}} Delta
 */

/** @type {readonly ['marks', 'recommendations', 'queries']} */
const STANDING = ['marks', 'recommendations', 'queries'];

export class Galley {
  /** @type {Metadata} */ metadata;
  /** @type {number[]} */ order;
  /** @type {Map<number, Piece>} */ pieces;
  /** @type {Map<number, Mark>} */ marks;
  /** @type {Map<number, Passage>} */ recommendations;
  /** @type {Map<number, Query>} */ queries;
  /** @type {Map<number, number>} */ #places = new Map();

  /** @param {{metadata: Metadata, pieces: Piece[], marks: Mark[], recommendations: Passage[], queries: Query[]}} json */
  constructor(json) {
    const named = (/** @type {any[]} */ things) => new Map(things.map((thing) => [thing.id, thing]));
    this.metadata = json.metadata;
    this.order = json.pieces.map(({ id }) => id);
    this.pieces = named(json.pieces);
    this.marks = named(json.marks);
    this.recommendations = named(json.recommendations);
    this.queries = named(json.queries);
    this.#count();
  }

  #count() {
    this.#places = new Map(this.order.map((id, index) => [id, index]));
  }

  /**
   * Makes a step that the server made.
   *
   * @param {Delta} delta
   * @returns {{dirty: Set<number>, reordered: boolean}} pieces that look different now; whether they must be set out anew
   */
  apply(delta) {
    const dirty = new Set(/** @type {number[]} */ ([]));
    let reordered = Boolean(delta.order);
    for (const piece of delta.pieces.put) {
      const before = this.pieces.get(piece.id);
      if (!before || JSON.stringify([before.frames, before.cell]) !== JSON.stringify([piece.frames, piece.cell])) reordered = true;
      this.pieces.set(piece.id, piece);
      dirty.add(piece.id);
    }
    for (const id of delta.pieces.gone) this.pieces.delete(id);
    for (const kind of STANDING) {
      const things = /** @type {Map<number, any>} */ (this[kind]);
      const touch = (/** @type {any} */ thing) => {
        for (const spot of [thing?.at, thing?.from, thing?.to]) if (spot) dirty.add(spot.piece);
        if (thing?.from && thing.to) for (const id of this.#between(thing.from.piece, thing.to.piece)) dirty.add(id);
      };
      for (const id of delta[kind].gone) touch(things.get(id)), things.delete(id);
      for (const thing of delta[kind].put) touch(things.get(thing.id)), touch(thing), things.set(thing.id, thing);
    }
    if (delta.metadata) this.metadata = delta.metadata;
    if (delta.order) this.order = delta.order;
    this.#count();
    return { dirty, reordered };
  }

  /** @param {number} id the place of a piece in the order, or -1 */
  place(id) {
    return this.#places.get(id) ?? -1;
  }

  /** @param {number} from @param {number} to both included */
  #between(from, to) {
    const [first, last] = [this.place(from), this.place(to)];
    return first < 0 || last < 0 ? [] : this.order.slice(first, last + 1);
  }

  /** @param {number} id @returns {Piece|undefined} */
  before(id) {
    return this.pieces.get(this.order[this.place(id) - 1]);
  }

  /** @param {number} id @returns {Piece|undefined} */
  after(id) {
    return this.pieces.get(this.order[this.place(id) + 1]);
  }

  /** The marks in a piece, in text order. @param {number} id */
  marksIn(id) {
    return [...this.marks.values()].filter(({ at }) => at.piece === id).sort((a, b) => a.at.offset - b.at.offset || a.id - b.id);
  }

  /** The recommendation that a piece has a part in. @param {number} id */
  recommendationAt(id) {
    return [...this.recommendations.values()].find(({ from, to }) => this.#between(from.piece, to.piece).includes(id));
  }

  /** What a piece has of recommendations. @param {number} id @returns {{from: number, to: number}[]} */
  recommendedIn(id) {
    const length = this.pieces.get(id)?.text.length ?? 0;
    return [...this.recommendations.values()].filter(({ from, to }) => this.#between(from.piece, to.piece).includes(id))
      .map(({ from, to }) => ({ from: from.piece === id ? from.offset : 0, to: to.piece === id ? to.offset : length }));
  }

  /** The queries that begin in a piece. @param {number} id */
  queriesIn(id) {
    return [...this.queries.values()].filter(({ from }) => from?.piece === id);
  }

  /** All queries in text order, those about the whole brief first. @returns {Query[]} */
  inOrder() {
    const key = ({ from }) => (from ? this.place(from.piece) : -1);
    return [...this.queries.values()].sort((a, b) => key(a) - key(b) || (a.from?.offset ?? 0) - (b.from?.offset ?? 0) || a.id - b.id);
  }

  /**
   * The next thing to check after a place in the text.
   *
   * @param {Query|null} current @param {number} piece where one is, if at no query @param {1|-1} step @returns {Query|null}
   */
  nextQuery(current, piece, step) {
    const open = this.inOrder().filter((query) => !query.settled || query.id === current?.id);
    if (current) {
      const index = open.findIndex(({ id }) => id === current.id);
      if (index >= 0) return open.length > 1 ? open[(index + step + open.length) % open.length] : current.settled ? null : current;
    }
    const here = this.place(piece);
    const ahead = open.filter(({ from }) => (from ? this.place(from.piece) : -1) >= here);
    if (step > 0) return ahead[0] ?? open[0] ?? null;
    return open.filter(({ from }) => (from ? this.place(from.piece) : -1) < here).pop() ?? open[open.length - 1] ?? null;
  }

  /** @returns {Piece[]} */
  footnotes() {
    return this.order.map((id) => /** @type {Piece} */ (this.pieces.get(id))).filter(({ kind }) => kind === 'FOOTNOTE');
  }
}

/**
 * Cuts a text at everything that stands in it.
 *
 * @param {number} length @param {{from: number, to: number}[]} ranges @param {number[]} points
 * @returns {{from: number, to: number}[]} neighbours, none empty
 */
export function segments(length, ranges, points) {
  const cuts = [...new Set([0, length, ...points, ...ranges.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => ({ from: cuts[index], to }));
}
