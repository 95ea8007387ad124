/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {Room} from '../reading/room.js' */
import { isPlaceless } from '../annotation/annotation.js';
import { News } from '../base/news.js';
import { afterRest } from '../base/pacing.js';
import { request } from '../base/requests.js';

/** When something by others was last said in a mark, so that thousands need not be looked through anew; a changed mark is another. @type {WeakMap<Annotation, number>} */
const moments = new WeakMap();

/** @param {Annotation} mark @param {string} me @returns {number} in milliseconds, 0 if there is nothing by others */
function momentByOthers(mark, me) {
  let moment = moments.get(mark);
  if (moment === undefined) {
    const youngest = youngestByOthers(mark, me);
    moments.set(mark, (moment = youngest === '' ? 0 : Date.parse(youngest)));
  }
  return moment;
}

/** The youngest thing by somebody else in a mark, as the server wrote its moment. @param {Annotation} mark @param {string} me */
export function youngestByOthers({ author, createdAt, thread }, me) {
  let youngest = author === me ? '' : createdAt;
  for (const comment of thread?.comments ?? []) {
    if (!comment.deleted && comment.author !== me && (youngest === '' || Date.parse(comment.createdAt) > Date.parse(youngest))) youngest = comment.createdAt;
  }
  return youngest;
}

/** How long a mark without talk must have been before one's eyes to count as read, and how long an opened card. */
const GLANCE = 4000;
const LOOK = 900;
const BATCH = 500;

/**
 * What the reader has not read yet. A plain mark is read when it has been in view for a while, talk when its card is opened; what
 * was unread when the page was opened stays marked as new until one has read it.
 */
export class Unread {
  #room;
  #since = Infinity;
  /** @type {Map<string, number>} */
  #seen = new Map();
  /** @type {Map<string, string>} read here, and not yet told to the server */
  #telling = new Map();
  /** @type {Set<string>} glanced at since the view came to rest */
  #glanced = new Set();
  #tell = afterRest(() => this.#send(), 700);
  #glance = afterRest(() => this.#readWhatWasInView(), GLANCE);
  #look = afterRest(() => this.#readFocused(), LOOK);
  /** Told when something was read. @type {News<void>} */
  changed = new News();

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
    room.focusMoved.heardBy(({ id }) => id !== null && this.#look.stir());
    room.changed.heardBy((id) => {
      if (id === null || id === room.focused) this.#look.stir();
      this.#noteView();
    });
    addEventListener('scroll', () => this.#noteView(), { passive: true });
    addEventListener('pagehide', () => this.#tell.now());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#noteView());
  }

  async load() {
    /** @type {import('../base/requests.js').Answer<{since: string, seen: Record<string, string>}>} */
    const answer = await request('GET', `/api/briefs/${this.#room.page.brief.id}/readings`);
    if (!answer.ok) return;
    this.take(answer.value);
    this.#noteView();
  }

  /** @param {{since?: string|null, seen?: Record<string, string>}} news */
  take({ since, seen = {} }) {
    if (since) this.#since = this.#since === Infinity ? Date.parse(since) : Math.max(this.#since, Date.parse(since));
    for (const [id, until] of Object.entries(seen)) this.#seen.set(id, Math.max(this.#seen.get(id) ?? 0, Date.parse(until)));
    this.changed.tell();
  }

  /** @param {Annotation} mark */
  isUnread(mark) {
    const moment = momentByOthers(mark, this.#room.page.me.id);
    return moment > 0 && moment > Math.max(this.#since, this.#seen.get(mark.id) ?? 0);
  }

  marks() {
    return this.#since === Infinity ? [] : this.#room.marks().filter((mark) => !isPlaceless(mark) && this.isUnread(mark));
  }

  /** The next one after the focused mark or the window, from the top again after the last. */
  next() {
    const unread = this.marks().filter(({ id }) => id !== this.#room.focused);
    const { geometry } = this.#room;
    const from = this.#room.focusedMark()?.passages[0]?.start ?? geometry.spanBetween(geometry.view().top, geometry.view().bottom).start;
    return unread.find(({ passages }) => (passages[0]?.start ?? 0) >= from) ?? unread[0];
  }

  /** @param {Annotation[]} marks */
  read(marks) {
    let any = false;
    for (const mark of marks) {
      if (!this.isUnread(mark)) continue;
      const until = youngestByOthers(mark, this.#room.page.me.id);
      this.#seen.set(mark.id, Date.parse(until));
      this.#telling.set(mark.id, until);
      any = true;
    }
    if (!any) return;
    this.#tell.stir();
    this.changed.tell();
  }

  async readAll() {
    const all = this.#room.ledger.annotations().map((mark) => youngestByOthers(mark, this.#room.page.me.id)).filter(Boolean);
    const until = all.reduce((a, b) => (Date.parse(a) > Date.parse(b) ? a : b), '');
    if (!until) return true;
    const answer = await request('POST', `/api/briefs/${this.#room.page.brief.id}/readings`, { body: { until } });
    if (answer.ok) this.take({ since: until });
    return answer.ok;
  }

  #readFocused() {
    const mark = this.#room.focusedMark();
    if (mark && document.visibilityState === 'visible') this.read([mark]);
  }

  #noteView() {
    this.#glanced.clear();
    this.#glance.stir();
  }

  #readWhatWasInView() {
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
    const { geometry } = this.#room;
    const view = geometry.view();
    this.read(this.marks().filter(({ thread, passages }) => {
      if (passages.length === 0) return false;
      const level = geometry.level(passages[0].start);
      return !(thread?.comments.some(({ deleted }) => !deleted)) && level >= view.top && level <= view.bottom;
    }));
  }

  async #send() {
    const marks = Object.fromEntries([...this.#telling].slice(0, BATCH));
    if (Object.keys(marks).length === 0) return;
    for (const id of Object.keys(marks)) this.#telling.delete(id);
    const body = JSON.stringify({ marks });
    // Also while the page is being left.
    const answer = await fetch(`/api/briefs/${this.#room.page.brief.id}/readings`, {
      method: 'POST', body, keepalive: body.length < 60_000, credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'JavaScript' },
    }).catch(() => null);
    if (!answer || answer.status >= 500) for (const [id, until] of Object.entries(marks)) if (!this.#telling.has(id)) this.#telling.set(id, until);
    if (this.#telling.size > 0) setTimeout(() => this.#tell.stir(), answer ? 0 : 10_000);
  }
}
