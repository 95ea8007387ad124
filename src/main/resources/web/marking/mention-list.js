/** @import {Room} from '../reading/room.js' */
/** @import {Member} from './members.js' */
import { announce } from '../base/announcing.js';
import { element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { membersOf } from './members.js';
import { nameUnderWay, suggested } from './naming.js';

let made = 0;

/**
 * Offers the people of the team while a name is typed after an @: arrows choose, Enter or Tab takes, Escape leaves. It waits for
 * an input method to finish, so that no syllable is torn.
 */
export class MentionList {
  #room;
  #field;
  #list = element('ul', { class: 'mention-list popover plain-list', role: 'listbox', 'aria-label': t('marking_mention_list'), id: `mentions-${++made}` });
  /** @type {Member[]} */
  #members = [];
  /** @type {Member[]} */
  #shown = [];
  #at = 0;
  #from = 0;

  /** @param {Room} room @param {HTMLTextAreaElement} field */
  constructor(room, field) {
    this.#room = room;
    this.#field = field;
    field.setAttribute('aria-autocomplete', 'list');
    field.addEventListener('input', () => this.#look());
    field.addEventListener('compositionend', () => this.#look());
    field.addEventListener('click', () => this.#look());
    field.addEventListener('keydown', (event) => this.#key(event), true);
    field.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    this.#look();
  }

  close() {
    this.#list.remove();
    this.#shown = [];
    this.#field.removeAttribute('aria-activedescendant');
    this.#field.removeAttribute('aria-controls');
  }

  async #look() {
    const under = nameUnderWay(this.#field.value, this.#field.selectionStart);
    if (!under) return this.close();
    if (this.#members.length === 0) this.#members = await membersOf(this.#room);
    this.#from = under.from;
    const before = this.#shown.length;
    this.#shown = suggested(this.#members, under.typed).slice(0, 8);
    if (this.#shown.length === 0) return this.close();
    this.#at = 0;
    this.#draw();
    if (before !== this.#shown.length) announce(count('marking_mention_count', this.#shown.length));
  }

  #draw() {
    this.#list.replaceChildren(...this.#shown.map(({ name, handle }, i) => element('li', {
      role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': String(i === this.#at),
      onpointerdown: (/** @type {PointerEvent} */ event) => {
        event.preventDefault();
        this.#take(i);
      },
    }, name, ' ', element('small', {}, `@${handle}`))));
    if (!this.#list.isConnected) this.#field.after(this.#list);
    this.#field.setAttribute('aria-controls', this.#list.id);
    this.#field.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#at}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#shown.length === 0 || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#at = (this.#at + step + this.#shown.length) % this.#shown.length;
      this.#draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#at);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} i */
  #take(i) {
    const { name, handle, id } = this.#shown[i];
    // A name that two share names nobody; the handle does.
    const alone = !this.#members.some((other) => other.id !== id && other.name === name);
    this.#field.setRangeText(`@${alone ? name : handle}`, this.#from, this.#field.selectionStart, 'end');
    this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    this.close();
    this.#field.focus();
  }
}
