/**
 * @typedef {string | number | boolean | null | undefined | ((event: any) => void) | Record<string, string>} Property
 */

/**
 * Makes an element. Names that begin with "on" are listeners, `dataset` takes an object, the rest are attributes; false, null
 * and undefined leave an attribute out, true sets it empty.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, Property>} [properties]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (key === 'dataset') Object.assign(made.dataset, value);
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** @param {string} label @param {(event: MouseEvent) => void} onclick @param {Record<string, Property>} [properties] */
export function button(label, onclick, properties = {}) {
  return element('button', { type: 'button', ...properties, onclick }, label);
}

/**
 * HTML that the server has already cleaned, as nodes. It is parsed in a document of its own, where nothing runs or loads.
 *
 * @param {string} html
 */
export function cleanedHtml(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}

/** Where things that float over the page belong: within the main landmark. */
export function mainRegion() {
  return document.querySelector('main') ?? document.body;
}

/** @template {Element} T @param {ParentNode} within @param {string} selector @param {new () => T} type @returns {T} */
export function the(within, selector, type) {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}
