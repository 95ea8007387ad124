import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IntervalIndex } from '../../../main/resources/web/annotation/interval-index.js';
import { assignLanes } from '../../../main/resources/web/annotation/lanes.js';
import { TREATMENTS, planPainting } from '../../../main/resources/web/annotation/treatment.js';
import { placeToolbar } from '../../../main/resources/web/annotation/toolbar-place.js';
import { chance } from '../chance.mjs';

test('the index finds what a plain search finds', () => {
  const random = chance(3);
  const intervals = Array.from({ length: 400 }, (_, value) => {
    const start = Math.floor(random() * 1000);
    return { start, end: start + 1 + Math.floor(random() * random() * 300), value };
  });
  const index = new IntervalIndex(intervals);
  for (let position = 0; position < 1300; position += 7) {
    const expected = intervals.filter(({ start, end }) => start <= position && position < end).map(({ value }) => value);
    assert.deepEqual(index.at(position).sort((a, b) => a - b), expected.sort((a, b) => a - b));
    const near = intervals.filter(({ start, end }) => start < position + 20 && position < end).length;
    assert.equal(index.touching(position, position + 20).length, near);
  }
});

test('an empty index finds nothing', () => assert.deepEqual(new IntervalIndex([]).at(3), []));

test('overlapping marks take different lanes, and a freed lane is taken again', () => {
  const lanes = assignLanes([{ start: 0, end: 10 }, { start: 5, end: 20 }, { start: 8, end: 12 }, { start: 10, end: 15 }, { start: 11, end: 13 }], 3);
  assert.deepEqual([...lanes], [0, 1, 2, 0, 2]);
});

const mark = (id, start, end, more = {}) => ({
  id, version: 1, kind: 'highlight', colour: 'blue', visibility: 'team', author: 'a', createdAt: '', updatedAt: '', passages: [{ start, end }], thread: null, ...more,
});

test('every treatment of a plan is one that the style sheet knows', () => {
  const resolved = { id: 'x', version: 1, state: 'resolved', resolvedBy: null, resolvedAt: null, comments: [] };
  const plan = planPainting([
    mark('a', 0, 9), mark('b', 3, 5, { kind: 'comment' }), mark('c', 4, 8, { visibility: 'private', kind: 'comment' }),
    mark('d', 4, 6, { colour: 'rose', thread: resolved }),
  ]);
  assert.deepEqual(plan.map(({ treatment }) => treatment), ['blue-highlight-0', 'blue-comment-1', 'blue-private-2', 'rose-resolved-2']);
  for (const { treatment } of plan) assert.ok(TREATMENTS.includes(treatment));
});

test('a mark with several passages is painted at each', () => {
  const plan = planPainting([mark('a', 0, 3, { passages: [{ start: 20, end: 30 }, { start: 0, end: 3 }] })]);
  assert.deepEqual(plan.map(({ start }) => start), [0, 20]);
});

const line = (top, left, right) => ({ top, bottom: top + 20, left, right });
const room = { top: 50, bottom: 800, left: 0, right: 1000 };
const size = { width: 200, height: 40 };

test('the toolbar stands below the end of the selection', () => {
  assert.deepEqual(placeToolbar([line(100, 300, 600), line(130, 300, 400)], size, room, { backward: false, distance: 8 }), { left: 300, top: 158 });
});

test('above it where there is no room below, and for a selection made backwards', () => {
  assert.equal(placeToolbar([line(760, 300, 400)], size, room, { backward: false, distance: 8 }).top, 712);
  assert.equal(placeToolbar([line(300, 300, 400)], size, room, { backward: true, distance: 8 }).top, 252);
});

test('beside it where the selection fills the window, and always inside', () => {
  const tall = Array.from({ length: 40 }, (_, i) => line(i * 22, 300, 700));
  const place = placeToolbar(tall, size, room, { backward: false, distance: 8 });
  assert.ok(place.left >= 708);
  assert.equal(placeToolbar([line(100, 950, 999)], size, room, { backward: false, distance: 8 }).left, 800);
});
