/**
 * What each key does in the editor, by physical key, so that it works while a Korean input method is on.
 *
 * @typedef {{command: string, code: string, shift?: boolean, ctrl?: boolean, alt?: boolean, value?: unknown}} Key
 * @typedef {{
 *   code: string, key?: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean, isComposing?: boolean, keyCode?: number
 * }} Press
 */

/** @type {readonly Key[]} */
const KEYS = [
  { command: 'next', code: 'KeyJ' }, { command: 'previous', code: 'KeyK' }, { command: 'accept', code: 'Enter' },
  { command: 'flip', code: 'KeyF' }, { command: 'break', code: 'KeyB' }, { command: 'leave', code: 'Escape' },
  { command: 'focus', code: 'ArrowDown', value: 1 }, { command: 'focus', code: 'ArrowUp', value: -1 },
  { command: 'first', code: 'Home' }, { command: 'last', code: 'End' },
  { command: 'edit', code: 'KeyE' }, { command: 'merge', code: 'KeyM', value: true },
  { command: 'merge', code: 'KeyM', shift: true, value: false },
  { command: 'kind', code: 'KeyP', value: 'PARAGRAPH' }, { command: 'kind', code: 'KeyI', value: 'ITEM' },
  { command: 'kind', code: 'KeyA', value: 'NOTE' }, { command: 'kind', code: 'KeyQ', value: 'PULL_QUOTE' },
  { command: 'kind', code: 'KeyN', value: 'FOOTNOTE' }, { command: 'kind', code: 'KeyC', value: 'CAPTION' },
  { command: 'kind', code: 'KeyT', shift: true, value: 'TITLE' }, { command: 'kind', code: 'KeyO', value: 'SOURCE' },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({ command: 'heading', code: `Digit${level}`, value: level })),
  { command: 'level', code: 'BracketRight', value: 1 }, { command: 'level', code: 'BracketLeft', value: -1 },
  { command: 'move', code: 'ArrowUp', alt: true, value: true }, { command: 'move', code: 'ArrowDown', alt: true, value: false },
  { command: 'recommend', code: 'KeyR' }, { command: 'summary', code: 'KeyS' }, { command: 'marks', code: 'KeyG' },
  { command: 'table', code: 'KeyT' }, { command: 'insert', code: 'KeyW' },
  { command: 'remove', code: 'Delete' }, { command: 'remove', code: 'Backspace' },
  { command: 'undo', code: 'KeyU' }, { command: 'undo', code: 'KeyZ', ctrl: true },
  { command: 'redo', code: 'KeyU', shift: true }, { command: 'redo', code: 'KeyZ', ctrl: true, shift: true },
  { command: 'redo', code: 'KeyY', ctrl: true }, { command: 'details', code: 'KeyD' },
  { command: 'publish', code: 'KeyP', shift: true }, { command: 'help', code: 'Slash', shift: true },
];

/** In the order of the help: the keys as people read them, and the message that says what they do. @type {readonly [string, string][]} */
export const HELP = [
  ['j', 'next'], ['k', 'previous'], ['Enter', 'accept'], ['f', 'flip'], ['b', 'break'], ['↑ ↓', 'move_focus'], ['e', 'edit'],
  ['m', 'merge'], ['p i a q n', 'kinds'], ['1 … 6', 'headings'], ['[ ]', 'level'], ['Alt + ↑ ↓', 'move'], ['r', 'recommend'],
  ['s', 'summary'], ['g', 'marks'], ['t', 'table'], ['w', 'insert'], ['Del', 'remove'], ['u Shift + u', 'undo'], ['d', 'details'],
  ['Shift + p', 'publish'], ['?', 'help'], ['Enter', 'split'], ['Backspace', 'join'], ['Esc', 'done'],
];

/**
 * The command of a key press, if it is one.
 *
 * @param {Press} press @param {boolean} typing a field has the focus: only what needs Ctrl is a command there, and not undoing
 * @returns {{command: string, value: unknown}|null}
 */
export function commandOf(press, typing) {
  if (press.isComposing || press.keyCode === 229 || typing) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  if (press.key === '?' && !ctrl) return { command: 'help', value: undefined };
  const found = KEYS.find((key) => key.code === press.code && (key.shift ?? false) === press.shiftKey
    && (key.ctrl ?? false) === ctrl && (key.alt ?? false) === press.altKey);
  return found ? { command: found.command, value: found.value } : null;
}
