// The scenario that an arm runs: its start, changed, on the share of the patch that is asked for.
import { checkParameters, formatProblems, loadPreset } from '../schema';
import type { Scenario } from '../sim';
import { changed } from './changes';
import type { ScenarioWork, Start } from './experiment';
import { shrunk } from './shrink';

/** The scenario of a preset; that there is none of that name is a fault of the program. */
export function presetScenario(name: string): Scenario {
  return documentOf(name).scenario;
}

type Parsed = Extract<ReturnType<typeof loadPreset>, { ok: true }>;
/** Read once: hundreds of arms start from some twenty presets, and none changes what it starts from. */
const read = new Map<string, Parsed>();

function documentOf(name: string): Parsed {
  const known = read.get(name);
  if (known) return known;
  const parsed = loadPreset(name);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  read.set(name, parsed);
  return parsed;
}

export function scenarioOf({ start, share = 1, following = [] }: Pick<ScenarioWork, 'start' | 'share' | 'following'>): Scenario {
  const full = startOf(start), small = shrunk(full, share);
  const linear = small.domain.size[0] / full.domain.size[0];
  if (linear === 1) return small;
  return withValues(small, Object.fromEntries(following.map(({ parameter, full: value, power }) => [parameter, value * linear ** power])));
}

function startOf(start: Start): Scenario {
  if ('scenario' in start) return start.scenario;
  const { scenario, document } = documentOf(start.preset);
  return withValues(start.changes === undefined ? scenario : changed(document, start.changes), start.set ?? {});
}

/** The scenario with these parameter values; a misspelt key is a fault, not silence. */
export function withValues(scenario: Scenario, set: Readonly<Record<string, number>>): Scenario {
  const problems = checkParameters(scenario, set);
  if (problems.length > 0) throw new Error(formatProblems(scenario.name, problems));
  return { ...scenario, parameters: { ...scenario.parameters, ...set } };
}
