import { News } from './news.js';

/**
 * @typedef {{type?: string, title?: string, status?: number, detail?: string, errors?: {field: string, message: string}[], current?: any}} Problem
 */

/**
 * The answer of the server, whatever it was. `status` is 0 where none came.
 *
 * @template T
 * @typedef {{ok: true, status: number, value: T} | {ok: false, status: number, problem: Problem}} Answer
 */

/** Told when the server no longer knows who is reading. @type {News<void>} */
export const sessionEnded = new News();

/** Told when an answer came after all. @type {News<void>} */
export const sessionAlive = new News();

/**
 * @template T
 * @param {'GET'|'POST'|'PUT'|'PATCH'|'DELETE'} method
 * @param {string} path
 * @param {{body?: unknown, version?: number, signal?: AbortSignal}} [options] version: what the writer believes to be the newest
 * @returns {Promise<Answer<T>>}
 */
export async function request(method, path, { body, version, signal } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', 'X-Requested-With': 'JavaScript' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  /** @type {Response} */
  let response;
  try {
    response = await fetch(path, {
      method, headers, signal, credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    return { ok: false, status: 0, problem: {} };
  }
  if (isLoggedOut(response.status)) {
    sessionEnded.tell();
    return { ok: false, status: response.status, problem: {} };
  }
  sessionAlive.tell();
  const value = response.status === 204 ? null : await response.json().catch(() => null);
  return response.ok
    ? { ok: true, status: response.status, value }
    : { ok: false, status: response.status, problem: value ?? {} };
}

/** Whether the server no longer knows who asks. @param {number} status */
export function isLoggedOut(status) {
  return status === 499 || status === 401;
}

/** Whether trying again later may help. @param {number} status */
export function mayPass(status) {
  return status === 0 || status === 429 || (status >= 500 && status !== 501);
}
