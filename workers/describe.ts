// A run in words and lists for the page: its texts, parameters, products, columns and timeline.
import {
  EFFECT_SITES, EVIDENCE, MODELS, SOURCES, SUBSTANCES, canAct, drugGroup, drugSpecs, getParameter, halfLifeIn, idleGroups, initialValues, isFelt, isStroke, namesOfGroup, namesOfParameter, productGroup, sourceKeys, targetingOf,
} from '../sim';
import type { Action, Dosing, Gate, ParamEntry, Scenario } from '../sim';
import { spanOf, toMinutes } from '../sim/units';
import type { Span } from '../sim/units';
import { describeColumns } from './columns';
import { describeColourings } from './drawn';
import { describeSpectra } from './spectra';
import { describeModel } from './modelInfo';
import type { LiveAction } from './course';
import type { Run } from './run';
import type { DrugInfo, ParamInfo, ProductInfo, RunInfo, TimelineMark } from './simApi';
import { suggestionsOf } from './suggestions';
import { usualDose } from './usualDose';
import type { ScenarioDocument } from '../schema';
import { cellsOf, unitAfter } from '../schema/plural';
import { concentrationWords, standsFor } from '../schema/dose';
import { numberWords, spanWords } from '../schema/numberWords';
import { strokeWords } from '../schema/strokeWords';
import { called, words } from '../schema/words';

/** @param serial of what is shown among all that its worker has shown @param tree of the run among those of its worker */
export function describeRun(run: Run, serial = 1, tree = 1): RunInfo {
  const { start, world } = run;
  const { scenario } = start;
  return {
    run: serial, tree, name: scenario.name, title: scenario.title, summary: scenario.summary, story: scenario.story,
    watch: scenario.watch, ...suggestionsOf(start), references: scenario.references.map(citation),
    seed: start.seed, model: describeModel(world.model), dimensions: scenario.domain.dimensions, size: scenario.domain.size, vessels: world.vessels,
    durationMinutes: scenario.duration, ticksPerMinute: run.ticksPerMinute, antigens: scenario.antigens,
    fields: world.fields.active.map(({ name }) => {
      const { label, unit, doc, picture: { hue } } = SUBSTANCES[name];
      return { name, label, unit, doc, hue };
    }),
    colourings: describeColourings(world), spectra: describeSpectra(world),
    clones: world.clones.map(({ label, kind }) => ({ clone: label, label, kind })), ...(hasWall(run) ? { wall: true } : {}),
    products: Object.entries(scenario.products).map(([name, { label, costimulation, gate }]): ProductInfo => (
      { name, label, costimulation, targets: targetWords(gate, scenario), dose: usualDose(scenario.schedule, name, world.vessels.length > 0) })),
    dosesIn: dosesIn(start.document), drugs: drugsOf(run), patientScale: scenario.body?.scale ?? 0, inMedium: scenario.medium !== undefined,
    params: describeParams(run),
    columns: describeColumns(scenario), targeting: targetingOf(scenario),
    marks: timelineOf(run),
    deeds: { set: start.set, actions: run.record.slice(), courses: run.tree.write(), course: run.courses.indexOf(run.course) },
    pristine: start.preset !== null && start.altered === undefined && Object.keys(start.set).length === 0 && run.record.length === 0,
  };
}

/** A stroke lays stroma, planned or done by hand. */
function hasWall({ record, start: { scenario: { schedule } } }: Run): boolean {
  const lays = (action: Action): boolean => 'place' in action && action.place.kind === 'stroma';
  return schedule.some(lays) || record.some(({ action }) => lays(action));
}

/** Ways in which the planned doses are given. */
function dosesIn({ schedule = [] }: ScenarioDocument): ('count' | 'cells')[] {
  const doses = schedule.flatMap((item) => ('infuse' in item && item.infuse !== undefined ? [item.infuse] : []));
  return (['count', 'cells'] as const).filter((measure) => doses.some((dose) => dose[measure] !== undefined));
}

/** Drugs that can do something: none in a model without a patient, and without a patient only those that act on cells. */
function drugsOf({ start: { scenario }, world }: Run): DrugInfo[] {
  if (!MODELS[scenario.model].hasPatient) return [];
  const isDish = scenario.medium !== undefined;
  return world.pharmacy.drugs.filter(({ spec }) => canAct(spec, scenario)).map(({ name, group, spec: { label, dose, doc, halfLife: { unit }, acts, sideEffects } }) => {
    const ofPatient = world.values[group]['halfLife'], halfLife = halfLifeIn(scenario, name, toMinutes({ value: ofPatient, unit }));
    return {
      name, label, dose, doc, sideEffects: isDish ? [] : sideEffects, concentration: isDish ? concentrationWords(name, 1, scenario.drugs) : '',
      halfLife: halfLife === null ? '' : timeWords(isDish ? spanOf(halfLife) : { value: ofPatient, unit }),
      acts: acts.filter(({ on }) => world.values[group][on] !== 0 && isFelt(on, scenario)).map(({ on }) => EFFECT_SITES[on].title),
    };
  });
}

const timeWords = ({ value, unit }: Span): string => `${numberWords(value)} ${unit}`;

function describeParams(run: Run): ParamInfo[] {
  const document = initialValues(run.start.scenario);
  const initial = initialValues(run.world.scenario);
  const present = run.parameters();
  const hidden = idleGroups(run.start.scenario.model);
  return run.params.filter(({ group }) => !hidden.has(group)).map(({ key, group, name, spec }) => ({
    key, group, name, ...wordsFor(run.start.scenario, { key, group, name, spec }), unit: spec.unit, min: spec.min, max: spec.max, scale: spec.scale ?? 'linear', integer: spec.integer === true,
    doc: spec.doc, evidence: spec.evidence, evidenceMeans: EVIDENCE[spec.evidence], source: citations(spec.source), standard: spec.value,
    document: document[group]?.[name] ?? spec.value, initial: initial[group]?.[name] ?? spec.value,
    value: present[key] ?? getParameter(run.world, key) ?? spec.value,
  }));
}

