import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  graphemeStart, nextGrapheme, nextWord, previousGrapheme, previousWord, snapToGraphemes,
} from '../../../main/resources/web/text/graphemes.js';

test('a family emoji is one character', () => {
  const text = '가👨‍👩‍👧나';
  assert.equal(nextGrapheme(text, 1), text.length - 1);
  assert.equal(previousGrapheme(text, text.length - 1), 1);
  assert.equal(graphemeStart(text, 4), 1);
});

test('decomposed Hangul moves syllable by syllable', () => {
  const text = '한글'.normalize('NFD');
  assert.equal(nextGrapheme(text, 0), 3);
  assert.equal(previousGrapheme(text, 6), 3);
});

test('the ends of the text are borders', () => {
  assert.equal(previousGrapheme('가', 0), 0);
  assert.equal(nextGrapheme('가', 1), 1);
  assert.equal(graphemeStart('가', 1), 1);
});

test('snapping never cuts and never shrinks', () => {
  const text = 'a👍🏽b';
  assert.deepEqual(snapToGraphemes(text, 2, 3), { start: 1, end: 5 });
  assert.deepEqual(snapToGraphemes(text, 0, 1), { start: 0, end: 1 });
});

test('borders hold far into a long text', () => {
  const text = `${'가'.repeat(500)}👨‍👩‍👧${'나'.repeat(500)}`;
  assert.equal(graphemeStart(text, 503), 500);
  assert.equal(nextGrapheme(text, 500), 508);
});

test('a line feed does not glue to its neighbours', () => {
  assert.equal(nextGrapheme('가\n나', 0), 1);
  assert.equal(nextGrapheme('가\n나', 1), 2);
});

test('words in both directions skip space and punctuation', () => {
  const text = '정책 제언, 여백.';
  assert.equal(nextWord(text, 0), 2);
  assert.equal(nextWord(text, 2), 5);
  assert.equal(previousWord(text, text.length), 7);
  assert.equal(previousWord(text, 2), 0);
  assert.equal(nextWord(text, 9), text.length);
});
