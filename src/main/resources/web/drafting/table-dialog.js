import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { openDialog } from './dialog.js';

/** Mends the table around the chosen cell, or makes one of paragraphs. @param {import('./editor.js').Desk} desk */
export function openTable(desk) {
  const piece = desk.galley.pieces.get(desk.piece);
  if (!piece) return;
  const number = (/** @type {string} */ label, /** @type {number} */ value, /** @type {number} */ most) => {
    const input = element('input', { type: 'number', min: 1, max: most, value });
    return { input, row: element('div', { class: 'field' }, element('label', {}, label, ' ', input)) };
  };
  if (piece.cell) {
    const table = piece.frames.find(({ kind }) => kind === 'TABLE')?.id;
    const cells = desk.galley.order.map((id) => desk.galley.pieces.get(id)).filter((it) => it?.frames.some(({ id }) => id === table));
    const columns = number(t('drafting_columns'), Math.max(...cells.map((it) => (it?.cell?.column ?? 0) + 1)), 60);
    const { header } = piece.cell;
    const head = element('input', { type: 'checkbox', checked: header });
    head.addEventListener('change', () => desk.make({ op: 'head-cells', piece: piece.id, header: head.checked }));
    const dialog = openDialog(t('drafting_table'), [columns.row, element('label', {}, head, ' ', t('drafting_header_row'))], [
      button(t('drafting_columns_set'), async () => (await desk.make({ op: 'reflow', piece: piece.id, columns: Number(columns.input.value) })) && dialog.close(), { class: 'primary' }),
      button(t('drafting_table_dissolve'), async () => (await desk.make({ op: 'dissolve', piece: piece.id })) && dialog.close()),
    ]);
    columns.input.focus();
    return;
  }
  const rows = number(t('drafting_table_rows'), 4, 2000);
  const columns = number(t('drafting_columns'), 2, 60);
  const make = async () => {
    const last = desk.galley.order[Math.min(desk.galley.order.length - 1, desk.galley.place(piece.id) + Number(rows.input.value) - 1)];
    if (await desk.make({ op: 'tabulate', first: piece.id, last, columns: Number(columns.input.value) })) dialog.close();
  };
  const dialog = openDialog(t('drafting_table'), [rows.row, columns.row], [button(t('drafting_table_make'), make, { class: 'primary' })]);
  rows.input.focus();
}
