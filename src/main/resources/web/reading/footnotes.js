import { element, mainRegion } from '../base/element.js';
import { t } from '../base/messages.js';

/** Opens footnotes in place: the note's words beside its mark, and the way to the note itself. @param {HTMLElement} text */
export function openFootnotesInPlace(text) {
  /** @type {{popover: HTMLElement, link: HTMLAnchorElement}|null} */
  let open = null;

  const close = (back = false) => {
    open?.popover.remove();
    open?.link.setAttribute('aria-expanded', 'false');
    if (back) open?.link.focus({ preventScroll: true });
    open = null;
  };

  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.note-mark a') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    const again = open?.link === link;
    close();
    if (again) return;
    const words = element('div', { class: 'footnote-words' });
    words.append(...[...note.cloneNode(true).childNodes]);
    const popover = element('div', { class: 'footnote-popover popover', role: 'dialog', tabindex: -1, 'aria-label': t('reading_footnote', link.textContent ?? '') },
      words, element('a', { href: link.hash, class: 'footnote-link', onclick: () => close() }, t('reading_footnote_go')));
    mainRegion().append(popover);
    const box = link.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const column = text.getBoundingClientRect();
    popover.style.left = `${scrollX + Math.max(8, column.left, Math.min(innerWidth - width - 8, column.right - width, box.left - width / 2))}px`;
    popover.style.top = `${scrollY + (box.bottom + height + 16 > innerHeight ? box.top - height - 8 : box.bottom + 8)}px`;
    link.setAttribute('aria-expanded', 'true');
    open = { popover, link };
    popover.focus({ preventScroll: true });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopImmediatePropagation();
    close(true);
  }, true);
  document.addEventListener('pointerdown', (event) => {
    const target = /** @type {Node} */ (event.target);
    if (open && !open.popover.contains(target) && !open.link.contains(target)) close();
  });
}
