import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, initialsOf, matches } from '../../../main/resources/web/noticing/folding.js';
import { asksForSomething, lastSaid, nothingWished, sieveOf, stateOf, tally } from '../../../main/resources/web/noticing/sieve.js';
import { youngestByOthers } from '../../../main/resources/web/noticing/unread.js';

const comment = (author, createdAt, more = {}) => ({ id: `${author}-${createdAt}`, version: 1, thread: 'm', author, createdAt, deleted: false, body: '', ...more });
const mark = (id, more = {}) => ({
  id, version: 1, kind: 'highlight', colour: 'amber', visibility: 'team', author: 'hana', createdAt: '2026-03-01T00:00:00Z', updatedAt: '',
  passages: [{ start: 0, end: 4 }], thread: null, ...more,
});
const thread = (state, ...comments) => ({ id: 'm', version: 1, state, resolvedBy: null, resolvedAt: null, comments });
const knowing = (words = {}, tags = {}, unread = []) => ({
  wordsOf: ({ id }) => words[id] ?? '', tagsOf: (id) => tags[id] ?? [], isUnread: ({ id }) => unread.includes(id),
});

test('spaces, middle dots, case and decomposed Hangul make no other word', () => {
  assert.equal(fold('한·미·일  협력'), fold('한미일 협력'));
  assert.equal(fold('한ㆍ미'), fold('한・미'));
  assert.equal(fold('공급망'.normalize('NFD')), '공급망');
  assert.ok(matches('AI·반도체 공급망', 'ai 반도체'));
  assert.ok(!matches('공급', '공급망'));
});

test('initial consonants and unfinished syllables find their words', () => {
  assert.equal(initialsOf('공급망 AI'), 'ㄱㄱㅁ AI');
  assert.ok(matches('핵심광물 공급망', 'ㄱㄱㅁ'));
  assert.ok(matches('공급망', '공급ㅁ'));
  assert.ok(matches('공급망', '공그'), 'while 급 is being typed');
  assert.ok(!matches('공급망', 'ㅂㅁ'));
  assert.ok(!matches('공급망', '공급ㅂ'));
});

test('each condition sieves, and all must hold', () => {
  const marks = [
    mark('a', { author: 'hana', kind: 'comment', thread: thread('open', comment('tom', '2026-03-02T00:00:00Z')) }),
    mark('b', { colour: 'rose', author: 'tom' }),
    mark('c', { thread: thread('resolved', comment('hana', '2026-03-03T00:00:00Z')) }),
  ];
  const found = (wish, knowledge = knowing()) => marks.filter(sieveOf({ ...nothingWished(), ...wish }, knowledge)).map(({ id }) => id);
  assert.deepEqual(found({}), ['a', 'b', 'c']);
  assert.deepEqual(found({ person: 'tom' }), ['a', 'b'], 'who answered counts');
  assert.deepEqual(found({ kind: 'comment' }), ['a']);
  assert.deepEqual(found({ state: 'resolved' }), ['c']);
  assert.deepEqual(found({ state: 'silent' }), ['b']);
  assert.deepEqual(found({ colour: 'rose' }), ['b']);
  assert.deepEqual(found({ tag: 't' }, knowing({}, { c: ['t'] })), ['c']);
  assert.deepEqual(found({ unread: true }, knowing({}, {}, ['b'])), ['b']);
  assert.deepEqual(found({ text: '공급 망' }, knowing({ a: '핵심광물 공급망', b: '공급' })), ['a']);
  assert.deepEqual(found({ person: 'tom', colour: 'amber' }), ['a']);
});

test('an order alone asks for nothing', () => {
  assert.ok(!asksForSomething({ ...nothingWished(), order: 'time', text: ' · ' }));
  assert.ok(asksForSomething({ ...nothingWished(), text: '가' }));
});

test('deleted words are no talk: neither state, nor person, nor time', () => {
  const silent = mark('a', { thread: thread('open', comment('tom', '2026-03-09T00:00:00Z', { deleted: true })) });
  assert.equal(stateOf(silent), 'silent');
  assert.equal(lastSaid(silent), Date.parse('2026-03-01T00:00:00Z'));
  assert.equal(youngestByOthers(silent, 'hana'), '');
});

test('what is unread is the youngest thing by others, whatever the number of digits of its moment', () => {
  const talk = mark('a', { thread: thread('open', comment('tom', '2026-03-02T00:00:00.5Z'), comment('hana', '2026-03-04T00:00:00Z'), comment('jiwoo', '2026-03-02T00:00:00Z')) });
  assert.equal(youngestByOthers(talk, 'hana'), '2026-03-02T00:00:00.5Z');
  assert.equal(youngestByOthers(talk, 'doyun'), '2026-03-04T00:00:00Z');
  assert.equal(youngestByOthers(mark('b'), 'hana'), '');
  assert.equal(youngestByOthers(mark('b'), 'tom'), '2026-03-01T00:00:00Z');
});

test('values are tallied once for each mark that has them', () => {
  const counts = tally([mark('a'), mark('b', { colour: 'rose' }), mark('c')], ({ colour }) => [colour]);
  assert.deepEqual([...counts], [['amber', 2], ['rose', 1]]);
});
