import '../base/page.js';
import { button, element, the } from '../base/element.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { LiveChannel } from '../live/live-channel.js';
import { ask, isTyping, pageData } from './asking.js';
import { Opinions } from './opinions.js';
import { VerdictForm } from './verdict-form.js';
import { CHOICES, SHAPES, remaining, timeIn } from './wording.js';

/** @typedef {{round: string, brief: string, team: string, me: string}} RoundData */

const page = /** @type {RoundData} */ (pageData());
const place = the(document, '.desk', HTMLElement);
const state = the(document, '.desk-state', HTMLElement);
const opinions = new Opinions(page);
/** @type {any} */
let desk = null;
let at = 0;
/** @type {VerdictForm|null} */
let form = null;

async function load() {
  const answer = await ask('GET', `/api/rounds/${page.round}/desk`);
  if (!answer) return setTimeout(load, 5000);
  const first = desk === null;
  desk = answer;
  opinions.take(desk.items);
  if (first) {
    const hash = desk.items.findIndex((/** @type {any} */ item) => `#${item.recommendation.id}` === location.hash);
    const open = desk.items.findIndex((/** @type {any} */ item) => item.own.length === 0 || item.lookAgain);
    at = Math.max(0, hash >= 0 ? hash : open);
    place.replaceChildren(list, main);
    place.removeAttribute('aria-busy');
    watchDeadline();
  }
  showList();
  if (first || !form?.isTouched) showItem(first);
  showState();
}

const list = element('nav', { class: 'desk-list', 'aria-label': t('review_recommendations') });
const main = element('section', { class: 'desk-item', tabindex: '-1' });

function showList() {
  list.replaceChildren(element('ol', { class: 'plain-list' }, ...desk.items.map((/** @type {any} */ item, /** @type {number} */ i) => {
    const last = item.own[item.own.length - 1];
    const drafted = opinions.isOpen(item.recommendation.id);
    const sign = item.lookAgain ? '↻' : drafted ? '✎' : last ? SHAPES[/** @type {import('./wording.js').Choice} */ (last.choice)] : '○';
    const words = item.lookAgain ? t('review_look_again') : drafted ? t('review_drafted') : last ? t('review_submitted') : t('review_missing');
    return element('li', {}, element('button', {
      type: 'button', class: 'desk-entry quiet-button', 'aria-current': i === at ? 'true' : null, onclick: () => go(i),
    }, element('span', { class: 'sign', dataset: { choice: last?.choice ?? '' }, 'aria-hidden': 'true' }, sign),
    element('span', {}, `R${item.recommendation.number} ${item.recommendation.title}`), element('span', { class: 'visually-hidden' }, words)));
  })));
}

/** @param {number} to */
function go(to) {
  if (to < 0 || to >= desk.items.length) return;
  form?.leave();
  at = to;
  showList();
  showItem(true);
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}

/** @param {boolean} focus */
function showItem(focus) {
  const item = desk.items[at];
  history.replaceState(null, '', `#${item.recommendation.id}`);
  form = new VerdictForm({ page, round: desk.round, item, opinions, changed: showList, submitted });
  main.replaceChildren(
    element('div', { class: 'desk-steps' },
      button(`← ${t('review_previous')}`, () => go(at - 1), { class: 'quiet-button', disabled: at === 0, 'aria-keyshortcuts': 'k' }),
      element('span', { class: 'soft' }, `${at + 1} / ${desk.items.length}`),
      button(`${t('review_next')} →`, () => go(at + 1), { class: 'quiet-button', disabled: at === desk.items.length - 1, 'aria-keyshortcuts': 'j' })),
    form.node);
  if (focus) {
    main.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }
}

/** A verdict has gone out: shows what stands now, and goes to the next one that is open. */
async function submitted() {
  const before = desk.items[at].recommendation.id;
  await load();
  const next = desk.items.findIndex((/** @type {any} */ item, /** @type {number} */ i) => i > at && item.own.length === 0);
  say(t('review_submitted_one', `R${desk.items.find((/** @type {any} */ item) => item.recommendation.id === before).recommendation.number}`));
  form = null;
  if (next >= 0) go(next);
  else showItem(true);
}

async function submitAll() {
  await form?.leave();
  const answer = await ask('POST', `/api/rounds/${page.round}/desk/submission`);
  if (!answer) return;
  answer.submitted.forEach((/** @type {string} */ id) => opinions.forget(id));
  form = null;
  await load();
  showItem(false);
  const open = Object.keys(answer.incomplete);
  const numbers = desk.items.filter((/** @type {any} */ item) => open.includes(item.recommendation.id)).map((/** @type {any} */ item) => `R${item.recommendation.number}`);
  say(open.length > 0 ? t('review_submitted_some', answer.submitted.length, numbers.join(', ')) : t('review_submitted_all', answer.submitted.length));
}

function showState() {
  const { round } = desk;
  const done = desk.items.filter((/** @type {any} */ item) => item.own.length > 0).length;
  const drafts = desk.items.filter((/** @type {any} */ item) => opinions.isOpen(item.recommendation.id)).length;
  const over = !round.me.mayJudge || Date.parse(round.me.deadline) <= Date.now();
  state.replaceChildren(
    element('progress', { max: desk.items.length, value: done, 'aria-label': t('review_progress_of', done, desk.items.length) }),
    element('span', {}, ` ${t('review_progress_of', done, desk.items.length)} · `),
    element('span', {}, over ? t('review_over') : `${t('review_deadline')} ${timeIn(round.me.deadline, round.zone)}, ${remaining(round.me.deadline)}`),
    ...(!over && drafts > 0 ? [button(t('review_submit_all', drafts), submitAll, { class: 'primary' })] : []));
  document.documentElement.toggleAttribute('data-round-over', over);
  form?.over(over);
}

/** At the deadline the form stays as it is, with its words kept, and says that it is over. */
function watchDeadline() {
  const left = Date.parse(desk.round.me.deadline) - Date.now();
  if (left > 0 && left < 2 ** 31) setTimeout(load, left + 50);
  setInterval(showState, 30_000);
}

document.addEventListener('keydown', (event) => {
  if (!form) return;
  if (event.code === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    return void form.submit();
  }
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code);
  if (digit) form.choose(CHOICES[Number(digit[1]) - 1]);
  else if (event.code === 'KeyJ') go(at + 1);
  else if (event.code === 'KeyK') go(at - 1);
  else if (event.code === 'KeyR') form.enter();
  else return;
  event.preventDefault();
});
addEventListener('pagehide', () => void form?.leave());

const live = new LiveChannel(`/live/briefs/${page.brief}`);
live.event.heardBy((event) => {
  if (/** @type {any} */ (event).kind === 'register' || /** @type {any} */ (event).round === page.round) load();
});
live.reset.heardBy(() => listen());
async function listen() {
  const board = await ask('GET', `/api/rounds/${page.round}/board`);
  if (board) live.open(board.cursor);
}
await load();
listen();
