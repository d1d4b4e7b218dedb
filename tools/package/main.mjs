// `npx cart-lab`: serves the page that lies beside this program and opens it in the browser.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OPTIONS, endOnSignals, host, readOptions } from '../host.mjs';

const HELP = [
  'cart-lab: watch every CAR-T cell at work, in the browser.', '', 'Usage: npx cart-lab [options]', '',
  ...OPTIONS.map((line) => `  ${line}`), '  --no-open     only print the address', '  --help        this text',
].join('\n');

const options = readOptions(process.argv.slice(2), process.env, ['--no-open', '--help']);
if (options.fault !== undefined) {
  console.error(options.fault);
  process.exit(2);
}
if (options.words.has('--help')) {
  console.log(HELP);
  process.exit(0);
}

const { url, close } = await host(fileURLToPath(new URL('./page', import.meta.url)), options);
endOnSignals(close);
if (!options.words.has('--no-open')) openBrowser(url);

/** Where there is no browser to be opened, the printed address is enough. */
function openBrowser(address) {
  const [program, ...args] = process.platform === 'darwin' ? ['open', address] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', address] : ['xdg-open', address];
  spawn(program, args, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
