// The generated tables of docs/MODEL.md: entities, pipeline, rules, fields, observables, events.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BODY_VARIABLES, CELL_COLUMNS, DEFAULT_MODEL, DRUGS, DRUG_TABLES, EFFECT_SITES, EVENT_KINDS, FATE_NAMES, GROUPS, KIND_NAMES, LIFE_NAMES, MODELS, MODEL_NAMES, OBSERVABLES, PARAM_TABLES, RULES,
  SOURCES, SUBSET_NAMES, emptyWords, listModels, namesOfRule, splitKey,
} from '../../sim';
import type { DrugSpec, SourceKey, Stage } from '../../sim';
import { meaningOf } from '../../sim/cells';
import type { ColumnSpec } from '../../sim/core/columns';
import { OWN_DRUG_PREFIX, OWN_DRUG_WORDS } from '../../sim/patient/columns';
import { MissingSection, code, fillSections, keptNotes, markdownTable } from './markdown';
import { citedSources } from './parameters';
import { substancesTable } from './substances';

/** Titles name the antigens of a scenario; the document speaks of all. */
const plain = (text: string) => text.replaceAll('{A}', 'antigen A').replaceAll('{B}', 'antigen B');
const orDash = (text: string) => (text === '' ? '–' : text);

/** MODEL.md with every generated section brought up to date. @param root folder of the repository */
export function modelDocument(text: string, root: string): string {
  const notes = keptNotes(text);
  const orphan = [...notes.keys()].find((name) => !RULES.some((rule) => rule.name === name) && !Object.hasOwn(MODELS, name));
  if (orphan !== undefined) throw new MissingSection(`the notes on "${orphan}" belong to no rule and no model; rename or remove them`);
  return fillSections(text, { cells: cellsTable(), fields: substancesTable(), models: modelsSection(notes), body: bodyTable(), drugs: drugsTable(), sites: sitesTable(), rules: rulesSection(notes, root), observables: observablesTable(), events: eventsTable() });
}

function cellsTable(): string {
  const rows = Object.entries<ColumnSpec>(CELL_COLUMNS).map(([name, spec]) => [code(name), spec.type, orDash(spec.unit), meaningOf(spec)]);
  const words = (names: readonly string[]) => names.map(code).join(', ');
  return [
    `Kinds: ${words(KIND_NAMES)}. Life stages: ${words(LIFE_NAMES)}. Fates of a CAR-T cell: ${words(FATE_NAMES)}. Subsets: ${words(SUBSET_NAMES)}.`,
    markdownTable(['state variable', 'type', 'unit', 'meaning'], rows),
  ].join('\n\n');
}

function bodyTable(): string {
  const rows = Object.entries(BODY_VARIABLES).map(([name, { unit, rest, doc }]) => [code(name), orDash(unit), rest === undefined ? '0' : restWords(rest), doc]);
  return markdownTable(['variable', 'unit', 'at rest', 'meaning'], rows);
}

function restWords(key: string): string {
  const [group, name] = splitKey(key);
  return `${PARAM_TABLES.find((table) => table.group === group)!.specs[name].value} (${code(key)})`;
}

