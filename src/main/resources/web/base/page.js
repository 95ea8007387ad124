/** What every page does: menus that close, the choice of a look. */

const THEME = 'yeobaek:theme';

for (const menu of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details.menu'))) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (menu.open && !menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

for (const printer of document.querySelectorAll('[data-print]')) printer.addEventListener('click', () => window.print());

const chosen = document.documentElement.dataset.theme ?? 'system';
for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="theme"]'))) {
  choice.checked = choice.value === chosen;
  choice.addEventListener('change', () => {
    if (choice.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice.value;
    try {
      if (choice.value === 'system') localStorage.removeItem(THEME);
      else localStorage.setItem(THEME, choice.value);
    } catch {
      // The look holds for this page only.
    }
  });
}

const bell = document.querySelector('a[data-bell]');
if (bell instanceof HTMLAnchorElement && bell.dataset.bell) {
  const { bell: address } = bell.dataset;
  // After the page itself: news can wait for the text.
  const hang = () => import(address).then(({ ring }) => ring(bell));
  if ('requestIdleCallback' in window) requestIdleCallback(hang, { timeout: 3000 });
  else setTimeout(hang, 500);
}
