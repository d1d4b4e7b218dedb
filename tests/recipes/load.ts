// The programs of a copy of the sources, loaded from there.
import { join } from 'node:path';
import type * as Cli from '../../cli/main';
import type * as Plots from '../../src/charts/plots';
import type * as Panel from '../../src/panels/parameterSearch';
import type * as Describe from '../../workers/describe';
import type * as Runs from '../../workers/run';
import type * as Schema from '../../schema';
import type * as Sim from '../../sim';
import type { RunInfo } from '../../workers/simApi';

export interface Loaded {
  readonly folder: string;
  readonly sim: typeof Sim;
  readonly schema: typeof Schema;
  readonly main: typeof Cli.main;
  readonly plotsOf: typeof Plots.plotsOf;
  readonly panel: typeof Panel;
  /** A document read as the copy reads it. */
  parse(document: object): { readonly scenario: Sim.Scenario; readonly document: Schema.ScenarioDocument };
  /** What a document is refused for: its problems, none for a good one. */
  problemsOf(document: object): readonly Schema.Problem[];
  /** What the page is told of a run of it. */
  describe(document: object): RunInfo;
}

export async function loadFrom(folder: string): Promise<Loaded> {
  const load = <T>(path: string) => import(/* @vite-ignore */ join(folder, path)) as Promise<T>;
  const [sim, schema] = [await load<typeof Sim>('sim/index.ts'), await load<typeof Schema>('schema/index.ts')];
  const { main } = await load<typeof Cli>('cli/main.ts');
  const { plotsOf } = await load<typeof Plots>('src/charts/plots.ts');
  const panel = await load<typeof Panel>('src/panels/parameterSearch.ts');
  const { Run } = await load<typeof Runs>('workers/run.ts');
  const { describeRun } = await load<typeof Describe>('workers/describe.ts');
  const read = (document: object) => schema.parseScenario(JSON.stringify(document), 'branch.json');
  const parse = (document: object) => {
    const parsed = read(document);
    if (!parsed.ok) throw new Error(schema.formatProblems(parsed.file, parsed.problems));
    return parsed;
  };
  return {
    folder, sim, schema, main, plotsOf, panel, parse,
    problemsOf(document) {
      const parsed = read(document);
      return parsed.ok ? [] : parsed.problems;
    },
    describe(given) {
      const { scenario, document } = parse(given);
      return describeRun(new Run({ scenario, document, preset: null, seed: scenario.seed, set: {} }));
    },
  };
}
