// How well numbers are known: a grade claims no more than its sources can vouch for, and one quantity has one grade wherever it stands.
import { describe, expect, it } from 'vitest';
import { DRUG_NAMES, EVIDENCE, PRODUCT_PARAMS, SOURCES, SOURCE_KINDS, SUBSTANCES, drugGroup, listParams, productGroup, sourceKeys } from '../../sim';
import type { Evidence, ParamSpec, SourceKind } from '../../sim';
import { cli } from '../cli/terminal';
import { parametersDocument } from '../../cli/documentation/parameters';

const ALL: ReadonlyMap<string, ParamSpec> = new Map([
  ...listParams().map(({ key, spec }): [string, ParamSpec] => [key, spec]),
  ...Object.entries<ParamSpec>(PRODUCT_PARAMS.specs).map(([name, spec]): [string, ParamSpec] => [`${productGroup('any')}.${name}`, spec]),
]);
const GRADES = Object.keys(EVIDENCE) as readonly Evidence[];

type Graded = Pick<ParamSpec, 'evidence' | 'source'>;
const kindsOf = ({ source }: Graded): SourceKind[] => sourceKeys(source).map((key) => SOURCES[key].kind);
const OF_MODELS: ReadonlySet<SourceKind> = new Set(['model', 'program']), MEASURES: ReadonlySet<SourceKind> = new Set(['experiment', 'trial', 'handbook']);
const OF_DATA: ReadonlySet<SourceKind> = new Set([...MEASURES, 'fit']);
const some = (spec: Graded, kinds: ReadonlySet<SourceKind>): boolean => kindsOf(spec).some((kind) => kinds.has(kind));

/** What is wrong with a grade, or '' if its sources bear it. */
function fault(spec: Graded): string {
  switch (spec.evidence) {
    case 'measured': return kindsOf(spec).length > 0 && kindsOf(spec).every((kind) => MEASURES.has(kind)) ? '' : 'measured, but a source did not measure it';
    case 'fitted': return some(spec, OF_DATA) ? '' : 'fitted, but to no data';
    case 'estimate': return some(spec, OF_DATA) ? '' : 'estimated from no measurement';
    case 'taken from a model': return some(spec, OF_MODELS) ? '' : 'taken from no model';
    case 'assumed': case 'numerical': return '';
  }
}

/** Pairs that name one physical quantity in two rules, at the same value. */
const TWINS: readonly (readonly [string, string])[] = [
  ['kill.hitRate', 'strike.killRate'], ['detach.boundTime', 'strike.boundTime'],
  ['migrate.freeSpeed', 'wander.speed'], ['migrate.persistence', 'wander.persistence'], ['migrate.bias', 'wander.bias'],
  ['grow.cycleSpread', 'mature.cycleSpread'], ['grow.oxygenFull', 'mature.oxygenFull'], ['grow.oxygenZero', 'mature.oxygenZero'],
];

describe('grades of evidence', () => {
  it('claim no more than their sources vouch for', () => {
    expect(ALL.size).toBeGreaterThan(260);
    expect([...ALL].flatMap(([key, spec]) => (fault(spec) === '' ? [] : [`${key} (${spec.source}): ${fault(spec)}`]))).toEqual([]);
  });

  it.each<[Evidence, string]>([
    ['measured', 'cartopiax'], ['measured', 'prybutok2022 wells2015'], ['measured', 'cartopiax cazaux2019'], ['measured', 'stein2019'], ['measured', 'adams1883'], ['measured', 'assumed'],
    ['fitted', 'assumed'], ['fitted', 'cartopiax luque2024'], ['estimate', 'assumed'], ['estimate', 'finley'], ['taken from a model', 'weigelin2021'], ['taken from a model', 'assumed'],
  ])('would not pass as %s from %s', (evidence, source) => expect(fault({ evidence, source })).not.toBe(''));

  it('are all in use, and parameters, substances, drugs and products use no other', () => {
    expect(new Set([...ALL.values()].map(({ evidence }) => evidence))).toEqual(new Set(GRADES));
    const graded = (group: string) => [...ALL.keys()].filter((key) => key.startsWith(`${group}.`)).length;
    for (const group of [...Object.keys(SUBSTANCES), ...DRUG_NAMES.map(drugGroup), productGroup('any')]) expect(graded(group), group).toBeGreaterThan(1);
  });

  it('are said with one meaning by document and command line', async () => {
    const document = parametersDocument(), { out } = await cli(['params', '--help']), onOneLine = out.replace(/\s+/g, ' ');
    for (const grade of GRADES) {
      const count = [...ALL.values()].filter(({ evidence }) => evidence === grade).length;
      expect(document).toContain(`| ${grade} | ${EVIDENCE[grade]} | ${count} |`);
      expect(onOneLine).toContain(`${grade} ${EVIDENCE[grade]}`);
    }
  });
});

