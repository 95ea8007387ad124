import '../base/page.js';
import { element, the } from '../base/element.js';
import { oncePerFrame } from '../base/pacing.js';
import { LiveChannel } from '../live/live-channel.js';
import { t } from '../base/messages.js';
import { ask, pageData } from './asking.js';
import { BoardTable } from './board-table.js';
import { charts } from './charts.js';
import { showControls } from './round-controls.js';
import { RowPanel } from './row-panel.js';
import { remaining, timeIn } from './wording.js';

const page = /** @type {import('./desk.js').RoundData} */ (pageData());
const place = the(document, '.board', HTMLElement);
const panel = new RowPanel(page, load);
const table = new BoardTable((row, reviewer) => panel.open(board, row, reviewer));
/** @type {any} */
let board = null;
let opened = false;

async function load() {
  const answer = await ask('GET', `/api/rounds/${page.round}/board`);
  if (!answer) return setTimeout(load, 5000);
  board = answer;
  if (!opened) {
    place.replaceChildren(table.node, panel.node, summary);
    place.removeAttribute('aria-busy');
    live.open(board.cursor);
    opened = true;
  }
  table.show(board);
  panel.refresh(board);
  summary.replaceChildren(...charts(board));
  facts();
  showControls(page, board.round, load);
}

const summary = element('section', { class: 'board-summary', 'aria-label': t('report_measures') });

function facts() {
  const { round } = board;
  const line = (/** @type {string} */ name, /** @type {string|null|false} */ words) => words && element('div', {}, element('dt', {}, name), element('dd', {}, words));
  the(document, '.round-facts', HTMLElement).replaceChildren(element('dl', { class: 'facts' },
    line(t('report_state'), round.closed ? t('report_state_closed', timeIn(round.closedAt, round.zone)) : t('review_state_open')),
    line(t('review_deadline'), `${timeIn(round.deadline, round.zone)}${round.closed ? '' : `, ${remaining(round.ends)}`}`),
    line(t('report_manner'), `${t(`report_blindness_${round.blindness.replaceAll('-', '_')}`)}${round.anonymous ? `, ${t('report_anonymous')}` : ''}`),
    line(t('review_progress'), t('review_progress_of', round.progress.submitted, round.progress.expected)),
    line(t('report_reopened_because'), round.reopened), line(t('report_instructions'), round.instructions)),
  round.me.mayJudge ? element('p', {}, element('a', { class: 'button primary', href: `/rounds/${round.id}/review` }, t('review_give'))) : '',
  !round.closed && board.rows.some((/** @type {any} */ row) => !row.visible) ? element('p', { class: 'notice' }, t('review_hidden_now')) : '');
}

const live = new LiveChannel(`/live/briefs/${page.brief}`);
const again = oncePerFrame(load);
live.event.heardBy((event) => {
  if (/** @type {any} */ (event).kind === 'register' || /** @type {any} */ (event).round === page.round) again();
});
live.reset.heardBy(() => {
  opened = false;
  load();
});
load();
