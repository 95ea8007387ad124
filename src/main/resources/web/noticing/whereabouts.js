/** @import {Room} from '../reading/room.js' */
/** @import {LiveChannel} from '../live/live-channel.js' */
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { News } from '../base/news.js';
import { tintOf } from '../live/presence.js';

/** @typedef {{id: string, name: string, handle: string, at?: number, writing?: string}} Here */

const REST = 1500;
const LEAST_PAUSE = 4000;
const KEY_PAUSE = 2500;

/** Where everyone reads and who is writing: told to the others, and shown of them. */
export class Whereabouts {
  #room;
  #live;
  #strip;
  #said = -1;
  #lastSaid = 0;
  #lastKey = 0;
  /** @type {Here[]} */
  people = [];
  /** Told when others came, moved or wrote. @type {News<void>} */
  changed = new News();

  /** @param {Room} room @param {LiveChannel} live @param {HTMLElement} strip */
  constructor(room, live, strip) {
    this.#room = room;
    this.#live = live;
    this.#strip = strip;
    live.presence.heardBy((people) => this.#take(/** @type {Here[]} */ (people)));
    let rest = 0;
    const moved = () => {
      clearTimeout(rest);
      rest = Number(setTimeout(() => this.#tell(), REST));
    };
    addEventListener('scroll', moved, { passive: true });
    live.changed.heardBy((state) => state === 'open' && moved());
    document.addEventListener('input', (event) => this.#wrote(/** @type {Element} */ (event.target)));
    room.geometry.moved.heardBy(() => this.#draw());
    moved();
  }

  /** Who writes in a thread now. @param {string} thread */
  writersIn(thread) {
    return this.people.filter(({ id, writing }) => writing === thread && !this.#room.isMe(id)).map(({ name }) => name);
  }

  #tell() {
    if (Date.now() - this.#lastSaid < LEAST_PAUSE) return void setTimeout(() => this.#tell(), LEAST_PAUSE);
    const { geometry } = this.#room;
    const { top, bottom } = geometry.view();
    const at = geometry.spanBetween(top, top + (bottom - top) / 3).start;
    if (at === this.#said) return;
    this.#said = at;
    this.#lastSaid = Date.now();
    this.#live.say({ type: 'here', at });
  }

  /** @param {Element} target */
  #wrote(target) {
    const mark = target instanceof HTMLTextAreaElement ? target.closest('.card[data-mark]')?.getAttribute('data-mark') : null;
    if (!mark || Date.now() - this.#lastKey < KEY_PAUSE || this.#room.ledger.annotation(mark)?.visibility !== 'team') return;
    this.#lastKey = Date.now();
    this.#live.say({ type: 'here', writing: mark });
  }

  /** @param {Here[]} people */
  #take(people) {
    this.people = people;
    const others = people.filter(({ id }) => !this.#room.isMe(id));
    document.querySelectorAll('.presence .avatar').forEach((avatar, i) => {
      const other = others[i];
      const section = other && this.#sectionAt(other.at);
      if (!section) return;
      const words = t('noticing_reads', other.name, section);
      avatar.setAttribute('title', words);
      avatar.setAttribute('aria-label', words);
    });
    this.#draw();
    this.changed.tell();
  }

  /** @param {number|undefined} at */
  #sectionAt(at) {
    if (at === undefined) return '';
    let found = '';
    for (const heading of this.#room.canonical.root.querySelectorAll('.heading[data-start]')) {
      if (Number(heading.getAttribute('data-start')) > at) break;
      found = heading.textContent?.trim() ?? '';
    }
    return found;
  }

  #draw() {
    const { geometry } = this.#room;
    this.#strip.querySelectorAll('.reader-dot').forEach((dot) => dot.remove());
    for (const { id, name, at } of this.people) {
      if (at === undefined || this.#room.isMe(id)) continue;
      const dot = element('span', { class: 'reader-dot avatar', title: name, dataset: { tint: tintOf(id) } });
      dot.style.top = `${Math.min(99, (geometry.level(at) / geometry.height) * 100)}%`;
      this.#strip.append(dot);
    }
  }
}
