import { element } from '../base/element.js';

let ids = 0;

/**
 * A labelled field.
 *
 * @param {string} label @param {HTMLInputElement|HTMLTextAreaElement|HTMLSelectElement} input @param {string} [hint]
 */
export function field(label, input, hint) {
  input.id ||= `field-${++ids}`;
  const note = hint ? element('p', { class: 'hint', id: `${input.id}-hint` }, hint) : null;
  if (note) input.setAttribute('aria-describedby', note.id);
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), input, note);
}

/** @param {string} value @param {[string, string][]} options @param {Record<string, any>} [properties] */
export function select(value, options, properties = {}) {
  return element('select', properties, ...options.map(([key, name]) => element('option', { value: key, selected: key === value }, name)));
}

/** @param {string} label @param {Record<string, any>} properties */
export function check(label, properties) {
  return element('label', { class: 'check' }, element('input', { type: 'checkbox', ...properties }), ' ', label);
}
