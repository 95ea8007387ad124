/** @import {Draft} from '../discussion/drafts.js' */
/** @import {Room} from '../reading/room.js' */
import { announce } from '../base/announcing.js';
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { tagPicker } from './tag-picker.js';
import { nameOf } from './tags.js';

/** The tags of a mark that is still being written: kept with the draft, put on when it is saved. */
export class DraftTags {
  #room;
  #draft;
  #changed;
  /** @type {HTMLElement} the field to choose in, or the button for it */
  #tail;
  element = element('div', { class: 'tag-row draft-tags' });

  /** @param {Room} room @param {Draft} draft @param {() => void} changed */
  constructor(room, draft, changed) {
    this.#room = room;
    this.#draft = draft;
    this.#changed = changed;
    this.#tail = this.#opener();
    this.element.append(this.#tail);
    this.#drawChips();
  }

  #opener() {
    return button(t('tag_put'), () => this.choose(), { class: 'quiet-button tag-put' });
  }

  /** Opens the field in which one finds a tag. */
  choose() {
    const tags = this.#room.noticing?.tags;
    if (!tags) return;
    const { picker, focus } = tagPicker(tags, {
      worn: () => this.#draft.tags ?? [],
      put: async (tag) => {
        this.#wear([...(this.#draft.tags ?? []), tag]);
        return true;
      },
    }, (byKey) => {
      this.#tail = this.#opener();
      this.element.append(this.#tail);
      if (byKey) this.#tail.focus({ preventScroll: true });
    });
    this.#tail.replaceWith(picker);
    this.#tail = picker;
    focus();
  }

  #drawChips() {
    const tags = this.#room.noticing?.tags;
    const worn = (this.#draft.tags ?? []).map((id) => tags?.tag(id)).filter((tag) => tag !== undefined);
    for (const old of this.element.querySelectorAll(':scope > .tag')) old.remove();
    this.element.prepend(...worn.map((tag) => element('span', { class: 'tag', dataset: tag.colour ? { colour: tag.colour } : {} }, `#${nameOf(tag)}`,
      button('×', () => {
        this.#wear((this.#draft.tags ?? []).filter((id) => id !== tag.id));
        announce(t('tag_off', nameOf(tag)));
        this.element.querySelector('button')?.focus({ preventScroll: true });
      }, { class: 'tag-off', 'aria-label': t('tag_take', nameOf(tag)) }))));
  }

  /** @param {string[]} tags */
  #wear(tags) {
    this.#draft.tags = tags;
    this.#changed();
    this.#drawChips();
  }
}
