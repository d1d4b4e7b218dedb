// A plugin of the build: makes the page installable (manifest, icons) and has it kept on the device (service worker with a list of all files).
//
// The usual plugin for this was left aside: it brings a library of twenty kilobytes for a worker of seventy lines, and what
// matters here is not its own: names relative to wherever the folder lies, files checked by their content, no edition that
// takes over by itself, and the edition before kept for tabs that still run it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconPng, iconSvg } from './icon.mjs';
import { ONE_FILE } from './oneFile.mjs';

const WORKER = fileURLToPath(new URL('../src/offline/serviceWorker.js', import.meta.url));
const NAME = 'serviceWorker.js';

const MANIFEST = {
  id: './', start_url: './', scope: './', name: 'CAR-T Lab', short_name: 'CAR-T Lab',
  description: 'An agent-based model of CAR-T cells against a tumour: watch every cell search, bind, kill, divide and escape.',
  lang: 'en', dir: 'auto', display: 'standalone', orientation: 'any', background_color: '#060a13', theme_color: '#060a13',
  categories: ['education', 'medical'],
  icons: [
    { src: 'icons/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
    { src: 'icons/192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
    { src: 'icons/512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
    { src: 'icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
  ],
};

/** Content by name in the built folder. */
const ASSETS = () => ({
  'manifest.webmanifest': `${JSON.stringify(MANIFEST, null, 1)}\n`,
  'icons/icon.svg': iconSvg(), 'icons/192.png': iconPng(192), 'icons/512.png': iconPng(512),
  'icons/maskable-512.png': iconPng(512, { bleed: true }), 'icons/touch-180.png': iconPng(180, { bleed: true }),
});

/** The page registers the worker where it finds the link to the manifest: a build without this plugin has neither. */
export function offline() {
  let folder = '', failed = false;
  return {
    name: 'cart-lab:offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/touch-180.png' }, injectTo: 'head' },
    ],
    generateBundle() {
      for (const [fileName, source] of Object.entries(ASSETS())) this.emitFile({ type: 'asset', fileName, source });
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    closeBundle() {
      if (!failed) writeWorker(folder);
    },
  };
}

/** Once everything is written, workers too: the list is what lies there, but for the page of one file, which only a teacher wants. */
export function writeWorker(folder) {
  const files = Object.fromEntries(filesIn(folder).filter((path) => path !== NAME && path !== ONE_FILE && !path.endsWith('.map'))
    .map((path) => [path === 'index.html' ? '' : addressOf(path), hashOf(readFileSync(join(folder, path)))]));
  const list = JSON.stringify(files), worker = readFileSync(WORKER, 'utf8');
  const edition = hashOf(list + worker).slice(0, 16);
  writeFileSync(join(folder, NAME), worker.replace('__FILES__', () => list).replace('__EDITION__', () => JSON.stringify(edition)));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true }).map(String).filter((path) => statSync(join(folder, path)).isFile()).sort();
}

const addressOf = (path) => path.split(sep).map(encodeURIComponent).join('/');

const hashOf = (content) => createHash('sha256').update(content).digest('hex');
