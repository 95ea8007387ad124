import { element } from './element.js';

/**
 * A menu made by script: closes by Escape, when the focus leaves it, and at a click beside it.
 *
 * @param {string} sign what is seen @param {string} name what it is called @param {string} kind a class of its own
 * @param {...(Node|false|null)} items
 */
export function menuOf(sign, name, kind, ...items) {
  const summary = element('summary', { 'aria-label': name, title: name }, sign);
  const list = element('div', { class: 'menu-list' }, ...items);
  const menu = element('details', { class: `menu ${kind}` }, summary, list);
  // Whoever chose something by keyboard goes on from the menu, also after what they chose has asked its question.
  const close = () => {
    if (list.contains(document.activeElement)) summary.focus({ preventScroll: true });
    menu.open = false;
  };
  const beside = (/** @type {PointerEvent} */ event) => event.target instanceof Node && !menu.contains(event.target) && close();
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    summary.focus();
    close();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close();
  });
  menu.addEventListener('toggle', () => {
    if (menu.open) {
      document.addEventListener('pointerdown', beside);
      showWhole(list);
    } else document.removeEventListener('pointerdown', beside);
  });
  return { menu, list, close };
}

/** Where the margin is a sheet, what opens at its end would be below the screen. @param {Element} list */
export function showWhole(list) {
  if (matchMedia('(max-width: 899.98px)').matches) list.scrollIntoView({ block: 'nearest' });
}
