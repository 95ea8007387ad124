import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';

/** The browser's side of a line, as far as the channel looks at it. */
class Line {
  static CONNECTING = 0;
  static OPEN = 1;
  /** @type {Line[]} */
  static all = [];
  readyState = Line.CONNECTING;
  said = [];

  constructor(address) {
    this.address = String(address);
    Line.all.push(this);
  }

  send(words) {
    this.said.push(words);
  }

  close() {
    this.readyState = 3;
  }

  hears(message) {
    this.readyState = Line.OPEN;
    this.onmessage({ data: JSON.stringify(message) });
  }
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  Line.all = [];
  globalThis.WebSocket = Line;
  globalThis.location = { href: 'https://yeobaek.example/briefs/1' };
  globalThis.document = { addEventListener() {}, visibilityState: 'visible' };
  globalThis.addEventListener = () => {};
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});

afterEach(() => mock.timers.reset());

async function opened() {
  const { LiveChannel } = await import('../../../main/resources/web/live/live-channel.js');
  const channel = new LiveChannel('/live/briefs/1');
  channel.open('7-1');
  return channel;
}

test('a handshake that nobody answers is given up and tried again from where the list ended', async () => {
  const channel = await opened();
  mock.timers.tick(20_000);
  assert.equal(Line.all.length, 1, 'patience');
  mock.timers.tick(21_000);
  mock.timers.tick(1_000);
  assert.equal(Line.all[0].readyState, 3);
  assert.ok(Line.all.length >= 2);
  assert.equal(Line.all[1].address, 'wss://yeobaek.example/live/briefs/1?after=7-1');
  Line.all[1].hears({ type: 'hello', cursor: '7-1' });
  assert.equal(channel.state, 'open');
});

test('one hiccup is mended before anyone is told, a second is told', async () => {
  const channel = await opened();
  Line.all[0].hears({ type: 'hello', cursor: '7-1' });
  Line.all[0].onclose();
  assert.equal(channel.state, 'open');
  mock.timers.tick(500);
  assert.equal(Line.all.length, 2);
  Line.all[1].onclose();
  assert.equal(channel.state, 'lost');
});

test('it goes on after the last event heard, and not after an end', async () => {
  const channel = await opened();
  Line.all[0].hears({ type: 'event', kind: 'revision', cursor: '9-4' });
  Line.all[0].onclose();
  mock.timers.tick(500);
  assert.match(Line.all[1].address, /after=9-4$/);
  Line.all[1].hears({ type: 'end', reason: 'session' });
  assert.equal(channel.state, 'ended');
  Line.all[1].onclose();
  mock.timers.tick(60_000);
  assert.equal(Line.all.length, 2);
});
