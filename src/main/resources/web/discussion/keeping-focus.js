/**
 * Draws a card anew without taking the keyboard from whoever has it there: a field keeps it with its selection; a menu that was
 * replaced hands it to the one that took its place, anything else to the card. A mouse leaves nothing behind.
 *
 * @param {HTMLElement} card @param {() => void} draw
 */
export function keepingFocus(card, draw) {
  const active = document.activeElement;
  const within = active instanceof HTMLElement && active !== card && card.contains(active);
  const selection = active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : null;
  const inMenu = within && active.closest('.card-menu') !== null;
  const byKeyboard = within && active.matches(':focus-visible');
  draw();
  if (!within || document.activeElement === active) return;
  if (card.contains(active)) active.focus({ preventScroll: true });
  else if (inMenu || byKeyboard) /** @type {HTMLElement} */ ((inMenu && card.querySelector('.card-menu summary')) || card).focus({ preventScroll: true });
  if (selection && active instanceof HTMLTextAreaElement && card.contains(active)) active.setSelectionRange(selection[0], selection[1]);
}
