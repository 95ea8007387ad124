/** The page's catalogue: every word that script shows comes from here. */

/** @type {Record<string, string>|null} */
let catalogue = null;

function messages() {
  if (!catalogue) {
    const block = typeof document === 'undefined' ? null : document.getElementById('messages');
    catalogue = /** @type {Record<string, string>} */ (JSON.parse(block?.textContent || '{}'));
  }
  return catalogue;
}

export const language = typeof document === 'undefined' ? 'ko' : document.documentElement.lang || 'ko';
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

/** @param {string} key @param {...(string|number)} values for {0}, {1} … */
export function t(key, ...values) {
  const message = messages()[key];
  if (message === undefined) {
    console.warn('no message', key);
    return key;
  }
  return message.replace(/\{(\d)\}/g, (_, index) => {
    const value = values[Number(index)] ?? '';
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** The message for a number of things: `key_one` or `key_other`. @param {string} key @param {number} n */
export function count(key, n) {
  return t(`${key}_${plurals.select(n) === 'one' ? 'one' : 'other'}`, n);
}
