import { button, cleanedHtml, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { showToCopy } from '../asking/questions.js';
import { newId } from '../base/identifiers.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { ask, reason } from './asking.js';
import { field, select } from './fields.js';
import { STATUS_SHAPES, statusName } from './wording.js';

/** One recommendation of the register: what is said of it, its passages, evidence, thread and history. */
export class RegisterItem {
  #it;
  #deeds;
  /** @type {HTMLElement} */
  node;

  /** @param {any} it @param {any} deeds */
  constructor(it, deeds) {
    this.#it = it;
    this.#deeds = deeds;
    this.node = element('li', { class: 'register-item', dataset: { id: it.id }, id: `r-${it.id}` });
    this.#show();
  }

  #show() {
    const it = this.#it;
    const { page } = this.#deeds;
    const facts = [it.addressee && `${t('review_addressee')}: ${it.addressee}`, it.timeFrame && `${t('review_time_frame')}: ${it.timeFrame}`].filter(Boolean);
    this.node.replaceChildren(
      element('div', { class: 'register-top' },
        element('h4', {}, element('span', { class: 'number' }, `R${it.number}`), ' ', it.title),
        element('span', { class: 'status', dataset: { status: it.status } }, element('span', { 'aria-hidden': 'true' }, STATUS_SHAPES[it.status]), ` ${statusName(it.status)}`)),
      ...(facts.length > 0 ? [element('p', { class: 'soft' }, facts.join(' · '))] : []),
      ...it.passages.map((/** @type {any} */ passage) => element('p', { class: 'passage' },
        passage.certainty === 'uncertain' || passage.certainty === 'detached' ? element('strong', { class: 'doubt' }, `${t(`review_${passage.certainty}`)} `) : null,
        element('a', { href: `/briefs/${page.brief}?at=${passage.start}` }, passage.exact))),
      it.evidence.length > 0
        ? element('ul', { class: 'evidence plain-list' }, ...it.evidence.map((/** @type {any} */ link) => this.#link(link)))
        : element('p', { class: 'soft' }, t('review_no_evidence')),
      this.#actions());
  }

  /** @param {any} link */
  #link(link) {
    return element('li', {},
      element('strong', {}, link.relation === 'supports' ? `＋ ${t('review_supports')}` : `－ ${t('review_contradicts')}`), ' ',
      element('a', { href: `/briefs/${link.brief}?at=${link.start}` }, link.exact), link.note && ` – ${link.note}`,
      this.#deeds.page.manage && button(t('review_unlink'), async () => {
        if (await ask('DELETE', `/api/recommendations/${this.#it.id}/evidence/${link.id}`)) this.#deeds.load();
      }, { class: 'quiet-button small' }));
  }

  #actions() {
    const { page, move, remove, merge } = this.#deeds;
    const it = this.#it;
    const small = { class: 'quiet-button small' };
    const talk = it.thread?.comments?.filter((/** @type {any} */ comment) => !comment.deleted).length ?? 0;
    return element('div', { class: 'register-deeds' },
      page.manage && button(t('review_edit'), () => this.#edit(), small),
      page.manage && button('↑', () => move(it.id, -1), { ...small, 'aria-label': t('review_up', `R${it.number}`) }),
      page.manage && button('↓', () => move(it.id, 1), { ...small, 'aria-label': t('review_down', `R${it.number}`) }),
      page.manage && button(t('review_merge_up'), () => merge(it), small),
      page.manage && button(t('review_remove'), () => remove(it), small),
      button(talk ? count('review_comments', talk) : t('review_discuss'), (event) => this.#toggle(event, () => this.#thread()), { ...small, 'aria-expanded': 'false' }),
      button(t('review_copy_link'), () => this.#copyLink(), small),
      button(t('review_history'), (event) => this.#toggle(event, () => this.#history()), { ...small, 'aria-expanded': 'false' }));
  }

  /** Its address wherever its brief goes; pasted into a reply it is shown as a card. */
  async #copyLink() {
    const address = new URL(`/recommendations/${this.#it.id}`, location.origin).href;
    try {
      await navigator.clipboard.writeText(address);
      say(t('review_link_copied'));
    } catch {
      await showToCopy(t('review_copy_link'), address);
    }
  }

  /** @param {MouseEvent} event @param {() => Node|Promise<Node>} make */
  async #toggle(event, make) {
    const opener = /** @type {HTMLElement} */ (event.currentTarget);
    const open = opener.getAttribute('aria-expanded') === 'true';
    this.node.querySelector('.register-more')?.remove();
    this.node.querySelectorAll('[aria-expanded]').forEach((each) => each.setAttribute('aria-expanded', 'false'));
    if (open) return;
    opener.setAttribute('aria-expanded', 'true');
    this.node.append(element('div', { class: 'register-more' }, await make()));
  }

  #thread() {
    const words = element('textarea', { rows: '2' });
    const shown = (this.#it.thread?.comments ?? []).filter((/** @type {any} */ comment) => !comment.deleted)
      .map((/** @type {any} */ comment) => element('li', { class: 'said' }, element('p', { class: 'soft' }, new Date(comment.createdAt).toLocaleString(document.documentElement.lang)), cleanedHtml(comment.html)));
    const id = newId();
    return element('div', {}, element('ul', { class: 'plain-list' }, ...shown),
      this.#deeds.page.comment && element('form', { class: 'form', onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        if (words.value.trim() === '') return words.focus();
        if (await ask('POST', `/api/recommendations/${this.#it.id}/comments`, { body: { id, body: words.value } })) this.#deeds.load();
      } }, field(t('review_say'), words), element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_send')))));
  }

  async #history() {
    const answer = await ask('GET', `/api/recommendations/${this.#it.id}/history`);
    const lines = (answer?.changes ?? []).map((/** @type {any} */ change) => element('li', {},
      element('time', { datetime: change.at }, new Date(change.at).toLocaleString(document.documentElement.lang)), ' ',
      answer.people[change.by]?.name ?? '', ' ', element('strong', {}, t(`review_did_${change.what.replaceAll('-', '_')}`)),
      (change.before || change.after) && element('span', {}, `: ${[change.before, change.after].filter(Boolean).join(' → ')}`)));
    return element('ol', { class: 'plain-list history' }, ...lines);
  }

  #edit() {
    const it = this.#it;
    const inputs = {
      title: element('input', { value: it.title, required: true, maxlength: '300' }),
      number: element('input', { type: 'number', min: '1', max: '9999', value: it.number }),
      heading: element('input', { value: it.heading ?? '', maxlength: '200' }),
      addressee: element('input', { value: it.addressee ?? '', maxlength: '200' }),
      timeFrame: element('input', { value: it.timeFrame ?? '', maxlength: '200' }),
      status: select(it.status, Object.keys(STATUS_SHAPES).map((status) => [status, statusName(status)])),
    };
    const problem = element('p', { class: 'error', role: 'alert' });
    const form = element('form', { class: 'form', onsubmit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      const body = { title: inputs.title.value, number: Number(inputs.number.value), heading: inputs.heading.value, addressee: inputs.addressee.value, timeFrame: inputs.timeFrame.value, status: inputs.status.value };
      const answer = await request('PATCH', `/api/recommendations/${it.id}`, { body, version: it.version });
      if (answer.ok) return this.#deeds.load();
      if (answer.status === 412 && answer.problem.current) it.version = answer.problem.current.version;
      problem.textContent = reason(answer);
    } },
    field(t('review_title_field'), inputs.title), field(t('review_number'), inputs.number), field(t('review_heading'), inputs.heading, t('review_heading_hint')),
    field(t('review_addressee'), inputs.addressee), field(t('review_time_frame'), inputs.timeFrame), field(t('review_status'), inputs.status), problem,
    element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_save')), button(t('review_cancel'), () => {
      this.#show();
      this.node.querySelector('button')?.focus();
    })));
    this.node.replaceChildren(form);
    inputs.title.focus();
  }
}
