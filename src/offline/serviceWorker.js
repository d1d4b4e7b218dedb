// Keeps the whole page on the device, so that it opens without a network: one complete edition at a time, and the one before for whoever still looks at it.
//
// tools/offline.mjs writes it beside the built page and fills in the two names below: every file of the build with its SHA-256,
// the page itself as '', and one name for all of them together.
const FILES = __FILES__;
const EDITION = __EDITION__;

const HOME = self.registration.scope;
const OWN = `cart-lab ${HOME} `;
const CACHE = OWN + EDITION;
const AT_ONCE = 6;

const address = (path) => new URL(path, HOME).href;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));

/** Never by itself: a page that runs a simulation is not taken from under it. */
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event, [bare] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !bare.startsWith(HOME)) return;
  const path = bare.slice(HOME.length).replace(/^index\.html$/, '');
  if (Object.hasOwn(FILES, path) || path.startsWith('assets/')) event.respondWith(answer(request, path));
});

/** In a frame the server has the last word on who may have the page there. Else what is kept; a part of the edition before is still wanted by a page that was opened with it. */
async function answer(request, path) {
  const now = await caches.open(CACHE), kept = (await now.match(address(path))) ?? (await caches.match(address(path)));
  const isFramed = request.mode === 'navigate' && request.destination !== 'document';
  return kept === undefined ? fetch(request) : isFramed ? fetch(request).catch(() => kept) : kept;
}

async function keepAll() {
  const cache = await caches.open(CACHE), paths = Object.keys(FILES);
  for (let at = 0; at < paths.length; at += AT_ONCE) await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => keep(cache, path)));
}

/** What the edition before had under the same content-given name is not fetched again. */
async function keep(cache, path) {
  if ((await cache.match(address(path))) !== undefined) return;
  const before = path.startsWith('assets/') ? await caches.match(address(path)) : undefined;
  const response = before ?? (await fetch(address(path), { cache: 'no-cache' }));
  const bytes = await response.arrayBuffer();
  // A network that asks for a login first answers with its own page, and a page half replaced on its server does not fit together.
  if (!response.ok || (await sha256(bytes)) !== FILES[path]) throw new Error(`${address(path)} is not what this edition holds (${response.status}).`);
  await cache.put(address(path), new Response(bytes, { headers: response.headers }));
}

async function sha256(bytes) {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Names come in the order in which they were made: the last other one is the edition before. */
async function dropOld() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
