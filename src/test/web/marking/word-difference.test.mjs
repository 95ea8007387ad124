import assert from 'node:assert/strict';
import test from 'node:test';
import { wordDifference } from '../../../main/resources/web/marking/word-difference.js';
import { chance } from '../chance.mjs';

const told = (before, after) => wordDifference(before, after)
  .map(({ kind, words }) => (kind === 'same' ? words : kind === 'gone' ? `[-${words}-]` : `{+${words}+}`)).join('');

test('a changed word is told as a word', () => {
  assert.equal(told('민간의 자료를 함께 쓰는 길', '민간의 통계를 함께 쓰는 길'), '민간의 [-자료를-]{+통계를+} 함께 쓰는 길');
  assert.equal(told('민간의 길', '공공의 길을 열어야'), '[-민간의 길-]{+공공의 길을 열어야+}');
});

test('a changed ending is told as an ending', () => {
  assert.equal(told('체계를 갖추었으나', '체계를 갖추었지만'), '체계를 갖추었[-으나-]{+지만+}');
});

test('what is left out or put in stands alone', () => {
  assert.equal(told('매우 낡은 기준', '낡은 기준'), '[-매우 -]낡은 기준');
  assert.equal(told('기준', '낡은 기준'), '{+낡은 +}기준');
  assert.equal(told('모두', ''), '[-모두-]');
  assert.deepEqual(wordDifference('같다', '같다'), [{ kind: 'same', words: '같다' }]);
});

test('old and new words can be read back from any difference', () => {
  const random = chance(5);
  const letters = ['가', '나', '다', ' ', ' ', '의', '🚨', '👩‍🔬', '.', 'a'];
  const text = () => Array.from({ length: Math.floor(random() * 24) }, () => letters[Math.floor(random() * letters.length)]).join('');
  for (let i = 0; i < 1500; i++) {
    const [before, after] = [text(), text()];
    const pieces = wordDifference(before, after);
    assert.equal(pieces.filter(({ kind }) => kind !== 'new').map(({ words }) => words).join(''), before);
    assert.equal(pieces.filter(({ kind }) => kind !== 'gone').map(({ words }) => words).join(''), after);
    for (const { words } of pieces) assert.ok(words.isWellFormed());
  }
});

test('long and wholly different words take no time', () => {
  const before = performance.now();
  wordDifference('가 나 '.repeat(1500), '다 라 '.repeat(1500));
  assert.ok(performance.now() - before < 3000);
});