/** One row for every effect of every drug. */
function drugsTable(): string {
  const rows = Object.entries<DrugSpec>(DRUGS).flatMap(([name, drug]) => drug.acts.map(({ on, strength, half = drug.half, hill = drug.hill }, n) => [
    ...(n === 0 ? [code(name), drug.dose, `${drug.halfLife.value} ${drug.halfLife.unit}`] : ['', '', '']),
    EFFECT_SITES[on].title, String(strength.value), String(half.value), String(hill),
  ]));
  const concentrations = Object.values<DrugSpec>(DRUGS).flatMap(({ label, concentration }) => (concentration === undefined ? [] : [{ label, ...concentration }]));
  const inMedium = concentrations.map(({ label, value, evidence, source, doc = '' }) => `one of ${label}: ${value} µg/mL, ${evidence}: ${doc}; ${SOURCES[source as SourceKey].citation}`);
  const sources = citedSources(DRUG_TABLES.flatMap(({ specs }) => Object.values(specs)), 'PARAMETERS.md');
  const besides = Object.values<DrugSpec>(DRUGS).filter(({ sideEffects }) => sideEffects.length > 0).map(({ label, sideEffects }) => `${label}: ${sideEffects.join(', ')}`);
  return [
    markdownTable(['drug', 'one standard dose', 'half-life', 'acts on', 'at most', 'half at, doses', 'Hill'], rows),
    `In the medium of a dish a dose stands for the concentration it makes in the blood (${inMedium.join('; ')}). Without such a number a medium is told in doses. There drugs stay unless the scenario gives a half-life.`,
    `Code: [sim/patient/drugs.ts](../sim/patient/drugs.ts), [sim/patient/medium.ts](../sim/patient/medium.ts).${sources} Left out: side effects (${besides.join('; ')}).`,
  ].join('\n\n');
}

function sitesTable(): string {
  const rows = Object.entries(EFFECT_SITES).map(([name, { title, share, so }]) => [code(name), title, share, so]);
  return markdownTable(['place', 'name', 'effect', 'what follows'], rows);
}

function pipelineTable(pipeline: readonly Stage[]): string {
  const rows = pipeline.map(({ rule, every }, n) => [String(n + 1), `[${rule.name}](#${rule.name.toLowerCase()})`, rule.title, every, rule.doc]);
  return markdownTable(['', 'rule', 'title', 'clock', 'what happens'], rows);
}

/** Each model with its rules in order, what somebody has written about it, and what it leaves out. */
function modelsSection(notes: ReadonlyMap<string, string>): string {
  return listModels().map(({ name, title, doc, pipeline, leavesOut }) => [
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
  const stages = listModels().flatMap(({ pipeline }) => pipeline);
  return RULES.map((rule) => {
    const file = fileOf(rule.name, root);
    const every = stages.find((stage) => stage.rule === rule)!.every;
    const keys = Object.keys(rule.params.specs);
    return [
      `### <a id="${rule.name.toLowerCase()}"></a>${rule.title}`,
      `${rule.doc} Also looked for as: ${namesOfRule(rule).keywords.join(', ')}.`,
      ...(rule.equation === undefined ? [] : [`\`\`\`text\n${rule.equation}\n\`\`\``]),
      `Rule: ${code(rule.name)}. Clock: ${every}. Code: [${file}](../${file}). ${keys.length === 0 ? 'No parameters.' : `Parameters ([details](PARAMETERS.md#${rule.params.group.toLowerCase()})): ${keys.map(code).join(', ')}.`}${citedSources(Object.values(rule.params.specs), 'PARAMETERS.md')}`,
      ...(notes.has(rule.name) ? [notes.get(rule.name)!] : []),
    ].join('\n\n');
  }).join('\n\n');
}

function observablesTable(): string {
  const rows = OBSERVABLES.map((row) => {
    const empty = emptyWords(row), parts = row.split ? `; also ${code(`${row.name}_<${row.split}>`)}` : '';
    return [code(row.name), plain(row.title), orDash(row.unit), `${plain(row.doc)}${parts}`, plain(row.measure.how), orDash(empty)];
  });
  return Object.entries(GROUPS).map(([group, title]) => {
    const own = rows.filter((_, n) => OBSERVABLES[n].group === group);
    const more = group === 'drugs' ? [[code(`${OWN_DRUG_PREFIX}<name>`), 'label of that drug', 'doses', `the same of a drug that a scenario defines: ${OWN_DRUG_WORDS}`, 'the drug of the patient', 'without a model that has drugs']] : [];
    return `**${title}**\n\n${markdownTable(['column', 'title', 'unit', 'meaning', 'how it is measured', 'empty'], [...own, ...more])}`;
  }).join('\n\n');
}

function eventsTable(): string {
  return markdownTable(['event', 'meaning'], Object.entries(EVENT_KINDS).map(([name, doc]) => [code(name), doc]));
}
