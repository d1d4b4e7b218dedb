// How the page is built and served; plain data, so that the launcher can hand it to Vite without a file being compiled and written first.
import { embedClient } from './embedClient.mjs';

/** The policy that index.html also carries in a meta tag; frame-ancestors works in a header only. @param {readonly string[]} embedders origins of pages that may have this one in a frame */
const contentSecurityPolicy = (embedders) => [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${["'self'", ...embedders].join(' ')}`,
].join('; ');

/** What every answer of a server says. */
export const headersFor = (embedders = []) => ({
  'Content-Security-Policy': contentSecurityPolicy(embedders),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** That a build was slow on a busy machine is no news to whoever wants to see the page. */
export const checks = { pluginTimings: false };

export default {
  base: './',
  appType: 'mpa', // a missing file is a 404, not the start page
  worker: { format: 'es', rolldownOptions: { checks } },
  plugins: [embedClient()],
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
            // First, or the page's start would wait for Pixi only to learn how to fetch it.
            { name: 'loader', test: /preload-helper|rolldown[\\/]runtime/, priority: 2 },
            { name: 'pixi', test: /[\\/]node_modules[\\/]pixi\.js[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
};
