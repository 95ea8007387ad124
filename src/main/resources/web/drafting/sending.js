/** @typedef {import('./upload-queue.js').Upload} Upload @typedef {import('./upload-queue.js').Outcome} Outcome */

/**
 * Sends one file. By XMLHttpRequest, since fetch tells nothing of an upload's progress.
 *
 * @param {Upload} upload @param {string} team @param {(share: number) => void} progress from 0 to 1
 */
export function sendFile(upload, team, progress) {
  const request = new XMLHttpRequest();
  const data = new FormData();
  if (!upload.revises) data.set('team', team);
  data.set('id', upload.id);
  if (upload.anyway) data.set('anyway', 'true');
  data.set('file', upload.file, upload.file.name);
  request.open('POST', upload.revises ? `/api/briefs/${upload.revises}/drafts` : '/api/drafts');
  request.setRequestHeader('X-Requested-With', 'JavaScript');
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.onprogress = (event) => progress(event.loaded / Math.max(1, event.total));
  /** @type {Promise<Outcome>} */
  const outcome = new Promise((resolve) => {
    request.onload = () => resolve({ status: request.status, body: request.response });
    request.onerror = () => resolve({ status: 0, body: null });
    request.onabort = () => resolve({ status: 0, body: null });
  });
  request.send(data);
  return { outcome, abort: () => request.abort() };
}
