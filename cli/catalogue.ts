// `presets`, `params`, `validate`, `describe`: what there is, printed for people or as JSON.
import { PRESETS, loadPreset, nearest } from '../schema';
import { countPoints } from '../schema/experiment/count';
import { concentrationWords, standsFor } from '../schema/dose';
import { numberWords, spanWords } from '../schema/numberWords';
import { cellsOf, counted, unitAfter } from '../schema/plural';
import { words } from '../schema/words';
import { strokeWords } from '../schema/strokeWords';
import {
  EVENT_KINDS, EVIDENCE, GROUPS, OBSERVABLES, RULES, SOURCES, SUBSTANCES, drugSpecs, emptyWords, isStroke, listModels, namesOfGroup, namesOfParameter, namesOfRule, sourceKeys, splitKey,
} from '../sim';
import { OWN_DRUG_WORDS } from '../sim/patient/columns';
import type { Dosing, ParamSpec, Scenario } from '../sim';
import { parameterSpecs } from '../schema/registry';
import { find, spoken } from '../schema/search';
import type { Findable } from '../schema/search';
import { EXIT, badDocument, problem } from './fault';
import { loadDocument } from './load';
import { codesOf } from './outputs';
import { onOneLine, table } from './terminal';
import type { Terminal } from './terminal';

interface Options {
  readonly json?: boolean;
}

export function presets(options: Options, terminal: Terminal): number {
  const rows = [...PRESETS.keys()].flatMap((name) => {
    const parsed = loadPreset(name);
    return parsed.ok ? [{ name, title: parsed.scenario.title, summary: parsed.scenario.summary }] : [];
  });
  terminal.out(options.json === true ? JSON.stringify(rows) : table(rows.map((row) => [row.name, row.summary])));
  return EXIT.ok;
}

/** What the grades of evidence mean, for the help of `params`. */
export function gradesOfEvidence(): string {
  return `Evidence, from best to worst, and what needs none:\n${table(Object.entries(EVIDENCE).map(([grade, meaning]) => ['', grade, meaning]))}`;
}

/** Stands for the name of any product in the keys of product parameters. */
const ANY_PRODUCT = '<product>';

export function params(filter: string | undefined, options: Options, terminal: Terminal): number {
  const all = [...parameterSpecs([ANY_PRODUCT])];
  const rows = find(all, filter ?? '', ([key, spec]) => findableParam(key, spec));
  if (rows.length === 0) {
    throw badDocument('params', [problem('search', JSON.stringify(filter), 'words of the name, title or description of a parameter, or of what the field calls its process', nearest(filter ?? '', all.map(([key]) => key)))]);
  }
  if (options.json === true) terminal.out(JSON.stringify(rows.map(([key, spec]) => ({ key, ...spec, title: namesOf(key, spec).title, citation: citationOf(spec) }))));
  else terminal.out(table([['key', 'value', 'unit', 'range', 'evidence', 'title', 'meaning'], ...rows.map(([key, spec]) => describeParam(key, spec))]));
  return EXIT.ok;
}

function describeParam(key: string, spec: ParamSpec): string[] {
  const { value, unit, min, max, evidence, doc } = spec;
  return [key, String(value), unit === '' ? '–' : unit, `${min} … ${max}`, evidence, namesOf(key, spec).title, doc];
}

function namesOf(key: string, spec: ParamSpec) {
  const [group, name] = splitKey(key);
  return namesOfParameter({ key, group, name, spec });
}

/** A parameter is found by what it, its group or both were ever called. */
function findableParam(key: string, spec: ParamSpec): Findable {
  const own = namesOf(key, spec), group = namesOfGroup(splitKey(key)[0]);
  return { names: [spoken(key), own.title, ...own.keywords].join(' '), family: [group.title, ...group.keywords].join(' '), text: `${spec.doc} ${spec.unit} ${unitAfter('', spec.unit)} ${spec.evidence}` };
}

function citationOf({ source }: ParamSpec): string {
  return sourceKeys(source).map((key) => SOURCES[key].citation).join('; ');
}

export function validate(file: string, terminal: Terminal): number {
  const { scenario, courses, lesson, experiment } = loadDocument(file), title = onOneLine(lesson?.title ?? experiment?.document.title ?? scenario.title);
  if (lesson !== undefined) {
    terminal.out(`${file}: a valid lesson, “${title}”: ${lesson.steps.length} steps, ${lesson.minutes} min, with “${onOneLine(scenario.title)}”.`);
  } else if (experiment !== undefined) {
    const points = countPoints(experiment.document.design, experiment.factors);
    terminal.out(`${file}: a valid experiment, “${title}”: ${points} points × ${experiment.replicates} = ${points * experiment.replicates} runs of “${onOneLine(scenario.title)}”.`);
  } else if (courses !== null) {
    const done = courses.reduce((sum, { actions }) => sum + actions.length, 0);
    terminal.out(`${file}: a valid record of “${title}” with ${done} actions${courses.length > 1 ? ` on ${courses.length} courses` : ''}.`);
  } else {
    const cells = scenario.populations.reduce((sum, { count }) => sum + count, 0);
    terminal.out(`${file}: a valid scenario, “${title}”: ${counted(cells, 'cell')}, ${scenario.domain.dimensions}-D, ${numberWords(scenario.duration / 1440)} d.`);
    for (const line of [...mediumOf(scenario), ...dosesOf(scenario), ...ordersOf(scenario)]) terminal.out(line);
  }
  return EXIT.ok;
}

