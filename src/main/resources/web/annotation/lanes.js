/**
 * Gives overlapping intervals different lanes, greedily: each takes the lowest lane that is free where it begins. Marks that
 * do not touch share lane 0. What does not fit into the last lane is put there all the same.
 *
 * @param {readonly {start: number, end: number}[]} intervals sorted by start
 * @param {number} lanes how many there are
 * @returns {Uint8Array} the lane of each interval
 */
export function assignLanes(intervals, lanes) {
  const assigned = new Uint8Array(intervals.length);
  const busyUntil = new Float64Array(lanes).fill(-Infinity);
  intervals.forEach(({ start, end }, i) => {
    let lane = 0;
    while (lane < lanes - 1 && busyUntil[lane] > start) lane++;
    busyUntil[lane] = Math.max(busyUntil[lane], end);
    assigned[i] = lane;
  });
  return assigned;
}
