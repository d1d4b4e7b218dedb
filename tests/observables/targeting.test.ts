// Which antigens the products look for, and which cells nobody can see any more.
import { describe, expect, it } from 'vitest';
import { isEscaped, targetingOf } from '../../sim';
import type { Gate, Product } from '../../sim';

const A: Gate = { kind: 'single', antigen: 'A' }, B: Gate = { kind: 'single', antigen: 'B' }, OR: Gate = { kind: 'or' }, AND: Gate = { kind: 'and' };
const products = (...gates: Gate[]): { products: Record<string, Product> } => (
  { products: Object.fromEntries(gates.map((gate, n) => [`p${n}`, { label: '', costimulation: 'CD28', gate, parameters: {} }])) });

describe('the targets of a scenario', () => {
  it.each([
    [[A], { a: true, b: false, both: false }],
    [[B], { a: false, b: true, both: false }],
    [[OR], { a: true, b: true, both: false }],
    [[AND], { a: true, b: true, both: true }],
    [[{ kind: 'not', antigen: 'A' } as Gate], { a: true, b: false, both: false }],
    [[{ kind: 'not', antigen: 'B' } as Gate], { a: false, b: true, both: false }],
    [[A, B], { a: true, b: true, both: false }],
    [[A, AND], { a: true, b: false, both: false }],
    [[], { a: true, b: false, both: false }],
  ] as const)('%j', (gates, expected) => expect(targetingOf(products(...gates))).toEqual(expected));

  it('agree, for every set of products, with asking each of them', () => {
    const blind = (gate: Gate, lostA: boolean, lostB: boolean): boolean => {
      if (gate.kind === 'or') return lostA && lostB;
      if (gate.kind === 'and') return lostA || lostB;
      return gate.antigen === 'A' ? lostA : lostB;
    };
    const gates = [A, B, OR, AND];
    for (let set = 1; set < 16; set++) {
      const some = gates.filter((_, n) => (set >> n) & 1);
      for (const [lostA, lostB] of [[false, false], [true, false], [false, true], [true, true]] as const) {
        expect(isEscaped(lostA, lostB, targetingOf(products(...some))), `${set} ${lostA} ${lostB}`).toBe(some.every((gate) => blind(gate, lostA, lostB)));
      }
    }
  });
});
