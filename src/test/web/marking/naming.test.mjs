import assert from 'node:assert/strict';
import test from 'node:test';
import { nameUnderWay, suggested } from '../../../main/resources/web/marking/naming.js';

const TEAM = [['김민서', 'minseo'], ['김민수', 'kms'], ['Tom Baker', 'tom'], ['한하나', 'hana'], ['이도윤', 'doyun']]
  .map(([name, handle], i) => ({ id: String(i), name, handle }));
const names = (typed) => suggested(TEAM, typed).map(({ name }) => name);

test('a name is under way after an @ that begins a word', () => {
  assert.deepEqual(nameUnderWay('확인은 @김민', 7), { from: 4, typed: '김민' });
  assert.deepEqual(nameUnderWay('@', 1), { from: 0, typed: '' });
  assert.deepEqual(nameUnderWay('(＠ha', 4), { from: 1, typed: 'ha' });
  assert.equal(nameUnderWay('mail@han', 8), null);
  assert.equal(nameUnderWay('@김민서 님께', 7), null);
  assert.equal(nameUnderWay('@김민', 0), null);
});

test('people are found by name, given name, handle, unfinished syllable and initials', () => {
  assert.deepEqual(names('김민'), ['김민서', '김민수']);
  assert.deepEqual(names('민서'), ['김민서']);
  assert.deepEqual(names('ha'), ['한하나']);
  assert.deepEqual(names('하'), ['한하나']);
  assert.deepEqual(names('김미'), ['김민서', '김민수']);
  assert.deepEqual(names('ㄱㅁㅅ'), ['김민서', '김민수']);
  assert.deepEqual(names('tom b'), ['Tom Baker']);
  assert.equal(names('').length, 5);
});

test('a name typed to the end, or one that nobody has, brings no list', () => {
  assert.deepEqual(names('김민서'), []);
  assert.deepEqual(names('HANA'), []);
  assert.deepEqual(names('박'), []);
});
