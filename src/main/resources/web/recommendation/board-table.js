import { button, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { field, select } from './fields.js';
import { SHAPES, choiceLetter, choiceName, headName, isSideways } from './wording.js';

/** So many rows are drawn at once; the others follow frame by frame, so that no press of a key waits for them. */
const AT_ONCE = 12;

/** The latest verdict of each reviewer on each recommendation, by `recommendation reviewer`. @param {any} board @returns {Map<string, any>} */
export function latestOf(board) {
  const latest = new Map();
  for (const verdict of board.verdicts) {
    const key = `${verdict.recommendation} ${verdict.reviewer}`;
    if ((latest.get(key)?.sequence ?? 0) < verdict.sequence) latest.set(key, verdict);
  }
  return latest;
}

/** Recommendations × reviewers: shape, letter and colour in each cell; every cell opens in place. */
export class BoardTable {
  #open;
  #board = /** @type {any} */ (null);
  #frame = element('div', { class: 'board-frame', tabindex: '0', role: 'region', 'aria-label': t('review_board') });
  #sort = select('order', [['order', t('review_sort_order')], ['spread', t('review_sort_spread')], ['missing', t('review_sort_missing')], ['weighted', t('review_sort_weighted')]]);
  #filter = select('all', [['all', t('review_filter_all')], ['disputed', t('review_filter_disputed')], ['missing', t('review_filter_missing')], ['unanswered', t('review_filter_unanswered')]]);
  #sum = element('span', { class: 'soft', role: 'status' });
  /** Rows as they were drawn, by recommendation: one that has not changed is only moved. @type {Map<string, {state: string, node: HTMLElement}>} */
  #drawn = new Map();
  #drawing = 0;
  /** Where the focus and the table stood before a drawing that is still going on. @type {{focused: string|undefined, scroll: number[]}|null} */
  #before = null;
  #opened = '';
  node;

  /** @param {(row: any, reviewer: string|null) => void} open */
  constructor(open) {
    this.#open = (/** @type {any} */ row, /** @type {string|null} */ reviewer) => {
      this.#opened = row.recommendation.id;
      this.#showOpened();
      open(row, reviewer);
    };
    for (const choice of [this.#sort, this.#filter]) choice.addEventListener('change', () => this.#draw());
    this.node = element('section', { class: 'board-table' },
      element('div', { class: 'board-tools' }, field(t('review_sort'), this.#sort), field(t('review_filter'), this.#filter), this.#sum),
      this.#frame,
      element('p', { class: 'legend soft' }, ...['endorse', 'endorse-with-changes', 'object', 'abstain'].map((choice) =>
        element('span', {}, element('span', { class: 'cell-sign', dataset: { choice } }, `${SHAPES[/** @type {import('./wording.js').Choice} */ (choice)]}${choiceLetter(choice)}`), ` ${choiceName(choice)}`)),
      element('span', {}, element('span', { class: 'cell-sign' }, '■'), ` ${t('review_cell_hidden')}`), element('span', {}, element('span', { class: 'cell-sign' }, '·'), ` ${t('review_cell_missing')}`)));
    this.#frame.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** @param {any} board */
  show(board) {
    this.#board = board;
    this.#draw();
  }

  #rows() {
    const { rows, reviewers, answers } = this.#board;
    const missing = (/** @type {any} */ row) => reviewers.length - row.submitted.length;
    const tests = /** @type {Record<string, (row: any) => boolean>} */ ({
      all: () => true, disputed: (row) => (row.measures?.spread ?? 0) >= 0.5, missing: (row) => missing(row) > 0,
      unanswered: (row) => row.submitted.length > 0 && !answers.some((/** @type {any} */ it) => it.recommendation === row.recommendation.id),
    });
    const orders = /** @type {Record<string, (row: any) => number>} */ ({
      order: () => 0, spread: (row) => -(row.measures?.spread ?? -1), missing: (row) => -missing(row), weighted: (row) => row.measures?.weighted?.mean ?? 101,
    });
    const shown = rows.filter(tests[this.#filter.value]);
    return [...shown].sort((one, other) => orders[this.#sort.value](one) - orders[this.#sort.value](other));
  }

  #draw() {
    this.#before ??= {
      focused: /** @type {HTMLElement|null} */ (document.activeElement?.closest('[data-cell]'))?.dataset.cell,
      scroll: [this.#frame.scrollLeft, this.#frame.scrollTop],
    };
    const { reviewers } = this.#board;
    const latest = latestOf(this.#board);
    const rows = this.#rows();
    const heads = reviewers.map((/** @type {any} */ it) => headName(it.name));
    const head = element('tr', {}, element('th', { scope: 'col', class: 'corner' }, t('report_column_recommendation')),
      ...reviewers.map((/** @type {any} */ it, /** @type {number} */ i) => element('th', { scope: 'col', class: it.me ? 'is-me' : null },
        element('span', { title: it.name, class: isSideways(it.name) ? 'is-sideways' : null }, element('span', { 'aria-hidden': 'true' }, it.me ? `${heads[i]} ★` : heads[i]), element('span', { class: 'visually-hidden' }, it.name)))),
      element('th', { scope: 'col', class: 'is-tally' }, t('review_tally')), element('th', { scope: 'col', class: 'is-spread' }, t('report_spread')), element('th', { scope: 'col', class: 'is-weighted' }, t('report_column_weighted')));
    this.#sum.textContent = count('review_count', rows.length);
    const round = ++this.#drawing;
    if (rows.length === 0) {
      this.#before = null;
      return this.#frame.replaceChildren(element('p', { class: 'empty' }, t('review_nothing_matches')));
    }
    const body = element('tbody', {});
    const fill = (/** @type {number} */ from) => {
      if (round !== this.#drawing) return;
      let made = 0;
      let next = from;
      while (next < rows.length && made < AT_ONCE) {
        const { node, isNew } = this.#row(rows[next++], latest);
        made += isNew ? 1 : 0;
        body.append(node);
      }
      if (next < rows.length) requestAnimationFrame(() => fill(next));
      else this.#settle();
    };
    const table = element('table', { class: 'matrix' }, element('thead', {}, head), body);
    table.style.setProperty('--reviewers', String(reviewers.length));
    this.#frame.replaceChildren(table);
    fill(0);
  }

  /** All rows are there: the focus and the place in the table come back. */
  #settle() {
    const { focused, scroll } = this.#before ?? { focused: undefined, scroll: [0, 0] };
    this.#before = null;
    const cells = [...this.#frame.querySelectorAll('[data-cell]')];
    for (const cell of this.#frame.querySelectorAll('[data-cell][tabindex="0"]')) cell.setAttribute('tabindex', '-1');
    const start = cells.find((cell) => /** @type {HTMLElement} */ (cell).dataset.cell === focused) ?? cells[0];
    start?.setAttribute('tabindex', '0');
    if (focused) /** @type {HTMLElement|undefined} */ (start)?.focus({ preventScroll: true });
    this.#frame.scrollTo(scroll[0], scroll[1]);
    this.#showOpened();
  }

  /** The row whose panel stands beside the table. */
  #showOpened() {
    for (const [id, { node }] of this.#drawn) node.classList.toggle('is-open', id === this.#opened);
  }

  /** @param {any} row @param {Map<string, any>} latest @returns {{node: HTMLElement, isNew: boolean}} */
  #row(row, latest) {
    const { recommendation, measures } = row;
    const answered = this.#board.answers.some((/** @type {any} */ it) => it.recommendation === recommendation.id);
    const verdicts = this.#board.reviewers.map((/** @type {any} */ reviewer) => latest.get(`${recommendation.id} ${reviewer.key}`));
    const state = JSON.stringify([recommendation.number, recommendation.title, measures, row.submitted, answered, this.#board.reviewers, verdicts.map((/** @type {any} */ it) => it?.choice)]);
    const known = this.#drawn.get(recommendation.id);
    if (known?.state === state) return { node: known.node, isNew: false };
    const node = this.#fresh(row, answered, verdicts);
    this.#drawn.set(recommendation.id, { state, node });
    return { node, isNew: true };
  }

  /** @param {any} row @param {boolean} answered @param {any[]} verdicts */
  #fresh({ recommendation, measures, submitted }, answered, verdicts) {
    const row = () => this.#board.rows.find((/** @type {any} */ it) => it.recommendation.id === recommendation.id);
    return element('tr', {},
      element('th', { scope: 'row' }, element('button', { type: 'button', onclick: () => this.#open(row(), null), class: 'row-name', title: recommendation.title, dataset: { cell: `${recommendation.id} ` }, tabindex: '-1' }, element('span', {}, `R${recommendation.number} ${recommendation.title}`)),
        answered && element('span', { class: 'soft', title: t('review_answered') }, ' ↩')),
      ...this.#board.reviewers.map((/** @type {any} */ reviewer, /** @type {number} */ i) => element('td', {}, this.#cell(recommendation, row, submitted.includes(reviewer.key), reviewer, verdicts[i]))),
      element('td', { class: 'tally' }, measures ? tally(measures.choices) : '–'),
      element('td', { class: 'number' }, measures?.spread === null || !measures ? '–' : measures.spread.toFixed(2)),
      element('td', { class: 'number' }, measures?.weighted ? `${measures.weighted.mean.toFixed(0)} ± ${measures.weighted.deviation.toFixed(0)}` : '–'));
  }

  /** @param {any} recommendation @param {() => any} row as it is when the cell is opened @param {boolean} there @param {any} reviewer @param {any} verdict */
  #cell(recommendation, row, there, reviewer, verdict) {
    const name = verdict ? choiceName(verdict.choice) : t(there ? 'review_cell_hidden' : 'review_cell_missing');
    const sign = verdict ? `${SHAPES[/** @type {import('./wording.js').Choice} */ (verdict.choice)]}${choiceLetter(verdict.choice)}` : there ? '■' : '·';
    return button(sign, () => this.#open(row(), reviewer.key), {
      class: 'cell-sign', dataset: { choice: verdict?.choice ?? '', cell: `${recommendation.id} ${reviewer.key}` }, tabindex: '-1',
      'aria-label': `R${recommendation.number}, ${reviewer.name}: ${name}`, title: `${reviewer.name}: ${name}`,
    });
  }

  /** Arrow keys go from cell to cell; one cell alone is a stop of the tab key. @param {KeyboardEvent} event */
  #walk(event) {
    const cell = /** @type {HTMLElement|null} */ (/** @type {HTMLElement} */ (event.target).closest('[data-cell]'));
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!cell || !step) return;
    const rows = [...this.#frame.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('[data-cell]')]);
    const y = rows.findIndex((row) => row.includes(cell));
    const next = rows[y + step[0]]?.[rows[y].indexOf(cell) + step[1]];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    cell.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
}

/** How many said what, as a bar with its numbers. @param {Record<string, number>} choices */
function tally(choices) {
  const said = Object.entries(choices).filter(([, n]) => n > 0);
  return element('span', { class: 'tally-bar', role: 'img', 'aria-label': said.map(([choice, n]) => `${choiceName(choice)} ${n}`).join(', ') || t('report_none') },
    ...said.map(([choice, n]) => {
      const part = element('span', { dataset: { choice } }, String(n));
      part.style.flexGrow = String(n);
      return part;
    }));
}
