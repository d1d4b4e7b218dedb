// Whoever looks for a thing by the field's word finds it, on the page and on the command line; words of the first edition still lead there.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPreset } from '../../schema';
import { find, relevance } from '../../schema/search';
import { RULES, currentRule } from '../../sim';
import { found, groupsOf } from '../../src/panels/parameterSearch';
import { describeRun } from '../../workers/describe';
import { Run } from '../../workers/run';
import type { ParamInfo } from '../../workers/simApi';
import { cli } from './terminal';

/** What is looked for, and the group that must be among the first three found. */
const SEARCHES: readonly (readonly [string, string])[] = [
  ['cytokine release', 'cytokineRelease'], ['CRS', 'cytokineRelease'], ['ICANS', 'cytokineRelease'], ['chemotaxis', 'migrate'], ['trogocytosis', 'trogocytosis'],
  ['niche', 'nicheProtection'], ['hypoxia', 'hypoxia'], ['bystander', 'bystanderKilling'], ['AICD', 'contract'], ['EC50', 'recognise'], ['checkpoint', 'checkpoint'],
  ['aplasia', 'lymphocytes'], ['exhaustion', 'exhaust'], ['persistence', 'contract'], ['PD-1', 'checkpoint'], ['tonic', 'exhaust'], ['E:T', 'infuse'],
  ['necrosis', 'hypoxia'], ['affinity', 'recognise'], ['KD', 'recognise'], ['synNotch', 'gatePriming'], ['safety switch', 'suicideSwitch'], ['lysis', 'kill'],
  ['serial killing', 'kill'], ['antigen escape', 'divide'], ['TGF-β', 'immunosuppression'], ['doubling time', 'grow'], ['half-life of tocilizumab', 'drugs'], ['dexamethasone', 'drugs'],
  ['interferon gamma', 'secrete'], ['cytotoxicity', 'kill'], ['immunological synapse', 'bind'], ['neurotoxicity', 'cytokineRelease'], ['vein-to-vein', 'products'],
];

/** Words of the first edition. */
const FORMER = ['nibble', 'shelter', 'breathe', 'inflame', 'respond', 'prime', 'circulate', 'disarm', 'bystand', 'medicate', 'inhibit', 'modulate', 'restore', 'suppress'];

let params: readonly ParamInfo[];
beforeAll(() => {
  const parsed = loadPreset('b-all-niche');
  if (!parsed.ok) throw new Error('the preset is faulty');
  const { scenario, document } = parsed;
  ({ params } = describeRun(new Run({ scenario, document, preset: 'b-all-niche', seed: '1', set: {} })));
});

const groupOf = (key: string) => key.slice(0, key.indexOf('.'));
const onPage = (search: string) => groupsOf(found(params, search)).map(({ name }) => name.replace(/\..*/, ''));
async function onCommandLine(search: string): Promise<string[]> {
  const { code, json } = await cli(['params', search, '--json']);
  return code === 0 ? [...new Set((json as unknown as { key: string }[]).map(({ key }) => groupOf(key)))] : [];
}

