/**
 * What each key does. By physical key (`event.code`), so that a shortcut works while a Korean input method is on.
 *
 * @typedef {'next'|'previous'|'open'|'leave'|'reply'|'resolve'|'highlight'|'comment'|'question'|'suggestion'|'add'|'private'|'undo'|'library'|'help'|'text'
 *   |'arrivals'|'find'|'tag'|'inbox'|'reviews'|'newest'} Command
 * @typedef {{
 *   code: string, key: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean,
 *   isComposing?: boolean, keyCode?: number
 * }} KeyPress
 * @typedef {{command: Command, codes: string[], label: string, shift?: boolean}} Shortcut
 */

/** @type {readonly Shortcut[]} in the order of the help */
export const SHORTCUTS = [
  { command: 'next', codes: ['KeyJ'], label: 'j' },
  { command: 'previous', codes: ['KeyK'], label: 'k' },
  { command: 'open', codes: ['Enter'], label: 'Enter' },
  { command: 'leave', codes: ['Escape'], label: 'Esc' },
  { command: 'reply', codes: ['KeyR'], label: 'r' },
  { command: 'resolve', codes: ['KeyE'], label: 'e' },
  { command: 'highlight', codes: ['KeyH'], label: 'h' },
  { command: 'comment', codes: ['KeyC'], label: 'c' },
  { command: 'question', codes: ['KeyQ'], label: 'q' },
  { command: 'suggestion', codes: ['KeyS'], label: 's' },
  { command: 'add', codes: ['KeyA'], label: 'a' },
  { command: 'private', codes: ['KeyP'], label: 'p' },
  { command: 'undo', codes: ['KeyU'], label: 'u' },
  { command: 'arrivals', codes: ['KeyN'], label: 'n' },
  { command: 'newest', codes: ['KeyV'], label: 'v' },
  { command: 'text', codes: ['KeyT'], label: 't' },
  { command: 'library', codes: ['KeyG', 'KeyB'], label: 'g b' },
  { command: 'inbox', codes: ['KeyG', 'KeyI'], label: 'g i' },
  { command: 'reviews', codes: ['KeyG', 'KeyR'], label: 'g r' },
  { command: 'find', codes: ['KeyL'], label: 'l' },
  { command: 'tag', codes: ['Digit3'], label: '#', shift: true },
  { command: 'help', codes: ['Slash'], label: '?', shift: true },
];

/** How long the second key of two may take. */
const SECOND_KEY = 1200;

/** Turns key presses into commands. Knows of two-key shortcuts, fields and input methods. */
export class ShortcutReader {
  #pending = '';
  #since = 0;

  /**
   * @param {KeyPress} press @param {{typing: boolean, now: number}} circumstances typing: a field has the focus
   * @returns {Command|null}
   */
  read(press, { typing, now }) {
    if (press.isComposing || press.keyCode === 229) return null;
    if (press.ctrlKey || press.metaKey || press.altKey) return null;
    if (typing) return press.code === 'Escape' ? 'leave' : null;
    if (this.#pending && now - this.#since < SECOND_KEY) {
      const two = SHORTCUTS.find(({ codes }) => codes.length === 2 && codes[0] === this.#pending && codes[1] === press.code);
      this.#pending = '';
      if (two) return two.command;
    }
    this.#pending = '';
    const one = SHORTCUTS.find(({ codes, shift }) => codes.length === 1 && codes[0] === press.code && (shift ?? false) === press.shiftKey);
    if (one) return one.command;
    if (!press.shiftKey && SHORTCUTS.some(({ codes }) => codes.length === 2 && codes[0] === press.code)) {
      this.#pending = press.code;
      this.#since = now;
    }
    return null;
  }
}
