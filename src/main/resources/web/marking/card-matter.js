/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {Desk} from '../discussion/card.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { askReason } from './reason-dialog.js';
import { wordDifference } from './word-difference.js';

/**
 * What a suggestion, a question or a settled thread shows between its head and its comments.
 *
 * @param {HTMLElement} slot @param {Desk} desk @param {Annotation} annotation @param {boolean} open
 */
export function fillMatter(slot, desk, annotation, open) {
  slot.replaceChildren(
    ...suggestion(desk, annotation, open),
    ...(open ? question(desk, annotation) : []),
    ...(open ? settled(desk, annotation) : []));
}

/** The difference, with words for those who do not see it. @param {string} before @param {string} after */
export function differenceView(before, after) {
  const view = element('p', { class: 'difference' });
  for (const { kind, words } of wordDifference(before, after)) {
    if (kind === 'same') view.append(words);
    else {
      const said = t(kind === 'gone' ? 'marking_gone' : 'marking_new');
      view.append(element(kind === 'gone' ? 'del' : 'ins', {},
        element('span', { class: 'visually-hidden' }, ` ${said}: `), words, element('span', { class: 'visually-hidden' }, ` ${t('marking_change_end')} `)));
    }
  }
  return view;
}

/** @param {Desk} desk @param {Annotation} annotation @param {boolean} open */
function suggestion(desk, annotation, open) {
  const { room } = desk;
  const { suggestion: wanted, passages: [passage], visibility } = annotation;
  if (!wanted) return [];
  const view = differenceView(passage ? room.canonical.text.slice(passage.start, passage.end) : '', wanted.replacement);
  if (!open) return [view];
  const reason = wanted.decision && element('p', { class: 'matter-reason' },
    element('strong', {}, t(`marking_${wanted.decision}_by`, room.person(wanted.decidedBy)?.name ?? t('reading_someone'))),
    wanted.reason ? ` ${wanted.reason}` : '');
  if (!room.page.may.decide || visibility === 'private' || annotation.pending) return reason ? [view, reason] : [view];
  const deeds = element('div', { class: 'matter-deeds' });
  if (wanted.decision) deeds.append(button(t('marking_undecide'), () => decide(desk, annotation, null), { class: 'quiet-button' }));
  else {
    deeds.append(
      button(t('marking_accept'), () => decide(desk, annotation, { decision: 'accepted' }), { class: 'primary' }),
      button(t('marking_decline'), async () => {
        const why = await askReason(t('marking_decline_why'), t('marking_decline_do'));
        if (why !== null) decide(desk, annotation, { decision: 'declined', reason: why });
      }));
  }
  return reason ? [view, reason, deeds] : [view, deeds];
}

/** @param {Desk} desk @param {Annotation} annotation @param {{decision: string, reason?: string}|null} body null: taken back */
async function decide({ room }, { id, version }, body) {
  /** @type {Answer<Annotation>} */
  const answer = await request(body ? 'PUT' : 'DELETE', `/api/annotations/${id}/decision`, { body: body ?? undefined, version });
  const now = answer.ok ? answer.value : /** @type {Annotation|undefined} */ (answer.problem.current);
  if (now) {
    room.ledger.apply({ kind: 'annotation', annotation: now });
    room.changed.tell(id);
  }
  if (!answer.ok) say(answer.problem.detail ?? answer.problem.title ?? t('reading_not_saved'), { tone: 'problem' });
}

/** Who asked says whether it is answered. @param {Desk} desk @param {Annotation} annotation */
function question({ room, threads }, { id, kind, thread, author }) {
  if (kind !== 'question' || !thread || thread.state === 'resolved') return [];
  const answered = thread.state === 'answered';
  const line = element('p', { class: 'matter-reason' }, answered
    ? t('marking_answered_by', room.person(thread.answeredBy)?.name ?? t('reading_someone')) : t('marking_waits'));
  if (!room.isMe(author) && !room.page.may.resolveAny) return [line];
  return [line, element('div', { class: 'matter-deeds' },
    button(t(answered ? 'marking_ask_again' : 'marking_answered'), () => threads.turn(id, answered ? 'DELETE' : 'PUT', 'answer'), { class: 'quiet-button' }))];
}

/** @param {Desk} desk @param {Annotation} annotation */
function settled({ room }, { thread }) {
  if (!thread?.reason) return [];
  return [element('p', { class: 'matter-reason' },
    element('strong', {}, t('marking_settled_by', room.person(thread.resolvedBy)?.name ?? t('reading_someone'))), ` ${thread.reason}`)];
}