describe('a search in the words of the field', () => {
  it.each(SEARCHES)('for %s leads to %s', async (search, group) => {
    expect(onPage(search).slice(0, 3)).toContain(group);
    expect((await onCommandLine(search)).slice(0, 3)).toContain(group);
  });

  it.each(SEARCHES.filter(([, group]) => RULES.some(({ name }) => name === group)))('for %s finds the rule in describe', async (search, group) => {
    const { code, json } = await cli(['describe', search, '--json']);
    const { pipeline } = json as unknown as { pipeline: { rule: string }[] };
    expect(code).toBe(0);
    expect(pipeline.map(({ rule }) => rule)).toContain(group);
  });

  it.each(FORMER)('still finds what was called %s', async (former) => {
    const rule = currentRule(former);
    expect(rule).not.toBe(former);
    const { params: { specs } } = RULES.find(({ name }) => name === rule)!;
    if (Object.keys(specs).length > 0) {
      expect(onPage(former)).toContain(rule);
      expect(await onCommandLine(former)).toContain(rule);
    }
    expect((await cli(['describe', former])).out).toContain(rule);
  });

  it('finds drugs, substances and columns by their names in trade and clinic', async () => {
    const names = async (search: string) => (await cli(['describe', search, '--json'])).json as unknown as Record<'drugs' | 'fields' | 'observables', { name: string }[]>;
    expect((await names('Actemra')).drugs.map(({ name }) => name)).toEqual(['tocilizumab']);
    expect((await names('aldesleukin')).fields.map(({ name }) => name)).toEqual(['il2']);
    expect((await names('Cmax')).observables.map(({ name }) => name)).toContain('cart_alive');
  });

  it('finds a parameter by the key it had', async () => {
    expect((await cli(['params', 'nibble.share'])).out.split('\n')[1]).toMatch(/^trogocytosis\.share /);
    expect((await cli(['params', 'medicate.tocilizumab'])).out.split('\n')[1]).toMatch(/^drugs\.tocilizumab\.halfLife /);
    expect((await cli(['params', 'breathe.hypoxia'])).out.split('\n')[1]).toMatch(/^hypoxia\.threshold /);
    expect(found(params, 'nibble.share').map(({ key }) => key)).toEqual(['trogocytosis.share']);
  });

  it('of nothing that is there is refused with the nearest name', async () => {
    const { code, err } = await cli(['describe', 'trogocytosys']);
    expect(code).toBe(2);
    expect(err).toContain('trogocytosis');
    expect((await cli(['params', 'hypoxya'])).code).toBe(2);
  });
});

describe('the search', () => {
  const item = (names: string, text = '') => ({ names, text });

  it.each([
    ['IFN-γ', 'ifng'], ['ifng', 'IFN-γ'], ['pd1', 'anti PD-1'], ['PD‑1', 'PD-1'], ['tumor', 'Tumour growth'], ['tumour', 'tumorSpeed'], ['SIGNALING', 'CAR signalling'], ['tgfb', 'TGF-β'],
  ])('takes %s and %s for one spelling', (search, names) => expect(relevance(item(names), search)).toBe(3));

  it('looks for short words at the beginning of words only', () => {
    expect(relevance(item('scarce'), 'car')).toBe(0);
    expect(relevance(item('the CAR-T cell'), 'car')).toBe(3);
    expect(relevance(item('vascular'), 'ascular')).toBe(3);
  });

  it('puts what is called so before what only speaks of it, and keeps the order otherwise', () => {
    const items = [item('a', 'speaks of lysis'), item('lysis'), item('b', 'lysis too'), item('c'), item('lysis again')];
    expect(find(items, 'lysis', (x) => x).map(({ names }) => names)).toEqual(['lysis', 'lysis again', 'a', 'b']);
    expect(find(items, ' ', (x) => x)).toEqual(items);
  });

  it('puts what has the name itself before its family, and that before mere mention', () => {
    const items = [item('a', 'affinity'), { ...item('b'), family: 'affinity' }, item('affinity')];
    expect(items.map((one) => relevance(one, 'affinity'))).toEqual([1, 2, 3]);
    expect(find(items, 'affinity', (one) => one)).toEqual([items[2], items[1], items[0]]);
  });

  it('needs every word, be it in the names or in the text', () => {
    expect(relevance(item('kill rate', 'hits per minute'), 'rate minute')).toBe(1);
    expect(relevance(item('kill rate', 'hits per minute'), 'rate hour')).toBe(0);
  });

  it('reads no more than a line, however long the search', () => {
    expect(relevance(item('kill'), `kill${' '.repeat(1_000_000)}nothing`)).toBe(3);
  });

  it('knows every rule by its title', () => {
    for (const rule of RULES) expect(find(RULES, rule.title, (r) => item(`${r.title} ${r.keywords.join(' ')}`))).toContain(rule);
  });
});
