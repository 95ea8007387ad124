import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../../../main/resources/web/discussion/drafts.js';
import { mergeTexts } from '../../../main/resources/web/marking/merging.js';
import { timeAgo } from '../../../main/resources/web/discussion/relative-time.js';

class Storage {
  map = new Map();
  get length() { return this.map.size; }
  key(i) { return [...this.map.keys()][i] ?? null; }
  getItem(key) { return this.map.get(key) ?? null; }
  setItem(key, value) { this.map.set(key, value); }
  removeItem(key) { this.map.delete(key); }
}
const draft = (place, savedAt = 0) => ({ place, id: place, body: '글', savedAt });

test('a draft is there after the page is gone', () => {
  const storage = new Storage();
  new Drafts(storage, 'me', 'brief').keep(draft('reply:t'));
  assert.deepEqual(new Drafts(storage, 'me', 'brief').at('reply:t'), draft('reply:t'));
});

test('another person, another brief: other drafts', () => {
  const storage = new Storage();
  new Drafts(storage, 'me', 'brief').keep(draft('reply:t'));
  assert.deepEqual(new Drafts(storage, 'you', 'brief').all(), []);
  assert.deepEqual(new Drafts(storage, 'me', 'other').all(), []);
});

test('drafts come oldest first, and a discarded one is gone', () => {
  const drafts = new Drafts(new Storage(), 'me', 'b');
  drafts.keep(draft('new:2', 2));
  drafts.keep(draft('new:1', 1));
  assert.deepEqual(drafts.all().map(({ place }) => place), ['new:1', 'new:2']);
  drafts.discard('new:1');
  assert.deepEqual(drafts.all().map(({ place }) => place), ['new:2']);
});

test('what is broken in storage, or not ours, is passed over', () => {
  const storage = new Storage();
  storage.setItem('yeobaek:draft:me:b:new:1', '{');
  storage.setItem('yeobaek:draft:me:b:new:2', '{"place":1}');
  storage.setItem('other', 'x');
  assert.deepEqual(new Drafts(storage, 'me', 'b').all(), []);
});

test('a full device is told of, not thrown over', () => {
  const storage = new Storage();
  storage.setItem = () => { throw new Error('quota'); };
  assert.equal(new Drafts(storage, 'me', 'b').keep(draft('new:1')), false);
});

test('what only one changed is merged without asking', () => {
  assert.deepEqual(mergeTexts('가\n나\n다', '가!\n나\n다', '가\n나\n다?'), { text: '가!\n나\n다?', clean: true });
  assert.deepEqual(mergeTexts('가', '가', '나'), { text: '나', clean: true });
  assert.deepEqual(mergeTexts('가', '나', '가'), { text: '나', clean: true });
  assert.deepEqual(mergeTexts('가\n나', '가\n가운데\n나', '가\n나\n끝'), { text: '가\n가운데\n나\n끝', clean: true });
});

test('where both changed the same line both versions stand', () => {
  assert.deepEqual(mergeTexts('가\n나', '가1\n나', '가2\n나'), { text: '가1\n가2\n나', clean: false });
});

test('different words of one line are merged, the same word is not', () => {
  assert.deepEqual(mergeTexts('하나 둘 셋', '하나 둘 셋 넷', '영 하나 둘 셋').clean, true);
  assert.deepEqual(mergeTexts('하나 둘 셋', '하나! 둘 셋', '하나 둘 셋?'), { text: '하나! 둘 셋?', clean: true });
  assert.deepEqual(mergeTexts('글', '글 더', '글\n\n덧붙임'), { text: '글 더\n\n덧붙임', clean: false });
});

test('the same change by both is made once', () => {
  assert.deepEqual(mergeTexts('가\n나', '가\n다', '가\n다'), { text: '가\n다', clean: true });
});

test('a line deleted by one stays deleted', () => {
  assert.deepEqual(mergeTexts('가\n나\n다\n라', '가\n다\n라', '가\n나\n다\n라!'), { text: '가\n다\n라!', clean: true });
});

const now = Date.parse('2026-11-21T12:00:00Z');
test('time is told as people tell it', () => {
  assert.equal(timeAgo('2026-11-21T11:59:40Z', now, 'ko'), '지금');
  assert.equal(timeAgo('2026-11-21T11:55:00Z', now, 'ko'), '5분 전');
  assert.equal(timeAgo('2026-11-20T12:00:00Z', now, 'ko'), '어제');
  assert.equal(timeAgo('2026-11-21T09:00:00Z', now, 'en'), '3 hr. ago');
  assert.equal(timeAgo('2026-10-01T09:00:00Z', now, 'ko'), '10월 1일');
  assert.equal(timeAgo('2025-10-01T09:00:00Z', now, 'en'), 'Oct 1, 2025');
});

test('a clock that runs behind does not speak of the future', () => {
  assert.equal(timeAgo('2026-11-21T12:05:00Z', now, 'ko'), '지금');
});
