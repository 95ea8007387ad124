import '../base/page.js';
import { button, element, the } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { ask, pageData } from './asking.js';
import { RegisterItem } from './register-item.js';
import { openRoundForm } from './round-form.js';
import { remaining, timeIn } from './wording.js';

/** @typedef {{brief: string, team: string, revision: string, me: string, manage: boolean, rounds: boolean, comment: boolean}} RegisterData */

const page = /** @type {RegisterData} */ (pageData());
const list = the(document, '.register-list', HTMLElement);
/** @type {any[]} */
let recommendations = [];
/** The recommendation that a link led to, until it was shown once. */
let linked = location.hash.startsWith('#r-') ? location.hash.slice(1) : '';

function revealLinked() {
  const item = document.getElementById(linked);
  linked = '';
  if (!item) return;
  item.tabIndex = -1;
  item.scrollIntoView({ block: 'center' });
  item.focus({ preventScroll: true });
}

/** Reads the register and shows it; keeps the focus where it was. */
async function load() {
  const answer = await ask('GET', `/api/briefs/${page.brief}/recommendations`);
  if (answer) show(answer.recommendations);
}

/** @param {any[]} all */
function show(all) {
  recommendations = all;
  const focused = /** @type {HTMLElement|null} */ (document.activeElement?.closest('[data-id]'))?.dataset.id;
  const items = [];
  let heading = null;
  for (const it of all) {
    if (it.heading !== heading) {
      heading = it.heading;
      if (heading) items.push(element('li', { class: 'register-heading' }, element('h3', {}, heading)));
    }
    items.push(new RegisterItem(it, deeds).node);
  }
  list.replaceChildren(...items);
  if (all.length === 0) {
    list.append(element('li', { class: 'empty' }, element('strong', {}, t('review_register_empty')), element('p', {}, t('review_register_empty_hint')),
      element('a', { class: 'button primary', href: `/briefs/${page.brief}` }, t('review_to_text'))));
  }
  if (focused) list.querySelector(`[data-id="${focused}"] button`)?.focus();
  else if (linked) revealLinked();
  actions();
}

const deeds = {
  page,
  load,
  /** @param {string} id @param {number} step */
  async move(id, step) {
    const ids = recommendations.map((it) => it.id);
    const at = ids.indexOf(id);
    const to = at + step;
    if (to < 0 || to >= ids.length) return;
    [ids[at], ids[to]] = [ids[to], ids[at]];
    const all = await ask('PUT', `/api/briefs/${page.brief}/recommendations/order`, { body: { ids, renumber: false } });
    if (all) show(all);
  },
  /** @param {any} it */
  async remove(it) {
    if ((await ask('DELETE', `/api/recommendations/${it.id}`)) === undefined) return;
    await load();
    say(t('review_removed', `R${it.number}`), { undo: async () => { await ask('POST', `/api/recommendations/${it.id}/restoration`); await load(); } });
  },
  /** @param {any} it */
  async merge(it) {
    const at = recommendations.findIndex(({ id }) => id === it.id);
    const above = recommendations[at - 1];
    if (!above) return;
    const all = await ask('POST', `/api/briefs/${page.brief}/recommendations/mergers`, { body: { into: above.id, from: [it.id] } });
    if (all) {
      show(all);
      say(t('review_merged', `R${it.number}`, `R${above.number}`));
    }
  },
};

function actions() {
  const place = the(document, '.register-actions', HTMLElement);
  if (!page.manage || recommendations.length === 0) return place.replaceChildren();
  const missing = recommendations.filter((it) => it.evidence.length === 0).length;
  place.replaceChildren(
    element('span', { class: 'soft' }, `${count('review_count', recommendations.length)}${missing ? ` · ${count('review_without_evidence', missing)}` : ''}`),
    button(t('review_renumber'), async () => {
      const ids = recommendations.map((it) => it.id);
      const all = await ask('PUT', `/api/briefs/${page.brief}/recommendations/order`, { body: { ids, renumber: true } });
      if (all) show(all);
    }, { class: 'quiet-button' }));
}

async function loadRounds() {
  const rounds = await ask('GET', `/api/briefs/${page.brief}/rounds`);
  if (!rounds) return;
  const place = the(document, '.rounds-list', HTMLElement);
  if (rounds.length === 0) {
    place.replaceChildren(element('p', { class: 'soft' }, t(page.rounds ? 'review_no_rounds_editor' : 'review_no_rounds')));
  } else {
    place.replaceChildren(element('ul', { class: 'quiet-list', role: 'list' }, ...rounds.map(roundRow)));
  }
  if (page.rounds) {
    the(document, '.rounds-actions', HTMLElement).replaceChildren(
      button(t('review_open_round'), () => openRoundForm(page, recommendations), { class: 'primary' }));
  }
}

/** @param {any} round */
function roundRow(round) {
  const address = round.me.mayJudge ? `/rounds/${round.id}/review` : `/rounds/${round.id}`;
  return element('li', {},
    element('a', { class: 'item-title', href: address }, `${round.number}. ${round.title}`),
    element('p', { class: 'item-meta' },
      element('span', {}, round.closed ? t('review_state_closed') : `${t('review_state_open')}, ${t('review_deadline')} ${remaining(round.ends)}`),
      element('span', {}, timeIn(round.deadline, round.zone)),
      round.anonymous && element('span', {}, t('report_anonymous'))),
    element('div', { class: 'item-side' }, t('review_progress_of', round.progress.submitted, round.progress.expected),
      element('br'), round.me.mayJudge && element('a', { class: 'item-actions', href: `/rounds/${round.id}` }, t('review_to_board'))));
}

load();
loadRounds();
