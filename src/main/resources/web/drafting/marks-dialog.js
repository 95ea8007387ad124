import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { openDialog } from './dialog.js';

/** The footnote marks of the chosen piece: where they stand, and which footnote they lead to. @param {import('./editor.js').Desk} desk */
export function openMarks(desk) {
  const list = element('ul', { class: 'plain-list mark-list' });
  const draw = () => {
    const piece = desk.galley.pieces.get(desk.piece);
    if (!piece) return;
    const notes = desk.galley.footnotes();
    const marks = desk.galley.marksIn(piece.id);
    const act = (/** @type {Record<string, unknown>} */ edit) => async () => {
      const held = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.name : '';
      await desk.make(edit);
      draw();
      /** @type {HTMLElement|null} */ (list.querySelector(`[data-name="${held}"]`))?.focus();
    };
    list.replaceChildren(...marks.map((mark) => {
      const { offset } = mark.at;
      const back = piece.text.slice(0, Math.max(0, offset - 1)).search(/\s?\S*$/);
      const forth = /^\s*\S+/.exec(piece.text.slice(offset))?.[0].length ?? 0;
      const leads = element('select', { 'aria-label': t('drafting_mark_note'), dataset: { name: `${mark.id}-note` } },
        element('option', { value: '' }, t('drafting_mark_none')),
        ...notes.map((note) => element('option', { value: String(note.id), selected: note.id === mark.note }, `${note.label ?? '*'} ${note.text.slice(0, 40)}`)));
      leads.addEventListener('change', () => act({ op: 'tie-mark', mark: mark.id, note: leads.value ? Number(leads.value) : null })());
      const tool = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ edit, disabled = false) =>
        button(t(`drafting_mark_${name}`), act(edit), { dataset: { name: `${mark.id}-${name}` }, disabled });
      return element('li', {},
        element('p', {}, `…${piece.text.slice(Math.max(0, offset - 12), offset)}`, element('sup', { class: 'piece-mark' }, mark.label), `${piece.text.slice(offset, offset + 12)}…`),
        element('div', { class: 'form-actions' }, leads,
          tool('back', { op: 'move-mark', mark: mark.id, piece: piece.id, offset: Math.max(0, back) }, offset === 0),
          tool('forth', { op: 'move-mark', mark: mark.id, piece: piece.id, offset: offset + forth }, forth === 0),
          tool('text', { op: 'remove-mark', mark: mark.id, restore: true }),
          tool('remove', { op: 'remove-mark', mark: mark.id, restore: false })));
    }));
    if (!marks.length) list.append(element('li', {}, t('drafting_marks_none')));
  };
  draw();
  openDialog(t('drafting_notes'), [list]);
}
