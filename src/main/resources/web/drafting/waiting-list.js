import { confirmed } from '../asking/questions.js';
import { button, element, the } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { request } from '../base/requests.js';

const SOON = 1000;
const LATER = 15000;

/** What came in and is not published: kept by the server, so a reload loses nothing. */
export class WaitingList {
  #section;
  #list;
  #timer = 0;

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#section = section;
    this.#list = the(section, '.waiting-list', HTMLElement);
    this.#look();
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#look());
  }

  /** @param {any} draft that came just now */
  add(draft) {
    this.#section.hidden = false;
    if (!this.#list.querySelector(`[data-draft="${draft.id}"]`)) this.#list.prepend(this.#row(draft));
    this.#look();
  }

  async #look() {
    clearTimeout(this.#timer);
    const answer = await request('GET', '/api/drafts');
    let busy = false;
    if (answer.ok) {
      const { drafts } = /** @type {any} */ (answer.value);
      busy = drafts.some((/** @type {any} */ { state }) => state === 'waiting' || state === 'reading');
      this.#show(drafts);
    }
    if (document.visibilityState === 'visible') this.#timer = setTimeout(() => this.#look(), busy ? SOON : LATER);
  }

  #show(/** @type {any[]} */ drafts) {
    this.#section.hidden = drafts.length === 0;
    const held = /** @type {HTMLElement|null} */ (document.activeElement?.closest('[data-draft]') ?? null)?.dataset.draft;
    const wanted = held && document.activeElement?.tagName;
    this.#list.replaceChildren(...drafts.map((draft) => this.#row(draft)));
    if (held) /** @type {HTMLElement|null} */ (this.#list.querySelector(`[data-draft="${held}"] ${wanted === 'BUTTON' ? 'button' : 'a'}`))?.focus();
  }

  #row(/** @type {any} */ draft) {
    const { progress } = draft;
    const state = draft.state === 'ready'
      ? (draft.openDoubts ? count('drafting_state_ready', draft.openDoubts) : t('drafting_state_ready_none'))
      : draft.state === 'reading' && progress?.all > 1 ? t('drafting_state_reading_pages', progress.done, progress.all) : t(`drafting_state_${draft.state}`);
    return element('li', { dataset: { draft: draft.id, state: draft.state } },
      element('a', { class: 'item-title', href: `/drafts/${draft.id}` }, draft.title),
      element('p', { class: 'item-meta' }, element('span', { class: draft.state === 'refused' ? 'is-problem' : 'draft-state' }, state),
        draft.brief && element('span', {}, t('drafting_revision_of')), draft.title !== draft.name && element('span', {}, draft.name), element('span', {}, draft.by.name)),
      draft.refusal && element('p', { class: 'draft-refusal' }, draft.refusal),
      element('div', { class: 'item-side item-actions' }, button(t('drafting_discard'), () => this.#discard(draft), { class: 'quiet-button', 'aria-label': `${t('drafting_discard')}: ${draft.title}` })));
  }

  async #discard(/** @type {any} */ draft) {
    const certain = draft.state === 'refused' || draft.state === 'waiting' || draft.state === 'reading';
    if (!certain && !(await confirmed(t('drafting_discard_question', draft.title), t('drafting_discard')))) return;
    const answer = await request('DELETE', `/api/drafts/${draft.id}`);
    if (answer.ok) {
      const row = this.#list.querySelector(`[data-draft="${draft.id}"]`);
      const next = /** @type {HTMLElement|null} */ (row?.nextElementSibling ?? row?.previousElementSibling);
      row?.remove();
      next?.querySelector('button')?.focus();
    } else (await import('../base/toasts.js')).say(answer.problem.detail ?? '', { tone: 'problem' });
    this.#look();
  }
}
