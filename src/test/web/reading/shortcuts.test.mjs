import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHORTCUTS, ShortcutReader } from '../../../main/resources/web/reading/shortcuts.js';
import { moved, stepOf } from '../../../main/resources/web/reading/caret-movement.js';
import { Arrivals } from '../../../main/resources/web/reading/arrivals.js';
import { addressOf } from '../../../main/resources/web/discussion/permalinks.js';

const press = (code, more = {}) => ({ code, key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
const calm = { typing: false, now: 0 };

test('a shortcut is its physical key, whatever letter the input method makes of it', () => {
  assert.equal(new ShortcutReader().read(press('KeyJ', { key: 'ㅓ' }), calm), 'next');
});

test('no shortcut while a syllable is being composed', () => {
  assert.equal(new ShortcutReader().read(press('KeyJ', { isComposing: true }), calm), null);
  assert.equal(new ShortcutReader().read(press('KeyJ', { keyCode: 229 }), calm), null);
});

test('in a field only Escape means something', () => {
  assert.equal(new ShortcutReader().read(press('KeyR'), { typing: true, now: 0 }), null);
  assert.equal(new ShortcutReader().read(press('Escape'), { typing: true, now: 0 }), 'leave');
});

test('the keys of the browser stay the browser’s', () => {
  assert.equal(new ShortcutReader().read(press('KeyC', { ctrlKey: true }), calm), null);
  assert.equal(new ShortcutReader().read(press('KeyR', { metaKey: true }), calm), null);
});

test('g then b goes to the library, but not too late', () => {
  const reader = new ShortcutReader();
  assert.equal(reader.read(press('KeyG'), { typing: false, now: 0 }), null);
  assert.equal(reader.read(press('KeyB'), { typing: false, now: 500 }), 'library');
  reader.read(press('KeyG'), { typing: false, now: 1000 });
  assert.equal(reader.read(press('KeyB'), { typing: false, now: 9000 }), null);
});

test('a wrong second key is read as itself', () => {
  const reader = new ShortcutReader();
  reader.read(press('KeyG'), calm);
  assert.equal(reader.read(press('KeyJ'), { typing: false, now: 10 }), 'next');
});

test('? needs Shift, and no key stands for two things', () => {
  assert.equal(new ShortcutReader().read(press('Slash', { shiftKey: true }), calm), 'help');
  assert.equal(new ShortcutReader().read(press('Slash'), calm), null);
  assert.equal(new Set(SHORTCUTS.map(({ codes, shift }) => codes.join() + shift)).size, SHORTCUTS.length);
});

const ground = { text: '첫 문단.\n둘째', blocks: [{ start: 0, end: 5 }, { start: 6, end: 8 }] };

test('the caret goes by character, word, block and text', () => {
  assert.equal(moved(ground, 0, 'grapheme', 1), 1);
  assert.equal(moved(ground, 1, 'word', 1), 4);
  assert.equal(moved(ground, 2, 'block', 1), 6);
  assert.equal(moved(ground, 6, 'block', -1), 0);
  assert.equal(moved(ground, 6, 'block', 1), 8);
  assert.equal(moved(ground, 3, 'text', 1), 8);
});

test('arrows with Ctrl or Alt go by word, with Shift they select', () => {
  assert.deepEqual(stepOf(press('', { key: 'ArrowRight' })), { stride: 'grapheme', direction: 1, extend: false });
  assert.deepEqual(stepOf(press('', { key: 'ArrowLeft', altKey: true, shiftKey: true })), { stride: 'word', direction: -1, extend: true });
  assert.deepEqual(stepOf(press('', { key: 'End', ctrlKey: true })), { stride: 'text', direction: 1, extend: false });
  assert.equal(stepOf(press('', { key: 'a' })), null);
});

test('arrivals wait only while they would disturb, and come in order', () => {
  const shown = [];
  let writing = true;
  const arrivals = new Arrivals((event) => writing && event.near, (event) => shown.push(event.id));
  arrivals.take({ id: 1, near: true });
  arrivals.take({ id: 2, near: false });
  assert.deepEqual(shown, [2]);
  assert.equal(arrivals.waiting, 1);
  writing = false;
  arrivals.take({ id: 3, near: true });
  arrivals.release();
  assert.deepEqual(shown, [2, 3, 1]);
  assert.equal(arrivals.waiting, 0);
});

test('what waited is shown once it no longer disturbs, and only that', () => {
  const shown = [];
  let here = 1;
  const arrivals = new Arrivals((event) => event.place === here, (event) => shown.push(event.id));
  for (const [id, place] of [[1, 1], [2, 1], [3, 2]]) arrivals.take({ id, place });
  assert.deepEqual(shown, [3]);
  assert.equal(arrivals.reconsider(), false);
  assert.equal(arrivals.waiting, 2);
  here = 2;
  assert.equal(arrivals.reconsider(), true);
  assert.deepEqual(shown, [3, 1, 2]);
  assert.equal(arrivals.waiting, 0);
});

test('a permalink names the mark, and the reply where one is meant', () => {
  assert.equal(addressOf('b', 'm'), '/briefs/b?mark=m');
  assert.equal(addressOf('b', 'm', 'r'), '/briefs/b?mark=m&reply=r');
});
