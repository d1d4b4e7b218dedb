// `presets`, `params`, `validate`, `describe`: what there is, printed for people or as JSON.
import { PRESETS, loadPreset, nearest } from '../schema';
import { EVENT_KINDS, SUBSTANCES, MODELS, OBSERVABLES, SOURCES } from '../sim';
import type { ParamSpec } from '../sim';
import { parameterSpecs } from '../schema/registry';
import { EXIT, badDocument, problem } from './fault';
import { loadDocument } from './load';
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

/** Stands for the name of any product in the keys of product parameters. */
const ANY_PRODUCT = '<product>';

export function params(filter: string | undefined, options: Options, terminal: Terminal): number {
  const wanted = (filter ?? '').toLowerCase();
  const all = [...parameterSpecs([ANY_PRODUCT])];
  const rows = all.filter(([key, spec]) => `${key} ${spec.doc}`.toLowerCase().includes(wanted));
  if (rows.length === 0) {
    throw badDocument('params', [problem('filter', JSON.stringify(filter), 'a part of the key or description of a parameter', nearest(filter ?? '', all.map(([key]) => key)))]);
  }
  if (options.json === true) terminal.out(JSON.stringify(rows.map(([key, spec]) => ({ key, ...spec, citation: citationOf(spec) }))));
  else terminal.out(table([['key', 'value', 'unit', 'range', 'evidence', 'meaning'], ...rows.map(([key, spec]) => describeParam(key, spec))]));
  return EXIT.ok;
}

function describeParam(key: string, { value, unit, min, max, evidence, doc }: ParamSpec): string[] {
  return [key, String(value), unit === '' ? '–' : unit, `${min} … ${max}`, evidence, doc];
}

/** Several keys are separated by blanks. */
function citationOf({ source }: ParamSpec): string {
  return source.split(/\s+/).flatMap((key) => (Object.hasOwn(SOURCES, key) ? [SOURCES[key as keyof typeof SOURCES].citation] : [])).join('; ');
}

export function validate(file: string, terminal: Terminal): number {
  const { scenario, actions } = loadDocument(file), title = onOneLine(scenario.title);
  if (actions !== null) terminal.out(`${file}: a valid record of “${title}” with ${actions.length} actions.`);
  else {
    const cells = scenario.populations.reduce((sum, { count }) => sum + count, 0);
    terminal.out(`${file}: a valid scenario, “${title}”: ${cells} cells, ${scenario.domain.dimensions}-D, ${scenario.duration / 1440} d.`);
  }
  return EXIT.ok;
}

export function describe(options: Options, terminal: Terminal): number {
  const stages = Object.values(MODELS).flatMap(({ name: model, pipeline }) => pipeline.map(({ rule, every }) => (
    { model, rule: rule.name, clock: every, doc: rule.doc, equation: rule.equation ?? '' })));
  const fields = Object.entries(SUBSTANCES).map(([name, { unit, solver, doc }]) => ({ name, unit, solver, doc }));
  const observables = OBSERVABLES.map(({ name, unit, doc }) => ({ name, unit, doc }));
  const events = Object.entries(EVENT_KINDS).map(([name, doc]) => ({ name, doc }));
  if (options.json === true) {
    terminal.out(JSON.stringify({ pipeline: stages, fields, observables, events }));
    return EXIT.ok;
  }
  const section = (title: string, rows: string[][]) => terminal.out(`${title}\n${table(rows.map((row) => ['', ...row]))}\n`);
  section('Pipeline: what happens in a step, in this order, each on its clock', stages.map((s, n) => [String(n + 1), s.model, s.rule, s.clock, s.doc]));
  section('Fields', fields.map((f) => [f.name, f.unit, f.solver, f.doc]));
  section('Columns of the table', observables.map((o) => [o.name, o.unit, o.doc]));
  section('Events', events.map((e) => [e.name, e.doc]));
  return EXIT.ok;
}
