/** Long work in short slices, so that a key press never waits for it. */

/** Lets the browser paint and take input first. @returns {Promise<void>} */
export function pause() {
  const scheduler = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (globalThis).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Does the work for each item, pausing whenever a slice has lasted its time.
 *
 * @template T
 * @param {Iterable<T>} items @param {(item: T) => void} work @param {number} [milliseconds]
 */
export async function inSlices(items, work, milliseconds = 8) {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began > milliseconds) {
      await pause();
      began = performance.now();
    }
  }
}

/** At most once per frame. @param {() => void} work @returns {() => void} */
export function oncePerFrame(work) {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      work();
    });
  };
}

/** After the next frame is painted, in a task of its own, however often it is asked for. @param {() => void} work @returns {() => void} */
export function afterFrame(work) {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(async () => {
      await pause();
      planned = false;
      work();
    });
  };
}

/** Only after things have rested. @param {() => void} work @param {number} milliseconds */
export function afterRest(work, milliseconds) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  return {
    stir() {
      clearTimeout(timer);
      timer = setTimeout(work, milliseconds);
    },
    now() {
      clearTimeout(timer);
      work();
    },
    cancel() {
      clearTimeout(timer);
    },
  };
}
