/** @import {LedgerEvent} from '../annotation/ledger.js' */
/** @import {Person} from '../annotation/annotation.js' */
import { News } from '../base/news.js';
import { waitBefore } from './backoff.js';

/**
 * @typedef {'connecting'|'open'|'lost'|'ended'|'barred'} Connection
 * @typedef {LedgerEvent | {kind: 'revision', cursor?: string, revision: string, number: number, by?: string, people?: Record<string, Person>}} LiveEvent
 * @typedef {{type: 'hello', cursor: string} | ({type: 'event'} & LiveEvent) | {type: 'presence', people: Person[]} | {type: 'reset'}
 *   | {type: 'end', reason: 'session'|'access'|'renew'|'slow'|'reset'}} Message
 */

const HEARTBEAT = 20_000;
/** No word from the server for so long after a heartbeat, and the line counts as dead although it looks open. */
const SILENCE = 70_000;

/** What happens on the brief, as it happens: one WebSocket that comes back by itself and takes up where it was lost. */
export class LiveChannel {
  #path;
  /** @type {WebSocket|null} */
  #socket = null;
  #failures = 0;
  #wanted = false;
  #cursor = '';
  #dialled = 0;
  #heard = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #retry;
  /** @type {Connection} */
  state = 'connecting';

  /** @type {News<LiveEvent>} */
  event = new News();
  /** @type {News<Person[]>} */
  presence = new News();
  /** @type {News<Connection>} */
  changed = new News();
  /** Told when the list has to be fetched again. @type {News<void>} */
  reset = new News();
  /** @type {News<'session'|'access'>} */
  ended = new News();

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
    addEventListener('online', () => this.#hurry());
    addEventListener('offline', () => this.#lose());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#hurry());
    addEventListener('pageshow', (event) => event.persisted && this.#hurry());
    setInterval(() => this.#beat(), HEARTBEAT);
  }

  /** Begins, or begins again. @param {string} cursor where the list ended */
  open(cursor) {
    this.#cursor = cursor;
    this.#wanted = true;
    this.#connect();
  }

  /** Goes on after an end: someone has logged in again elsewhere. */
  resume() {
    if (this.state === 'ended') this.open(this.#cursor);
  }

  /** Tells the server something, if the line is open. @param {unknown} message */
  say(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#drop();
    const address = new URL(this.#path, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    if (this.#cursor) address.searchParams.set('after', this.#cursor);
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#dialled = Date.now();
    socket.onmessage = ({ data }) => {
      if (socket !== this.#socket) return;
      this.#heard = Date.now();
      this.#take(JSON.parse(data));
    };
    socket.onclose = () => socket === this.#socket && this.#lose();
  }

  /** @param {Message} message */
  #take(message) {
    switch (message.type) {
      case 'hello':
        this.#failures = 0;
        this.#become('open');
        break;
      case 'event':
        this.event.tell(message);
        if (message.cursor) this.#cursor = message.cursor;
        break;
      case 'presence':
        this.presence.tell(message.people);
        break;
      case 'reset':
        this.#wanted = false;
        this.#drop();
        this.reset.tell();
        break;
      case 'end':
        // Any other reason (the token is to be renewed, too much was unread) asks only to come again.
        if (message.reason !== 'session' && message.reason !== 'access') break;
        this.#wanted = false;
        this.#become(message.reason === 'session' ? 'ended' : 'barred');
        this.ended.tell(message.reason);
        break;
    }
  }

  #lose() {
    this.#drop();
    if (!this.#wanted) return;
    this.#failures++;
    // A single hiccup is mended before anyone has to be told.
    if (this.#failures > 1 || navigator.onLine === false) this.#become('lost');
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), waitBefore(this.#failures));
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onclose = socket.onmessage = null;
    socket.close();
  }

  #hurry() {
    if (this.#wanted && !this.#socket) this.#connect();
    else this.#beat();
  }

  #beat() {
    const socket = this.#socket;
    // Browsers wait for minutes for a handshake that some proxy swallowed.
    if (socket?.readyState === WebSocket.CONNECTING && Date.now() - this.#dialled > HEARTBEAT) return this.#lose();
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (this.#heard && Date.now() - this.#heard > SILENCE && this.#silent) return this.#lose();
    this.#silent = Date.now() - this.#heard > HEARTBEAT;
    socket.send('{"type":"here"}');
  }
  #silent = false;

  /** @param {Connection} state */
  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.changed.tell(state);
  }
}
