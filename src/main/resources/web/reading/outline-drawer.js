/** Where the outline has no column of its own it opens over the text. @param {HTMLElement} outline @param {HTMLElement|null} toggle */
export function openOutlineAsDrawer(outline, toggle) {
  const show = (/** @type {boolean} */ open) => {
    outline.classList.toggle('is-open', open);
    toggle?.setAttribute('aria-expanded', String(open));
  };
  toggle?.addEventListener('click', () => {
    const open = !outline.classList.contains('is-open');
    show(open);
    if (open) outline.querySelector('a')?.focus();
  });
  outline.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && show(false));
  outline.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !outline.classList.contains('is-open')) return;
    event.stopPropagation();
    show(false);
    toggle?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!outline.contains(target) && !toggle?.contains(target)) show(false);
  });
}
