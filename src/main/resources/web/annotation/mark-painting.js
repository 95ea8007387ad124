/** @import {Room} from '../reading/room.js' */
/** @import {Painter} from './highlight-painter.js' */
/** @import {PaintedPassage} from './treatment.js' */
import { oncePerFrame } from '../base/pacing.js';
import { HighlightPainter } from './highlight-painter.js';
import { IntervalIndex } from './interval-index.js';
import { OverlayPainter } from './overlay-painter.js';
import { planPainting } from './treatment.js';

/** Screens above and below the window that are painted ahead, and how near to their edge one may come before it is moved. */
const AHEAD = 2;
const SLACK = 1;

/**
 * Keeps the marks in and near the window painted. The browser's own cost grows with the number of ranges it knows, on every
 * change and for all of them; so it is told only of those within two screens, and of the next ones before they come into view.
 */
export class MarkPainting {
  #room;
  /** @type {Painter} */
  #painter;
  /** @type {IntervalIndex<PaintedPassage>} */
  #index = new IntervalIndex([]);
  #painted = { top: Infinity, bottom: -Infinity };
  #stale = true;

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
    this.#painter = HighlightPainter.isPossible
      ? new HighlightPainter(room.canonical)
      : new OverlayPainter(room.canonical, room.geometry);
    const repaint = oncePerFrame(() => this.#repaint());
    room.changed.heardBy(() => {
      this.#stale = true;
      repaint();
    });
    room.geometry.moved.heardBy(() => {
      this.#painted = { top: Infinity, bottom: -Infinity };
      repaint();
    });
    room.draftsChanged.heardBy(() => {
      this.#stale = true;
      repaint();
    });
    room.focusMoved.heardBy(() => this.#focus());
    addEventListener('scroll', () => this.#repaint(), { passive: true });
  }

  /** The marks at a position, the shortest first: the one hardest to reach otherwise. @param {number} offset */
  marksAt(offset) {
    this.#refresh();
    const found = this.#index.at(offset).sort((a, b) => a.end - a.start - (b.end - b.start));
    return [...new Set(found.map(({ mark }) => mark))].filter((id) => this.#room.ledger.annotation(id));
  }

  /** @param {string} id */
  flash(id) {
    const annotation = this.#room.ledger.annotation(id);
    if (annotation) this.#painter.flash(annotation.passages);
  }

  #refresh() {
    if (!this.#stale) return;
    this.#stale = false;
    const plan = planPainting([...this.#room.marks(), ...this.#room.draftedMarks()]);
    this.#index = new IntervalIndex(plan.map((value) => ({ start: value.start, end: value.end, value })));
    this.#painted = { top: Infinity, bottom: -Infinity };
    this.#focus();
  }

  #repaint() {
    this.#refresh();
    const { geometry } = this.#room;
    const view = geometry.view();
    const screen = view.bottom - view.top;
    const { top, bottom } = this.#painted;
    const aboveHeld = top <= 0 || view.top - top >= SLACK * screen;
    const belowHeld = bottom >= geometry.height || bottom - view.bottom >= SLACK * screen;
    if (top <= bottom && aboveHeld && belowHeld) return;
    this.#painted = { top: view.top - AHEAD * screen, bottom: view.bottom + AHEAD * screen };
    const span = geometry.spanBetween(this.#painted.top, this.#painted.bottom);
    this.#painter.show(this.#index.touching(span.start, span.end));
    performance.mark('marks-painted');
  }

  #focus() {
    const mark = this.#room.focusedMark();
    this.#room.canonical.root.classList.toggle('has-focused-mark', mark !== undefined);
    this.#painter.focus(mark?.passages ?? [], mark?.colour ?? 'amber');
  }
}
