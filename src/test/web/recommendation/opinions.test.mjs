import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Opinions } from '../../../main/resources/web/recommendation/opinions.js';

const page = { round: 'r', me: 'm' };
const opinion = { choice: 'object', reason: '까닭', scores: {}, wording: null, note: null, why: null };
const item = (draft) => ({ recommendation: { id: 'a' }, draft });
let sent;
let up;

beforeEach(() => {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key),
  };
  sent = [];
  up = true;
  globalThis.fetch = async (path, options) => {
    if (!up) throw new TypeError('no network');
    sent.push([path, JSON.parse(options.body)]);
    return { ok: true, status: 200, json: async () => ({}) };
  };
});

test('words that reached the server are kept there alone', async () => {
  const opinions = new Opinions(page);
  opinions.keep('a', opinion);
  assert.equal(await opinions.send('a'), true);
  assert.equal(sent[0][1].reason, '까닭');
  assert.equal(localStorage.getItem('yeobaek:verdict:m:r:a'), null);
});

test('words that never reached the server come back after a reload, before what the server has', async () => {
  up = false;
  const opinions = new Opinions(page);
  opinions.keep('a', opinion);
  assert.equal(await opinions.send('a'), false);
  const later = new Opinions(page);
  later.take([item({ opinion: { ...opinion, reason: '옛말' } })]);
  assert.equal(later.of('a').reason, '까닭');
});

test('another person at the same browser finds nothing', () => {
  new Opinions(page).keep('a', opinion);
  const other = new Opinions({ ...page, me: 'other' });
  other.take([item(null)]);
  assert.equal(other.isOpen('a'), false);
});

test('what is submitted is no longer a draft', () => {
  const opinions = new Opinions(page);
  opinions.keep('a', opinion);
  opinions.forget('a');
  opinions.take([item(null)]);
  assert.equal(opinions.isOpen('a'), false);
});
