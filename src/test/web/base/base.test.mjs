import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../../main/resources/web/base/identifiers.js';
import { inSlices } from '../../../main/resources/web/base/pacing.js';
import { waitBefore } from '../../../main/resources/web/live/backoff.js';
import { initialsOf, tintOf } from '../../../main/resources/web/live/presence.js';

test('an id is a UUID of version 7 and sorts by time', () => {
  const [early, late] = [newId(1_000_000), newId(2_000_000_000_000)];
  assert.match(late, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(early < late);
  assert.equal(parseInt(late.replaceAll('-', '').slice(0, 12), 16), 2_000_000_000_000);
  assert.notEqual(newId(), newId());
});

test('waiting doubles up to half a minute, with chance in it', () => {
  assert.equal(waitBefore(1, () => 1), 500);
  assert.equal(waitBefore(4, () => 1), 4000);
  assert.equal(waitBefore(50, () => 1), 30_000);
  assert.equal(waitBefore(4, () => 0), 2000);
});

test('sliced work does everything once, in order', async () => {
  const done = [];
  await inSlices([1, 2, 3, 4], (n) => {
    const until = performance.now() + 3;
    while (performance.now() < until);
    done.push(n);
  }, 2);
  assert.deepEqual(done, [1, 2, 3, 4]);
});

test('initials suit Korean and other names', () => {
  assert.equal(initialsOf('김여백'), '여백');
  assert.equal(initialsOf('남궁여백'), '여백');
  assert.equal(initialsOf('이정'), '이정');
  assert.equal(initialsOf('Dana Smith'), 'DS');
  assert.equal(initialsOf('dana'), 'da');
  assert.equal(tintOf('p1'), tintOf('p1'));
});
