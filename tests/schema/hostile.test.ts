// Documents made to hurt are refused in bounded time and memory, with a short answer.
import { describe, expect, it } from 'vitest';
import { formatProblems, parseScenario } from '../../schema';
import { effortOf } from '../support/effort';

const document = (part: string) =>
  `{"format":"cart-lab/scenario","version":1,"name":"m","title":"t","duration":60,"domain":{"dimensions":2,"size":[200,200]},"populations":[],${part}}`;
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join(',');

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a million values', document(`"watch":[${many(1_000_000, () => '0')}]`)],
  ['very many populations', document(`"populations":[${many(60_000, () => '{}')}]`)],
  ['very many unknown parameters', document(`"parameters":{${many(90_000, (n) => `"k${n}":1`)}}`)],
  ['very many products', document(`"products":{${many(90_000, (n) => `"k${n}":{}`)}}`)],
  ['very many faulty products', document(`"products":{${many(60_000, (n) => `"k${n}":{"affinity":${n}e9}`)}}`)],
  ['very many vessels', document(`"vessels":{"points":[${many(45_000, () => '[0,0]')}]}`)],
  ['very many forbidden keys', document(`"products":{${many(90_000, () => '"__proto__":1')}}`)],
  ['a very long key', document(`"${'k'.repeat(1_000_000)}":1`)],
  ['a very long number', document(`"seed":${'9'.repeat(1_000_000)}`)],
  ['a deep nest', `${'{"a":'.repeat(400_000)}1`],
  ['very many cells in a table', document(`"populations":[{"kind":"tumor","label":"a","antigenA":1,"placement":{"shape":"positions","csv":"x_um,y_um${'\\n1,2'.repeat(900_000)}"}}]`)],
  ['a table of faults', document(`"populations":[{"kind":"tumor","label":"a","antigenA":1,"placement":{"shape":"positions","csv":"x_um,y_um${'\\nx,y'.repeat(900_000)}"}}]`)],
];

describe('a hostile document', () => {
  it.each(HOSTILE)('with %s', (_name, text) => {
    let parsed: ReturnType<typeof parseScenario> | null = null;
    expect(effortOf(() => (parsed = parseScenario(text, 'hostile.json')))).toBeLessThan(400);
    parsed = parsed as ReturnType<typeof parseScenario> | null;
    if (parsed === null || parsed.ok) throw new Error('accepted');
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(parsed.problems.length).toBeLessThanOrEqual(201);
    expect(formatProblems(parsed.file, parsed.problems).length).toBeLessThan(100_000);
  });
});
