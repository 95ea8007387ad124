/** @import {PageData} from './room.js' */
/** @import {Desk} from '../discussion/card.js' */
/** @import {LiveEvent} from '../live/live-channel.js' */
import { MarkPainting } from '../annotation/mark-painting.js';
import { MarkPointer } from '../annotation/mark-pointer.js';
import { MarkWriting } from '../annotation/mark-writing.js';
import { SelectionToolbar } from '../annotation/selection-toolbar.js';
import '../base/page.js';
import { the } from '../base/element.js';
import { t } from '../base/messages.js';
import { afterRest, pause } from '../base/pacing.js';
import { request, sessionAlive } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { Drafts } from '../discussion/drafts.js';
import { Outbox } from '../discussion/outbox.js';
import { ThreadWriting } from '../discussion/thread-writing.js';
import { LiveChannel } from '../live/live-channel.js';
import { showPresence } from '../live/presence.js';
import { CanonicalText } from '../text/canonical-text.js';
import { recoverPassage } from '../text/selected-passages.js';
import { TextGeometry } from '../text/text-geometry.js';
import { isPlaceless } from '../annotation/annotation.js';
import { Arrivals } from './arrivals.js';
import { showBanners } from './banners.js';
import { Caret } from './caret.js';
import { obeyKeys, showHelp } from './commands.js';
import { disturbs } from './disturbance.js';
import { openFootnotesInPlace } from './footnotes.js';
import { fetchMarks } from './mark-list.js';
import { Margin } from './margin.js';
import { MarginHead } from './margin-head.js';
import { MarginSheet } from './margin-sheet.js';
import { Outline } from './outline.js';
import { openOutlineAsDrawer } from './outline-drawer.js';
import { OverviewStrip } from './overview-strip.js';
import { revealPassage } from './revealing.js';
import { keepPlaceInLinks } from './newest.js';
import { Room } from './room.js';

