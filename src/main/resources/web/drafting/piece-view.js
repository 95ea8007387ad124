import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { segments } from './galley.js';

/** @typedef {import('./galley.js').Galley} Galley @typedef {import('./galley.js').Piece} Piece @typedef {import('./galley.js').Query} Query */

/** What a piece is, in words. @param {Piece} piece */
export function kindWords(piece) {
  const words = t(`drafting_kind_${piece.kind.toLowerCase()}`);
  return piece.level > 0 ? `${words} ${piece.level}` : words;
}

/**
 * One piece as it stands in the editor.
 *
 * @param {Galley} galley @param {Piece} piece @param {Query|null} current the query that is being looked at
 */
export function pieceView(galley, piece, current) {
  const cell = piece.kind === 'CELL';
  const recommended = galley.recommendedIn(piece.id).length > 0;
  const view = element(cell ? 'td' : 'div', {
    class: 'piece', tabindex: '-1', role: cell ? null : 'listitem', id: `p-${piece.id}`,
    dataset: { piece: String(piece.id), kind: piece.kind, level: String(piece.level) },
    rowspan: cell && piece.cell && piece.cell.rowSpan > 1 ? piece.cell.rowSpan : null,
    colspan: cell && piece.cell && piece.cell.columnSpan > 1 ? piece.cell.columnSpan : null,
  });
  if (cell && piece.cell?.header) view.dataset.header = '';
  if (!cell) {
    view.append(element('span', { class: 'piece-kind' }, kindWords(piece),
      recommended && element('span', { class: 'piece-recommended' }, ` · ${t('drafting_recommendation')}`)));
  }
  view.append(pieceText(galley, piece, current));
  return view;
}

/** @param {Galley} galley @param {Piece} piece @param {Query|null} current */
function pieceText(galley, piece, current) {
  const text = element('div', { class: 'piece-text' });
  if (piece.marker) text.append(element('span', { class: 'piece-marker' }, piece.marker), ' ');
  if (piece.kind === 'FOOTNOTE') text.append(element('sup', { class: 'piece-label' }, piece.label ?? '*'), ' ');
  const recommended = galley.recommendedIn(piece.id);
  const queries = galley.queriesIn(piece.id).map((query) => ({
    query, from: query.from?.offset ?? 0, to: query.to && query.to.piece === piece.id ? query.to.offset : piece.text.length,
  }));
  const marks = galley.marksIn(piece.id);
  const inside = queries.filter(({ from, to }) => to - from <= 1);
  const cuts = segments(piece.text.length, [...recommended, ...inside], marks.map(({ at }) => at.offset));
  const standing = (/** @type {number} */ offset) => {
    for (const { query } of inside.filter(({ from, to }) => from === offset && to === offset)) text.append(sign(query, '', current));
    for (const mark of marks.filter(({ at }) => at.offset === offset)) {
      text.append(element('sup', { class: mark.note === null ? 'piece-mark is-missing' : 'piece-mark',
        title: mark.note === null ? t('drafting_missing_note') : null }, mark.label));
    }
  };
  standing(0);
  for (const { from, to } of cuts) {
    const words = piece.text.slice(from, to);
    const query = inside.find((it) => it.from === from && it.to === to && from < to)?.query;
    const wanted = recommended.some((it) => it.from <= from && to <= it.to);
    const part = query ? sign(query, words, current) : wanted ? element('span', { class: 'piece-wanted' }, words) : words;
    text.append(part);
    standing(to);
  }
  if (queries.some(({ query, from, to }) => to - from > 1 && !query.settled)) text.classList.add('is-doubtful');
  if (queries.some(({ query }) => query.id === current?.id)) text.classList.add('is-current');
  if (!piece.text) text.append('\u00a0');
  return text;
}

/** A break that may be wrong: where it was joined, a sign between the letters; where it was spaced, the space made visible. */
function sign(/** @type {Query} */ query, /** @type {string} */ words, /** @type {Query|null} */ current) {
  const names = ['doubt-sign', query.settled ? 'is-settled' : 'is-open', query.id === current?.id ? 'is-current' : ''];
  return element('span', { class: names.join(' ').trim(), dataset: { query: String(query.id) } }, words);
}
