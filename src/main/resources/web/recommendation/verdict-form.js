import { button, element } from '../base/element.js';
import { newId } from '../base/identifiers.js';
import { t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';
import { mayPass, request } from '../base/requests.js';
import { wordDifference } from '../revising/word-difference.js';
import { reason } from './asking.js';
import { changes } from './differing.js';
import { field } from './fields.js';
import { VerdictContext } from './verdict-context.js';
import { CHOICES, SHAPES, choiceName, criterionName } from './wording.js';

/** One recommendation with its passage in view, and what one says to it. */
export class VerdictForm {
  #desk;
  /** Sent again after a lost connection, it is submitted once. */
  #request = newId();
  #problem = element('p', { class: 'error', role: 'alert' });
  #kept = element('span', { class: 'soft', role: 'status' });
  #saving = afterRest(() => void this.#save(), 700);
  #over = false;
  isTouched = false;
  node;

  /** @param {{page: any, round: any, item: any, opinions: import('./opinions.js').Opinions, changed: () => void, submitted: () => void}} desk */
  constructor(desk) {
    this.#desk = desk;
    const { recommendation, own } = desk.item;
    const last = own[own.length - 1];
    const said = desk.opinions.of(recommendation.id) ?? last ?? {};
    const area = (/** @type {string|null} */ value, /** @type {number} */ rows, /** @type {string} */ name) =>
      element('textarea', { rows, maxlength: '10000', oninput: () => this.#touch(), name }, value ?? '');
    this.choices = CHOICES.map((choice, i) => element('label', { class: 'choice', dataset: { choice } },
      element('input', { type: 'radio', name: 'choice', value: choice, checked: said.choice === choice, onchange: () => this.#touch(), 'aria-keyshortcuts': String(i + 1) }),
      element('span', { class: 'sign', 'aria-hidden': 'true', dataset: { choice } }, SHAPES[choice]), ` ${choiceName(choice)} `, element('kbd', { 'aria-hidden': 'true' }, String(i + 1))));
    this.reason = area(said.reason, 4, 'reason');
    this.wording = area(said.wording, 3, 'wording');
    this.note = area(said.note, 2, 'note');
    this.why = element('input', { maxlength: '500', value: desk.opinions.of(recommendation.id)?.why ?? '', oninput: () => this.#touch(), name: 'why' });
    this.scores = desk.round.criteria.map((/** @type {any} */ criterion) => this.#score(criterion, said.scores?.[criterion.key]));
    this.difference = element('p', { class: 'difference' });
    this.send = element('button', { class: 'primary' }, last ? t('review_change_verdict') : t('review_submit'));
    this.node = this.#form(last);
    this.#compare();
  }

  /** @param {any} last */
  #form(last) {
    const { item, round } = this.#desk;
    const context = new VerdictContext(this.#desk);
    return element('form', { class: 'verdict-form', onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      void this.submit();
    } },
    element('h2', {}, element('span', { class: 'number' }, `R${item.recommendation.number}`), ' ', item.recommendation.title),
    ...context.above(),
    element('fieldset', { class: 'choices' }, element('legend', {}, t('review_your_verdict')), ...this.choices),
    field(t('review_reason'), this.reason, t('review_reason_hint')),
    this.scores.length > 0 && element('div', { class: 'scores' }, ...this.scores),
    element('details', { class: 'more', open: this.wording.value !== '' },
      element('summary', {}, t('review_suggest')),
      button(t('review_from_text'), () => {
        if (this.wording.value === '') this.wording.value = context.words;
        this.wording.focus();
        this.#touch();
      }, { class: 'quiet-button small' }),
      field(t('report_wording'), this.wording), this.difference),
    element('details', { class: 'more', open: this.note.value !== '' }, element('summary', {}, t('review_note')), field(t('review_note'), this.note, t('review_note_hint'))),
    last && field(t('review_why'), this.why, t('review_why_hint')),
    this.#problem,
    element('p', { class: 'notice is-warning over-notice', role: 'status', hidden: round.me.mayJudge }, t('review_over_kept')),
    element('div', { class: 'form-actions verdict-actions' }, this.send, element('kbd', { 'aria-hidden': 'true' }, 'Ctrl Enter'), this.#kept),
    ...context.below());
  }

  /** @param {any} criterion @param {number|undefined} given */
  #score(criterion, given) {
    const name = `score-${criterion.key}`;
    const steps = Array.from({ length: criterion.to - criterion.from + 1 }, (_, i) => criterion.from + i);
    const radio = (/** @type {string} */ value, /** @type {string} */ label) => element('label', { class: 'score' },
      element('input', { type: 'radio', name, value, checked: value === String(given ?? ''), onchange: () => this.#touch() }), element('span', {}, label));
    return element('fieldset', { class: 'score-line', dataset: { key: criterion.key } },
      element('legend', {}, criterionName(criterion), element('span', { class: 'soft' }, ` ${t('report_weight')} ${criterion.weight}`)),
      ...steps.map((step) => radio(String(step), String(step))), radio('', t('review_no_score')));
  }

  /** What stands in the form. @returns {import('./opinions.js').Opinion} */
  get opinion() {
    /** @type {Record<string, number>} */
    const scores = {};
    for (const line of this.scores) {
      const value = /** @type {HTMLInputElement|null} */ (line.querySelector('input:checked'))?.value;
      if (value && line.dataset.key) scores[line.dataset.key] = Number(value);
    }
    const choice = this.choices.map((label) => label.querySelector('input')).find((input) => input?.checked)?.value ?? null;
    return { choice, reason: this.reason.value || null, scores, wording: this.wording.value || null, note: this.note.value || null, why: this.why.value || null };
  }

  /** @param {string} choice */
  choose(choice) {
    const input = this.choices.find((label) => label.dataset.choice === choice)?.querySelector('input');
    if (!input) return;
    input.checked = true;
    this.#touch();
    (choice === 'endorse' ? input : this.reason).focus();
  }

  /** Puts the keyboard into the reason. */
  enter() {
    this.reason.focus();
  }

  /** @param {boolean} over whether verdicts are no longer taken */
  over(over) {
    this.#over = over;
    this.send.disabled = over;
    this.node.querySelector('.over-notice')?.toggleAttribute('hidden', !over);
  }

  /** The reviewer goes elsewhere: what was not sent yet is sent now. */
  async leave() {
    this.#saving.cancel();
    if (this.isTouched) await this.#save();
  }

  #touch() {
    this.isTouched = true;
    this.#problem.textContent = '';
    this.#desk.opinions.keep(this.#desk.item.recommendation.id, this.opinion);
    this.#kept.textContent = '';
    this.#desk.changed();
    this.#compare();
    this.#saving.stir();
  }

  async #save() {
    const there = await this.#desk.opinions.send(this.#desk.item.recommendation.id);
    this.#kept.textContent = t(there ? 'review_kept' : 'review_kept_here');
  }

  #compare() {
    const words = this.#desk.item.recommendation.passages.map((/** @type {any} */ it) => it.exact).join('\n');
    this.difference.replaceChildren(...(this.wording.value ? wordDifference(changes(words, this.wording.value)) : []));
  }

  async submit() {
    if (this.#over) return;
    const { page, item, opinions, submitted } = this.#desk;
    this.#saving.cancel();
    this.send.disabled = true;
    const id = item.recommendation.id;
    opinions.keep(id, this.opinion);
    const answer = await request('POST', `/api/rounds/${page.round}/board/verdicts`, {
      body: { id: this.#request, recommendation: id, replaces: item.own.length, opinion: this.opinion },
    });
    this.send.disabled = false;
    if (answer.ok) {
      opinions.forget(id);
      this.isTouched = false;
      return submitted();
    }
    await this.#save();
    this.#problem.textContent = mayPass(answer.status) ? t('review_not_sent') : reason(answer);
    const missing = answer.problem.type?.match(/verdict-(\w+)-missing/)?.[1];
    if (missing === 'choice') this.choices[0].querySelector('input')?.focus();
    else if (missing === 'reason') this.reason.focus();
    else if (missing === 'why') this.why.focus();
  }
}