/** Puts the reading page together. */
async function open() {
  const page = /** @type {PageData} */ (JSON.parse(the(document, '#page', HTMLScriptElement).textContent ?? ''));
  const canonical = new CanonicalText(the(document, '.brief-text', HTMLElement));
  await pause();
  const room = new Room(page, canonical, new TextGeometry(canonical), new Drafts(localStorage, page.me.id, page.brief.id));
  const outbox = new Outbox(room);
  const marks = new MarkWriting(room, outbox);
  const desk = /** @type {Desk} */ ({ room, outbox, marks, threads: new ThreadWriting(room) });

  const painting = new MarkPainting(room);
  const margin = new Margin(desk, the(document, '.margin-cards', HTMLElement));
  const toolbar = new SelectionToolbar(room, {
    highlight: (passages, colour) => marks.highlight(passages, colour),
    begin,
    add: (mark, passages) => marks.change(mark, { passages: [...mark.passages, ...passages] }),
    tag: async (passages, colour) => {
      const made = await marks.highlight(passages, colour);
      if (!made) return;
      room.focus(made, 'text');
      sheet.toggle(true);
      margin.refresh();
      await room.noticed;
      room.noticing?.tagFocused();
    },
  });
  const live = new LiveChannel(page.live);
  const sheet = new MarginSheet(room, the(document, '.margin', HTMLElement));
  const arrivals = new Arrivals((/** @type {LiveEvent} */ event) => disturbs(room, margin, event), applyEvent);
  const head = new MarginHead(room, the(document, '.margin-head', HTMLElement), showArrivals, () => begin('note', [], room.colour));
  const pointer = new MarkPointer(room, painting);
  const caret = new Caret(room);
  obeyKeys(desk, { margin, toolbar, pointer, caret, showArrivals });
  const outline = the(document, '.outline', HTMLElement);
  new Outline(room, outline);
  openOutlineAsDrawer(outline, document.querySelector('.outline-toggle'));
  document.querySelector('.help-button')?.addEventListener('click', showHelp);
  new OverviewStrip(room, the(document, '.overview', HTMLElement));
  openFootnotesInPlace(canonical.root);
  const banners = showBanners(the(document, '.banners', HTMLElement), live, room);
  keepPlaceInLinks(room, document);
  room.focusMoved.heardBy(({ id, from }) => {
    const mark = id === null ? undefined : room.ledger.annotation(id);
    if (!mark || from === 'text' || isPlaceless(mark)) return;
    if (mark.passages[0]) revealPassage(room, mark.passages[0]);
    else scrollTo({ top: 0 });
    painting.flash(mark.id);
  });
  const presence = document.querySelector('.presence');
  live.presence.heardBy((people) => presence instanceof HTMLElement && showPresence(presence, people, page.me.id));
  live.event.heardBy((event) => {
    arrivals.take(event);
    head.announceArrivals(arrivals.waiting);
  });
  const gone = afterRest(() => arrivals.waiting > 0 && arrivals.reconsider() && head.announceArrivals(arrivals.waiting), 600);
  addEventListener('scroll', () => gone.stir(), { passive: true });
  // A refused socket does not say why; a plain question does.
  live.changed.heardBy((state) => state === 'lost' && navigator.onLine && request('GET', '/api/me'));
  sessionAlive.heardBy(() => live.resume());
  live.reset.heardBy(() => load({ afresh: true }));
  banners.back.heardBy(() => outbox.sendWaiting());

  restoreDrafts();
  await load({ afresh: false });
  await showLinked();
  await followDrafts();
  // What can wait comes one after the other, so that the page stays quick.
  const { printRemarks } = await import('../noticing/print-remarks.js');
  printRemarks(room, the(document, '.print-remarks', HTMLElement));
  const { showRegister } = await import('../recommendation/outline-register.js');
  await showRegister(room, outline, toolbar, live);
  await pause();
  const { notice } = await import('../noticing/noticing.js');
  await notice(room, live);
  // Asked before a draft is thrown away, perhaps without a connection.
  await import('../asking/questions.js');

  /** @param {import('../annotation/annotation.js').Kind} kind @param {import('../text/selected-passages.js').Span[]} passages @param {import('../annotation/annotation.js').Colour} colour */
  function begin(kind, passages, colour) {
    room.focus(null, 'text');
    const { place } = marks.begin(kind, passages, colour);
    sheet.toggle(true);
    if (passages.length === 0) scrollTo({ top: 0 });
    else if (innerWidth < 900) revealPassage(room, passages[0]);
    margin.draftCard(place)?.focus();
    margin.refresh();
  }

  /** @param {LiveEvent} event */
  function applyEvent(event) {
    if (event.kind === 'revision') return;
    const changed = room.ledger.apply(event);
    if (changed) room.changed.tell(changed);
  }

  function showArrivals() {
    arrivals.release();
    head.announceArrivals(0);
  }

  /** @param {{afresh: boolean}} manner */
  async function load(manner) {
    const cursor = await fetchMarks(room, manner);
    if (cursor !== null) return live.open(cursor);
    say(t('reading_marks_not_loaded'), { tone: 'problem' });
    setTimeout(() => load(manner), 5000);
  }

  /** Puts words that were never saved back beside their passages, if the text still has them. */
  function restoreDrafts() {
    for (const draft of room.drafts.all()) {
      if (!draft.place.startsWith('new:')) continue;
      if (draft.kind !== 'highlight' && draft.body.trim() === '' && (draft.replacement ?? draft.quote) === draft.quote) {
        room.drafts.discard(draft.place);
        continue;
      }
      if (draft.revision !== page.revision.id && draft.passages?.length === 1) {
        const passage = recoverPassage(canonical.text, draft.passages[0], draft.quote ?? '');
        if (!passage) continue;
        room.drafts.keep({ ...draft, passages: [passage], revision: page.revision.id });
      }
      if (draft.kind === 'highlight') marks.show(draft);
    }
    room.draftsChanged.tell();
  }

  /** What was begun on another device comes along; not before the page is there, for it can wait. */
  async function followDrafts() {
    const { Unsent } = await import('../marking/unsent.js');
    if (await new Unsent(room).fetch() > 0) restoreDrafts();
  }

  async function showLinked() {
    const { mark, reply, offset } = page.focus;
    if (mark || typeof offset === 'number') await room.geometry.settled;
    if (typeof offset === 'number') {
      revealPassage(room, { start: offset, end: offset + 1 });
      history.replaceState(null, '', location.pathname);
    }
    if (!mark) return;
    const linked = room.ledger.annotation(mark);
    if (!linked || isPlaceless(linked)) {
      const { findPlaceless } = await import('../revising/placeless.js');
      return findPlaceless(room, mark);
    }
    room.focus(mark, 'link');
    if (reply) margin.card(mark)?.reveal(reply);
  }
}

open();
