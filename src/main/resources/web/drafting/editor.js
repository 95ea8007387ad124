/** The page where a draft is mended: the doubts first, the recovered text in the middle, the original beside it. */
import '../base/page.js';
import { announce } from '../base/announcing.js';
import { the } from '../base/element.js';
import { t } from '../base/messages.js';
import { request } from '../base/requests.js';
import { say } from '../base/toasts.js';
import { ACTS } from './acts.js';
import { DoubtsView } from './doubts-view.js';
import { Galley } from './galley.js';
import { holdOn } from './holding.js';
import { commandOf } from './keys.js';
import { PiecesView } from './pieces-view.js';
import { Saver } from './saver.js';
import { SourceView } from './source-view.js';
import { Tools } from './tools.js';

/** @typedef {import('./galley.js').Query} Query */

const root = the(document, '.editor', HTMLElement);

/** Everything that the acts of a person need. */
export class Desk {
  root = root;
  draft = root.dataset.draft ?? '';
  /** @type {number} */ piece = 0;
  /** @type {Query|null} */ query = null;
  /** @type {number|null} */ writing = null;
  /** @type {{flush: () => Promise<void>}|null} */ field = null;
  isHeld = false;

  /** @param {any} loaded the draft as the server gave it */
  constructor(loaded) {
    this.loaded = loaded;
    this.galley = new Galley(loaded.galley);
    this.pieces = new PiecesView(this.galley, the(root, '.pieces', HTMLElement));
    this.doubts = new DoubtsView(this);
    this.source = new SourceView(the(root, '.source', HTMLElement), loaded, root.dataset.original ?? '', this.draft);
    this.tools = new Tools(this);
    this.saver = new Saver(this.draft, loaded.draft.version, {
      saving: () => this.tools.state(t('drafting_saving')),
      saved: (answer) => this.#saved(answer),
      waiting: () => this.tools.state(t('drafting_unsaved'), true),
      refused: (problem, status) => this.#refused(problem, status),
      stale: (edit) => this.#stale(edit),
    });
    this.tools.can(loaded.undo, loaded.redo);
    this.piece = this.galley.order[0];
    const first = this.galley.nextQuery(null, this.piece, 1);
    this.at(first?.from?.piece ?? this.piece, first, false);
  }

  /** Makes a step. @param {Record<string, unknown>} edit @returns {Promise<any>} */
  async make(edit) {
    if (this.isHeld) {
      announce(the(root, '.held', HTMLElement).textContent ?? '');
      return null;
    }
    return this.saver.edit(edit);
  }

  /** @param {string} command @param {unknown} [value] */
  act(command, value) {
    const act = ACTS[command];
    if (act) act(this, value);
  }

  /** Goes to a piece, or to something to check in it. @param {number} piece @param {Query|null} query @param {boolean} [focus] */
  at(piece, query, focus = true) {
    const before = this.query;
    this.query = query;
    this.piece = this.galley.pieces.has(piece) ? piece : this.galley.order[0];
    const dirty = new Set([before?.from?.piece, query?.from?.piece].filter((id) => id !== undefined));
    this.pieces.change(/** @type {Set<number>} */ (dirty), false, query, this.writing);
    this.#choose(focus);
    this.doubts.show();
    this.tools.show();
    this.source.show(this.galley, this.piece);
  }

