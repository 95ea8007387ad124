import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { wordDifference } from '../revising/word-difference.js';
import { ask } from './asking.js';
import { changes } from './differing.js';
import { field } from './fields.js';
import { choiceName, contentName, decisionName } from './wording.js';

/** What a reviewer must have before their eyes: the passage, what they said before, what changed since, what was answered. */
export class VerdictContext {
  #desk;
  words;

  /** @param {any} desk */
  constructor(desk) {
    this.#desk = desk;
    this.words = desk.item.recommendation.passages.map((/** @type {any} */ it) => it.exact).join('\n');
  }

  above() {
    const { item, page } = this.#desk;
    const it = item.recommendation;
    const facts = [it.heading, it.addressee && `${t('review_addressee')}: ${it.addressee}`, it.timeFrame && `${t('review_time_frame')}: ${it.timeFrame}`].filter(Boolean);
    return [
      facts.length > 0 && element('p', { class: 'soft' }, facts.join(' · ')),
      ...it.passages.map((/** @type {any} */ passage) => element('blockquote', { class: 'passage' }, passage.exact,
        passage.certainty === 'uncertain' || passage.certainty === 'detached' ? element('strong', { class: 'doubt' }, ` ${t(`review_${passage.certainty}`)}`) : null)),
      element('p', {}, element('a', { href: `/briefs/${page.brief}?at=${it.passages[0]?.start ?? 0}`, target: '_blank', rel: 'noopener' }, t('review_in_text')),
        it.evidence.length > 0 && ` · ${t('review_evidence')} ${it.evidence.length}`),
      it.evidence.length > 0 && element('ul', { class: 'evidence plain-list' }, ...it.evidence.map((/** @type {any} */ link) => element('li', {},
        element('strong', {}, link.relation === 'supports' ? `＋ ${t('review_supports')}` : `－ ${t('review_contradicts')}`), ` ${link.exact}`))),
      item.lookAgain && this.#changed(t('review_look_again_hint'), item.lookAgain.before),
      item.previous && element('details', { class: 'previous', open: true },
        element('summary', {}, t('review_previous_round', item.previous.round), ' ', element('strong', {}, choiceName(item.previous.verdict.choice))),
        element('p', {}, item.previous.verdict.reason), this.#changed(t('review_changed_since'), item.previous.verdict.judgedText)),
    ].filter(Boolean);
  }

  /** @param {string} label @param {string} before */
  #changed(label, before) {
    return element('div', { class: 'changed' }, element('p', { class: 'soft' }, before === this.words ? t('review_unchanged') : label),
      before === this.words ? null : element('p', { class: 'difference passage' }, ...wordDifference(changes(before, this.words))));
  }

  below() {
    const { item, page } = this.#desk;
    const versions = item.own.length > 0 && element('details', { class: 'more' }, element('summary', {}, t('review_versions', item.own.length)),
      element('ol', { class: 'plain-list' }, ...item.own.map((/** @type {any} */ verdict) => element('li', { class: 'said' },
        element('strong', {}, choiceName(verdict.choice)), ' ', element('time', { class: 'soft', datetime: verdict.submittedAt }, new Date(verdict.submittedAt).toLocaleString(document.documentElement.lang)),
        verdict.why && element('p', { class: 'soft' }, `${t('report_changed_because')}: ${verdict.why}`), element('p', {}, verdict.reason)))));
    return [...item.answers.map((/** @type {any} */ answer) => this.#answer(answer)), versions,
      item.own.length > 0 && dissent(page, item)].filter(Boolean);
  }

  /** @param {any} answer */
  #answer(answer) {
    const me = this.#desk.item.own[0]?.reviewer;
    const said = answer.contentments.find((/** @type {any} */ each) => each.reviewer === me)?.state;
    const states = ['content', 'not-content', 'if-revised'];
    return element('section', { class: 'answer', 'aria-label': t('report_column_answer') },
      element('p', {}, element('strong', {}, `${t('report_column_answer')}: ${decisionName(answer.decision)}`), ` ${answer.byName}`), element('p', {}, answer.words),
      answer.doneAt && element('p', { class: 'soft' }, `${t('report_done')}${answer.doneNote ? `: ${answer.doneNote}` : ''}`),
      element('div', { class: 'form-actions', role: 'group', 'aria-label': t('review_content_ask') }, element('span', { class: 'soft' }, t('review_content_ask')),
        ...states.map((state) => button(contentName(state), async (event) => {
          const pressed = /** @type {HTMLElement} */ (event.currentTarget);
          if ((await ask('PUT', `/api/answers/${answer.id}/contentment`, { body: { state } })) === undefined) return;
          pressed.parentElement?.querySelectorAll('button').forEach((each) => each.setAttribute('aria-pressed', String(each === pressed)));
        }, { class: 'small', 'aria-pressed': String(said === state) }))));
  }
}

/** Records what is to stand in the report against the others. @param {any} page @param {any} item */
function dissent(page, item) {
  const words = element('textarea', { rows: '3', maxlength: '10000' });
  return element('details', { class: 'more' }, element('summary', {}, t('review_dissent')), field(t('report_minority'), words, t('review_dissent_hint')),
    button(t('review_dissent_record'), async () => {
      if (words.value.trim() === '') return words.focus();
      const body = { recommendation: item.recommendation.id, words: words.value };
      if (await ask('POST', `/api/rounds/${page.round}/board/minority-opinions`, { body })) {
        words.value = '';
        say(t('review_dissent_recorded'));
      }
    }));
}
