import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Galley, segments } from '../../../main/resources/web/drafting/galley.js';
import { HELP, commandOf } from '../../../main/resources/web/drafting/keys.js';
import { MOST_FILES, UploadQueue } from '../../../main/resources/web/drafting/upload-queue.js';

const piece = (id, text, more = {}) => ({ id, kind: 'PARAGRAPH', level: 0, marker: null, label: null, cell: null, frames: [], text, ...more });
const nothing = { put: [], gone: [] };
const query = (id, at, more = {}) => ({ id, question: 'joined', from: at && { piece: at, offset: 1 }, to: at && { piece: at, offset: 1 }, detail: '', settled: false, ...more });
const galley = () => new Galley({
  metadata: { title: '글', authors: [], publisher: null, published: null, language: 'ko' },
  pieces: [piece(1, '하나'), piece(2, '둘째 글'), piece(3, '셋')],
  marks: [{ id: 10, at: { piece: 2, offset: 2 }, label: '1', note: null }],
  recommendations: [{ id: 20, from: { piece: 1, offset: 1 }, to: { piece: 2, offset: 3 } }],
  queries: [query(30, 3), query(31, 1), query(32, null)],
});

test('a step changes what it names, and says what looks different', () => {
  const it = galley();
  const { dirty, reordered } = it.apply({
    pieces: { put: [piece(2, '고친 글')], gone: [] }, marks: { put: [], gone: [10] }, recommendations: nothing, queries: { put: [query(30, 3, { settled: true })], gone: [] },
  });
  assert.deepEqual([...dirty].sort(), [2, 3]);
  assert.equal(reordered, false);
  assert.equal(it.pieces.get(2).text, '고친 글');
  assert.deepEqual(it.marksIn(2), []);
});

test('what joins a frame, or moves, is set out anew', () => {
  const it = galley();
  assert.equal(it.apply({ pieces: { put: [piece(3, '셋', { frames: [{ id: 9, kind: 'SUMMARY' }] })], gone: [] }, marks: nothing, recommendations: nothing, queries: nothing }).reordered, true);
  const { reordered } = it.apply({ order: [2, 1, 3], pieces: nothing, marks: nothing, recommendations: nothing, queries: nothing });
  assert.equal(reordered, true);
  assert.equal(it.before(1).id, 2);
  assert.equal(it.after(3), undefined);
});

test('a recommendation over several pieces has its part in each', () => {
  const it = galley();
  assert.deepEqual(it.recommendedIn(1), [{ from: 1, to: 2 }]);
  assert.deepEqual(it.recommendedIn(2), [{ from: 0, to: 3 }]);
  assert.deepEqual(it.recommendedIn(3), []);
  assert.equal(it.recommendationAt(2).id, 20);
});

test('the next thing to check comes in text order, goes round, and leaves out what is settled', () => {
  const it = galley();
  assert.deepEqual(it.inOrder().map(({ id }) => id), [32, 31, 30]);
  assert.equal(it.nextQuery(null, 2, 1).id, 30);
  assert.equal(it.nextQuery(it.queries.get(30), 3, 1).id, 32);
  assert.equal(it.nextQuery(it.queries.get(32), 1, -1).id, 30);
  for (const id of [30, 32]) it.queries.get(id).settled = true;
  assert.equal(it.nextQuery(it.queries.get(31), 1, 1), null);
  it.queries.get(31).settled = true;
  assert.equal(it.nextQuery(null, 1, 1), null);
});

test('a text is cut at everything that stands in it, and nothing is lost', () => {
  assert.deepEqual(segments(6, [{ from: 1, to: 4 }], [4, 2]), [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 6 }]);
  assert.deepEqual(segments(3, [{ from: 0, to: 3 }], [0, 3, 99]), [{ from: 0, to: 3 }]);
  assert.deepEqual(segments(0, [], []), []);
});

