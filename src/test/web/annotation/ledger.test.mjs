import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ledger } from '../../../main/resources/web/annotation/ledger.js';
import { chance, shuffled } from '../chance.mjs';

const bare = (id, version, more = {}) => ({
  id, version, kind: 'comment', colour: 'amber', visibility: 'team', author: 'a', createdAt: `2026-01-01T00:00:0${id.length}Z`,
  updatedAt: '', passages: [{ start: id.charCodeAt(0), end: id.charCodeAt(0) + 5 }], thread: null, ...more,
});
const state = (id, version, more = {}) => ({ id, version, state: 'open', resolvedBy: null, resolvedAt: null, ...more });
const comment = (id, thread, version, more = {}) => ({
  id, thread, version, author: 'a', createdAt: `2026-01-0${(id.charCodeAt(1) % 9) + 1}T00:00:00Z`, deleted: false, body: `${id} v${version}`, html: '', ...more,
});
const seen = (ledger) => JSON.stringify(ledger.annotations());

/** A made-up history: every state that each thing went through, as the events that told of it. */
function history(random) {
  const events = [];
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    const comments = [];
    let version = 1;
    events.push({ kind: 'annotation', annotation: bare(id, version, { thread: { ...state(id, 1), comments: [comment(`${id}1`, id, 1)] } }) });
    for (let i = 2; i < 6; i++) {
      const colour = ['green', 'blue', 'rose'][Math.floor(random() * 3)];
      if (random() < 0.3) events.push({ kind: 'annotation-removed', id, version: ++version });
      else events.push({ kind: 'annotation', annotation: bare(id, ++version, { colour, thread: { ...state(id, 1), comments: [...comments] } }) });
      const said = comment(`${id}${i}`, id, 1);
      comments.push(said);
      events.push({ kind: 'comment', comment: said });
      if (random() < 0.5) events.push({ kind: 'comment', comment: comment(`${id}${i}`, id, 2, random() < 0.5 ? { deleted: true, body: undefined } : {}) });
      if (random() < 0.5) events.push({ kind: 'thread', thread: state(id, i, { state: i % 2 ? 'open' : 'resolved' }) });
    }
  }
  return events;
}

test('whatever the order, and however often, the same events give the same marks', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = chance(seed);
    const events = history(random);
    const inOrder = new Ledger();
    for (const event of events) inOrder.apply(event);
    const again = new Ledger();
    for (const event of shuffled([...events, ...events.filter(() => random() < 0.4)], random)) again.apply(event);
    assert.equal(seen(again), seen(inOrder), `seed ${seed}`);
  }
});

test('a list and the events around it equal a fresh list', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = chance(seed);
    const events = history(random);
    const cut = Math.floor(random() * events.length);
    const then = new Ledger();
    for (const event of events.slice(0, cut)) then.apply(event);
    const end = new Ledger();
    for (const event of events) end.apply(event);
    const list = then.annotations().map((annotation) => ({ kind: 'annotation', annotation }));
    const early = events.slice(cut, cut + 4);
    // Removed before the list: the list is silent about it, and so is every event that could come after.
    const joined = new Ledger();
    for (const event of [...early, ...list, ...shuffled(events.slice(cut), random)]) joined.apply(event);
    const gone = new Set(events.slice(0, cut).filter((e) => e.kind === 'annotation-removed').map((e) => e.id));
    const visible = (ledger) => JSON.stringify(ledger.annotations().filter(({ id }) => !gone.has(id)));
    assert.equal(visible(joined), visible(end), `seed ${seed}`);
  }
});

test('a comment that comes before its annotation waits for it', () => {
  const ledger = new Ledger();
  ledger.apply({ kind: 'comment', comment: comment('a2', 'a', 1) });
  assert.equal(ledger.annotation('a'), undefined);
  ledger.apply({ kind: 'annotation', annotation: bare('a', 1, { thread: { ...state('a', 1), comments: [comment('a1', 'a', 1)] } }) });
  assert.deepEqual(ledger.annotation('a')?.thread?.comments.map(({ id }) => id), ['a1', 'a2']);
});

