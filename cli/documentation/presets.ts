// What is written into the README: the table of the presets, each with its line, and the share of assumed parameters.
import { PRESETS } from '../../schema';
import { grouped } from '../../schema/presetGroups';
import { code, fillSections, markdownTable } from './markdown';
import { ASSUMED_SHARE, parametersDocument } from './parameters';

interface Heading {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** README.md with the section of the presets and the quoted share brought up to date. */
export function readmeDocument(text: string): string {
  const [share] = ASSUMED_SHARE.exec(parametersDocument())!;
  return fillSections(text, { presets: presetTable() }).replace(ASSUMED_SHARE, share);
}

export function presetTable(): string {
  const presets = [...PRESETS].map(([name, text]) => ({ ...(JSON.parse(text) as Heading), name }));
  const rows = grouped(presets).flatMap(({ title, items }) => items.map((preset, n) => [n === 0 ? `**${title}**` : '', code(preset.name), preset.summary]));
  return markdownTable(['', 'scenario', 'what it shows'], rows);
}
