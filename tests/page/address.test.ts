// Links begin with the place where the page is published.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageAddress } from '../../src/app/address';

function at(href: string, answer: unknown = new Error('nobody is there')) {
  vi.stubGlobal('location', new URL(href));
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (answer instanceof Error) throw answer;
    return answer === 404 ? { ok: false } : { ok: true, json: async () => answer };
  });
  return asked;
}

describe('the address of the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is where it stands, in whatever folder, and nobody is asked', async () => {
    const asked = at('https://school.example/a/b/?ui=story#preset=lbcl');
    expect(await pageAddress()).toBe('https://school.example/a/b/?ui=story');
    expect(asked).toEqual([]);
  });

  it('is that of the network where its own machine looks at it', async () => {
    const asked = at('http://127.0.0.1:4173/?stringTest=long#x', { address: 'http://192.168.1.5:4173/' });
    expect(await pageAddress()).toBe('http://192.168.1.5:4173/?stringTest=long');
    expect(asked).toEqual(['./address.json']);
    at('http://localhost:4173/', { address: 'http://192.168.1.5:4173/' });
    expect(await pageAddress()).toBe('http://192.168.1.5:4173/');
  });

  it.each([[{ address: null }], [{ address: 'javascript:alert(1)' }], [{}], [404], [new Error('offline')]])('is the machine’s own where the server names no other (%#)', async (answer) => {
    at('http://127.0.0.1:4173/', answer);
    expect(await pageAddress()).toBe('http://127.0.0.1:4173/');
  });
});
