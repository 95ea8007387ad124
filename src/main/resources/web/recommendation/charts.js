import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { CHOICES, criterionName } from './wording.js';

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} name @param {Record<string, string|number>} attributes @param {...(Node|string)} children */
function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** Charts of a round, each with a table that says the same. @param {any} board @returns {Node[]} */
export function charts(board) {
  const { measures, round, earlier } = board;
  if (!measures) return [];
  const shown = [element('h2', {}, t('report_measures')),
    element('p', {}, t('report_alpha_is', measures.alpha === null ? t('report_undefined') : measures.alpha.toFixed(2))),
    element('p', { class: 'soft' }, t('review_alpha_source'))];
  const figures = round.criteria.map((/** @type {any} */ criterion) => distribution(criterion, measures)).filter(Boolean);
  if (figures.length > 0) shown.push(element('div', { class: 'figures' }, ...figures));
  const compared = earlier && rounds(board);
  if (compared) shown.push(compared);
  return shown;
}

/** How often each score was given. @param {any} criterion @param {any} measures */
function distribution(criterion, measures) {
  const counts = Object.entries(measures.counts[criterion.key] ?? {});
  const of = measures.scores[criterion.key];
  if (!of) return null;
  const most = Math.max(1, ...counts.map(([, n]) => Number(n)));
  const [width, height, step] = [220, 90, 200 / counts.length];
  const bars = counts.flatMap(([score, n], i) => {
    const tall = (Number(n) / most) * 60;
    return [svg('rect', { x: 10 + i * step + 3, y: 72 - tall, width: step - 6, height: tall, class: 'chart-bar' }),
      svg('text', { x: 10 + (i + 0.5) * step, y: 86, class: 'chart-label' }, score), svg('text', { x: 10 + (i + 0.5) * step, y: 68 - tall, class: 'chart-label' }, String(n))];
  });
  const alpha = measures.alphaByCriterion[criterion.key];
  const words = `${criterionName(criterion)}: ${t('report_mean_and_deviation')} ${of.mean.toFixed(2)} ± ${of.deviation.toFixed(2)}; ${counts.map(([score, n]) => `${score}: ${n}`).join(', ')}`;
  return element('figure', {}, svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': words }, ...bars),
    element('figcaption', {}, element('strong', {}, criterionName(criterion)), ` ${of.mean.toFixed(2)} ± ${of.deviation.toFixed(2)}${alpha === undefined ? '' : `, ${t('report_alpha')} ${alpha.toFixed(2)}`}`));
}

/** The share of endorsements on each recommendation in the round before and in this one. @param {any} board */
function rounds({ rows, earlier, round }) {
  const share = (/** @type {Record<string, number>} */ choices) => {
    const said = CHOICES.filter((choice) => choice !== 'abstain').reduce((sum, choice) => sum + choices[choice], 0);
    return said === 0 ? null : (choices.endorse + choices['endorse-with-changes'] / 2) / said;
  };
  const lines = rows.flatMap((/** @type {any} */ row) => {
    const before = earlier.rows[row.recommendation.id];
    const [then, now] = [before && share(before.choices), row.measures && share(row.measures.choices)];
    return then === null || then === undefined || now === null ? [] : [{ name: `R${row.recommendation.number}`, then, now, spreads: [before.spread, row.measures.spread] }];
  });
  if (lines.length === 0) return null;
  const tall = 24;
  const drawn = lines.flatMap((/** @type {any} */ line, /** @type {number} */ i) => {
    const y = 14 + i * tall;
    const [from, to] = [60 + line.then * 300, 60 + line.now * 300];
    return [svg('text', { x: 6, y: y + 4, class: 'chart-name' }, line.name), svg('line', { x1: 60, x2: 360, y1: y, y2: y, class: 'chart-axis' }),
      svg('line', { x1: from, x2: to, y1: y, y2: y, class: line.now >= line.then ? 'chart-up' : 'chart-down' }),
      svg('circle', { cx: from, cy: y, r: 4, class: 'chart-then' }), svg('path', { d: `M${to} ${y - 6}L${to + 6} ${y}L${to} ${y + 6}L${to - 6} ${y}Z`, class: 'chart-now' })];
  });
  const number = (/** @type {number|null} */ value) => (value === null ? '–' : value.toFixed(2));
  return element('figure', { class: 'rounds-figure' },
    element('figcaption', {}, element('strong', {}, t('review_rounds_compared', earlier.number, round.number)), ` ${t('review_rounds_compared_hint')} ${t('review_rounds_legend', earlier.number, round.number)}`),
    svg('svg', { viewBox: `0 0 380 ${lines.length * tall + 6}`, role: 'img', 'aria-label': t('review_rounds_compared', earlier.number, round.number) }, ...drawn),
    element('details', {}, element('summary', {}, t('review_as_table')), element('table', { class: 'table' },
      element('thead', {}, element('tr', {}, ...[t('report_column_recommendation'), `${t('review_support')} ${earlier.number}`, `${t('review_support')} ${round.number}`, `${t('report_spread')} ${earlier.number}`, `${t('report_spread')} ${round.number}`].map((it) => element('th', { scope: 'col' }, it)))),
      element('tbody', {}, ...lines.map((/** @type {any} */ line) => element('tr', {}, element('th', { scope: 'row' }, line.name),
        ...[line.then, line.now, ...line.spreads].map((it) => element('td', { class: 'number' }, number(it)))))))));
}
