/** @import {Room} from '../reading/room.js' */
/** @import {Draft} from './drafts.js' */
/** @import {Outbox} from './outbox.js' */
import { button, element } from '../base/element.js';
import { t } from '../base/messages.js';
import { afterRest } from '../base/pacing.js';

const REST = 150;

/**
 * A field to write in. Every word is kept on the device until the server holds it; Enter never sends, Ctrl/Cmd+Enter does.
 */
export class Composer {
  #room;
  #outbox;
  #closed;
  #helped = false;
  #wordless;
  #keeping = afterRest(() => this.#keep(), REST);
  #leaving = new AbortController();
  #status = element('p', { class: 'composer-status', role: 'status' });

  /**
   * @param {Room} room @param {Outbox} outbox @param {Draft} draft
   * @param {{label: string, send: string, closed: (saved: boolean) => void, wordless?: boolean}} manner closed: called when it is done with;
   * wordless: it may be sent without words, once what it is about was changed
   */
  constructor(room, outbox, draft, { label, send, closed, wordless = false }) {
    this.#wordless = wordless;
    this.#room = room;
    this.#outbox = outbox;
    this.#closed = closed;
    this.draft = draft;
    this.field = element('textarea', { class: 'composer-field', rows: 3, 'aria-label': label, placeholder: label, maxlength: 20000 });
    this.field.value = draft.body;
    this.sending = button(send, () => this.send(), { class: 'primary', title: 'Ctrl+Enter' });
    this.form = element('form', { class: 'composer' },
      this.field, this.#status,
      element('div', { class: 'composer-actions' },
        this.#privacy(), element('span', { class: 'composer-hint', 'aria-hidden': 'true' }, t('reading_send_hint')),
        button(t('reading_cancel'), () => this.cancel(), { class: 'quiet-button' }), this.sending));
    this.field.addEventListener('input', () => this.#typed());
    this.field.addEventListener('input', () => this.#help());
    for (const way of /** @type {const} */ (['paste', 'drop'])) this.field.addEventListener(way, (event) => this.#takeImages(event));
    this.form.addEventListener('keydown', (event) => this.#key(event));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('pagehide', () => this.#keeping.now(), { signal: this.#leaving.signal });
    outbox.saved.heardBy((saved) => this.#savedElsewhere(saved), this.#leaving.signal);
    if (draft.waiting) this.#status.textContent = t('reading_draft_waiting');
    if (draft.body.includes('](/api/images/')) import('../marking/image-previews.js').then(({ previewImages }) => previewImages(this.field));
    this.#grow();
  }

  get isEmpty() {
    return this.field.value.trim() === '' && !(this.#wordless && this.draft.replacement !== this.draft.quote);
  }

  /** Something else of the draft was changed. */
  touch() {
    this.draft.waiting = false;
    this.#keeping.stir();
  }

  focus() {
    this.field.focus({ preventScroll: true });
    this.field.selectionStart = this.field.value.length;
  }

  async send() {
    if (this.isEmpty || this.sending.disabled) return;
    this.#keeping.now();
    this.sending.disabled = this.field.readOnly = true;
    this.#status.textContent = t('reading_sending');
    const outcome = await this.#outbox.send(this.draft);
    if (this.#leaving.signal.aborted) return;
    this.sending.disabled = this.field.readOnly = false;
    this.#status.textContent = '';
    this.draft.waiting = outcome.kind === 'waiting';
    if (outcome.kind === 'waiting') this.#status.textContent = t('reading_draft_waiting');
    else if (outcome.kind === 'logged-out') this.#status.textContent = t('reading_draft_logged_out');
    else if (outcome.kind === 'conflict') this.#resolve(outcome.current);
    else if (outcome.kind === 'refused') this.#status.textContent = refusal(outcome.problem);
  }

  /** The draft was sent again in the background. What was written since then stays here, as an edit of what was saved. */
  #savedElsewhere(/** @type {Draft} */ saved) {
    if (saved.place !== this.draft.place) return;
    const comment = this.#room.ledger.annotation(saved.thread ?? saved.id)?.thread?.comments
      .find(({ id, body }) => id === saved.id || body?.trim() === saved.body.trim());
    if (this.field.value.trim() !== saved.body.trim() && comment) {
      const { id, thread, version, body } = comment;
      this.#room.drafts.keep({ place: `edit:${id}`, id, thread, version, base: body, body: this.field.value, savedAt: Date.now() });
    }
    this.#keeping.cancel();
    this.#close(true);
  }

  /** Puts the field away; the words stay as a draft unless there are none, or the writer says so. */
  leave() {
    this.#keeping.cancel();
    if (this.isEmpty || this.draft.body === this.draft.base) this.#discard();
    else this.#keep();
    this.#close(false);
  }

  async cancel() {
    if (!this.isEmpty && this.draft.body !== this.draft.base) {
      const { confirmed } = await import('../asking/questions.js');
      if (!await confirmed(t('reading_discard_draft'), t('reading_discard_draft_yes')) || this.#leaving.signal.aborted) return;
    }
    this.#keeping.cancel();
    this.#discard();
    this.#close(false);
  }

  #typed() {
    this.draft.body = this.field.value;
    this.draft.waiting = false;
    this.#keeping.stir();
    this.#grow();
  }

  /** Whom one may mean comes with its own module, when the first name is begun. */
  async #help() {
    if (this.#helped || !/[@＠]/.test(this.field.value)) return;
    this.#helped = true;
    const { MentionList } = await import('../marking/mention-list.js');
    new MentionList(this.#room, this.field);
  }

  /** @param {ClipboardEvent|DragEvent} event */
  async #takeImages(event) {
    const data = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer;
    if (![...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'))) return;
    event.preventDefault();
    const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    const { pasteImages } = await import('../marking/image-paste.js');
    pasteImages(this.#room, this.field, files, (words) => (this.#status.textContent = words));
  }

  #keep() {
    if (this.#leaving.signal.aborted) return;
    this.draft.body = this.field.value;
    this.draft.savedAt = Date.now();
    if (this.isEmpty && !this.draft.passages) this.#room.drafts.discard(this.draft.place);
    else if (!this.#room.drafts.keep(this.draft)) this.#status.textContent = t('reading_draft_not_kept');
  }

  #discard() {
    this.#room.drafts.discard(this.draft.place);
    this.#room.draftsChanged.tell();
  }

  /** @param {boolean} saved */
  #close(saved) {
    this.#leaving.abort();
    this.#closed(saved);
  }

  #grow() {
    this.field.rows = Math.min(14, Math.max(3, this.field.value.split('\n').length + 1));
  }

  /** Who will read a new mark. */
  #privacy() {
    if (!this.draft.place.startsWith('new:')) return null;
    const box = element('input', {
      type: 'checkbox', checked: this.draft.visibility === 'private', disabled: !this.#room.page.may.annotate,
      onchange: () => {
        this.draft.visibility = box.checked ? 'private' : 'team';
        this.#keep();
      },
    });
    return element('label', { class: 'composer-privacy' }, box, ' ', t('reading_private'));
  }

  /** @param {import('../annotation/annotation.js').Comment} current */
  async #resolve(current) {
    const { conflictPanel } = await import('../marking/conflict-panel.js');
    const panel = conflictPanel(this.#room, this.draft, current, {
      mine: () => {
        this.draft.version = current.version;
        panel.remove();
        this.send();
      },
      theirs: () => {
        this.#room.ledger.apply({ kind: 'comment', comment: current });
        this.#room.changed.tell(current.thread);
        this.#discard();
        this.#close(false);
      },
      merged: (text) => {
        Object.assign(this.draft, { version: current.version, base: current.body, body: text });
        this.field.value = text;
        this.#keep();
        this.#grow();
        panel.remove();
        this.field.focus();
      },
    });
    this.form.querySelector('.conflict')?.remove();
    this.form.append(panel);
    panel.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.leave();
    }
  }
}

/** @param {import('../base/requests.js').Problem} problem */
function refusal({ title, detail, errors }) {
  return errors?.map(({ message }) => message).join(' ') || detail || title || t('reading_not_saved');
}