describe('a quantity that stands in two rules', () => {
  const told = ({ value, unit, evidence, source }: ParamSpec) => ({ value, unit, evidence, source });

  it.each(TWINS)('%s and %s: one number, one grade, one source', (one, other) => {
    expect(told(ALL.get(one)!)).toEqual(told(ALL.get(other)!));
  });

  it('is not measured here and assumed there: the same number from the same source has one grade', () => {
    const grades = new Map<string, Map<Evidence, string[]>>();
    for (const [key, { value, unit, evidence, source }] of ALL) {
      if (evidence === 'assumed' || value === 0) continue;
      for (const from of sourceKeys(source)) {
        const same = grades.get(`${value} ${unit} of ${from}`) ?? new Map<Evidence, string[]>();
        grades.set(`${value} ${unit} of ${from}`, same.set(evidence, [...(same.get(evidence) ?? []), key]));
      }
    }
    expect([...grades].filter(([, same]) => same.size > 1).map(([what, same]) => [what, ...same.values()])).toEqual([]);
  });

  it('a vessel carries every cytokine away alike: their proteins are of about one size', () => {
    const cleared = [...ALL].filter(([key]) => key.endsWith('VesselClearance')).map(([, { value, evidence, source }]) => [value, evidence, source]);
    expect(cleared.length).toBeGreaterThan(3);
    expect(new Set(cleared.map(String)).size).toBe(1);
  });

  it('IFN-γ leaves the blood within the half-lives measured there, 25–35 minutes, and the patch more slowly', () => {
    const patch = ALL.get('ifng.decay')!, blood = ALL.get('cytokineRelease.ifngHalfLife')!;
    expect([blood.evidence, blood.unit]).toEqual(['measured', 'h']);
    expect(blood.value * 60).toBeGreaterThanOrEqual(25);
    expect(blood.value * 60).toBeLessThanOrEqual(35);
    expect(Math.LN2 / patch.value / 60).toBeGreaterThan(blood.value);
  });
});

describe('words of a parameter', () => {
  it('name as many blasts as empty a vessel’s share of oxygen', () => {
    const [, count, radius] = /about what (\d+) blasts of ([\d.]+) µm radius empty/.exec(ALL.get('secrete.vesselSupply')!.doc)!;
    const volume = (4 / 3) * Math.PI * Number(radius) ** 3;
    expect(Number(count)).toBe(Math.round(ALL.get('secrete.vesselSupply')!.value / (ALL.get('secrete.oxygenUptakeTumor')!.value * volume)));
  });

  it('carry out of the patch what permeability and surface of a tumour’s vessels come to', () => {
    const { value, doc } = ALL.get('secrete.ifngVesselClearance')!;
    // cm/s → µm/min; mm² in a mm³ → µm² in a µm³
    const [, volume, permeability, surface] = /about (\d+)·10⁵ µm³.* at ([\d.]+)·10⁻⁷ cm\/s, vessels have (\d+) mm²/.exec(doc)!;
    const rate = Number(permeability) * 1e-7 * 1e4 * 60 * Number(surface) * 1e-3;
    expect(rate).toBeCloseTo(0.007, 3);
    expect(Math.abs((rate * Number(volume) * 1e5) / value - 1)).toBeLessThan(0.05);
  });

  it('say where a number stands against its own source', () => {
    expect(ALL.get('drugs.tocilizumab.cartGrowth')).toMatchObject({ value: 0, evidence: 'fitted', doc: expect.stringContaining('no impact') });
  });
});

describe('sources', () => {
  it('are each of a kind that is defined, and every kind is in use', () => {
    const used = new Set(Object.values(SOURCES).map(({ kind }) => kind));
    expect([...used].sort()).toEqual(Object.keys(SOURCE_KINDS).sort());
  });

  it('have a DOI of the right form, or none, and no two the same', () => {
    const dois = Object.values(SOURCES).flatMap((source) => ('doi' in source ? [source.doi] : []));
    expect(dois.filter((doi) => !/^10\.\d{4,}\/\S+$/.test(doi))).toEqual([]);
    expect(new Set(dois).size).toBe(dois.length);
  });

  it('that are read as code or as a model are told as such in the document', () => {
    const document = parametersDocument();
    for (const [key, { kind }] of Object.entries(SOURCES)) {
      const entry = document.split('\n').find((line) => line.includes(`<a id="${key}">`));
      if (entry !== undefined) expect(entry).toContain(`**${key}** (${kind}, `);
    }
  });
});