test('an own mark shows at once and gives way to the saved one', () => {
  const ledger = new Ledger();
  ledger.propose(bare('a', 0));
  assert.equal(ledger.annotation('a')?.pending, true);
  ledger.apply({ kind: 'annotation', annotation: bare('a', 1) });
  assert.equal(ledger.annotation('a')?.pending, undefined);
  assert.equal(ledger.annotations().length, 1);
});

test('an own mark survives a fresh list until it is saved or withdrawn', () => {
  const ledger = new Ledger();
  ledger.propose(bare('a', 0));
  ledger.forget();
  assert.equal(ledger.annotations().length, 1);
  ledger.withdraw('a');
  assert.equal(ledger.annotations().length, 0);
});

test('what was removed comes back only with a newer version', () => {
  const ledger = new Ledger();
  ledger.apply({ kind: 'annotation', annotation: bare('a', 3) });
  ledger.apply({ kind: 'annotation-removed', id: 'a', version: 3 });
  assert.equal(ledger.annotation('a'), undefined);
  assert.equal(ledger.apply({ kind: 'annotation', annotation: bare('a', 3) }), null);
  ledger.apply({ kind: 'annotation', annotation: bare('a', 5) });
  assert.equal(ledger.annotation('a')?.version, 5);
});

test('news that is none changes nothing', () => {
  const ledger = new Ledger();
  ledger.apply({ kind: 'annotation', annotation: bare('a', 2) });
  const before = ledger.annotation('a');
  assert.equal(ledger.apply({ kind: 'annotation', annotation: bare('a', 2) }), null);
  assert.equal(ledger.annotation('a'), before);
});

test('reactions change apart from their comment and wait for it', () => {
  const ledger = new Ledger();
  const comment = { id: 'c', version: 0, thread: 'a', author: 'p', body: 'x', createdAt: '1', deleted: false };
  const nods = (version, ...people) => ({ version, by: { agree: people } });
  ledger.apply({ kind: 'reactions', thread: 'a', comment: 'c', reactions: nods(2, 'p', 'q') });
  const annotation = { id: 'a', version: 0, kind: 'comment', colour: 'amber', visibility: 'team', author: 'p', createdAt: '1', updatedAt: '1',
    passages: [{ start: 0, end: 1 }], thread: { id: 'a', version: 0, state: 'open', resolvedBy: null, resolvedAt: null, comments: [{ ...comment, reactions: nods(1, 'p') }] } };
  ledger.apply({ kind: 'annotation', annotation });
  const shown = () => ledger.annotation('a').thread.comments[0];
  assert.deepEqual(shown().reactions.by.agree, ['p', 'q']);
  ledger.apply({ kind: 'comment', comment: { ...comment, version: 1, body: 'y' } });
  assert.equal(shown().body, 'y');
  assert.deepEqual(shown().reactions.by.agree, ['p', 'q']);
  assert.equal(ledger.apply({ kind: 'reactions', thread: 'a', comment: 'c', reactions: nods(2) }), null);
  ledger.apply({ kind: 'reactions', thread: 'a', comment: 'c', reactions: nods(3) });
  assert.deepEqual(shown().reactions.by.agree, []);
});

test('a note on the whole brief stands before everything', () => {
  const ledger = new Ledger();
  const mark = (id, passages, kind) => ({ id, version: 0, kind, colour: 'amber', visibility: 'team', author: 'p', createdAt: '1', updatedAt: '1', passages, thread: null });
  ledger.apply({ kind: 'annotation', annotation: mark('a', [{ start: 0, end: 9 }], 'comment') });
  ledger.apply({ kind: 'annotation', annotation: mark('n', [], 'note') });
  ledger.apply({ kind: 'annotation', annotation: mark('m', [], 'note') });
  assert.deepEqual(ledger.annotations().map(({ id }) => id), ['m', 'n', 'a']);
});
