// Starts the threads that help with one simulation, in Node, and ends them.
import { Worker } from 'node:worker_threads';
import { shareKernels } from '../sim/core/kernels';
import type { KernelChoice, Kernels, SharedKernels, ThreadOptions } from '../sim/core/kernels';
import type { Invitation } from '../sim/core/crew';

export interface StartedThreads {
  readonly kernels: SharedKernels;
  /** Sends the helpers home; the simulation can go on with one thread. */
  end(): void;
}

export interface StartOptions extends ThreadOptions {
  /** The program of a helper. */
  readonly file?: URL;
}

/** More would only wait for each other. */
export const MOST_THREADS = 64;

/** Beside the bundled program (see tools/cli.mjs). */
const HELPER = new URL('./kernel.worker.js', import.meta.url);

/** Kernels for that many threads, all of them ready; rejects where one cannot be started. */
export async function startThreads(threads: number, { file = HELPER, ...options }: StartOptions = {}): Promise<StartedThreads> {
  const kernels = shareKernels(threads, options);
  if (kernels === null) throw new Error('This engine cannot share memory between threads; run with one thread.');
  const end = () => kernels.crew.close();
  try {
    await Promise.all(kernels.invitations.map((invitation) => startHelper(file, invitation, kernels)));
  } catch (error) {
    end();
    throw error;
  }
  return { kernels, end };
}

/** As many threads as wished for; one needs nothing of this. */
export async function threadsFor(threads: number): Promise<{ readonly kernels: KernelChoice | Kernels; end(): void }> {
  return threads === 1 ? { kernels: 'fast', end: () => undefined } : startThreads(threads);
}

function startHelper(file: URL, invitation: Invitation, { crew }: SharedKernels): Promise<void> {
  const worker = new Worker(file, { workerData: invitation, name: `helper ${invitation.thread}` });
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      crew.lose(invitation.thread);
      reject(new Error(`Thread ${invitation.thread} of the simulation could not be started: ${reason}`));
    };
    worker.once('message', () => {
      worker.unref(); // an idle helper holds no program
      resolve();
    });
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', (code) => fail(`it ended with code ${code}.`));
  });
}
