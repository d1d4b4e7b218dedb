// The generated tables of docs/MODEL.md: entities, pipeline, rules, fields, observables, events.
import {
  BODY_VARIABLES, CELL_COLUMNS, EVENT_KINDS, FATE_NAMES, KIND_NAMES, LIFE_NAMES, OBSERVABLES, ORGANOID_PIPELINE, PIPELINE, RULES, SUBSET_NAMES,
} from '../../sim';
import type { Stage } from '../../sim';
import { MissingSection, code, fillSections, keptNotes, markdownTable } from './markdown';
import { citedSources } from './parameters';
import { substancesTable } from './substances';

const orDash = (text: string) => (text === '' ? '–' : text);

/** MODEL.md with every generated section brought up to date. */
export function modelDocument(text: string): string {
  return fillSections(text, { cells: cellsTable(), fields: substancesTable(), pipeline: pipelineTable(PIPELINE), organoid: pipelineTable(ORGANOID_PIPELINE), body: bodyTable(), rules: rulesSection(keptNotes(text)), observables: observablesTable(), events: eventsTable() });
}

function cellsTable(): string {
  const rows = Object.entries(CELL_COLUMNS).map(([name, { type, unit, doc }]) => [code(name), type, orDash(unit), doc]);
  const words = (names: readonly string[]) => names.map(code).join(', ');
  return [
    `Kinds: ${words(KIND_NAMES)}. Life stages: ${words(LIFE_NAMES)}. Fates of a CAR-T cell: ${words(FATE_NAMES)}. Subsets: ${words(SUBSET_NAMES)}.`,
    markdownTable(['state variable', 'type', 'unit', 'meaning'], rows),
  ].join('\n\n');
}

function bodyTable(): string {
  const rows = Object.entries(BODY_VARIABLES).map(([name, { unit, initial, doc }]) => [code(name), orDash(unit), String(initial), doc]);
  return markdownTable(['variable', 'unit', 'before the infusion', 'meaning'], rows);
}

function pipelineTable(pipeline: readonly Stage[]): string {
  const rows = pipeline.map(({ rule, every }, n) => [String(n + 1), `[${rule.name}](#${rule.name.toLowerCase()})`, every, rule.doc]);
  return markdownTable(['', 'rule', 'clock', 'what happens'], rows);
}

/** Each rule as its file declares it, followed by what somebody has written about it. */
function rulesSection(notes: ReadonlyMap<string, string>): string {
  const orphan = [...notes.keys()].find((name) => !RULES.some((rule) => rule.name === name));
  if (orphan !== undefined) throw new MissingSection(`the notes on "${orphan}" belong to no rule; rename or remove them`);
  const stages = [...PIPELINE, ...ORGANOID_PIPELINE];
  return RULES.map((rule) => {
    const every = stages.find((stage) => stage.rule === rule)!.every;
    const keys = Object.keys(rule.params.specs);
    return [
      `### ${rule.name}`,
      rule.doc,
      ...(rule.equation === undefined ? [] : [`\`\`\`text\n${rule.equation}\n\`\`\``]),
      `Clock: ${every}. Code: [sim/rules/${rule.name}.ts](../sim/rules/${rule.name}.ts). ${keys.length === 0 ? 'No parameters.' : `Parameters ([details](PARAMETERS.md#${rule.params.group.toLowerCase()})): ${keys.map(code).join(', ')}.`}${citedSources(Object.values(rule.params.specs), 'PARAMETERS.md')}`,
      ...(notes.has(rule.name) ? [notes.get(rule.name)!] : []),
    ].join('\n\n');
  }).join('\n\n');
}

function observablesTable(): string {
  return markdownTable(['column', 'unit', 'meaning'], OBSERVABLES.map(({ name, unit, doc }) => [code(name), orDash(unit), doc]));
}

function eventsTable(): string {
  return markdownTable(['event', 'meaning'], Object.entries(EVENT_KINDS).map(([name, doc]) => [code(name), doc]));
}
