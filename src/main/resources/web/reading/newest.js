/** @import {Room} from './room.js' */

/** Where the newest revision says what one is reading now. @param {Room} room */
export function newestAddress({ page, geometry, canonical }) {
  const top = geometry.view().top + innerHeight * 0.12;
  const read = canonical.blocks.find(({ start, end }) => end > start && geometry.level(start) >= top) ?? canonical.blocks.at(-1);
  return `/briefs/${page.brief.id}?from=${page.revision.number}&at=${read?.start ?? 0}`;
}

/** Links that lead to the same place in the newest revision know it when they are followed. @param {Room} room @param {ParentNode} within */
export function keepPlaceInLinks(room, within) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (within.querySelectorAll('a[data-same-place]'))) {
    const aim = () => (link.href = newestAddress(room));
    for (const moment of ['pointerdown', 'click', 'focus']) link.addEventListener(moment, aim);
  }
}
