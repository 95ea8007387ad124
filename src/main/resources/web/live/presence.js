/** @import {Person} from '../annotation/annotation.js' */
import { element } from '../base/element.js';
import { count, t } from '../base/messages.js';

const SHOWN = 5;

/** Two letters that stand for a person: the given name of a Korean name, initials of others. @param {string} name */
export function initialsOf(name) {
  const parts = name.trim().split(/\s+/);
  if (/^\p{Script=Hangul}{2,4}$/u.test(parts[0]) && parts.length === 1) return parts[0].length > 2 ? parts[0].slice(-2) : parts[0];
  return parts.length > 1 ? `${[...parts[0]][0]}${[...parts[parts.length - 1]][0]}`.toUpperCase() : [...name].slice(0, 2).join('');
}

/** A hue that stays the same for a person. @param {string} id */
export function tintOf(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 8;
  return String(sum);
}

/** Who is here. @param {HTMLElement} slot @param {Person[]} people @param {string} me */
export function showPresence(slot, people, me) {
  const others = people.filter(({ id }) => id !== me);
  const avatars = others.slice(0, SHOWN).map(({ id, name }) => element('li', {},
    element('span', { class: 'avatar', role: 'img', 'aria-label': name, title: name, dataset: { tint: tintOf(id) } }, initialsOf(name))));
  const rest = others.slice(SHOWN);
  if (rest.length > 0) {
    const names = rest.map(({ name }) => name).join(', ');
    avatars.push(element('li', {}, element('span', { class: 'avatar', role: 'img', title: names, 'aria-label': names }, `+${rest.length}`)));
  }
  slot.setAttribute('aria-label', others.length > 0 ? count('reading_here', others.length) : t('reading_here_alone'));
  slot.replaceChildren(...avatars);
}
