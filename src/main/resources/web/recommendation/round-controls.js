import { button, element, the } from '../base/element.js';
import { t } from '../base/messages.js';
import { confirmed } from '../asking/questions.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { ask, reason } from './asking.js';
import { field, select } from './fields.js';
import { zones } from './round-form.js';
import { timeIn } from './wording.js';

/** What those who lead a round can do, and the reports for everybody. @param {any} page @param {any} round @param {() => void} load */
export function showControls(page, round, load) {
  const place = the(document, '.round-actions', HTMLElement);
  if (place.querySelector('details[open]')) return;
  const path = `/api/rounds/${page.round}`;
  const dialog = (/** @type {string} */ title, /** @type {() => Node|Promise<Node>} */ make) => button(title, () => open(title, make), { class: 'menu-item' });
  const link = (/** @type {string} */ name, /** @type {string} */ query) => element('a', { class: 'button menu-item', href: `${path}/report?${query}`, download: '' }, name);
  place.replaceChildren(
    element('a', { class: 'button', href: `/rounds/${page.round}/report` }, t('review_report')),
    menu(t('review_downloads'),
      link(`${t('review_matrix')} ${t('review_as_docx')}`, 'format=docx'), link(`${t('review_matrix')} ${t('review_as_hwpx')}`, 'format=hwpx'), link(`${t('review_matrix')} ${t('review_as_csv')}`, 'format=csv'),
      link(`${t('review_minutes')} ${t('review_as_docx')}`, 'kind=minutes&format=docx'), link(`${t('review_minutes')} ${t('review_as_hwpx')}`, 'kind=minutes&format=hwpx'), link(`${t('review_minutes')} ${t('review_as_html')}`, 'kind=minutes&format=html')),
    ...(round.me.mayManage ? [menu(t('review_lead'),
      !round.closed && dialog(t('review_reviewers_manage'), () => reviewers(page, round, load)),
      !round.closed && dialog(t('review_deadline_change'), () => deadlineForm('PATCH', path, {}, round, load, round.version)),
      !round.closed && button(t('review_remind'), async () => (await ask('POST', `${path}/reminders`)) !== undefined && say(t('review_reminded')), { class: 'menu-item' }),
      !round.closed && button(t('review_close'), async () => (await confirmed(t('review_close_sure'), t('review_close'))) && (await ask('PUT', `${path}/closing`)) && load(), { class: 'menu-item danger' }),
      round.closed && dialog(t('review_reopen'), () => reopening(path, round, load)),
      !round.closed && round.me.mayInvite && dialog(t('review_links'), () => links(path)),
      dialog(t('review_trail'), () => trail(path)))] : []));
}

/** @param {string} name @param {...(Node|false)} items */
function menu(name, ...items) {
  const made = element('details', { class: 'menu' }, element('summary', {}, name, ' ▾'), element('div', { class: 'menu-list' }, ...items));
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !made.open) return;
    made.open = false;
    made.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (made.open && !made.contains(/** @type {Node} */ (event.target))) made.open = false;
  });
  return made;
}

/** @param {string} title @param {() => Node|Promise<Node>} make */
async function open(title, make) {
  const content = await make();
  document.querySelectorAll('.round-actions details[open]').forEach((each) => each.removeAttribute('open'));
  const made = element('dialog', { class: 'round-dialog', 'aria-label': title }, element('h2', {}, title), content,
    element('div', { class: 'form-actions' }, button(t('review_close_panel'), () => made.close())));
  made.addEventListener('close', () => made.remove());
  document.querySelector('main')?.append(made);
  made.showModal();
}

/** A time with its zone. @param {any} round */
function timeFields(round) {
  const deadline = element('input', { type: 'datetime-local', required: true });
  const zone = select(round.zone, zones(round.zone));
  return { deadline, zone, node: element('div', { class: 'side-by-side' }, field(t('review_deadline'), deadline), field(t('review_zone'), zone)), get value() { return { deadline: `${deadline.value}:00`, zone: zone.value }; } };
}

/** @param {'PATCH'|'POST'|'PUT'} method @param {string} path @param {object} more @param {any} round @param {() => void} load @param {number} [version] @param {HTMLElement} [extra] */
function deadlineForm(method, path, more, round, load, version, extra) {
  const time = timeFields(round);
  const problem = element('p', { class: 'error', role: 'alert' });
  return element('form', { class: 'form', onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    const answer = await request(method, path, { body: { ...more, ...time.value }, ...(version === undefined ? {} : { version }) });
    if (!answer.ok) return void (problem.textContent = reason(answer));
    /** @type {HTMLElement} */ (event.target).closest('dialog')?.close();
    load();
  } }, extra ?? null, time.node, problem, element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_save'))));
}

