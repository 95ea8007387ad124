import { button, element } from '../base/element.js';
import { newId } from '../base/identifiers.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { ask, reason } from './asking.js';
import { CriteriaEditor } from './criteria-editor.js';
import { check, field, select } from './fields.js';

/** @param {Date} date a date as a field of local time wants it */
function local(date) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The time zones to choose from, one's own first. @param {string} own */
export function zones(own) {
  const all = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : ['Asia/Seoul', 'UTC'];
  return /** @type {[string, string][]} */ ([...new Set([own, 'Asia/Seoul', ...all, 'UTC'])].map((zone) => [zone, zone]));
}

/**
 * The form that opens a round.
 *
 * @param {{brief: string, team: string}} page @param {any[]} recommendations
 */
export async function openRoundForm(page, recommendations) {
  const [members, templates] = await Promise.all([
    ask('GET', `/api/teams/${page.team}/members`), ask('GET', `/api/teams/${page.team}/criteria-templates`)]);
  if (!members || !templates) return;
  const id = newId();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const week = new Date(Date.now() + 7 * 86_400_000);
  week.setHours(18, 0, 0, 0);
  const title = element('input', { required: true, maxlength: '200', value: t('review_round_title_default') });
  const instructions = element('textarea', { rows: '3', maxlength: '10000' });
  const deadline = element('input', { type: 'datetime-local', required: true, value: local(week) });
  const zone = select(own, zones(own));
  const blindness = select('until-closed', [['until-closed', t('report_blindness_until_closed')], ['until-submitted', t('report_blindness_until_submitted')], ['open', t('report_blindness_open')]]);
  const anonymous = element('input', { type: 'checkbox' });
  const reviewers = members.filter((/** @type {any} */ member) => member.role !== 'reader')
    .map((/** @type {any} */ member) => check(member.name, { value: member.id, checked: member.role === 'reviewer' }));
  const scope = recommendations.map((it) => check(`R${it.number} ${it.title}`, { value: it.id, checked: true }));
  const criteria = new CriteriaEditor(page.team, templates);
  const problem = element('p', { class: 'error', role: 'alert' });
  const chosen = (/** @type {HTMLElement[]} */ checks) => checks.flatMap((each) => {
    const box = each.querySelector('input');
    return box?.checked ? [box.value] : [];
  });
  const form = element('form', { class: 'form round-form', onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    const body = {
      id, title: title.value, instructions: instructions.value, reviewers: chosen(reviewers), scope: chosen(scope), deadline: `${deadline.value}:00`,
      zone: zone.value, blindness: blindness.value, anonymous: anonymous.checked, criteria: criteria.value,
    };
    const answer = await request('POST', `/api/briefs/${page.brief}/rounds`, { body });
    if (answer.ok) location.assign(`/rounds/${answer.value.id}`);
    else problem.textContent = reason(answer);
  } },
  element('h2', {}, t('review_open_round')),
  field(t('review_round_title'), title), field(t('review_instructions'), instructions),
  element('div', { class: 'side-by-side' }, field(t('review_deadline'), deadline), field(t('review_zone'), zone)),
  field(t('review_blindness'), blindness, t('review_blindness_hint')),
  element('label', { class: 'check' }, anonymous, ' ', t('review_anonymous_label')), element('p', { class: 'hint soft' }, t('review_anonymous_hint')),
  element('fieldset', {}, element('legend', {}, t('report_reviewers')), ...reviewers),
  criteria.node,
  element('details', {}, element('summary', {}, t('review_scope')), ...scope),
  problem,
  element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_open_round')), button(t('review_cancel'), () => dialog.close())));
  const dialog = element('dialog', { class: 'round-dialog', 'aria-label': t('review_open_round') }, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.querySelector('main')?.append(dialog);
  dialog.showModal();
  title.select();
}
