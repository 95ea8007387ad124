import { button, element, the } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';

/** @typedef {import('./editor.js').Desk} Desk @typedef {{by: string, name: string, mine: boolean, until: string}} Hold */

const SIGN_OF_LIFE = 45000;
const LOOK = 8000;
const IDLE = 10 * 60000;

/**
 * Keeps the draft in hand while somebody works on it, and says who has it where it is somebody else. A window that nobody
 * touches for ten minutes lets go by itself.
 *
 * @param {Desk} desk @param {Hold|undefined} held
 */
export function holdOn(desk, held) {
  const notice = the(desk.root, '.held', HTMLElement);
  let lastTouch = performance.now();
  let holds = false;
  for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, () => { lastTouch = performance.now(); }, { passive: true });

  async function take(/** @type {boolean} */ over) {
    const answer = await request('PUT', `/api/drafts/${desk.draft}/hold`);
    if (answer.ok) {
      holds = true;
      if (desk.isHeld) {
        desk.isHeld = false;
        notice.hidden = true;
        if (over) say(t('drafting_taken'));
        desk.tools.show();
      }
    } else if (/** @type {any} */ (answer.problem).held) heldBy(/** @type {any} */ (answer.problem).held);
  }

  /** @param {Hold} hold */
  function heldBy(hold) {
    if (hold.mine) return;
    holds = false;
    desk.isHeld = true;
    const until = new Date(hold.until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
    notice.hidden = false;
    notice.replaceChildren(element('p', {}, t('drafting_held', hold.name, until)));
    desk.tools.show();
  }

  /** Somebody else's hold has ended: what they did is read, and one may go on. */
  async function look() {
    const answer = await request('GET', `/api/drafts/${desk.draft}`);
    if (!answer.ok) return;
    const { held: hold, draft } = /** @type {any} */ (answer.value);
    if (draft.state !== 'ready') location.reload();
    else if (hold && !hold.mine) heldBy(hold);
    else if (!notice.querySelector('button')) {
      notice.append(button(t('drafting_take_over'), async () => {
        const version = await desk.reload();
        desk.saver.at(version);
        await take(true);
        desk.at(desk.piece, null);
      }, { class: 'primary' }));
    }
  }

  setInterval(() => {
    if (desk.isHeld) return;
    if (holds && performance.now() - lastTouch < IDLE) take(false);
  }, SIGN_OF_LIFE);
  setInterval(() => desk.isHeld && document.visibilityState === 'visible' && look(), LOOK);
  window.addEventListener('pagehide', () => {
    if (holds) fetch(`/api/drafts/${desk.draft}/hold`, { method: 'DELETE', keepalive: true, headers: { 'X-Requested-With': 'JavaScript' } }).catch(() => {});
  });
  if (held && !held.mine) heldBy(held);
  else take(false);
  return { heldBy };
}
