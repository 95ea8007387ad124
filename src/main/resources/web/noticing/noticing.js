/** @import {Annotation} from '../annotation/annotation.js' */
/** @import {LiveChannel} from '../live/live-channel.js' */
/** @import {Room} from '../reading/room.js' */
import { announce } from '../base/announcing.js';
import { button, element } from '../base/element.js';
import { count, t } from '../base/messages.js';
import { oncePerFrame } from '../base/pacing.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { quoteOf } from '../text/selected-passages.js';
import { CardExtras } from './card-extras.js';
import { DraftTags } from './draft-tags.js';
import { Finder } from './finder.js';
import { offerHints } from './hints.js';
import { Tags, nameOf } from './tags.js';
import { Unread } from './unread.js';
import { UnreadPainting } from './unread-painting.js';
import { Whereabouts } from './whereabouts.js';

/** What helps to miss nothing on the reading page: unread, tags, finding, who is where. Loaded after the text and its marks. */
export class Noticing {
  mayModerate;
  #unreadButton;
  #hinted = false;

  /** @param {Room} room @param {LiveChannel} live */
  constructor(room, live) {
    this.room = room;
    this.mayModerate = room.page.may.moderate === true;
    this.unread = new Unread(room);
    this.tags = new Tags(room);
    this.whereabouts = new Whereabouts(room, live, /** @type {HTMLElement} */ (document.querySelector('.overview')));
    this.extras = new CardExtras(this);
    this.finder = new Finder(this);
    this.#unreadButton = button('', () => this.nextUnread(), { class: 'arrivals unread-next', hidden: true, 'aria-keyshortcuts': 'n' });
    this.#furnish();
    if (UnreadPainting.isPossible) new UnreadPainting(room, this.unread);
    const draw = oncePerFrame(() => this.#drawCount());
    for (const news of [this.unread.changed, room.changed]) news.heardBy(draw);
    live.event.heardBy((event) => this.#take(/** @type {any} */ (event)));
    live.reset.heardBy(() => this.load());
  }

  async load() {
    await Promise.all([this.unread.load(), this.tags.load(), this.#loadWatches()]);
    if (!this.#hinted) this.#offerHints();
    this.#hinted = true;
  }

  nextUnread() {
    const mark = this.unread.next();
    if (!mark) return announce(t('noticing_no_unread'));
    this.room.focus(mark.id, 'key');
    announce(`${this.room.person(mark.author)?.name ?? ''}: ${quoteOf(this.room.canonical.text, mark.passages).slice(0, 80)}`);
  }

  find() {
    if (this.finder.isOpen) this.finder.close();
    else this.finder.show();
  }

  tagFocused() {
    if (this.room.focused !== null) this.extras.tag(this.room.focused);
  }

  /** Where the tags of a mark are chosen that is still being written; nothing for who may not. @param {import('../discussion/drafts.js').Draft} draft @param {() => void} changed */
  tagsOfDraft(draft, changed) {
    return this.tags.mayTag || draft.visibility === 'private' ? new DraftTags(this.room, draft, changed).element : null;
  }

  /** What filters must know of a mark. @returns {import('./sieve.js').Knowledge} */
  knowledge() {
    return {
      tagsOf: (mark) => this.tags.idsOf(mark),
      isUnread: (mark) => this.unread.isUnread(mark),
      wordsOf: (mark) => [
        quoteOf(this.room.canonical.text, mark.passages), this.room.person(mark.author)?.name ?? '',
        ...(mark.thread?.comments ?? []).map(({ body }) => body ?? ''), ...this.tags.of(mark.id).map((tag) => nameOf(tag)),
      ].join('\n'),
    };
  }

  #furnish() {
    const head = document.querySelector('.margin-head');
    if (!head) return;
    const opener = button(t('noticing_find'), () => this.find(), { class: 'quiet-button finder-opener', 'aria-keyshortcuts': 'l', title: `${t('noticing_find')} (l)` });
    const news = head.querySelector('.margin-news');
    news?.after(opener);
    news?.append(this.#unreadButton);
    head.querySelector('.margin-menu .menu-list')?.append(this.#watchMenu());
    head.after(this.finder.element);
  }

  /** What is new to somebody new, where they can see it: below the head of the margin, or above the sheet of a phone. */
  #offerHints() {
    const touch = matchMedia('(pointer: coarse)').matches;
    const seen = (/** @type {string} */ selector, /** @type {() => void} */ done) => {
      for (const act of ['keyup', 'pointerup', 'click']) document.addEventListener(act, () => setTimeout(() => document.querySelector(selector) && done(), 300), true);
    };
    const place = matchMedia('(max-width: 899.98px)').matches ? document.querySelector('main') : document.querySelector('.margin-head');
    if (!place) return;
    offerHints([
      { name: touch ? 'touch' : 'selection', until: (done) => seen('.selection-toolbar:not([hidden])', done) },
      ...(touch ? [] : [
        { name: 'unread', when: () => this.unread.marks().length > 0, until: (/** @type {() => void} */ done) => this.room.focusMoved.heardBy(({ from }) => from === 'key' && done()) },
        { name: 'find', when: () => this.room.marks().length > 3, until: (/** @type {() => void} */ done) => seen('.finder:not([hidden])', done) },
        { name: 'keys', until: (/** @type {() => void} */ done) => seen('dialog.help', done) },
      ]),
    ], place);
  }

  #watchMenu() {
    this.watching = element('select', { class: 'watch-level', id: 'watch-brief' },
      ...['usual', 'watch', 'mute'].map((level) => element('option', { value: level }, t(`noticing_brief_${level}`))));
    this.watching.addEventListener('change', async () => {
      const level = this.watching?.value;
      const answer = await request('PUT', `/api/watches/briefs/${this.room.page.brief.id}`, { body: { level } });
      say(t(answer.ok ? `noticing_brief_${level}` : 'noticing_failed'), answer.ok ? {} : { tone: 'problem' });
    });
    return element('div', { class: 'menu-select' }, element('label', { for: 'watch-brief' }, t('noticing_follow_brief')), this.watching);
  }

  async #loadWatches() {
    /** @type {import('../base/requests.js').Answer<{level: string, threads: Record<string, string>}>} */
    const answer = await request('GET', `/api/watches/briefs/${this.room.page.brief.id}`);
    if (!answer.ok) return;
    if (this.watching) this.watching.value = answer.value.level;
    this.extras.follow(answer.value.threads);
  }

  #drawCount() {
    const n = this.unread.marks().length;
    this.#unreadButton.hidden = n === 0;
    this.#unreadButton.textContent = n === 0 ? '' : count('noticing_unread_marks', n);
  }

  /** @param {{kind: string, tagging?: import('./tags.js').Tagging, annotation?: Annotation}} event */
  #take({ kind, tagging, annotation }) {
    if (kind === 'tagging' && tagging) this.tags.apply(tagging);
    else if (kind === 'codebook') this.tags.load();
    // A mark that was private until now brings its tags with it.
    else if (kind === 'annotation' && annotation && !this.room.isMe(annotation.author) && annotation.version > 0) this.tags.load();
  }
}

/** @param {Room} room @param {LiveChannel} live */
export async function notice(room, live) {
  room.noticing = new Noticing(room, live);
  await room.noticing.load();
  room.announceNoticing();
}
