// The generated tables of docs/MODEL.md: entities, pipeline, rules, fields, observables, events.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BODY_VARIABLES, CELL_COLUMNS, DEFAULT_MODEL, EVENT_KINDS, FATE_NAMES, KIND_NAMES, LIFE_NAMES, MODELS, MODEL_NAMES, OBSERVABLES, RULES, SUBSET_NAMES,
} from '../../sim';
import type { Model, Stage } from '../../sim';
import { MissingSection, code, fillSections, keptNotes, markdownTable } from './markdown';
import { citedSources } from './parameters';
import { substancesTable } from './substances';

const orDash = (text: string) => (text === '' ? '–' : text);

/** MODEL.md with every generated section brought up to date. @param root folder of the repository */
export function modelDocument(text: string, root: string): string {
  const notes = keptNotes(text);
  const orphan = [...notes.keys()].find((name) => !RULES.some((rule) => rule.name === name) && !Object.hasOwn(MODELS, name));
  if (orphan !== undefined) throw new MissingSection(`the notes on "${orphan}" belong to no rule and no model; rename or remove them`);
  return fillSections(text, { cells: cellsTable(), fields: substancesTable(), models: modelsSection(notes), body: bodyTable(), rules: rulesSection(notes, root), observables: observablesTable(), events: eventsTable() });
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

/** Each model with its rules in order, what somebody has written about it, and what it leaves out. */
function modelsSection(notes: ReadonlyMap<string, string>): string {
  return Object.values<Model>(MODELS).map(({ name, title, doc, pipeline, leavesOut }) => [
    `### ${title}`,
    `${doc} In documents: \`"model": "${name}"\`${name === DEFAULT_MODEL ? ', or nothing' : ''}. Code: [sim/models/${name}](../sim/models/${name}/index.ts).`,
    pipelineTable(pipeline),
    ...(notes.has(name) ? [notes.get(name)!] : []),
    `What this model leaves out:\n\n${leavesOut.map((sentence) => `- ${sentence}`).join('\n')}`,
  ].join('\n\n')).join('\n\n');
}

/** Where the file of a rule stands: with those that models share, or in the folder of its model. */
function fileOf(rule: string, root: string): string {
  const files = ['sim/rules', ...MODEL_NAMES.map((model) => `sim/models/${model}`)].map((folder) => `${folder}/${rule}.ts`);
  const file = files.find((path) => existsSync(join(root, path)));
  if (file === undefined) throw new MissingSection(`the rule "${rule}" has no file of its name: expected one of ${files.join(', ')}`);
  return file;
}

/** Each rule as its file declares it, followed by what somebody has written about it. */
function rulesSection(notes: ReadonlyMap<string, string>, root: string): string {
  const stages = Object.values<Model>(MODELS).flatMap(({ pipeline }) => pipeline);
  return RULES.map((rule) => {
    const file = fileOf(rule.name, root);
    const every = stages.find((stage) => stage.rule === rule)!.every;
    const keys = Object.keys(rule.params.specs);
    return [
      `### ${rule.name}`,
      rule.doc,
      ...(rule.equation === undefined ? [] : [`\`\`\`text\n${rule.equation}\n\`\`\``]),
      `Clock: ${every}. Code: [${file}](../${file}). ${keys.length === 0 ? 'No parameters.' : `Parameters ([details](PARAMETERS.md#${rule.params.group.toLowerCase()})): ${keys.map(code).join(', ')}.`}${citedSources(Object.values(rule.params.specs), 'PARAMETERS.md')}`,
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