/** Title, title of the group and keywords; products, and drugs of the document, are called by their labels. */
function wordsFor({ products, drugs }: Scenario, entry: ParamEntry): Pick<ParamInfo, 'title' | 'groupTitle' | 'keywords' | 'groupKeywords'> {
  const group = namesOfGroup(entry.group), own = namesOfParameter(entry);
  const product = Object.keys(products).find((name) => productGroup(name) === entry.group);
  const label = product === undefined ? null : products[product].label, ownDrug = Object.entries(drugs ?? {}).find(([name]) => drugGroup(name) === entry.group);
  return {
    title: label === null ? own.title : `${label}: ${own.title}`,
    groupTitle: label === null ? ownDrug?.[1].label ?? group.title : `${group.title}: ${label}`,
    keywords: own.keywords, groupKeywords: group.keywords,
  };
}

/** What a parameter rests on: each source behind its kind. */
function citations(source: string): string {
  return sourceKeys(source).map((key) => `${words.sources[SOURCES[key].kind]}: ${citation(key)}`).join('; ');
}

/** The citation behind a key of the bibliography; any other text as it is. */
function citation(key: string): string {
  if (!Object.hasOwn(SOURCES, key)) return key;
  const source: { readonly citation: string; readonly doi?: string } = SOURCES[key as keyof typeof SOURCES];
  return source.doi === undefined ? source.citation : `${source.citation}. doi:${source.doi}`;
}

/** What a CAR answers to, such as “CD19 or CD22”. */
export function targetWords(gate: Gate, { antigens }: Scenario): string {
  const A = called(antigens.A), B = called(antigens.B);
  switch (gate.kind) {
    case 'single': return gate.antigen === 'A' ? A : B;
    case 'or': return words.deeds.targets.or(A, B);
    case 'and': return words.deeds.targets.and(A, B);
    case 'not': return gate.antigen === 'A' ? words.deeds.targets.not(A, B) : words.deeds.targets.not(B, A);
  }
}

/** Everything done to the run, by the scenario and by the user, in order of time. */
export function timelineOf(run: Run): TimelineMark[] {
  const { scenario } = run.start;
  const planned = scenario.schedule.map((item) => ({ tick: Math.round(item.at * run.ticksPerMinute), action: item }));
  const marks = [
    ...planned.map((action) => labelled(markOf(action, 'scenario', run), called(action.action.note))),
    ...run.record.map((action) => markOf(action, 'live', run)),
    ...run.doses.without([...planned, ...run.record]).map(({ tick, ...give }) => labelled(markOf({ tick, action: { give } }, 'order', run), words.deeds.standingOrder)),
  ];
  return marks.sort((a, b) => a.tick - b.tick);
}

/** The note before what was done; a note that begins with the name of the drug takes its place. */
function labelled(mark: TimelineMark, note: string): TimelineMark {
  if (note === '') return mark;
  const [name] = mark.label.split(',');
  return { ...mark, label: note.startsWith(name) ? `${note}${mark.label.slice(name.length)}` : `${note}: ${mark.label}` };
}

/** @param isBrief without what is the same for every dose of the run */
export function markOf({ tick, action }: LiveAction, origin: TimelineMark['origin'], run: Run, isBrief = false): TimelineMark {
  return { tick, minutes: tick / run.ticksPerMinute, origin, kind: isStroke(action) ? 'stroke' : 'infuse' in action ? 'infuse' : 'give' in action ? 'give' : 'set', label: actionWords(action, run, isBrief) };
}

function actionWords(action: Action, run: Run, isBrief: boolean): string {
  if ('infuse' in action) {
    const { product, count, over, entry } = action.infuse, { schedule, products, body } = run.start.scenario;
    // Two doses that differ in nothing else are told apart by how they come in, where that is not what was planned.
    const way = entry === usualDose(schedule, product, run.world.vessels.length > 0).entry ? '' : `, ${words.deeds.entries[entry]}`;
    const cells = cellsOf(count, called(products[product]?.label ?? product));
    return `${over > 0 ? words.deeds.over(cells, spanWords(over)) : cells}${way}${isBrief ? '' : standsFor(count, body?.scale ?? null)}`;
  }
  if ('give' in action) {
    return dosingWords(action.give, run.start.scenario);
  }
  if (isStroke(action)) return strokeWords(action, run.start.scenario);
  return Object.entries(action.set).map(([key, value]) => changeWords(key, value, run)).join(', ');
}

function dosingWords({ drug, doses }: Dosing, scenario: Scenario): string {
  const spec = drugSpecs(scenario.drugs).get(drug) ?? { label: drug, dose: '' }, label = called(spec.label), dose = called(spec.dose);
  const concentration = scenario.medium === undefined ? '' : concentrationWords(drug, doses, scenario.drugs);
  if (concentration !== '') return words.deeds.moreInMedium(label, concentration);
  return `${label}, ${doses === 1 && dose !== '' ? dose : `${numberWords(doses)} × ${dose === '' ? words.deeds.standardDose : dose}`}`;
}

function changeWords(key: string, value: number, { params, start }: Run): string {
  const entry = params.find((candidate) => candidate.key === key);
  if (entry === undefined) return `${key} = ${numberWords(value)}`;
  const text = numberWords(value), behind = unitAfter(text, entry.spec.unit);
  return `${called(wordsFor(start.scenario, entry).title)} = ${text}${behind === '' ? '' : ` ${behind}`}`;
}
