import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlaceless, surenessOf, withPlaces } from '../../../main/resources/web/annotation/annotation.js';
import { Ledger } from '../../../main/resources/web/annotation/ledger.js';
import { mannerOf } from '../../../main/resources/web/annotation/treatment.js';
import { nextChange } from '../../../main/resources/web/revising/change-walk.js';
import { PendingList } from '../../../main/resources/web/revising/pending-list.js';
import { certaintyOf, lastPlace, wordsOf } from '../../../main/resources/web/revising/place-history.js';

const mark = (id, passages, more = {}) => ({
  id, version: 1, kind: 'comment', colour: 'blue', visibility: 'team', author: 'a', createdAt: '', updatedAt: '', passages, thread: null, ...more,
});
const item = (id, start) => ({ annotation: mark(id, []), passages: [{ ordinal: 0, certainty: 'detached', origin: { start, number: 1 }, candidates: [] }] });

test('a mark is as sure as its least sure place, and never painted as sure when it is not', () => {
  assert.equal(surenessOf(mark('a', [{ start: 0, end: 2 }])), 'sure');
  assert.equal(surenessOf(mark('a', [{ start: 0, end: 2, certainty: 'moved' }, { start: 4, end: 6 }])), 'moved');
  const unsure = mark('a', [{ start: 0, end: 2, certainty: 'uncertain' }, { start: 4, end: 6, certainty: 'moved' }]);
  assert.equal(surenessOf(unsure), 'uncertain');
  assert.equal(mannerOf(unsure), 'uncertain');
  const resolved = { id: 'a', version: 1, state: 'resolved', resolvedBy: null, resolvedAt: null, comments: [] };
  assert.equal(mannerOf({ ...unsure, thread: resolved }), 'uncertain');
  assert.equal(surenessOf(withPlaces(mark('a', [{ start: null, end: null, certainty: 'detached' }, { start: 4, end: 6 }]))), 'detached');
});

test('what has no place is counted apart, whoever counted it', () => {
  assert.equal(withPlaces(mark('a', [{ start: null, end: null }], { lost: 1 })).lost, 2);
  assert.ok(isPlaceless(withPlaces(mark('a', [{ start: null, end: null }]))));
  assert.ok(!isPlaceless(mark('note', [])), 'a note on the whole brief has no place to lose');
});

test('marks without a place are known but not in the text', () => {
  const ledger = new Ledger('r2');
  ledger.apply({ kind: 'annotation', annotation: mark('a', [], { lost: 1 }) });
  ledger.apply({ kind: 'annotation', annotation: mark('b', [{ start: 3, end: 5 }]) });
  assert.deepEqual(ledger.annotations().map(({ id }) => id), ['b']);
  assert.equal(ledger.annotation('a')?.lost, 1);
});

test('news of another revision change everything of a mark but its places', () => {
  const ledger = new Ledger('r1');
  ledger.apply({ kind: 'annotation', annotation: mark('a', [{ start: 3, end: 5 }]) });
  ledger.apply({ kind: 'annotation', revision: 'r2', annotation: mark('a', [{ start: 90, end: 95 }], { version: 2, colour: 'rose' }) });
  assert.deepEqual(ledger.annotation('a')?.passages, [{ start: 3, end: 5 }]);
  assert.equal(ledger.annotation('a')?.colour, 'rose');
  assert.equal(ledger.apply({ kind: 'annotation', revision: 'r2', annotation: mark('new', [{ start: 0, end: 2 }]) }), null);
  assert.equal(ledger.annotation('new'), undefined);
  const told = ledger.apply({ kind: 'annotation', revision: 'r1', annotation: mark('a', [{ start: 7, end: 9 }], { version: 3 }) });
  assert.equal(told, 'a');
  assert.deepEqual(ledger.annotation('a')?.passages, [{ start: 7, end: 9 }]);
});

test('an own mark of an older revision keeps the place where it was made', () => {
  const ledger = new Ledger('r1');
  ledger.propose(mark('mine', [{ start: 3, end: 5 }], { version: 0 }));
  ledger.apply({ kind: 'annotation', annotation: mark('mine', [{ start: 40, end: 45 }], { revision: 'r2' }) });
  assert.deepEqual(ledger.annotation('mine')?.passages, [{ start: 3, end: 5 }]);
});

test('pending marks stand in the order of their old places, and one stays where one is', () => {
  const list = new PendingList();
  list.take([item('c', 30), item('a', 10), item('b', 20)], 3);
  assert.deepEqual(list.items.map(({ annotation }) => annotation.id), ['a', 'b', 'c']);
  list.at = 'b';
  assert.equal(list.neighbour(1)?.annotation.id, 'c');
  assert.equal(list.neighbour(-1)?.annotation.id, 'a');
  assert.deepEqual(list.take([item('a', 10), item('b', 20)], 2), ['c']);
  assert.equal(list.at, 'b');
});

test('when the mark one is at was placed, the next one follows, else the one before, else none', () => {
  const list = new PendingList();
  list.take([item('a', 10), item('b', 20), item('c', 30)], 3);
  list.at = 'b';
  list.take([item('a', 10), item('c', 30)], 2);
  assert.equal(list.at, 'c');
  list.take([item('a', 10)], 1);
  assert.equal(list.at, 'a');
  list.take([], 0);
  assert.equal(list.at, null);
  assert.equal(list.neighbour(1), undefined);
});

test('the next change is the one after the focus, or after where one reads', () => {
  const changes = [{ top: -50, focused: false }, { top: 300, focused: false }, { top: 900, focused: false }];
  assert.equal(nextChange(changes, 1, 120), 1);
  assert.equal(nextChange(changes, -1, 120), 0);
  const held = changes.map((change, i) => ({ ...change, focused: i === 2 }));
  assert.equal(nextChange(held, 1, 120), -1);
  assert.equal(nextChange(held, -1, 120), 1);
  assert.equal(nextChange([], 1, 120), -1);
});

test('the history of a mark says the least sure of each place', () => {
  const places = [
    { revision: 'r1', number: 1, current: false, passages: [{ start: 1, end: 4, exact: '가\n나', certainty: 'exact' }] },
    { revision: 'r2', number: 2, current: true, passages: [{ exact: '가\n나', certainty: 'detached' }, { start: 3, end: 5, exact: '다', certainty: 'moved' }] },
  ];
  assert.equal(certaintyOf(places[0]), 'exact');
  assert.equal(certaintyOf(places[1]), 'detached');
  assert.equal(wordsOf(places[1]), '가 나 … 다');
  assert.equal(lastPlace(places)?.number, 2);
  assert.equal(lastPlace([{ ...places[1], passages: [places[1].passages[0]] }]), undefined);
});
