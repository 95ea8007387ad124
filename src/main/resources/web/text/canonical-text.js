/** @import {Span} from './selected-passages.js' */

/**
 * @typedef {{element: HTMLElement, start: number, end: number}} Block a leaf block of the page and its place in the text
 * @typedef {{node: Text, start: number, end: number}} Piece a text node and its place in the text
 * @typedef {{node: Text, offset: number}} Place
 */

/** The canonical text of a revision as it stands in the page: translates between offsets in it and places in the document. */
export class CanonicalText {
  /** @type {Block[]} by start */
  blocks = [];
  /** @type {Piece[]} by start */
  #pieces = [];
  /** @type {Map<Node, Piece>} */
  #pieceOf = new Map();
  /** the text itself, blocks apart by a line feed */
  text = '';

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const parts = [];
    const elements = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-start]'));
    const found = [...elements].map((element) => ({
      element, start: Number(element.dataset.start), end: Number(element.dataset.end),
    }));
    for (const block of found.sort((a, b) => a.start - b.start)) {
      let at = block.start;
      for (const node of textNodes(block.element)) {
        const piece = { node, start: at, end: Math.min(block.end, at + node.length) };
        this.#pieces.push(piece);
        this.#pieceOf.set(node, piece);
        at = piece.end;
      }
      if (at !== block.end) console.warn('block text differs from its range', block.element.id, at, block.end);
      parts.push(this.#textOf(block));
      this.blocks.push(block);
    }
    this.text = parts.join('\n');
  }

  /** @param {Block} block */
  #textOf(block) {
    return textNodes(block.element).map((node) => node.data).join('').slice(0, block.end - block.start)
      .padEnd(block.end - block.start, ' ');
  }

  /** @param {number} offset @returns {Block} the block that holds the offset, or ends at it */
  blockAt(offset) {
    return this.blocks[lastAtOrBefore(this.blocks, offset)];
  }

  /**
   * The place of an offset. At a border between two text nodes an end belongs to the first, a start to the second.
   *
   * @param {number} offset @param {'start'|'end'} [side]
   * @returns {Place|null}
   */
  place(offset, side = 'start') {
    let i = lastAtOrBefore(this.#pieces, offset);
    if (side === 'end' && i > 0 && this.#pieces[i].start === offset && this.#pieces[i - 1].end === offset) i--;
    const piece = this.#pieces[i];
    if (!piece) return null;
    return { node: piece.node, offset: Math.min(Math.max(0, offset - piece.start), piece.end - piece.start) };
  }

  /** @param {Span} span @returns {Range|null} */
  range({ start, end }) {
    const from = this.place(start, 'start');
    const to = this.place(end, 'end');
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /**
   * The parts of a span, text node by text node, without the list markers and footnote marks between them. Static, so that
   * keeping thousands costs nothing when the document changes.
   *
   * @param {Span} span
   * @returns {StaticRange[]}
   */
  staticRanges({ start, end }) {
    const ranges = [];
    for (let i = lastAtOrBefore(this.#pieces, start); i < this.#pieces.length && this.#pieces[i].start < end; i++) {
      const piece = this.#pieces[i];
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end);
      if (from >= to) continue;
      ranges.push(new StaticRange({
        startContainer: piece.node, startOffset: from - piece.start, endContainer: piece.node, endOffset: to - piece.start,
      }));
    }
    return ranges;
  }

  /** Where the words of a span stand in the window, line by line. @param {Span} span @returns {DOMRect[]} */
  boxes(span) {
    const range = document.createRange();
    return this.staticRanges(span).flatMap(({ startContainer, startOffset, endOffset }) => {
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, endOffset);
      return [...range.getClientRects()];
    });
  }

  /**
   * The offset of a place in the document; a place that is no text counts as the next text after it.
   *
   * @param {Node} node @param {number} offset
   * @returns {number|null} null outside the text
   */
  offset(node, offset) {
    const piece = this.#pieceOf.get(node);
    if (piece) return Math.min(piece.end, piece.start + offset);
    const point = document.createRange();
    point.setStart(node, offset);
    if (!this.root.contains(node) && !node.contains(this.root)) return null;
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (point.comparePoint(this.#pieces[middle].node, 0) < 0) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low]?.start ?? this.text.length;
  }

  /**
   * The selected part of each block, in the order of the page.
   *
   * @param {Range} range
   * @returns {Span[]}
   */
  selectedPieces(range) {
    if (!range.intersectsNode(this.root)) return [];
    const spans = [];
    for (const { node, start, end } of this.#pieces) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? start + range.startOffset : start;
      const to = node === range.endContainer ? start + range.endOffset : end;
      if (from < to) spans.push({ start: from, end: Math.min(to, end) });
    }
    return spans;
  }
}

/**
 * The text nodes of a block that count: not those of nested blocks, nor of marks that are no part of the text.
 *
 * @param {HTMLElement} element
 * @returns {Text[]}
 */
function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const skipped = node instanceof HTMLElement && ('aside' in node.dataset || 'start' in node.dataset);
    return skipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  return nodes;
}

/** @param {readonly {start: number}[]} sorted @param {number} offset */
function lastAtOrBefore(sorted, offset) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