/** @param {string} path @param {any} round @param {() => void} load */
function reopening(path, round, load) {
  const why = element('input', { required: true, maxlength: '1000' });
  const more = { get reason() { return why.value; } };
  return deadlineForm('POST', `${path}/reopenings`, more, round, load, undefined, field(t('review_reopen_reason'), why));
}

/** Who is asked, by name; nothing here leads to a pseudonym. @param {any} page @param {any} round @param {() => void} load */
async function reviewers(page, round, load) {
  const path = `/api/rounds/${page.round}`;
  const [asked, members] = await Promise.all([ask('GET', `${path}/reviewers`), ask('GET', `/api/teams/${page.team}/members`)]);
  if (!asked || !members) return element('p', {}, t('review_failed'));
  const there = new Set(asked.map((/** @type {any} */ it) => it.person.id));
  const others = members.filter((/** @type {any} */ it) => it.role !== 'reader' && !there.has(it.id));
  const more = select('', others.map((/** @type {any} */ it) => [it.id, it.name]));
  const rows = asked.map((/** @type {any} */ it) => element('li', {}, element('strong', {}, it.person.name), it.extendedTo && ` – ${timeIn(it.extendedTo, round.zone)}`,
    element('details', {}, element('summary', {}, t('review_extend')), deadlineForm('PUT', `${path}/reviewers/${it.person.id}/extension`, {}, round, load)),
    button(t('review_dismiss'), async (event) => {
      const row = /** @type {HTMLElement} */ (event.currentTarget).closest('li');
      if ((await ask('DELETE', `${path}/reviewers/${it.person.id}`)) === undefined) return;
      row?.remove();
      load();
    }, { class: 'quiet-button small' })));
  return element('div', {}, element('ul', { class: 'plain-list asked' }, ...rows),
    others.length > 0 && element('div', { class: 'form' }, field(t('review_ask_more'), more), element('div', { class: 'form-actions' }, button(t('review_ask_add'), async () => {
      if (await ask('POST', `${path}/reviewers`, { body: { people: [more.value] } })) {
        say(t('review_asked'));
        load();
      }
    }))));
}

/** @param {string} path */
async function links(path) {
  const all = (await ask('GET', `${path}/links`)) ?? [];
  const uses = element('input', { type: 'number', min: '1', max: '50', value: '1' });
  const days = element('input', { type: 'number', min: '1', max: '60', value: '7' });
  const made = element('p', { class: 'words', role: 'status' });
  return element('div', {}, element('ul', { class: 'plain-list' }, ...all.map((/** @type {any} */ it) => element('li', {},
    t('review_link_left', it.usesLeft, new Date(it.expiresAt).toLocaleDateString(document.documentElement.lang)), ' ',
    button(t('review_link_revoke'), async (event) => {
      const row = /** @type {HTMLElement} */ (event.currentTarget).closest('li');
      if ((await ask('DELETE', `${path}/links/${it.id}`)) !== undefined) row?.remove();
    }, { class: 'quiet-button small' })))),
  element('div', { class: 'form' }, element('p', { class: 'soft' }, t('review_link_hint')), element('div', { class: 'side-by-side' }, field(t('review_link_uses'), uses), field(t('review_link_days'), days)),
    element('div', { class: 'form-actions' }, button(t('review_link_make'), async () => {
      const answer = await ask('POST', `${path}/links`, { body: { uses: Number(uses.value), days: Number(days.value) } });
      if (answer) made.textContent = new URL(answer.address, location.href).href;
    }, { class: 'primary' })), made));
}

/** @param {string} path */
async function trail(path) {
  const lines = (await ask('GET', `${path}/trail`)) ?? [];
  return element('ol', { class: 'plain-list history' }, ...lines.map((/** @type {any} */ line) => element('li', {},
    element('time', { datetime: line.at }, new Date(line.at).toLocaleString(document.documentElement.lang)), ` ${line.by ?? ''} `,
    element('strong', {}, t(`review_act_${line.act.replaceAll('-', '_')}`)), line.person && ` ${line.person}`, line.detail && `: ${line.detail}`)));
}
