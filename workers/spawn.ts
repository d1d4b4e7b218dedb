// Starts workers. That of the page's first run starts at once, while the page itself is still on its way: this file is a script of its own.

/** The worker that came with the page, until somebody takes it; null: it was taken, or cannot be had. */
let first: Worker | null = typeof Worker === 'undefined' ? null : early();

function newSimulation(): Worker {
  return new Worker(new URL('./sim.worker.ts', import.meta.url), { type: 'module', name: 'simulation' });
}

function early(): Worker | null {
  try {
    const worker = newSimulation();
    // Nobody listens yet: whoever asks gets another worker, and hears what is wrong with that.
    worker.addEventListener('error', (event) => {
      if (worker !== first) return;
      event.preventDefault();
      worker.terminate();
      first = null;
    });
    return worker;
  } catch {
    return null;
  }
}

export function spawnSimulation(): Worker {
  const worker = first ?? newSimulation();
  first = null;
  return worker;
}

/** A worker for one run of many. */
export function spawnSampler(): Worker {
  return new Worker(new URL('./sampler.worker.ts', import.meta.url), { type: 'module', name: 'sampler' });
}

/** A worker that makes one GIF. */
export function spawnGifMaker(): Worker {
  return new Worker(new URL('./gif.worker.ts', import.meta.url), { type: 'module', name: 'gif' });
}
