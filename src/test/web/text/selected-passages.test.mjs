import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteOf, recoverPassage, selectedPassages } from '../../../main/resources/web/text/selected-passages.js';

const text = '첫 문단이다.\n둘째 문단.\n셋째';

test('space and line feeds around a selection are not meant', () => {
  assert.deepEqual(selectedPassages(text, [{ start: 1, end: 4 }]), [{ start: 2, end: 4 }]);
  assert.deepEqual(selectedPassages(text, [{ start: 5, end: 8 }, { start: 8, end: 9 }]), [{ start: 5, end: 9 }]);
});

test('blocks that follow each other make one passage', () => {
  assert.deepEqual(selectedPassages(text, [{ start: 2, end: 7 }, { start: 8, end: 14 }]), [{ start: 2, end: 14 }]);
});

test('parts on both sides of a footnote mark make one passage', () => {
  assert.deepEqual(selectedPassages(text, [{ start: 2, end: 4 }, { start: 4, end: 6 }]), [{ start: 2, end: 6 }]);
});

test('a block that stands elsewhere in the text is a passage of its own, by place', () => {
  assert.deepEqual(selectedPassages(text, [{ start: 15, end: 17 }, { start: 0, end: 3 }]), [{ start: 0, end: 3 }, { start: 15, end: 17 }]);
});

test('nothing but space is no passage', () => {
  assert.deepEqual(selectedPassages('가  나', [{ start: 1, end: 3 }]), []);
  assert.deepEqual(selectedPassages(text, []), []);
});

test('half an emoji is taken whole', () => {
  assert.deepEqual(selectedPassages('가👍🏽나', [{ start: 0, end: 3 }]), [{ start: 0, end: 5 }]);
});

test('a quote is one line, passages apart', () => {
  assert.equal(quoteOf(text, [{ start: 2, end: 10 }, { start: 15, end: 17 }]), '문단이다. 둘째 … 셋째');
});

test('an old passage is found again only where it cannot be mistaken', () => {
  assert.deepEqual(recoverPassage(text, { start: 2, end: 4 }, '문단'), { start: 2, end: 4 });
  assert.equal(recoverPassage(text, { start: 0, end: 2 }, '문단'), null, 'twice');
  assert.deepEqual(recoverPassage(text, { start: 0, end: 2 }, '둘째'), { start: 8, end: 10 });
  assert.equal(recoverPassage(text, { start: 0, end: 2 }, '없음'), null);
  assert.equal(recoverPassage(text, { start: 0, end: 2 }, ''), null);
});
