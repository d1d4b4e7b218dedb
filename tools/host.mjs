// Serves a build until somebody ends it, and says where: to this machine alone, or with --lan to the network, with a QR code.
import { embeddersOf } from './embedders.mjs';
import { headersFor } from './headers.mjs';
import { lanAddresses } from './lan.mjs';
import { serveFolder } from './staticServer.mjs';
import { terminalQr } from './terminalQr.mjs';

export const DEFAULT_PORT = 4173;

/** What is said of the options, one a line. */
export const OPTIONS = [
  '--lan         serve the whole network: print the address for others and its QR code',
  '--port N      the port (4173; also from PORT); the next free one is taken where it is in use',
  '--embed SITE  let pages of this origin, such as https://school.example, have the page in a frame; as often as there are such',
];

/**
 * Reads `--lan`, `--port N`, `--embed SITE` and what `more` names.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {readonly string[]} more further words without a value
 * @returns {{ lan: boolean, port: number, embedders: readonly string[], words: Set<string> } | { fault: string }}
 */
export function readOptions(args, env, more = []) {
  const words = new Set();
  let port = env.PORT || String(DEFAULT_PORT), place = 'PORT';
  for (let at = 0; at < args.length; at++) {
    const [name, value] = args[at].split(/=(.*)/s);
    if (name === '--embed') at += value === undefined ? 1 : 0;
    else if (name === '--port') [port, place] = [value ?? args[++at] ?? '', '--port'];
    else if (value === undefined && ['--lan', ...more].includes(name)) words.add(name);
    else return { fault: `There is no option "${args[at]}". Options:\n${OPTIONS.map((line) => `  ${line}`).join('\n')}` };
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { fault: `${place} must be a port number (0 to 65535), not "${port}".` };
  try {
    return { lan: words.has('--lan'), port: Number(port), embedders: embeddersOf(args), words };
  } catch (error) {
    return { fault: error.message };
  }
}

/**
 * @param {string} folder
 * @param {{ lan: boolean, port: number, embedders?: readonly string[], say?: (line: string) => void, colours?: boolean, addresses?: readonly string[] }} options
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function host(folder, { lan, port, embedders = [], say = console.log, colours = process.stdout.isTTY === true, addresses = lan ? lanAddresses() : [] }) {
  const [first] = addresses, at = (address, actual) => `http://${address}:${actual}/`;
  const server = await serveFolder(folder, {
    headers: headersFor(embedders), port, lan, host: lan ? '0.0.0.0' : '127.0.0.1', address: (actual) => (first === undefined ? null : at(first, actual)),
  });
  const url = at('127.0.0.1', server.port);
  say(`CAR-T Lab is running at ${url} (Ctrl-C ends it)`);
  if (embedders.length > 0) say(`Pages of ${embedders.join(', ')} may have it in a frame.`);
  if (lan) tellNetwork(addresses.map((address) => at(address, server.port)), say, colours);
  return { ...server, url };
}

function tellNetwork([first, ...others], say, colours) {
  if (first === undefined) return say('This machine is in no network: connect it, and start again.');
  say(`Others in this network open ${first}`);
  say(terminalQr(first, { colours }));
  if (others.length > 0) say(`If that cannot be reached, try: ${others.join('  ')}`);
  say('Links made on the page carry this address. Everybody in this network can open the page; nothing can be written or changed here.');
}

/** Ends when somebody presses Ctrl-C or closes the terminal. */
export function endOnSignals(close) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), 1000).unref(); // open keep-alive connections must not hold the terminal
      void close().finally(() => process.exit(0));
    });
  }
}
