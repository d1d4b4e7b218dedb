// Types of offline.mjs for the tests.
import type { Plugin } from 'vite';

export function offline(): Plugin;
/** Writes the service worker for all that lies in the folder. */
export function writeWorker(folder: string): void;
