// The table of the presets in the README: what there is to watch, and the line each says of itself.
import { PRESETS } from '../../schema';
import { grouped } from '../../schema/presetGroups';
import { code, fillSections, markdownTable } from './markdown';

interface Heading {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** README.md with the section of the presets brought up to date. */
export function readmeDocument(text: string): string {
  return fillSections(text, { presets: presetTable() });
}

export function presetTable(): string {
  const presets = [...PRESETS].map(([name, text]) => ({ ...(JSON.parse(text) as Heading), name }));
  const rows = grouped(presets).flatMap(({ title, items }) => items.map((preset, n) => [n === 0 ? `**${title}**` : '', code(preset.name), preset.summary]));
  return markdownTable(['', 'scenario', 'what it shows'], rows);
}
