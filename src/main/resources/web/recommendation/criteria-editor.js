import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { askLine } from '../asking/questions.js';
import { say } from '../base/toasts.js';
import { ask } from './asking.js';
import { field, select } from './fields.js';

/** Criteria with scale and weight, from the team's templates or anew. */
export class CriteriaEditor {
  #team;
  #rows = element('div', { class: 'criteria-rows' });
  #made = 0;
  node;

  /** @param {string} team @param {any[]} templates */
  constructor(team, templates) {
    this.#team = team;
    const choice = select('', [['', t('review_criteria_choose')], ...templates.map((it) => /** @type {[string, string]} */ ([it.id, it.name]))]);
    choice.addEventListener('change', () => {
      const found = templates.find(({ id }) => id === choice.value);
      if (found) this.#rows.replaceChildren(...found.criteria.map((/** @type {any} */ it) => this.#row(it)));
    });
    this.node = element('fieldset', { class: 'criteria' }, element('legend', {}, t('review_criteria')),
      templates.length > 0 && field(t('review_criteria_template'), choice), this.#rows,
      element('div', { class: 'form-actions' },
        button(t('review_criterion_add'), () => this.#add({ name: '', english: '', from: 1, to: 5, weight: 1 })),
        button(t('review_criteria_keep'), () => this.#keep(), { class: 'quiet-button' })));
    const first = templates[0]?.criteria ?? [
      { key: 'importance', name: t('review_criterion_importance'), english: 'Importance', from: 1, to: 5, weight: 1 },
      { key: 'feasibility', name: t('review_criterion_feasibility'), english: 'Feasibility', from: 1, to: 5, weight: 1 },
      { key: 'evidence', name: t('review_criterion_evidence'), english: 'Evidence', from: 1, to: 5, weight: 1 }];
    this.#rows.append(...first.map((/** @type {any} */ it) => this.#row(it)));
  }

  get value() {
    return [...this.#rows.querySelectorAll('.criterion')].map((row) => {
      const [name, english, from, to, weight] = [...row.querySelectorAll('input')].map((input) => input.value);
      return { key: /** @type {HTMLElement} */ (row).dataset.key, name, english: english || null, from: Number(from), to: Number(to), weight: Number(weight) };
    });
  }

  /** @param {any} it */
  #add(it) {
    const row = this.#row(it);
    this.#rows.append(row);
    row.querySelector('input')?.focus();
  }

  /** @param {any} it */
  #row(it) {
    const input = (/** @type {string} */ label, /** @type {Record<string, any>} */ properties) => element('label', {}, element('span', {}, label), element('input', properties));
    const row = element('div', { class: 'criterion', dataset: { key: it.key ?? `c${++this.#made}-${Date.now().toString(36)}` } },
      input(t('review_criterion_name'), { value: it.name, required: true, maxlength: '80' }),
      input(t('review_criterion_english'), { value: it.english ?? '', maxlength: '80', lang: 'en' }),
      input(t('review_criterion_from'), { type: 'number', min: '0', max: '9', value: it.from }),
      input(t('review_criterion_to'), { type: 'number', min: '1', max: '10', value: it.to }),
      input(t('report_weight'), { type: 'number', min: '1', max: '100', value: it.weight }),
      button('✕', () => row.remove(), { class: 'quiet-button', 'aria-label': t('review_criterion_remove', it.name) }));
    return row;
  }

  async #keep() {
    const name = await askLine(t('review_criteria_name'), t('review_criteria_keep'));
    if (name && (await ask('POST', `/api/teams/${this.#team}/criteria-templates`, { body: { name, criteria: this.value } }))) say(t('review_criteria_kept'));
  }
}
