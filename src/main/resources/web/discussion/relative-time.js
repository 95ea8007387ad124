/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [['minute', 60], ['hour', 3600], ['day', 86400], ['week', 604800]];
const FAR = 14 * 86400;

/**
 * How long ago, in words; a date for what is older than two weeks.
 *
 * @param {string} instant ISO 8601 @param {number} now milliseconds @param {string} language
 */
export function timeAgo(instant, now, language) {
  const seconds = Math.min(0, Math.round((Date.parse(instant) - now) / 1000));
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (seconds > -45) return format.format(0, 'second');
  if (seconds < -FAR) {
    const sameYear = new Date(instant).getFullYear() === new Date(now).getFullYear();
    return new Intl.DateTimeFormat(language, { year: sameYear ? undefined : 'numeric', month: 'short', day: 'numeric' })
      .format(new Date(instant));
  }
  const [unit, size] = UNITS.findLast(([, length]) => -seconds >= length) ?? UNITS[0];
  return format.format(Math.round(seconds / size) || -1, unit);
}

/** @param {string} instant @param {string} language */
export function exactTime(instant, language) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}
