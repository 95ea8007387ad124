/** @import {Answer} from '../base/requests.js' */
import { element } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';

/**
 * @typedef {{address: string, kind: 'brief'|'mark'|'reply'|'recommendation', title: string, words: string|null, by: string|null}} LinkCard
 */

/** What was asked already: a card costs one question for each page view. @type {Map<string, Promise<LinkCard|null>>} */
const known = new Map();
/** @type {Map<string, (card: LinkCard|null) => void>} */
let waiting = new Map();

/** Shows links to briefs, marks, replies and recommendations as cards below the words, for what the reader may see. @param {HTMLElement} words */
export function addCards(words) {
  const addresses = new Set([...words.querySelectorAll('a')].map(({ href }) => ownAddress(href)).filter((address) => address !== null));
  for (const address of [...addresses].slice(0, 5)) {
    const slot = element('div', { class: 'link-card-slot' });
    words.append(slot);
    cardOf(address).then((card) => (card ? slot.replaceChildren(view(card)) : slot.remove()));
  }
}

/** The path of one of our own pages that can be shown as a card. @param {string} href */
function ownAddress(href) {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.origin !== location.origin) return null;
  const entry = /^\/briefs\/[0-9a-f-]{36}\/recommendations$/.test(url.pathname) && /^#r-[0-9a-f-]{36}$/.test(url.hash);
  if (!entry && !/^\/(briefs|annotations|recommendations)\/[0-9a-f-]{36}$/.test(url.pathname)) return null;
  return url.pathname + url.search + (entry ? url.hash : '');
}

/** @param {string} address @returns {Promise<LinkCard|null>} */
function cardOf(address) {
  let card = known.get(address);
  if (!card) {
    card = new Promise((resolve) => waiting.set(address, resolve));
    known.set(address, card);
    if (waiting.size === 1) setTimeout(ask, 30);
  }
  return card;
}

async function ask() {
  const asked = waiting;
  waiting = new Map();
  const all = [...asked.keys()];
  for (let i = 0; i < all.length; i += 20) {
    const addresses = all.slice(i, i + 20);
    /** @type {Answer<LinkCard[]>} */
    const answer = await request('POST', '/api/cards', { body: { addresses } });
    for (const address of addresses) {
      if (!answer.ok) known.delete(address);
      asked.get(address)?.(answer.ok ? answer.value.find((card) => card.address === address) ?? null : null);
    }
  }
}

/** @param {LinkCard} card */
function view({ address, kind, title, words, by }) {
  return element('a', { class: 'link-card', href: address },
    element('span', { class: 'link-card-kind' }, t(`marking_card_${kind}`), by ? ` · ${by}` : ''),
    element('strong', {}, title),
    words ? element('span', { class: 'link-card-words' }, words) : null);
}
