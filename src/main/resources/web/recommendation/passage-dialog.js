import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { ask, reason } from './asking.js';
import { field, select } from './fields.js';

/**
 * What a selected passage is to a recommendation of this or another brief of the team: evidence for or against it, its new
 * place, or where it is to be split.
 *
 * @param {{brief: string, revision: string, passage: {start: number, end: number}, done: () => void}} choice
 */
export async function linkPassage({ brief, revision, passage, done }) {
  const own = await ask('GET', `/api/briefs/${brief}`);
  const all = own && (await ask('GET', `/api/briefs?team=${own.team}&limit=200`));
  if (!all) return;
  const deed = select('supports', [['supports', t('review_supports')], ['contradicts', t('review_contradicts')], ['place', t('review_place_here')], ['split', t('review_split_here')]]);
  const from = select(brief, all.briefs.map((/** @type {any} */ it) => /** @type {[string, string]} */ ([it.id, it.title])));
  const of = select('', []);
  const note = element('input', { maxlength: '2000' });
  const problem = element('p', { class: 'error', role: 'alert' });
  /** @type {any[]} */
  let register = [];
  const fill = async () => {
    const read = await ask('GET', `/api/briefs/${from.value}/recommendations`);
    register = read?.recommendations ?? [];
    of.replaceChildren(...register.map((it) => element('option', { value: it.id }, `R${it.number} ${it.title}`)));
  };
  from.addEventListener('change', fill);
  deed.addEventListener('change', () => {
    const here = deed.value === 'place' || deed.value === 'split';
    if (here && from.value !== brief) {
      from.value = brief;
      fill();
    }
    from.disabled = here;
  });
  await fill();
  const send = () => {
    const it = register.find(({ id }) => id === of.value);
    const path = `/api/recommendations/${of.value}`;
    const { start, end } = passage;
    if (deed.value === 'place') return request('PUT', `${path}/passages`, { body: { revision, passages: [{ start, end }] }, version: it.version });
    if (deed.value === 'split') {
      const whole = it.passages[0];
      return request('POST', `${path}/parts`, { body: { revision, passages: [{ start: whole.start, end: start }, { start, end: Math.max(end, whole.end) }].filter((part) => part.start < part.end) } });
    }
    return request('POST', `${path}/evidence`, { body: { relation: deed.value, brief, revision, passage: { start, end }, note: note.value || null } });
  };
  const form = element('form', { class: 'form', onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!of.value) return void (problem.textContent = t('review_register_empty'));
    const answer = await send();
    if (!answer.ok) return void (problem.textContent = reason(answer));
    dialog.close();
    say(t('review_linked'));
    done();
  } }, element('h2', {}, t('review_link_passage')), field(t('review_passage_is'), deed), field(t('report_brief'), from), field(t('report_column_recommendation'), of), field(t('review_evidence_note'), note), problem,
  element('div', { class: 'form-actions' }, element('button', { class: 'primary' }, t('review_save')), button(t('review_cancel'), () => dialog.close())));
  const dialog = element('dialog', { 'aria-label': t('review_link_passage') }, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.querySelector('main')?.append(dialog);
  dialog.showModal();
}
