// The presets: ordinary scenario documents of the folder scenarios/, in the order in which they are shown.
import { faults } from './faults';
import { nearest } from './nearest';
import { parseScenario } from './parse';
import type { ParsedScenario } from './parse';
import { PRESET_GROUPS } from './presetGroups';
import { showValue } from './problem';
import type { Problem } from './problem';

const FILES = import.meta.glob<string>(['../scenarios/*.json', '!../scenarios/scenario.schema.json'], { eager: true, query: '?raw', import: 'default' });

/** Shown first, in this order; others follow by name. */
const ORDER = PRESET_GROUPS.flatMap(({ names }) => names);
export const DEFAULT_PRESET = 'b-all-niche';

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** Texts of the presets by name. */
export const PRESETS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES)
    .map(([path, text]) => [nameOf(path), text] as const)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)),
);

/** The scenario of a preset, which is part of the program; problems if there is none of that name. */
export function loadPreset(name: string): ParsedScenario {
  const text = PRESETS.get(name);
  if (text !== undefined) return parseScenario(text, `${name}.json`, { triesSuggestions: false });
  return { ok: false, file: name, problems: [unknownPreset(name)] };
}

function unknownPreset(name: string): Problem {
  const names = [...PRESETS.keys()];
  return { path: '', value: showValue(name), expected: faults.known.preset(names.join(', ')), suggestion: nearest(name, names) };
}
