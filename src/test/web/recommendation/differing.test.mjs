import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes } from '../../../main/resources/web/recommendation/differing.js';

const before = (pieces) => pieces.filter(({ change }) => change !== 'added').map(({ words }) => words).join('');
const after = (pieces) => pieces.filter(({ change }) => change !== 'removed').map(({ words }) => words).join('');

test('the pieces give both wordings back, letter by letter', () => {
  const texts = ['', '정부는 자료를 공개해야 한다.', '정부는 자료를 해마다 공개해야 한다.', '국회는  자료를\n공개한다', 'a b c', 'c b a', ' 앞 공백'];
  for (const one of texts) {
    for (const other of texts) {
      const pieces = changes(one, other);
      assert.equal(before(pieces), one);
      assert.equal(after(pieces), other);
    }
  }
});

test('one added word is all that changed', () => {
  assert.deepEqual(changes('정부는 공개해야 한다', '정부는 해마다 공개해야 한다'), [
    { change: 'same', words: '정부는 ' }, { change: 'added', words: '해마다 ' }, { change: 'same', words: '공개해야 한다' }]);
});

test('the same wording has one piece, no wording none', () => {
  assert.deepEqual(changes('그대로', '그대로'), [{ change: 'same', words: '그대로' }]);
  assert.deepEqual(changes('', ''), []);
});

test('what is too long to compare is shown as changed, and quickly', () => {
  const long = '말 '.repeat(5000);
  assert.deepEqual(changes(long, `${long}끝`).map(({ change }) => change), ['removed', 'added']);
});
