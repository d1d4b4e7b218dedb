// The generated parts of the README: the table of the presets, and how many parameters are assumed.
import { PRESETS } from '../../schema';
import { grouped } from '../../schema/presetGroups';
import { code, fillSections, markdownTable } from './markdown';
import { ASSUMED_SHARE, assumedShare } from './parameters';

interface Heading {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** README.md with its generated parts brought up to date. */
export function readmeDocument(text: string): string {
  return fillSections(text, { presets: presetTable() }).replace(ASSUMED_SHARE, assumedShare());
}

export function presetTable(): string {
  const presets = [...PRESETS].map(([name, text]) => ({ ...(JSON.parse(text) as Heading), name }));
  const rows = grouped(presets).flatMap(({ title, items }) => items.map((preset, n) => [n === 0 ? `**${title}**` : '', code(preset.name), preset.summary]));
  return markdownTable(['', 'scenario', 'what it shows'], rows);
}
