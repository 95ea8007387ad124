import assert from 'node:assert/strict';
import test from 'node:test';
import { sentenceFrom } from '../../../main/resources/web/text/sentences.js';
import { wholeWords } from '../../../main/resources/web/text/whole-words.js';
import { chance } from '../chance.mjs';

const TEXT = '정부는 핵심광물 공급망의 조기경보 체계를 갖추었으나, 아직 넓지 않다. K-battery 산업은 2030년까지 𠮷野 성장한다.';
const words = (from, to) => {
  const start = TEXT.indexOf(from);
  const { start: a, end: b } = wholeWords(TEXT, { start: start + to[0], end: start + to[1] });
  return TEXT.slice(a, b);
};

test('an end within a word goes to the nearer end of the word', () => {
  assert.equal(words('핵심광물', [1, 4]), '핵심광물');
  assert.equal(words('핵심광물', [0, 3]), '핵심광물');
  assert.equal(words('조기경보', [0, 6]), '조기경보');
  assert.equal(words('battery', [2, 7]), 'battery');
});

test('a Korean word may end before its particle', () => {
  assert.equal(words('공급망의', [0, 3]), '공급망');
  assert.equal(words('체계를', [0, 2]), '체계');
  assert.equal(words('2030년까지', [0, 5]), '2030년');
  assert.equal(words('공급망의', [0, 4]), '공급망의');
});

test('whole words stay as they are, and one letter becomes its word', () => {
  assert.equal(words('조기경보 체계를', [0, 8]), '조기경보 체계를');
  assert.equal(words('갖추었으나', [2, 3]), '갖추었으나');
});

test('whatever is selected, something is, on borders of letters', () => {
  const random = chance(11);
  for (let i = 0; i < 2000; i++) {
    const start = Math.floor(random() * (TEXT.length - 1));
    const end = start + 1 + Math.floor(random() * (TEXT.length - start - 1));
    const span = wholeWords(TEXT, { start, end });
    assert.ok(span.start < span.end && span.start >= 0 && span.end <= TEXT.length, JSON.stringify({ start, end, span }));
    if (TEXT.slice(start, end).isWellFormed()) assert.ok(TEXT.slice(span.start, span.end).isWellFormed(), JSON.stringify({ start, end, span }));
    assert.deepEqual(wholeWords(TEXT, span), span);
  }
});

test('sentences are walked within blocks and across them', () => {
  const text = '첫 문장이다. 3.5%가 늘었다. 끝.\n둘째 문단이다.';
  const blocks = [{ start: 0, end: text.indexOf('\n') }, { start: text.indexOf('\n') + 1, end: text.length }];
  const second = text.indexOf('3.5');
  assert.equal(sentenceFrom(text, blocks, 0, 1), second);
  assert.equal(sentenceFrom(text, blocks, second, 1), text.indexOf('끝'));
  assert.equal(sentenceFrom(text, blocks, text.indexOf('끝'), 1), blocks[1].start);
  assert.equal(sentenceFrom(text, blocks, blocks[1].start, -1), text.indexOf('끝'));
  assert.equal(sentenceFrom(text, blocks, second + 2, -1), second);
  assert.equal(sentenceFrom(text, blocks, text.length, 1), text.length);
  assert.equal(sentenceFrom(text, blocks, 0, -1), 0);
});
