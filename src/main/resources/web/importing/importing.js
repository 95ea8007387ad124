/** Drop, progress and refusal without leaving the page; without script the form does the same more plainly. */
import { t } from '../base/messages.js';

const form = /** @type {HTMLFormElement} */ (document.querySelector('.import-form'));
const zone = /** @type {HTMLElement} */ (form.querySelector('.drop-zone'));
const file = /** @type {HTMLInputElement} */ (form.querySelector('#file'));
const drop = /** @type {HTMLElement} */ (zone.querySelector('.drop-words'));
const text = /** @type {HTMLTextAreaElement} */ (form.querySelector('#text'));
const words = /** @type {HTMLElement} */ (form.querySelector('.progress-words'));
const bar = /** @type {HTMLProgressElement} */ (form.querySelector('.progress-bar'));
const submit = /** @type {HTMLButtonElement} */ (form.querySelector('.form-actions button'));
const refusal = /** @type {HTMLElement} */ (document.querySelector('.refusal'));

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
  file.files = event.dataTransfer.files;
  sayChosen();
});
file.addEventListener('change', sayChosen);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});

function sayChosen() {
  const chosen = file.files?.[0];
  drop.textContent = chosen ? t('importing_chosen', chosen.name) : t('importing_drop');
  refusal.hidden = true;
}

function send() {
  if (!file.files?.length && text.value.trim() === '') {
    refuse(t('importing_nothing'));
    return;
  }
  const request = new XMLHttpRequest(); // fetch tells nothing of an upload's progress
  request.open('POST', '/api/briefs');
  request.setRequestHeader('X-Requested-With', 'JavaScript');
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.onprogress = (event) => show(event.loaded, event.total);
  request.upload.onload = () => {
    words.textContent = t('importing_reading');
    bar.removeAttribute('value');
  };
  request.onload = () => answered(request);
  request.onerror = () => refuse(t('importing_offline'));
  submit.disabled = true;
  refusal.hidden = true;
  bar.hidden = false;
  request.send(content());
}

/** A file as it is, or the pasted words as a file: both take the same way. */
function content() {
  const data = new FormData();
  data.set('team', /** @type {HTMLSelectElement} */ (form.querySelector('#team')).value);
  data.set('file', file.files?.[0] ?? new File([text.value], '', { type: 'text/plain' }));
  return data;
}

/**
 * @param {number} sent bytes
 * @param {number} all bytes
 */
function show(sent, all) {
  const percent = Math.floor((100 * sent) / Math.max(1, all));
  bar.value = percent;
  words.textContent = t('importing_sending', percent);
}

/** @param {XMLHttpRequest} request */
function answered(request) {
  if (request.status === 201) {
    location.assign(`/briefs/${request.response.id}`);
    return;
  }
  refuse(request.response?.detail ?? t('importing_offline'));
}

/** @param {string} why */
function refuse(why) {
  submit.disabled = false;
  bar.hidden = true;
  words.textContent = '';
  /** @type {HTMLElement} */ (refusal.querySelector('.refusal-words')).textContent = why;
  refusal.hidden = false;
  refusal.scrollIntoView({ block: 'nearest' });
}
