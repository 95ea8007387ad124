/** What a person can do in the editor: each command as a step on the draft, or a way to go about. */
import { announce } from '../base/announcing.js';
import { t } from '../base/messages.js';
import { write } from './piece-writing.js';

/** @typedef {import('./editor.js').Desk} Desk @typedef {import('./galley.js').Piece} Piece */

/** @param {Desk} desk @returns {Piece} */
const chosen = (desk) => /** @type {Piece} */ (desk.galley.pieces.get(desk.piece));

/** @param {Desk} desk @param {1|-1} step */
function goOn(desk, step) {
  const query = desk.galley.nextQuery(desk.query, desk.piece, step);
  if (query) desk.at(query.from?.piece ?? desk.galley.order[0], query);
  else {
    desk.at(desk.piece, null);
    announce(t('drafting_doubts_done'));
  }
}

/** After a doubt is dealt with: to the next one, if there is one. @param {Desk} desk @param {Record<string, unknown>} edit */
async function deal(desk, edit) {
  const { query } = desk;
  if (!query) return;
  const next = desk.galley.inOrder().filter(({ settled, id }) => !settled && id !== query.id);
  const all = desk.galley.inOrder().map(({ id }) => id);
  const after = next.find(({ id }) => all.indexOf(id) > all.indexOf(query.id)) ?? next[0];
  if (!(await desk.make(edit))) return;
  const now = after && desk.galley.queries.get(after.id);
  if (now) desk.at(now.from?.piece ?? desk.galley.order[0], now);
  else {
    desk.at(desk.piece, null);
    announce(t('drafting_doubts_done'));
  }
}

/** @param {Desk} desk @param {number} [start] */
function edit(desk, start) {
  const piece = chosen(desk);
  const view = desk.pieces.of(piece.id);
  if (!view || desk.isHeld || desk.writing !== null) return;
  desk.writing = piece.id;
  const done = () => {
    desk.writing = null;
    desk.field = null;
    desk.pieces.change(new Set([piece.id]), false, desk.query);
    desk.at(desk.galley.pieces.has(piece.id) ? piece.id : desk.piece, null);
  };
  desk.field = write(piece, view, {
    save: (text) => desk.make({ op: 'reword', piece: piece.id, text }),
    done,
    split: async (offset) => {
      done();
      if (!(await desk.make({ op: 'split', piece: piece.id, offset }))) return;
      const after = desk.galley.after(piece.id);
      if (after) desk.at(after.id, null), edit(desk, 0);
    },
    join: async () => {
      done();
      const before = mergeable(desk, piece);
      const at = before?.text.length ?? 0;
      if (before && (await desk.make({ op: 'merge', piece: piece.id, into: before.id, space: true }))) desk.at(before.id, null), edit(desk, at);
    },
    mark: (from, to) => (done(), desk.make({ op: 'place-mark', piece: piece.id, from, to })),
    recommend: (from, to) => (done(), desk.make({ op: 'recommend', from: { piece: piece.id, offset: from }, to: { piece: piece.id, offset: to } })),
  }, { start });
}

/** The piece that one would merge with: the one before, or past notes and quotes the one of the same kind. @param {Desk} desk @param {Piece} piece */
function mergeable(desk, piece) {
  const aside = ['FOOTNOTE', 'PULL_QUOTE', 'CAPTION', 'SOURCE', 'CELL'];
  let before = desk.galley.before(piece.id);
  while (before && aside.includes(before.kind) && before.kind !== piece.kind) before = desk.galley.before(before.id);
  return before?.kind === 'CELL' ? undefined : before;
}

/** @param {Desk} desk @param {1|-1} step */
function focus(desk, step) {
  const piece = step > 0 ? desk.galley.after(desk.piece) : desk.galley.before(desk.piece);
  if (piece) desk.at(piece.id, null);
}

/** @param {Desk} desk @param {'undo'|'redo'} way */
async function step(desk, way) {
  if (desk.isHeld) return;
  const answer = await desk.saver.step(way);
  if (!answer) return;
  announce(t(way === 'undo' ? 'drafting_undone' : 'drafting_redone', t(`drafting_op_${answer.op}`)));
  const touched = answer.delta.pieces.put[0]?.id ?? answer.delta.queries.put[0]?.from?.piece;
  if (touched) desk.at(touched, null);
}

/** @type {Record<string, (desk: Desk, value: any) => void>} */
export const ACTS = {
  next: (desk) => goOn(desk, 1),
  previous: (desk) => goOn(desk, -1),
  accept: (desk) => (desk.query ? deal(desk, { op: 'settle', query: desk.query.id, settled: true }) : edit(desk)),
  flip: (desk) => desk.query && deal(desk, { op: 'flip', query: desk.query.id }),
  break: (desk) => desk.query?.from && deal(desk, { op: 'break', query: desk.query.id }),
  leave: (desk) => desk.at(desk.piece, null),
  focus,
  first: (desk) => desk.at(desk.galley.order[0], null),
  last: (desk) => desk.at(desk.galley.order[desk.galley.order.length - 1], null),
  edit: (desk) => edit(desk),
  merge: (desk, space) => {
    const before = mergeable(desk, chosen(desk));
    if (before) desk.make({ op: 'merge', piece: desk.piece, into: before.id, space }).then((made) => made && desk.at(before.id, null));
  },
  kind: (desk, kind) => desk.make({ op: 'shape', piece: desk.piece, kind }),
  heading: (desk, level) => desk.make({ op: 'shape', piece: desk.piece, kind: 'HEADING', level }),
  level: (desk, by) => {
    const piece = chosen(desk);
    const level = piece.level + by;
    if (piece.level > 0 && level >= 1 && level <= 6) desk.make({ op: 'shape', piece: piece.id, level });
  },
  shape: (desk, shape) => desk.make({ op: 'shape', piece: desk.piece, ...shape }),
  move: (desk, up) => desk.make({ op: 'move', piece: desk.piece, up }),
  recommend: (desk) => {
    const piece = chosen(desk);
    const already = desk.galley.recommendationAt(piece.id);
    if (already) desk.make({ op: 'unrecommend', recommendation: already.id });
    else desk.make({ op: 'recommend', from: { piece: piece.id, offset: 0 }, to: { piece: piece.id, offset: piece.text.length } });
  },
  summary: (desk) => desk.make({ op: 'summarise', piece: desk.piece, inside: !chosen(desk).frames.some(({ kind }) => kind === 'SUMMARY') }),
  insert: async (desk) => {
    const made = await desk.make({ op: 'insert', after: desk.piece, kind: 'PARAGRAPH', text: t('drafting_insert_words') });
    if (made?.delta.pieces.put[0]) desk.at(made.delta.pieces.put[0].id, null), edit(desk);
  },
  remove: (desk) => desk.make({ op: 'remove', piece: desk.piece }),
  undo: (desk) => step(desk, 'undo'),
  redo: (desk) => step(desk, 'redo'),
  details: async (desk) => (await import('./details-dialog.js')).openDetails(desk),
  marks: async (desk) => (await import('./marks-dialog.js')).openMarks(desk),
  table: async (desk) => (await import('./table-dialog.js')).openTable(desk),
  help: async () => (await import('./help-dialog.js')).openHelp(),
  publish: async (desk) => (await import('./publishing.js')).publish(desk),
};
