// Experiments that cannot be meant: each fault at its place, in words that help, all of them at once.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../schema';
import { parseExperiment } from '../../schema/experiment/parse';
import { validDocument } from '../fixtures/documents';

type Doc = Record<string, unknown>;
const HITS = { name: 'hits', parameter: 'kill.hitRate', values: [0.05, 0.2] }, LEFT = { name: 'left', value: 'last(tumor_alive)' };
const SOUND: Doc = { format: 'cart-lab/experiment', version: 1, name: 'e', title: 'E', base: { preset: 'dish-low-et' }, factors: [HITS], design: { kind: 'grid' }, outcomes: [LEFT], until: '1d' };

function problemsOf(changes: Doc): string[] {
  const parsed = parseExperiment(JSON.stringify({ ...SOUND, ...changes }), 'e.json');
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
}

const TINY = validDocument();
const factor = (changes: Doc): Doc => ({ factors: [{ name: 'x', ...changes }] }), outcome = (value: string): Doc => ({ outcomes: [{ name: 'o', value }] }), design = (changes: Doc): Doc => ({ design: changes });

/** What is changed in a sound experiment, and what is said of it: one fault each. */
const CASES: readonly (readonly [string, Doc, RegExp])[] = [
  ['another format', { format: 'cart-lab/scenario' }, /^format: "cart-lab\/scenario".*"cart-lab\/experiment"/],
  ['another version', { version: 2 }, /^version: 2; expected 1/],
  ['no name', { name: '' }, /^name/],
  ['a misspelt key', { outcome: [] }, /^outcome: .*outcomes/],
  ['no base', { base: {} }, /^base: .*exactly one of preset, scenario, file/],
  ['two bases', { base: { preset: 'dish-low-et', file: 'a.json' } }, /^base: .*exactly one/],
  ['an unknown preset', { base: { preset: 'dish-low-ett' } }, /^base\.preset: "dish-low-ett".*dish-low-et/],
  ['a file where nothing can be read', { base: { file: 'a.json' } }, /^base\.file: "a\.json"/],
  ['a base with a fault', { base: { scenario: { ...TINY, seed: -1.5 } } }, /^base\.scenario\.seed: -1\.5/],
  ['a change of the base that finds nothing', { base: { preset: 'dish-low-et', changes: [{ set: 'schedul[infuse].at', to: 0 }] } }, /^base\.changes\[0\]\.set: .*schedule/],
  ['factors that are no list', { factors: {} }, /^factors: /],
  ['a factor without anything to move', factor({ values: [1] }), /^factors\[0\]: .*exactly one of parameter, path, multiply, moves and levels/],
  ['a factor that moves two things', factor({ parameter: 'kill.hitRate', path: 'seed', values: [1] }), /^factors\[0\]: .*exactly one/],
  ['a factor without values', factor({ parameter: 'kill.hitRate' }), /^factors\[0\]: .*values, range and distribution/],
  ['values and a range', factor({ parameter: 'kill.hitRate', values: [0.1], range: { from: 0.1, to: 0.2, steps: 2 } }), /^factors\[0\]: .*values, range and distribution/],
  ['an unknown parameter', factor({ parameter: 'kill.hitRat', values: [0.1] }), /^factors\[0\]\.parameter: "kill\.hitRat".*kill\.hitRate/],
  ['a value beyond the parameter’s range', factor({ parameter: 'kill.hitRate', values: [0.1, 7] }), /^factors\[0\]\.values\[1\]: 7; expected a number between/],
  ['a range beyond it', factor({ parameter: 'kill.hitRate', range: { from: 0.1, to: 7, steps: 3 } }), /^factors\[0\]: [\d.]+; expected a number between/],
  ['a text for a parameter', factor({ parameter: 'kill.hitRate', values: ['high'] }), /^factors\[0\]\.values\[0\]: "high".*numbers only/],
  ['a text as a factor of a number', factor({ multiply: 'schedule[infuse].infuse.count', values: ['twice'] }), /numbers only/],
  ['a path that finds nothing', factor({ path: 'schedule[infusion].at', values: [1] }), /^factors\[0\]\.values\[0\]: 1; expected .*Did you mean schedule\[infuse\]/],
  ['a value that makes no scenario', factor({ path: 'populations[kind=tumor].count', values: [510, -3] }), /^factors\[0\]\.values\[1\]: -3/],
  ['more cells than the patch holds', factor({ path: 'populations[kind=tumor].count', values: [510, 199000] }), /^factors\[0\]\.values\[1\]: 199000/],
  ['a range the wrong way round', factor({ parameter: 'kill.hitRate', range: { from: 0.2, to: 0.1, steps: 2 } }), /^factors\[0\]\.range\.to: 0\.1; expected more than 0\.2/],
  ['a logarithm of nothing', factor({ parameter: 'kill.hitRate', range: { from: 0, to: 0.1, steps: 2, scale: 'log' } }), /^factors\[0\]\.range\.from: 0; expected more than 0/],
  ['an unknown scale', factor({ parameter: 'kill.hitRate', range: { from: 0.1, to: 0.2, scale: 'logarithmic' } }), /^factors\[0\]\.range\.scale: .*linear, log/],
  ['one step', factor({ parameter: 'kill.hitRate', range: { from: 0.1, to: 0.2, steps: 1 } }), /^factors\[0\]\.range\.steps: 1/],
  ['a range without steps in a grid', factor({ parameter: 'kill.hitRate', range: { from: 0.1, to: 0.2 } }), /^factors\[0\]: .*a grid needs to know/],
  ['an unknown distribution', factor({ parameter: 'kill.hitRate', distribution: { kind: 'gauss' } }), /^factors\[0\]\.distribution\.kind: "gauss"; expected one of normal/],
  ['a mode outside', { ...factor({ parameter: 'kill.hitRate', distribution: { kind: 'triangular', from: 0.1, mode: 0.5, to: 0.2 } }), ...design({ kind: 'sobol', points: 4 }) }, /^factors\[0\]\.distribution\.mode: 0\.5; expected a value between 0\.1 and 0\.2/],
  ['a level twice', factor({ levels: [{ label: 'a' }, { label: 'a' }] }), /^factors\[0\]\.levels\[1\]\.label: "a"/],
  ['a level with values', factor({ levels: [{ label: 'a' }], values: [1] }), /^factors\[0\]\.values: .*beside levels/],
  ['a level that cannot be', factor({ levels: [{ label: 'a', set: { 'kill.hitRate': 9 } }] }), /^factors\[0\]\.levels\[0\]: .*between/],
  ['a level with a change that is none', factor({ levels: [{ label: 'a', changes: [{ to: 1 }] }] }), /^factors\[0\]\.levels\[0\]\.changes\[0\]: .*exactly one of set/],
  ['a move of nothing', factor({ moves: [{ times: 2 }], values: [1] }), /^factors\[0\]\.moves\[0\]: .*exactly one of parameter, path, multiply/],
  ['two factors of one name', { factors: [HITS, HITS] }, /^factors\[1\]\.name: "hits".*no other factor or outcome/],
  ['a factor called as an outcome', { factors: [{ ...HITS, name: 'left' }] }, /^outcomes\[0\]\.name: "left"/],
  ['a factor called as a column of the table', { factors: [{ ...HITS, name: 'seed' }] }, /^factors\[0\]\.name: "seed"/],
  ['a name that heads no column', { factors: [{ ...HITS, name: 'hit rate' }] }, /^factors\[0\]\.name: "hit rate"; expected a name/],
  ['an unknown design', design({ kind: 'grid2' }), /^design\.kind: "grid2"; expected one of grid, latin-hypercube.*Did you mean grid/],
  ['a design without its number', design({ kind: 'sobol' }), /^design\.points/],
  ['no point', design({ kind: 'latin-hypercube', points: 0 }), /^design\.points: 0/],
  ['odd levels', design({ kind: 'morris', trajectories: 4, levels: 5 }), /^design\.levels: 5; expected an even number/],
  ['a design of no factors', { factors: [], ...design({ kind: 'morris', trajectories: 4 }) }, /^factors: .*at least one factor/],
  ['a table without a value', design({ kind: 'table', rows: [{}] }), /^design\.rows\[0\]: .*a value of hits as well/],
  ['a table with another factor', design({ kind: 'table', rows: [{ hits: 0.1, hist: 0.2 }] }), /^design\.rows\[0\]\.hist: 0\.2; expected one of hits/],
  ['an unknown level in a table', { ...factor({ levels: [{ label: 'low' }, { label: 'high' }] }), ...design({ kind: 'table', rows: [{ x: 'hihg' }] }) }, /^design\.rows\[0\]\.x: "hihg".*Did you mean high/],
  ['more runs than can be', { replicates: 100_000, factors: [{ ...HITS, values: undefined, range: { from: 0.1, to: 0.2, steps: 1000 } }] }, /^design: .*100000000 runs|^design: .*100,000,000 runs|^design: .*100 000 000 runs/],
  ['half a replicate', { replicates: 1.5 }, /^replicates: 1\.5/],
  ['an end beyond the scenario', { until: '400d' }, /^until: "400d"; expected a time within the 6\.08/],
  ['a time that is none', { every: 'often' }, /^every: "often"/],
  ['no outcome', { outcomes: [] }, /^outcomes: /],
  ['an outcome of a column that is not there', outcome('last(tumour_alive)'), /^outcomes\[0\]\.value: .*character 6.*Did you mean tumor_alive/],
  ['an outcome that changes with time', outcome('tumor_alive'), /^outcomes\[0\]\.value: .*one number a run/],
  ['an unknown function', outcome('lats(tumor_alive)'), /^outcomes\[0\]\.value: .*function at character 1.*Did you mean last/],
  ['an open bracket', outcome('last(tumor_alive'), /^outcomes\[0\]\.value: .*bracket at character 17/],
  ['a column that these runs have not', outcome('last(crs_grade)'), /^outcomes\[0\]\.value: .*they lack a patient/],
  ['a rule that is no condition', { stop: [{ when: 'tumor_alive' }] }, /^stop\[0\]\.when: .*comparison at character 12/],
  ['a kept column that is not there', { series: ['tumor_aliv'] }, /^series\[0\]: "tumor_aliv".*Did you mean tumor_alive/],
  ['no room for a cell', { limits: { cells: 0 } }, /^limits\.cells: 0/],
];

describe('an experiment', () => {
  it('that is sound has no problem', () => expect(problemsOf({})).toEqual([]));

  it.each(CASES)('with %s is refused', (_, changes, said) => {
    const problems = problemsOf(changes);
    expect(problems.join('\n')).toMatch(said);
    expect(problems, problems.join('\n')).toHaveLength(1);
  });

  it('with several faults tells all of them', () => expect(problemsOf({ until: '400d', ...factor({ parameter: 'kill.hitRat', values: [0.1] }), ...outcome('x') })).toHaveLength(3));

  it.each(['', '[]', 'null', '7', '{', '{"format": "cart-lab/experiment"}', JSON.stringify({ ...SOUND, __proto__: null, factors: [{ name: '__proto__', parameter: 'constructor', values: [1] }] })])('is not %s', (text) => {
    const parsed = parseExperiment(text, 'e.json');
    expect(parsed.ok).toBe(false);
  });
});