/** What is infused and given, by time: cells of the patch, and those of the patient that they stand for. */
function dosesOf(scenario: Scenario): string[] {
  const { schedule, products, drugs, body } = scenario;
  return [...schedule].sort((a, b) => a.at - b.at).flatMap((item) => {
    const when = `  ${item.at < 0 ? `${spanWords(-item.at)} before the start` : `at ${spanWords(item.at)}`}: `;
    if ('give' in item) return [`${when}${dosingWords(item.give, drugs)}`];
    if (isStroke(item)) return [`${when}${onOneLine(strokeWords(item, scenario))}`];
    if (!('infuse' in item)) return [];
    const { product, count } = item.infuse;
    return [`${when}${onOneLine(cellsOf(count, products[product]?.label ?? product))}${standsFor(count, body?.scale ?? null)}`];
  });
}

function dosingWords({ drug, doses }: Dosing, drugs: Scenario['drugs']): string {
  return `${onOneLine(drugSpecs(drugs).get(drug)?.label ?? drug)}, ${numberWords(doses)} standard ${words.units.doses(doses)}`;
}

/** What the medium of a dish holds from the start. */
function mediumOf({ medium = {}, drugs }: Scenario): string[] {
  return Object.entries(medium).map(([drug, { doses, halfLife }]) => {
    const amount = concentrationWords(drug, doses, drugs);
    return `  in the medium: ${dosingWords({ drug, doses }, drugs)}${amount === '' ? '' : ` (${amount})`}${halfLife === null ? '' : `, half-life ${spanWords(halfLife)}`}`;
  });
}

/** Standing orders: what is given as soon as something is seen. */
function ordersOf({ protocols, drugs }: Scenario): string[] {
  return protocols.map(({ when, delay, give, again }) => (
    `  standing order: ${dosingWords(give, drugs)}, ${delay > 0 ? `${spanWords(delay)} after` : 'as soon as'} ${when.variable} is at least ${numberWords(when.atLeast)}${again === null ? '' : `, again after ${spanWords(again)} if it still is`}`
  ));
}

/** The model, or what of it a search finds. */
export function describe(search: string | undefined, options: Options, terminal: Terminal): number {
  const filter = <T extends { readonly name: string; readonly doc: string }>(items: T[], words: (item: T) => readonly string[] = () => []): T[] => (
    find(items, search ?? '', (item) => ({ names: [spoken(item.name), ...words(item)].join(' '), text: item.doc })));
  const models = filter(listModels().map(({ name, title, doc, keywords, leavesOut }) => ({ name, title, doc, keywords, leavesOut })), ({ title, keywords }) => [title, ...keywords]);
  const stages = filter(listModels().flatMap(({ name: model, pipeline }) => pipeline.map(({ rule, every }, n) => (
    { place: n + 1, model, name: rule.name, clock: every, ...namesOfRule(rule), doc: rule.doc, equation: rule.equation ?? '' }))), ({ title, keywords }) => [title, ...keywords]);
  const fields = filter(Object.entries(SUBSTANCES).map(([name, { label, title, keywords, unit, solver, doc }]) => ({ name, label, title, keywords, unit, solver, doc })), ({ label, title, keywords }) => [label, title, ...keywords]);
  const observables = filter(OBSERVABLES.map((row) => {
    const { name, title, unit, group, doc, keywords, measure, split } = row;
    return { name, title, unit, group: GROUPS[group], doc, how: measure.how, empty: emptyWords(row), keywords, split: split ?? null };
  }), ({ title, keywords }) => [title, ...keywords]);
  const drugs = filter([...drugSpecs()].map(([name, { label, keywords, dose, doc }]) => ({ name, label, keywords, dose, doc })), ({ label, keywords }) => [label, ...keywords]);
  const events = filter(Object.entries(EVENT_KINDS).map(([name, doc]) => ({ name, doc })));
  if ([models, stages, fields, drugs, observables, events].every(({ length }) => length === 0)) {
    throw badDocument('describe', [problem('search', JSON.stringify(search), 'words of a model, rule, field, drug, column or event', nearest(search ?? '', RULES.map(({ name }) => name)))]);
  }
  const codes = codesOf([...drugSpecs().keys()]);
  if (options.json === true) {
    const pipeline = stages.map(({ place: _place, name, ...stage }) => ({ ...stage, rule: name }));
    terminal.out(JSON.stringify({ models, pipeline, fields, drugs, observables, events, ...(search === undefined ? { codes } : {}) }));
    return EXIT.ok;
  }
  const section = (title: string, rows: string[][]) => {
    if (rows.length > 0) terminal.out(`${title}\n${table(rows.map((row) => ['', ...row]))}\n`);
  };
  section('Models', models.map((m) => [m.name, m.title, m.doc]));
  section('Pipeline: what happens in a step, in this order, each on its clock', stages.map((s) => [String(s.place), s.model, s.name, s.clock, s.title, s.doc]));
  section('Fields', fields.map((f) => [f.name, f.title, f.unit, f.solver, f.doc]));
  section('Drugs', drugs.map((d) => [d.name, d.label, d.doc]));
  section(`Columns of the table, empty where there is nothing to measure; ${OWN_DRUG_WORDS}`, observables.map((o) => [o.name, o.title, o.unit, o.doc]));
  section('Events', events.map((e) => [e.name, e.doc]));
  if (search === undefined) section('Numbers in events, counted from 0; drugs that a scenario defines follow', Object.entries(codes).map(([name, list]) => [name, list.join(', ')]));
  return EXIT.ok;
}
