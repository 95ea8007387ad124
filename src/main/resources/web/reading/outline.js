/** @import {Room} from './room.js' */
import { placeOf } from '../annotation/annotation.js';
import { count } from '../base/messages.js';
import { element } from '../base/element.js';
import { afterFrame } from '../base/pacing.js';

/** The outline beside the text: which section is read, and how much was said in each. */
export class Outline {
  #room;
  /** @type {{link: HTMLAnchorElement, heading: HTMLElement, start: number, badge: HTMLElement}[]} */
  #sections = [];

  /** @param {Room} room @param {HTMLElement} nav */
  constructor(room, nav) {
    this.#room = room;
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (nav.querySelectorAll('a[href^="#"]'))) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const start = Number(heading?.dataset.start);
      if (!heading || Number.isNaN(start)) continue;
      const badge = element('span', { class: 'outline-count', hidden: true });
      link.append(badge);
      this.#sections.push({ link, heading, start, badge });
    }
    this.#sections.sort((a, b) => a.start - b.start);
    const recount = afterFrame(() => this.#recount());
    room.changed.heardBy(recount);
    const observer = new IntersectionObserver(() => this.#locate(), { rootMargin: '-56px 0px -70% 0px' });
    for (const { heading } of this.#sections) observer.observe(heading);
    this.#locate();
  }

  #locate() {
    const line = innerHeight * 0.3;
    const current = this.#sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    for (const section of this.#sections) {
      if (section === current) section.link.setAttribute('aria-current', 'location');
      else section.link.removeAttribute('aria-current');
    }
    const nav = current?.link.closest('.outline');
    if (current && nav && nav.scrollHeight > nav.clientHeight) keepInView(nav, current.link);
  }

  #recount() {
    const counts = new Uint32Array(this.#sections.length);
    let at = -1;
    for (const mark of this.#room.marks()) {
      while (at + 1 < this.#sections.length && this.#sections[at + 1].start <= placeOf(mark)) at++;
      if (at >= 0) counts[at]++;
    }
    this.#sections.forEach(({ badge }, i) => {
      if (badge.textContent === String(counts[i])) return;
      badge.hidden = counts[i] === 0;
      badge.textContent = String(counts[i]);
      badge.title = count('reading_marks_here', counts[i]);
    });
  }
}

/** Scrolls a list so that an entry is seen, without moving the page. @param {Element} list @param {HTMLElement} entry */
function keepInView(list, entry) {
  const [frame, box] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (box.top < frame.top + 24) list.scrollTop += box.top - frame.top - 24;
  else if (box.bottom > frame.bottom - 24) list.scrollTop += box.bottom - frame.bottom + 24;
}