  #choose(/** @type {boolean} */ focus) {
    for (const old of root.querySelectorAll('.piece.is-chosen')) old.classList.remove('is-chosen'), old.setAttribute('tabindex', '-1');
    const view = this.pieces.of(this.piece);
    if (!view) return;
    view.classList.add('is-chosen');
    view.setAttribute('tabindex', '0');
    if (focus && this.writing === null) view.focus({ preventScroll: true });
    const bar = the(root, '.piece-tools', HTMLElement).getBoundingClientRect().bottom;
    const { top, bottom } = view.getBoundingClientRect();
    const low = window.innerHeight - 120;
    if (top < bar + 8 || bottom > low) window.scrollBy({ top: bottom > low && bottom - top < low - bar ? bottom - low : top - bar - 24, behavior: 'instant' });
  }

  #saved(/** @type {any} */ answer) {
    const hadFocus = root.contains(document.activeElement) || document.activeElement === document.body;
    const place = this.galley.place(this.piece);
    const { dirty, reordered } = this.galley.apply(answer.delta);
    if (this.query) this.query = this.galley.queries.get(this.query.id) ?? null;
    if (!this.galley.pieces.has(this.piece)) this.piece = this.galley.order[Math.max(0, Math.min(place, this.galley.order.length - 1))];
    this.pieces.change(dirty, reordered, this.query, this.writing);
    this.tools.can(answer.undo, answer.redo);
    this.tools.state(t('drafting_saved', new Date(answer.savedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })));
    if (answer.delta.metadata) the(root, 'h1', HTMLElement).textContent = answer.delta.metadata.title;
    this.#choose(hadFocus && !document.querySelector('dialog[open]') && !this.#inTools());
    this.doubts.show();
    this.tools.show();
  }

  #inTools() {
    return Boolean(document.activeElement?.closest('.piece-tools, .editor-tools, .doubt-bar'));
  }

  #refused(/** @type {any} */ problem, /** @type {number} */ status) {
    this.tools.state('');
    say(problem.detail ?? problem.title ?? String(status), { tone: 'problem' });
    if (problem.held) this.hold?.heldBy(problem.held);
    if (problem.type === '/problems/draft-not-ready') location.reload();
  }

  /**
   * Another window of the same person was faster. Words that were typed meanwhile are stored if nobody changed those they
   * replace; else they are shown, so that nothing is lost.
   */
  async #stale(/** @type {any} */ edit) {
    const words = edit?.op === 'reword' ? this.galley.pieces.get(edit.piece)?.text : undefined;
    const version = await this.reload(t('drafting_stale'));
    const again = words !== undefined && this.galley.pieces.get(edit.piece)?.text === words;
    if (edit?.op === 'reword' && !again) (await import('./lost-words-dialog.js')).showWords(edit.text);
    return { version, again };
  }

  /** Reads the draft anew. @param {string} [why] @returns {Promise<number>} the version */
  async reload(why) {
    const answer = await request('GET', `/api/drafts/${this.draft}`);
    if (!answer.ok) return this.saver.version;
    const loaded = /** @type {any} */ (answer.value);
    if (!loaded.galley) location.reload();
    this.writing = null;
    this.field = null;
    this.galley = new Galley(loaded.galley);
    this.pieces.replace(this.galley);
    this.tools.can(loaded.undo, loaded.redo);
    this.at(this.piece, null, false);
    if (why) say(why);
    return loaded.draft.version;
  }
}

async function open() {
  const answer = await request('GET', `/api/drafts/${root.dataset.draft}`);
  if (!answer.ok) {
    setTimeout(open, 3000);
    return;
  }
  const loaded = /** @type {any} */ (answer.value);
  const { state } = loaded.draft;
  if (state === 'waiting' || state === 'reading') {
    const { progress } = loaded.draft;
    the(root, '.editor-state', HTMLElement).textContent = progress?.all > 1
      ? t('drafting_state_reading_pages', progress.done, progress.all) : t('drafting_is_read');
    setTimeout(open, 1000);
  } else if (state !== root.dataset.state) location.reload();
  else if (state === 'ready') begin(loaded);
}

/** @param {any} loaded */
function begin(loaded) {
  the(root, '.editor-body', HTMLElement).hidden = false;
  const desk = new Desk(loaded);
  desk.hold = holdOn(desk, loaded.held);
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (document.querySelector('dialog[open]')) return;
    const onControl = ['Enter', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.code) && target.closest('button, a, summary, select');
    const found = onControl ? null : commandOf(event, Boolean(target.closest('input, textarea, select')));
    if (!found) return;
    event.preventDefault();
    desk.act(found.command, found.value);
  });
  const pieces = the(root, '.pieces', HTMLElement);
  const idOf = (/** @type {Event} */ event) => Number(/** @type {HTMLElement} */ (event.target).closest?.('[data-piece]')?.getAttribute('data-piece') ?? 0);
  pieces.addEventListener('click', (event) => {
    const id = idOf(event);
    const query = Number(/** @type {HTMLElement} */ (event.target).closest('[data-query]')?.getAttribute('data-query') ?? 0);
    if (id && desk.writing !== id) desk.at(id, desk.galley.queries.get(query) ?? null);
  });
  pieces.addEventListener('dblclick', (event) => idOf(event) && desk.writing === null && desk.act('edit'));
  document.querySelector('.help-button')?.addEventListener('click', () => desk.act('help'));
  window.addEventListener('beforeunload', (event) => {
    desk.field?.flush();
    if (desk.saver.isBusy) event.preventDefault();
  });
  root.dataset.open = '';
}

open();
