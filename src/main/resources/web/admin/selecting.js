/** Tables to select rows from: all at once, a range with Shift, and by keyboard alone. */

/** By physical key, so that they work while a Korean input method is on. @type {Record<string, number>} */
const STEPS = { KeyJ: 1, KeyK: -1 };

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form.selecting'))) selectable(form);

/** @param {HTMLFormElement} form */
function selectable(form) {
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('tbody input[type="checkbox"]')]);
  const all = /** @type {HTMLInputElement|null} */ (form.querySelector('.select-all'));
  const acts = /** @type {HTMLButtonElement[]} */ ([...form.querySelectorAll('.bulk-acts button')]);
  let current = -1;
  let last = -1;

  const settle = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    for (const act of acts) act.disabled = chosen === 0;
    if (!all) return;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };

  /** @param {number} at */
  const go = (at) => {
    boxes[current]?.closest('tr')?.classList.remove('is-current');
    current = Math.max(0, Math.min(boxes.length - 1, at));
    boxes[current]?.closest('tr')?.classList.add('is-current');
    boxes[current]?.focus();
  };

  all?.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    settle();
  });
  boxes.forEach((box, at) => {
    box.addEventListener('focus', () => at !== current && go(at));
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last >= 0) {
        for (let i = Math.min(at, last); i <= Math.max(at, last); i++) boxes[i].checked = box.checked;
      }
      last = at;
      settle();
    });
  });
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.matches('input:not([type="checkbox"]), textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (STEPS[event.code]) go(current + STEPS[event.code]);
    else if (event.code === 'KeyX' && boxes[current]) boxes[current].click();
    else if (event.code === 'Enter' && target === boxes[current]) boxes[current].closest('tr')?.querySelector('a')?.click();
    else if (event.code === 'Slash') /** @type {HTMLElement|null} */ (document.querySelector('[data-key="search"]'))?.focus();
    else return;
    event.preventDefault();
  });
  settle();
}
