/** Drop, choose or paste; each file with its own progress; what came in stays listed, also after a reload. */
import { announce } from '../base/announcing.js';
import { the } from '../base/element.js';
import { t } from '../base/messages.js';
import { say } from '../base/toasts.js';
import { sendFile } from './sending.js';
import { UploadQueue } from './upload-queue.js';
import { uploadRow } from './upload-row.js';
import { WaitingList } from './waiting-list.js';

const form = the(document, '.import-form', HTMLFormElement);
const zone = the(form, '.drop-zone', HTMLElement);
const file = the(form, '#file', HTMLInputElement);
const text = the(form, '#text', HTMLTextAreaElement);
const paste = the(form, '.paste', HTMLDetailsElement);
const refusal = the(document, '.refusal', HTMLElement);
const list = the(form, '.uploads', HTMLElement);
const revises = form.dataset.revises ?? null;
const waiting = new WaitingList(the(document, '.waiting', HTMLElement));
/** @type {Map<string, HTMLElement>} */
const rows = new Map();

const queue = new UploadQueue(
  (upload, progress) => sendFile(upload, the(form, '#team', HTMLSelectElement).value, progress),
  (upload) => {
    const row = uploadRow(upload, queue, () => (rows.get(upload.id)?.remove(), rows.delete(upload.id)));
    const before = rows.get(upload.id);
    if (before) {
      const held = before.contains(document.activeElement);
      before.replaceWith(row);
      if (held) row.querySelector('a, button')?.focus();
    } else list.append(row);
    rows.set(upload.id, row);
    if (upload.state === 'done') arrived(upload);
  },
);

/** One file alone is looked over at once; of several, each goes to the list of those that wait. @param {import('./upload-queue.js').Upload} upload */
function arrived(upload) {
  if (queue.uploads.length === 1) {
    location.assign(`/drafts/${upload.answer.id}`);
    return;
  }
  waiting.add(upload.answer);
  announce(`${upload.file.name}: ${t('drafting_sent')}`);
  rows.get(upload.id)?.remove();
  rows.delete(upload.id);
}

/** @param {DragEvent} event */
const carriesFile = (event) => Boolean(event.dataTransfer?.types.includes('Files'));

// The whole page takes the drop: a file that misses the zone must not replace the page.
document.addEventListener('dragover', (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  zone.classList.add('is-over');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) zone.classList.remove('is-over');
});
document.addEventListener('drop', (event) => {
  if (!carriesFile(event) || !event.dataTransfer) return;
  event.preventDefault();
  zone.classList.remove('is-over');
  take([...event.dataTransfer.files]);
});
file.addEventListener('change', () => {
  take([...(file.files ?? [])]);
  file.value = '';
});
// Files go up by themselves; only what is pasted waits for a word.
const showSubmit = () => (the(form, '.form-actions', HTMLElement).hidden = !paste.open);
paste.addEventListener('toggle', showSubmit);
showSubmit();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (text.value.trim() === '') refuse(t('drafting_nothing'));
  else take([new File([text.value], t('drafting_pasted_name'), { type: 'text/plain' })]);
});
window.addEventListener('beforeunload', (event) => {
  if (queue.isBusy) event.preventDefault();
});

/** @param {File[]} files */
function take(files) {
  refusal.hidden = true;
  const over = queue.add(revises ? files.slice(0, 1) : files, revises);
  if (over > 0) say(t('drafting_too_many', over), { tone: 'problem' });
}

/** @param {string} why */
function refuse(why) {
  the(refusal, '.refusal-words', HTMLElement).textContent = why;
  refusal.hidden = false;
  refusal.scrollIntoView({ block: 'nearest' });
}
