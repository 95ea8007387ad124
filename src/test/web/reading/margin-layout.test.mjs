import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherCards, placeCards } from '../../../main/resources/web/reading/margin-layout.js';
import { chance } from '../chance.mjs';

const slots = (...levels) => levels.map(([level, height], i) => ({ key: `k${i}`, level, height }));
const tops = (placed) => placed.map(({ top }) => top);

test('cards with room stand at their passages', () => {
  assert.deepEqual(tops(placeCards(slots([0, 50], [100, 50], [300, 50]), { gap: 10 })), [0, 100, 300]);
});

test('two that collide part by the smallest movement', () => {
  assert.deepEqual(tops(placeCards(slots([100, 50], [120, 50]), { gap: 10 })), [80, 140]);
});

test('nothing rises above the top', () => {
  assert.deepEqual(tops(placeCards(slots([0, 50], [10, 50]), { gap: 10 })), [0, 60]);
});

test('the focused one stands exactly level, the others make way', () => {
  assert.deepEqual(tops(placeCards(slots([100, 50], [120, 80], [125, 50]), { gap: 10, focused: 'k1' })), [60, 120, 210]);
});

test('cards never overlap, keep their order, and no single move betters the whole', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = chance(seed);
    const many = Array.from({ length: 12 }, (_, i) => ({ key: String(i), level: Math.floor(random() * 900), height: 20 + Math.floor(random() * 90) }))
      .sort((a, b) => a.level - b.level);
    const focused = seed % 2 ? many[5].key : null;
    const placed = placeCards(many, { gap: 8, top: -1e9, focused });
    placed.slice(1).forEach(({ top }, i) => assert.ok(top >= placed[i].top + many[i].height + 8 - 1e-6, `seed ${seed}`));
    if (focused) assert.equal(placed[5].top, many[5].level);
    for (let i = 0; i < many.length; i++) {
      if (many[i].key === focused) continue;
      for (const by of [-0.5, 0.5]) {
        const at = placed[i].top + by;
        const clear = (i === 0 || at >= placed[i - 1].top + many[i - 1].height + 8) &&
          (i === many.length - 1 || at + many[i].height + 8 <= placed[i + 1].top);
        if (clear) assert.ok((at - many[i].level) ** 2 >= (placed[i].top - many[i].level) ** 2 - 1e-6, `seed ${seed} card ${i}`);
      }
    }
  }
});

test('cards with room are shown in full', () => {
  const gathered = gatherCards(slots([0, 100], [200, 100]), { gap: 10, line: 30, reach: 100 });
  assert.deepEqual(gathered.map(({ lines }) => lines), ['full', 'full']);
});

test('a crowd shrinks to one line each before anything is piled', () => {
  const gathered = gatherCards(slots([0, 100], [40, 100], [80, 100], [120, 100]), { gap: 10, line: 30, reach: 100 });
  assert.deepEqual(gathered.map(({ lines }) => lines), ['one', 'one', 'one', 'one']);
});

test('what finds no room even so is piled, and no one is lost', () => {
  const many = Array.from({ length: 200 }, (_, i) => ({ key: String(i), level: i * 2, height: 100 }));
  const gathered = gatherCards(many, { gap: 10, line: 30, reach: 100, focused: '77' });
  assert.deepEqual(gathered.flatMap(({ members }) => members).sort(), many.map(({ key }) => key).sort());
  const focused = gathered.find(({ key }) => key === '77');
  assert.deepEqual(focused, { key: '77', level: 154, height: 100, lines: 'full', members: ['77'] });
  const placed = placeCards(gathered, { gap: 10, focused: '77' });
  placed.forEach(({ top }, i) => assert.ok(Math.abs(top - gathered[i].level) <= 160, `drift ${top - gathered[i].level}`));
});

test('what somebody writes in is never piled, however crowded its place', () => {
  const many = Array.from({ length: 200 }, (_, i) => ({ key: String(i), level: i * 2, height: 100, written: i === 90 }));
  const gathered = gatherCards(many, { gap: 10, line: 30, reach: 100, focused: '77' });
  assert.deepEqual(gathered.filter(({ lines }) => lines === 'full').map(({ key }) => key), ['77', '90']);
});

test('a pile is the same whichever part of the margin is laid out', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ key: String(i), level: i * 3, height: 90 }));
  const whole = gatherCards(many, { gap: 10, line: 30, reach: 80 });
  const part = gatherCards(many.slice(100), { gap: 10, line: 30, reach: 80 });
  const later = (gathered) => gathered.filter(({ level }) => level > 400).map(({ members }) => members.join());
  assert.deepEqual(later(part), later(whole));
});
