// `npm start` and `npx cart-lab`: what is asked for, where the page is served, and the code that a phone reads from the screen.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { host, readOptions } from '../../tools/host.mjs';
import { lanAddresses } from '../../tools/lan.mjs';
import { terminalQr } from '../../tools/terminalQr.mjs';

/** Squares of a printed code, row by row; true: dark. */
function squares(printed: string): boolean[][] {
  return printed.split('\n').flatMap((line) => [['▀', '█'], ['▄', '█']].map((dark) => [...line].map((letter) => dark.includes(letter))));
}

describe('what is asked for', () => {
  it('is the usual port on this machine, unless somebody says otherwise', () => {
    expect(readOptions([], {})).toMatchObject({ lan: false, port: 4173 });
    expect(readOptions(['--lan', '--port', '80'], { PORT: '5000' })).toMatchObject({ lan: true, port: 80 });
    expect(readOptions(['--port=0'], {})).toMatchObject({ port: 0 });
    expect(readOptions([], { PORT: '5000' })).toMatchObject({ port: 5000 });
    expect(readOptions(['--embed', 'https://school.example', '--lan', '--embed=https://other.example'], {})).toMatchObject({ lan: true, embedders: ['https://school.example', 'https://other.example'] });
    expect([...(readOptions(['--no-open'], {}, ['--no-open']) as { words: Set<string> }).words]).toEqual(['--no-open']);
  });

  it.each([[['--lam'], /"--lam".*--lan/s], [['--port', 'x'], /--port must be a port number.*"x"/], [['--port'], /""/], [['--port=65536'], /65536/], [['--lan=yes'], /"--lan=yes"/], [['--no-open'], /"--no-open"/], [['--embed', 'school'], /--embed wants the origin/], [['--embed'], /"" was given/]])('%j is refused with the reason', (args, words) => {
    expect(readOptions(args, {}).fault).toMatch(words);
  });

  it('names where a faulty port came from', () => expect(readOptions([], { PORT: '-1' }).fault).toMatch(/^PORT must be a port number \(0 to 65535\), not "-1"\.$/));
});

describe('addresses in the network', () => {
  const v4 = (address: string, internal = false) => ({ family: 'IPv4' as const, internal, address });
  it('are those that others reach, homes and schools first, virtual machines last', () => {
    expect(lanAddresses({
      lo: [v4('127.0.0.1', true)], docker0: [v4('172.17.0.1')], 'vEthernet (WSL)': [v4('192.168.99.1')], eth1: [v4('141.20.1.9'), v4('169.254.3.3')], eth0: [{ family: 'IPv6', internal: false, address: 'fe80::1' }, v4('10.1.2.3')], wlan0: [v4('192.168.1.5')], none: undefined,
    })).toEqual(['192.168.1.5', '10.1.2.3', '141.20.1.9', '192.168.99.1', '172.17.0.1']);
    expect(lanAddresses({})).toEqual([]);
  });
});

describe('the code on the screen', () => {
  it('has every square where it belongs, with four squares of quiet on each side', () => {
    const text = 'http://192.168.178.123:4173/', code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const size = code.getModuleCount(), printed = squares(terminalQr(text, { colours: false })), quiet = 4;
    expect(new Set(printed.map(({ length }) => length))).toEqual(new Set([size + 2 * quiet]));
    expect(printed.length).toBeGreaterThanOrEqual(size + 2 * quiet);
    printed.forEach((row, r) => row.forEach((dark, c) => {
      const inside = r >= quiet && c >= quiet && r < size + quiet && c < size + quiet;
      expect(dark).toBe(inside && code.isDark(r - quiet, c - quiet));
    }));
  });

  it('is black on white whatever the terminal looks like', () => {
    for (const line of terminalQr('x').split('\n')) expect(JSON.stringify(line)).toMatch(/^"\\u001b\[38;5;16;48;5;231m[ ▀▄█]+\\u001b\[0m"$/);
  });
});

describe('the page is served', () => {
  async function serving(options: { lan: boolean; addresses?: string[] }) {
    const folder = mkdtempSync(join(tmpdir(), 'cart-lab-host-')), said: string[] = [];
    writeFileSync(join(folder, 'index.html'), 'cells');
    const server = await host(folder, { port: 0, say: (line) => said.push(line), colours: false, ...options });
    const address = (await (await fetch(`${server.url}address.json`)).json()) as { address: string | null };
    await server.close();
    rmSync(folder, { recursive: true });
    return { said, port: server.port, ...address };
  }

  it('to this machine alone, unless asked for more', async () => {
    const { said, port, address } = await serving({ lan: false });
    expect(said).toEqual([`CAR-T Lab is running at http://127.0.0.1:${port}/ (Ctrl-C ends it)`]);
    expect(address).toBeNull();
  });

  it('to the network with address and code, which links then carry', async () => {
    const { said, port, address } = await serving({ lan: true, addresses: ['192.168.1.5', '10.0.0.2'] });
    expect(address).toBe(`http://192.168.1.5:${port}/`);
    expect(said[1]).toBe(`Others in this network open http://192.168.1.5:${port}/`);
    expect(said[2]).toBe(terminalQr(`http://192.168.1.5:${port}/`, { colours: false }));
    expect(said.slice(3).join(' ')).toContain(`http://10.0.0.2:${port}/`);
  });

  it('and says so where there is no network', async () => {
    const { said, address } = await serving({ lan: true, addresses: [] });
    expect([said[1], address]).toEqual(['This machine is in no network: connect it, and start again.', null]);
  });
});
