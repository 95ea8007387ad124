/** @import {Room} from '../reading/room.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { ask } from './asking.js';
import { STATUS_SHAPES, statusName } from './wording.js';

/**
 * The recommendations in the reading page: in the outline with their status, behind the text as a fine line, and one more tool on
 * the selection for those who keep the register. Loaded after the first paint.
 *
 * @param {Room} room @param {HTMLElement} outline @param {{passages: () => {start: number, end: number}[], hide: () => void}} toolbar
 * @param {import('../live/live-channel.js').LiveChannel} live
 */
export async function showRegister(room, outline, toolbar, live) {
  const { brief, revision } = room.page;
  const path = `/api/briefs/${brief.id}/recommendations`;
  const section = element('section', { class: 'outline-register', 'aria-labelledby': 'register-title' });
  outline.append(section);

  async function load() {
    const register = await ask('GET', path);
    if (!register || register.revision !== revision.id) return null;
    const sure = (/** @type {any} */ passage) => passage.certainty !== 'detached';
    section.replaceChildren(element('h2', { id: 'register-title' }, element('a', { href: `/briefs/${brief.id}/recommendations` }, t('reading_register'))),
      element('ol', {}, ...register.recommendations.map((/** @type {any} */ it) => element('li', {}, element('a', {
        href: `/briefs/${brief.id}/recommendations#r-${it.id}`, title: statusName(it.status),
        onclick: (/** @type {MouseEvent} */ event) => {
          const passage = it.passages.find(sure);
          if (!passage || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          reveal(passage);
        },
      }, element('span', {}, `R${it.number} `, element('span', { 'aria-hidden': 'true' }, STATUS_SHAPES[it.status]), ` ${it.title}`), element('span', { class: 'visually-hidden' }, ` ${statusName(it.status)}`))))));
    paint(register.recommendations.flatMap((/** @type {any} */ it) => it.passages.filter(sure)));
    return register;
  }

  /** @param {{start: number, end: number}} passage */
  async function reveal(passage) {
    const { revealPassage } = await import('../reading/revealing.js');
    revealPassage(room, passage);
  }

  /** @param {{start: number, end: number}[]} passages */
  function paint(passages) {
    if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
    const ranges = passages.flatMap((passage) => room.canonical.staticRanges(passage));
    if (ranges.length === 0) CSS.highlights.delete('recommendation');
    else CSS.highlights.set('recommendation', Object.assign(new Highlight(...ranges), { priority: -1 }));
  }

  live.event.heardBy((event) => /** @type {any} */ (event).kind === 'register' && load());
  const register = await load();
  if (!register) return;
  const at = Number(new URLSearchParams(location.search).get('at') ?? NaN);
  if (Number.isInteger(at) && at >= 0) reveal({ start: at, end: at + 1 });
  if (!register.editable) return;
  document.querySelector('.selection-toolbar')?.append(button(t('reading_recommend'), async () => {
    const passages = toolbar.passages();
    if (passages.length === 0) return;
    toolbar.hide();
    getSelection()?.removeAllRanges();
    const added = await ask('POST', path, { body: { revision: revision.id, passages: passages.map(({ start, end }) => ({ start, end })) } });
    if (!added) return;
    say(t('reading_recommended', `R${added.number}`), { undo: async () => { await ask('DELETE', `/api/recommendations/${added.id}`); await load(); } });
    await load();
  }, { class: 'toolbar-button' }), button(t('reading_evidence'), async () => {
    const [passage] = toolbar.passages();
    if (!passage) return;
    toolbar.hide();
    const { linkPassage } = await import('./passage-dialog.js');
    await linkPassage({ brief: brief.id, revision: revision.id, passage, done: load });
  }, { class: 'toolbar-button' }));
}
