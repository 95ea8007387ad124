import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { kindWords } from './piece-view.js';

/** @typedef {import('./galley.js').Piece} Piece */

const PAUSE = 900;

/**
 * The words of one piece in a field. Stored while one types; Enter splits, Backspace at the start merges, Escape ends.
 *
 * @param {Piece} piece @param {HTMLElement} view
 * @param {{
 *   save: (text: string) => Promise<any>, split: (offset: number) => void, join: () => void, done: () => void,
 *   mark: (from: number, to: number) => void, recommend: (from: number, to: number) => void
 * }} acts
 * @param {{start?: number}} [at]
 */
export function write(piece, view, acts, { start } = {}) {
  const field = element('textarea', {
    class: 'piece-field', rows: 1, spellcheck: 'false', 'aria-label': t('drafting_edit_text', kindWords(piece)),
  });
  field.value = piece.text;
  let saved = piece.text;
  let timer = 0;
  let over = false;
  const fit = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  const save = async () => {
    clearTimeout(timer);
    if (field.value === saved) return;
    saved = field.value;
    await acts.save(saved);
  };
  const end = async (/** @type {() => void} */ then) => {
    if (over) return;
    over = true;
    await save();
    then();
  };
  /** What the server keeps of the words before a place: it drops spaces at the ends and doubled ones. */
  const placeOf = (/** @type {number} */ offset) => {
    const kept = piece.kind === 'CELL' ? field.value.slice(0, offset) : field.value.slice(0, offset).replace(/\s+/g, ' ');
    return kept.replace(/^\s+/, '').normalize('NFC').length;
  };
  const chosen = (/** @type {(from: number, to: number) => void} */ act) => () => {
    const [from, to] = [placeOf(field.selectionStart), placeOf(field.selectionEnd)];
    if (from < to) end(() => act(from, to));
    else field.focus();
  };
  const mark = chosen(acts.mark);
  const recommend = chosen(acts.recommend);
  const bar = element('div', { class: 'piece-field-tools' },
    button(`${t('drafting_edit_done')} (Esc)`, () => end(acts.done)),
    piece.kind !== 'CELL' && button(`${t('drafting_edit_split')} (Enter)`, () => end(() => acts.split(placeOf(field.selectionStart)))),
    button(`${t('drafting_edit_mark')} (Alt+g)`, mark),
    button(`${t('drafting_edit_recommend')} (Alt+r)`, recommend));
  const box = element('div', { class: 'piece-writing' }, field, bar);
  // A button of this bar must not end the writing by taking the focus.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  field.addEventListener('input', () => {
    fit();
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.code === 'Escape') {
      event.preventDefault();
      end(acts.done);
    } else if (event.code === 'Enter' && piece.kind !== 'CELL') {
      event.preventDefault();
      const offset = placeOf(field.selectionStart);
      end(() => (event.ctrlKey || event.metaKey || offset === 0 || offset >= placeOf(field.value.length) ? acts.done() : acts.split(offset)));
    } else if (event.code === 'Backspace' && field.selectionStart === 0 && field.selectionEnd === 0) {
      event.preventDefault();
      end(acts.join);
    } else if (event.altKey && (event.code === 'KeyG' || event.code === 'KeyR')) {
      event.preventDefault();
      (event.code === 'KeyG' ? mark : recommend)();
    }
  });
  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && box.contains(event.relatedTarget)) return;
    if (document.hasFocus()) end(acts.done);
    else save();
  });
  view.querySelector('.piece-text')?.replaceWith(box);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start ?? field.value.length, start ?? field.value.length);
  fit();
  view.scrollIntoView({ block: 'nearest' });
  return { flush: save };
}
