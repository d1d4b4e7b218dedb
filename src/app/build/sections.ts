// The parts of the form in the order in which one thinks of them; what belongs to none gets a part of its own.
import type { Shape } from './form';

export interface Section {
  readonly id: string;
  readonly keys: readonly string[];
}

export const SECTIONS = [
  { id: 'about', keys: ['title', 'name', 'summary', 'model'] },
  { id: 'patch', keys: ['domain', 'antigens', 'fields', 'vessels'] },
  { id: 'populations', keys: ['populations'] },
  { id: 'products', keys: ['products'] },
  { id: 'schedule', keys: ['schedule'] },
  { id: 'patient', keys: ['body', 'protocols', 'drugs', 'medium'] },
  { id: 'run', keys: ['duration', 'seed', 'record', 'clock'] },
  { id: 'parameters', keys: ['parameters', 'rules'] },
  { id: 'reader', keys: ['story', 'watch', 'experiments', 'knobs', 'references', 'claim', '$schema', 'format', 'version'] },
] as const satisfies readonly Section[];

/** Nothing of the schema is left out. */
export function sectionsOf(root: Shape): readonly Section[] {
  const keys = root.is === 'object' ? [...root.fields.keys()] : [], placed = new Set<string>(SECTIONS.flatMap((section) => section.keys));
  const rest = keys.filter((key) => !placed.has(key));
  const sections: readonly Section[] = SECTIONS.map((section) => ({ id: section.id, keys: section.keys.filter((key) => keys.includes(key)) }));
  return rest.length === 0 ? sections : [...sections, { id: 'more', keys: rest }];
}
