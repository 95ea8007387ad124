/** @import {Room} from './room.js' */
import { placeOf } from '../annotation/annotation.js';
import { afterFrame, afterRest, oncePerFrame } from '../base/pacing.js';

/**
 * The whole brief in a thin column: where marks are dense, which are one's own, what part is in the window. For the eye and
 * the pointer; the outline says the same in words.
 */
export class OverviewStrip {
  #room;
  #canvas;
  #view;
  /** After a frame: the browser's own work is done then, and asking for colours costs nothing. */
  #drawing = afterRest(afterFrame(() => this.#draw()), 60);

  /** @param {Room} room @param {HTMLElement} strip */
  constructor(room, strip) {
    this.#room = room;
    this.#canvas = strip.appendChild(document.createElement('canvas'));
    this.#view = strip.appendChild(document.createElement('div'));
    this.#view.className = 'overview-view';
    const follow = oncePerFrame(() => this.#follow());
    room.changed.heardBy(() => this.#drawing.stir());
    room.geometry.moved.heardBy(() => (this.#drawing.stir(), follow()));
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', () => (this.#drawing.stir(), follow()));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#drawing.stir());
    new MutationObserver(() => this.#drawing.stir()).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const go = (/** @type {PointerEvent} */ event) => {
      const box = strip.getBoundingClientRect();
      const { root } = room.canonical;
      const share = (event.clientY - box.top) / box.height;
      scrollTo({ top: scrollY + root.getBoundingClientRect().top + share * room.geometry.height - innerHeight / 2 });
    };
    strip.addEventListener('pointerdown', (event) => {
      strip.setPointerCapture(event.pointerId);
      go(event);
    });
    strip.addEventListener('pointermove', (event) => strip.hasPointerCapture(event.pointerId) && go(event));
    follow();
  }

  #follow() {
    const { geometry } = this.#room;
    const { top, bottom } = geometry.view();
    const share = (/** @type {number} */ level) => `${Math.min(100, Math.max(0, (level / geometry.height) * 100))}%`;
    this.#view.style.top = share(top);
    this.#view.style.bottom = `calc(100% - ${share(bottom)})`;
  }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const pen = this.#canvas.getContext('2d');
    if (!pen || width === 0) return;
    const scale = devicePixelRatio;
    this.#canvas.width = width * scale;
    this.#canvas.height = height * scale;
    pen.scale(scale, scale);
    const style = getComputedStyle(this.#room.canonical.root);
    const inks = new Map(this.#room.page.colours.map(({ key }) => [key, style.getPropertyValue(`--mark-${key}`).trim()]));
    const { geometry } = this.#room;
    // What the finder leaves out stays as a shade: one sees how much is not shown.
    pen.globalAlpha = 0.12;
    pen.fillStyle = 'gray';
    if (this.#room.sieve) for (const { passages } of this.#room.unsieved()) pen.fillRect(width * 0.35, (geometry.level(passages[0]?.start ?? 0) / geometry.height) * height, width * 0.65, 2);
    for (const mark of this.#room.marks()) {
      const y = (geometry.level(placeOf(mark)) / geometry.height) * height;
      const mine = this.#room.isMe(mark.author);
      pen.globalAlpha = mark.kind !== 'highlight' ? 0.75 : 0.4;
      pen.fillStyle = inks.get(mark.colour) || 'gray';
      pen.fillRect(mine ? 0 : width * 0.35, y, mine ? width : width * 0.65, 2);
    }
  }
}
