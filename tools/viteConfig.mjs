// How the page is built and served; plain data, so that the launcher can hand it to Vite without a file being compiled and written first.
import { embedClient } from './embedClient.mjs';
import { headersFor } from './headers.mjs';
import { lean } from './lean.mjs';
import { offline } from './offline.mjs';
import { oneFile } from './oneFile.mjs';

/** That a build was slow on a busy machine is no news to whoever wants to see the page. */
export const checks = { pluginTimings: false };

export default {
  base: './',
  appType: 'mpa', // a missing file is a 404, not the start page
  plugins: [lean(), embedClient(), offline(), oneFile()],
  worker: { format: 'es', rolldownOptions: { checks } },
  server: { host: '127.0.0.1', headers: headersFor() },
  preview: { host: '127.0.0.1', headers: headersFor() },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false }, // every es2022 browser has it
    assetsInlineLimit: 0, // no data: scripts or workers, which the policy forbids
    chunkSizeWarningLimit: 1024,
    rolldownOptions: {
      checks,
      output: {
        codeSplitting: {
          groups: [
            // First, or the page's start would wait for Pixi only to learn how to fetch it. It runs as soon as it is there, and starts the worker.
            { name: 'loader', test: /preload-helper|rolldown[\\/]runtime|[\\/]workers[\\/]spawn\.ts$/, priority: 3 },
            // All that the page begins with is one file: on a slow computer every further one costs time of its own.
            { name: 'start', test: /[\\/]src[\\/]main\.tsx$/, priority: 2 },
            { name: 'pixi', test: /[\\/]node_modules[\\/]pixi\.js[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
};
