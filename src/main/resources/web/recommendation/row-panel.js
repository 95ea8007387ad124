import { button, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { askLine } from '../asking/questions.js';
import { request } from '../base/requests.js';
import { wordDifference } from '../revising/word-difference.js';
import { ask, reason } from './asking.js';
import { latestOf } from './board-table.js';
import { changes } from './differing.js';
import { field, select } from './fields.js';
import { proposeRevision } from './proposing.js';
import { SHAPES, choiceName, contentName, criterionName, decisionName } from './wording.js';

/** One recommendation of the board, opened in place: its verdicts and what the authors answer. */
export class RowPanel {
  #page;
  #load;
  #board = /** @type {any} */ (null);
  /** @type {{id: string, reviewer: string|null}|null} */
  #shown = null;
  #back = /** @type {HTMLElement|null} */ (null);
  node = element('aside', { class: 'row-panel', tabindex: '-1', hidden: true });

  /** @param {any} page @param {() => void} load */
  constructor(page, load) {
    this.#page = page;
    this.#load = load;
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** @param {any} board @param {any} row @param {string|null} reviewer */
  open(board, row, reviewer) {
    this.#board = board;
    this.#shown = { id: row.recommendation.id, reviewer };
    this.#back = /** @type {HTMLElement|null} */ (document.activeElement);
    this.#draw();
    this.node.hidden = false;
    this.node.focus({ preventScroll: true });
    this.node.scrollIntoView({ block: 'nearest' });
  }

  close() {
    this.#shown = null;
    this.node.hidden = true;
    const cell = this.#back?.dataset.cell;
    const again = cell ? document.querySelector(`[data-cell="${cell}"]`) : this.#back;
    if (again instanceof HTMLElement) again.focus();
  }

  /** Shows what is new, unless somebody is writing here. @param {any} board */
  refresh(board) {
    this.#board = board;
    const writing = [...this.node.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue);
    if (this.#shown && !writing) this.#draw();
  }

  #draw() {
    const shown = /** @type {{id: string, reviewer: string|null}} */ (this.#shown);
    const row = this.#board.rows.find((/** @type {any} */ it) => it.recommendation.id === shown.id);
    const it = row.recommendation;
    const names = new Map(this.#board.reviewers.map((/** @type {any} */ each) => [each.key, each.name]));
    const latest = [...latestOf(this.#board).values()].filter((verdict) => verdict.recommendation === it.id)
      .sort((one, other) => Number(other.reviewer === shown.reviewer) - Number(one.reviewer === shown.reviewer));
    const words = it.passages.map((/** @type {any} */ passage) => passage.exact).join('\n');
    this.node.setAttribute('aria-label', `R${it.number} ${it.title}`);
    this.node.replaceChildren(
      element('div', { class: 'panel-head' }, element('h2', {}, `R${it.number} ${it.title}`), button('✕', () => this.close(), { class: 'quiet-button', 'aria-label': t('review_close_panel') })),
      ...it.passages.map((/** @type {any} */ passage) => element('blockquote', { class: 'passage' }, passage.exact)),
      row.visible ? '' : element('p', { class: 'notice' }, t('review_hidden_row', row.submitted.length)),
      latest.length === 0 && row.visible ? element('p', { class: 'soft' }, t('report_none')) : '',
      ...latest.map((verdict) => this.#verdict(verdict, names, words)),
      ...this.#board.minority.filter((/** @type {any} */ each) => each.recommendation === it.id)
        .map((/** @type {any} */ each) => element('section', { class: 'answer' }, element('strong', {}, t('report_minority_of', names.get(each.reviewer) ?? '')), element('p', {}, each.words))),
      row.visible ? this.#answers(it.id, null, t('review_answer_all')) : '');
  }

  /** @param {any} verdict @param {Map<string, string>} names @param {string} words */
  #verdict(verdict, names, words) {
    const versions = this.#board.verdicts.filter((/** @type {any} */ it) => it.recommendation === verdict.recommendation && it.reviewer === verdict.reviewer);
    const scores = this.#board.round.criteria.filter((/** @type {any} */ it) => it.key in verdict.scores)
      .map((/** @type {any} */ it) => `${criterionName(it)} ${verdict.scores[it.key]}/${it.to}`).join(' · ');
    return element('article', { class: 'verdict' },
      element('h3', {}, element('span', { class: 'cell-sign', dataset: { choice: verdict.choice }, 'aria-hidden': 'true' }, SHAPES[/** @type {import('./wording.js').Choice} */ (verdict.choice)]),
        ` ${names.get(verdict.reviewer) ?? ''}: ${choiceName(verdict.choice)}`),
      scores && element('p', { class: 'soft' }, scores), verdict.reason && element('p', { class: 'words' }, verdict.reason),
      verdict.why && element('p', { class: 'soft' }, `${t('report_changed_because')}: ${verdict.why}`),
      versions.length > 1 && element('details', {}, element('summary', {}, count('review_earlier_versions', versions.length - 1)),
        ...versions.slice(0, -1).map((/** @type {any} */ it) => element('p', { class: 'said' }, `${choiceName(it.choice)}: ${it.reason}`))),
      verdict.judgedText !== words && element('details', {}, element('summary', {}, t('review_judged_other')), element('p', { class: 'difference passage' }, ...wordDifference(changes(verdict.judgedText, words)))),
      verdict.wording && element('div', {}, element('p', { class: 'soft' }, t('report_wording')), element('p', { class: 'difference passage' }, ...wordDifference(changes(words, verdict.wording))),
        this.#board.round.me.mayAnswer && button(t('review_propose'), () => proposeRevision(this.#page.brief, this.#row(verdict.recommendation), verdict.wording), { class: 'small' })),
      verdict.note && element('p', { class: 'notice' }, element('strong', {}, `${t('review_note')}: `), verdict.note),
      this.#answers(verdict.recommendation, verdict.id, t('review_answer_one')));
  }

  /** @param {string} id */
  #row(id) {
    return this.#board.rows.find((/** @type {any} */ row) => row.recommendation.id === id).recommendation;
  }

  /** @param {string} recommendation @param {string|null} verdict @param {string} label */
  #answers(recommendation, verdict, label) {
    const answer = this.#board.answers.find((/** @type {any} */ it) => it.recommendation === recommendation && it.verdict === verdict);
    const { mayAnswer } = this.#board.round.me;
    const names = new Map(this.#board.reviewers.map((/** @type {any} */ each) => [each.key, each.name]));
    const shown = answer && element('section', { class: 'answer', 'aria-label': t('report_column_answer') },
      element('p', {}, element('strong', {}, `${t('report_column_answer')}: ${decisionName(answer.decision)}`), ` ${answer.byName}`), element('p', { class: 'words' }, answer.words),
      ...answer.contentments.map((/** @type {any} */ it) => element('p', { class: 'soft' }, `${names.get(it.reviewer) ?? ''}: ${contentName(it.state)}${it.words ? ` – ${it.words}` : ''}`)),
      answer.doneAt ? element('p', { class: 'soft' }, `✓ ${t('report_done')}${answer.doneNote ? `: ${answer.doneNote}` : ''}`) : null,
      mayAnswer && answer.decision !== 'declined' && button(t(answer.doneAt ? 'review_undo_done' : 'review_mark_done'), () => this.#done(answer), { class: 'quiet-button small' }));
    return element('div', {}, shown, mayAnswer && this.#answerForm(recommendation, verdict, answer, label));
  }

  /** @param {any} answer */
  async #done(answer) {
    const note = answer.doneAt ? null : await askLine(t('review_done_note'), t('review_mark_done'), { optional: true, maxlength: 2000, long: true });
    if (!answer.doneAt && note === null) return;
    const done = answer.doneAt ? await ask('DELETE', `/api/answers/${answer.id}/doing`) : await ask('PUT', `/api/answers/${answer.id}/doing`, { body: { note } });
    if (done) this.#load();
  }

  /** @param {string} recommendation @param {string|null} verdict @param {any} answer @param {string} label */
  #answerForm(recommendation, verdict, answer, label) {
    const decision = select(answer?.decision ?? 'accepted', ['accepted', 'partly', 'declined'].map((it) => [it, decisionName(it)]));
    const words = element('textarea', { rows: '2', maxlength: '10000' }, answer?.words ?? '');
    const problem = element('p', { class: 'error', role: 'alert' });
    return element('details', { class: 'more' }, element('summary', {}, answer ? t('review_answer_change') : label),
      element('form', { class: 'form', onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        const sent = await request('PUT', `/api/rounds/${this.#page.round}/board/answers`, {
          body: { recommendation, verdict, decision: decision.value, words: words.value }, ...(answer ? { version: answer.version } : {}),
        });
        if (!sent.ok) return void (problem.textContent = reason(sent));
        words.defaultValue = words.value;
        this.#load();
      } }, field(t('report_column_decision'), decision), field(t('review_answer_words'), words), problem,
      element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_save')))));
  }
}
