/** @import {PageData} from '../reading/room.js' */
/** @import {Answer} from '../base/requests.js' */
/** @import {PendingAnswer} from './pending-list.js' */
import '../base/page.js';
import { the } from '../base/element.js';
import { t } from '../base/messages.js';
import { request, sessionAlive } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { Drafts } from '../discussion/drafts.js';
import { LiveChannel } from '../live/live-channel.js';
import { showBanners } from '../reading/banners.js';
import { Caret } from '../reading/caret.js';
import { Room } from '../reading/room.js';
import { CanonicalText } from '../text/canonical-text.js';
import { TextGeometry } from '../text/text-geometry.js';
import { PuttingBack } from './putting-back.js';
import { listOthers } from './pending-others.js';

/** Puts the page together on which marks are put back. */
async function open() {
  const page = /** @type {PageData} */ (JSON.parse(the(document, '#page', HTMLScriptElement).textContent ?? ''));
  const canonical = new CanonicalText(the(document, '.brief-text', HTMLElement));
  const room = new Room(page, canonical, new TextGeometry(canonical), new Drafts(localStorage, page.me.id, page.brief.id));
  const live = new LiveChannel(page.live);
  const work = new PuttingBack(room, {
    items: the(document, '.pending-items', HTMLElement), sum: the(document, '.pending-sum', HTMLElement), caret: new Caret(room), fetch,
  });
  const banners = showBanners(the(document, '.banners', HTMLElement), live, room);
  banners.back.heardBy(() => work.refresh());
  live.event.heardBy((event) => {
    if (event.kind !== 'revision') room.ledger.apply(event);
    work.hear(event);
  });
  live.changed.heardBy((state) => state === 'lost' && navigator.onLine && request('GET', '/api/me'));
  sessionAlive.heardBy(() => live.resume());
  live.reset.heardBy(() => begin());
  await begin();
  work.begin(page.focus.mark ?? null);
  listOthers(page.brief.id, the(document, '.pending-others', HTMLElement));

  /** The list comes after the cursor from which live events follow: nothing falls between them. */
  async function begin() {
    /** @type {Answer<{cursor: string}>} */
    const marks = await request('GET', `/api/briefs/${page.brief.id}/annotations?limit=1`);
    const loaded = await work.refresh();
    if (marks.ok && loaded) return live.open(marks.value.cursor);
    say(t('reading_marks_not_loaded'), { tone: 'problem' });
    setTimeout(begin, 5000);
  }

  /** @returns {Promise<PendingAnswer|null>} all pages as one */
  async function fetch() {
    /** @type {PendingAnswer|null} */
    let whole = null;
    for (let next = /** @type {string|null} */ (''); next !== null;) {
      /** @type {Answer<PendingAnswer>} */
      const answer = await request('GET', `/api/briefs/${page.brief.id}/pending?limit=500${next && `&after=${encodeURIComponent(next)}`}`);
      if (!answer.ok) return null;
      const { items, people } = answer.value;
      whole = whole ? { ...answer.value, items: [...whole.items, ...items], people: { ...whole.people, ...people } } : answer.value;
      next = answer.value.next ?? null;
    }
    return whole;
  }
}

open();
