import { newId } from '../base/identifiers.js';

/**
 * Files on their way: at most two at once, each on its own, so that one that fails harms no other. A file keeps its id
 * when it is tried again, so the server takes it once. Knows nothing of the page or of the network.
 *
 * @typedef {'waits'|'sending'|'sent'|'done'|'known'|'failed'|'cancelled'} State
 * @typedef {{
 *   id: string, file: File, state: State, share: number, words: string, answer: any, anyway: boolean, revises: string|null
 * }} Upload
 * @typedef {{status: number, body: any}} Outcome
 * @typedef {(upload: Upload, progress: (share: number) => void) => {outcome: Promise<Outcome>, abort: () => void}} Send
 */

const AT_ONCE = 2;
export const MOST_FILES = 50;
export const MOST_BYTES = 50 * 1024 * 1024;

export class UploadQueue {
  /** @type {Upload[]} */ uploads = [];
  #send;
  #changed;
  /** @type {Map<string, () => void>} */ #running = new Map();

  /** @param {Send} send @param {(upload: Upload) => void} changed */
  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
  }

  /** Whether leaving the page would lose something. */
  get isBusy() {
    return this.uploads.some(({ state }) => state === 'waits' || state === 'sending');
  }

  /**
   * Takes files in, as many as there is room for.
   *
   * @param {File[]} files @param {string|null} [revises] the brief that they are the next revision of
   * @returns {number} how many were too many
   */
  add(files, revises = null) {
    const taken = files.slice(0, MOST_FILES);
    for (const file of taken) {
      const tooBig = file.size > MOST_BYTES;
      const upload = { id: newId(), file, state: /** @type {State} */ (tooBig ? 'failed' : 'waits'), share: 0, words: tooBig ? 'too-big' : '', answer: null, anyway: false, revises };
      this.uploads.push(upload);
      this.#changed(upload);
    }
    this.#goOn();
    return files.length - taken.length;
  }

  /** @param {Upload} upload */
  cancel(upload) {
    if (upload.state !== 'waits' && upload.state !== 'sending') return;
    this.#running.get(upload.id)?.();
    this.#become(upload, 'cancelled');
    this.#goOn();
  }

  /** @param {Upload} upload @param {{anyway?: boolean, revises?: string}} [how] */
  retry(upload, { anyway = false, revises } = {}) {
    if (!['failed', 'cancelled', 'known'].includes(upload.state) || upload.file.size > MOST_BYTES) return;
    upload.anyway = anyway;
    upload.revises = revises ?? upload.revises;
    upload.share = 0;
    this.#become(upload, 'waits');
    this.#goOn();
  }

  /** @param {Upload} upload */
  remove(upload) {
    this.cancel(upload);
    this.uploads = this.uploads.filter((it) => it !== upload);
  }

  #become(/** @type {Upload} */ upload, /** @type {State} */ state, words = '') {
    upload.state = state;
    upload.words = words;
    this.#changed(upload);
  }

  #goOn() {
    for (const upload of this.uploads) {
      if (this.#running.size >= AT_ONCE) return;
      if (upload.state === 'waits') this.#begin(upload);
    }
  }

  async #begin(/** @type {Upload} */ upload) {
    this.#become(upload, 'sending');
    const { outcome, abort } = this.#send(upload, (share) => {
      upload.share = share;
      if (upload.state === 'sending') this.#changed(upload);
    });
    this.#running.set(upload.id, abort);
    const { status, body } = await outcome;
    this.#running.delete(upload.id);
    if (upload.state === 'sending') this.#settle(upload, status, body);
    this.#goOn();
  }

  #settle(/** @type {Upload} */ upload, /** @type {number} */ status, /** @type {any} */ body) {
    upload.answer = body;
    if (status === 200 || status === 201) this.#become(upload, 'done');
    else if (status === 409 && (body?.draft || body?.brief)) this.#become(upload, 'known', body.detail ?? '');
    else this.#become(upload, 'failed', body?.detail ?? '');
  }
}