const press = (code, more = {}) => ({ code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('keys are physical, silent while one types or composes, and told apart by what is held with them', () => {
  assert.deepEqual(commandOf(press('KeyJ'), false), { command: 'next', value: undefined });
  assert.equal(commandOf(press('KeyJ'), true), null);
  assert.equal(commandOf(press('KeyJ', { isComposing: true }), false), null);
  assert.equal(commandOf(press('KeyJ', { keyCode: 229 }), false), null);
  assert.equal(commandOf(press('KeyR', { ctrlKey: true }), false), null, 'the browser keeps its own keys');
  assert.equal(commandOf(press('KeyZ', { ctrlKey: true }), false).command, 'undo');
  assert.equal(commandOf(press('KeyZ', { metaKey: true, shiftKey: true }), false).command, 'redo');
  assert.deepEqual(commandOf(press('Digit3'), false), { command: 'heading', value: 3 });
  assert.deepEqual(commandOf(press('ArrowUp', { altKey: true }), false), { command: 'move', value: true });
  assert.ok(HELP.length > 20);
});

/** A network that answers when told to. */
function network() {
  const sent = [];
  const send = (upload, progress) => {
    let answer;
    const outcome = new Promise((resolve) => { answer = (status, body = {}) => resolve({ status, body }); });
    sent.push({ upload, progress, answer, aborted: false });
    return { outcome, abort: () => { sent.find((it) => it.upload === upload && !it.aborted).aborted = true; } };
  };
  return { sent, send };
}
const file = (name, size = 10) => ({ name, size });
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('two files at once; one that fails stops no other; tried again it keeps its id', async () => {
  const { sent, send } = network();
  const queue = new UploadQueue(send, () => {});
  queue.add([file('a'), file('b'), file('c')]);
  assert.deepEqual(queue.uploads.map(({ state }) => state), ['sending', 'sending', 'waits']);
  sent[0].answer(500, { detail: '잠시 뒤에' });
  await turn();
  assert.deepEqual(queue.uploads.map(({ state }) => state), ['failed', 'sending', 'sending']);
  assert.equal(queue.uploads[0].words, '잠시 뒤에');
  sent[1].answer(201, { id: 'd1' });
  sent[2].answer(409, { draft: 'd2', detail: '이미' });
  await turn();
  assert.deepEqual(queue.uploads.map(({ state }) => state), ['failed', 'done', 'known']);
  const { id } = queue.uploads[0];
  queue.retry(queue.uploads[0]);
  assert.equal(sent[3].upload.id, id);
  sent[3].answer(200, { id: 'd0' });
  await turn();
  assert.equal(queue.isBusy, false);
});

test('what is cancelled stays so, whatever the server answers later; what waits never goes out', async () => {
  const { sent, send } = network();
  const queue = new UploadQueue(send, () => {});
  queue.add([file('a'), file('b'), file('c')]);
  const [a, , c] = queue.uploads;
  queue.cancel(c);
  queue.cancel(a);
  assert.equal(sent[0].aborted, true);
  sent[0].answer(201);
  sent[1].answer(201);
  await turn();
  assert.deepEqual(queue.uploads.map(({ state }) => state), ['cancelled', 'done', 'cancelled']);
  assert.equal(sent.length, 2);
});

test('too large files are not sent, and no more than so many at once', () => {
  const { sent, send } = network();
  const queue = new UploadQueue(send, () => {});
  assert.equal(queue.add([file('big', 60 * 1024 * 1024)]), 0);
  assert.equal(queue.uploads[0].words, 'too-big');
  queue.retry(queue.uploads[0]);
  assert.equal(sent.length, 0);
  assert.equal(queue.add(Array.from({ length: MOST_FILES + 7 }, (_, i) => file(`f${i}`))), 7);
});

test('steps go out one after the other, each with the version that the one before made; a lost race is told', async () => {
  const { Saver } = await import('../../../main/resources/web/drafting/saver.js');
  const sent = [];
  const answers = [
    { status: 200, body: { version: 8 } }, { status: 503, body: {} }, { status: 200, body: { version: 9 } },
    { status: 412, body: { current: 12 } }, { status: 200, body: { version: 13 } }, { status: 422, body: { detail: '안 됨' } },
  ];
  const before = globalThis.fetch;
  globalThis.fetch = async (path, { headers, body }) => {
    sent.push([headers['If-Match'], JSON.parse(body).op]);
    const { status, body: json } = answers.shift();
    return { status, ok: status < 300, json: async () => json };
  };
  const heard = [];
  try {
    const saver = new Saver('d', 7, {
      saving() {}, saved: ({ version }) => heard.push(version), waiting: () => heard.push('waiting'),
      refused: ({ detail }) => heard.push(detail), stale: async (edit) => ({ version: 12, again: edit.op === 'reword' }),
    });
    const steps = ['flip', 'merge', 'reword', 'move'].map((op) => saver.edit({ op }));
    assert.equal(saver.isBusy, true);
    assert.deepEqual((await Promise.all(steps)).map((made) => made?.version ?? null), [8, 9, 13, null]);
    assert.equal(saver.isBusy, false);
  } finally {
    globalThis.fetch = before;
  }
  assert.deepEqual(sent, [['"7"', 'flip'], ['"8"', 'merge'], ['"8"', 'merge'], ['"9"', 'reword'], ['"12"', 'reword'], ['"13"', 'move']]);
  assert.deepEqual(heard, [8, 'waiting', 9, 13, '안 됨']);
});
