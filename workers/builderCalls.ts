// What the scenario builder asks of the worker: the text of a preset, the faults of a draft, what a table of cells holds.
import { PRESETS, isReceipt, isRecord, nearest, parseScenario, previewPositions, toDocument } from '../schema';
import type { Problem, ScenarioDocument } from '../schema';
import { readTable } from '../schema/cellTable';
import { faults } from '../schema/faults';
import { placeOfFault } from '../schema/positions';
import type { PositionFault } from '../schema/positions';
import { initialValues } from '../sim';
import type { Scenario } from '../sim';
import type { DraftReport, TableReport } from './builderInfo';
import { problem, refuse } from './checks';
import { recordIn } from './documents';
import { failure, ok } from './failures';
import type { Result, SimApi } from './simApi';

const SAMPLE_ROWS = 5, MOST_PLACES = 2_000;

export const builderCalls = {
  presetText: async (name) => {
    const text = PRESETS.get(String(name));
    return text === undefined ? refuse([problem('preset', name, faults.oneOf([...PRESETS.keys()].join(', ')), nearest(String(name), PRESETS.keys()))]) : ok(text);
  },
  scenarioText: async (text, file) => scenarioText(String(text), String(file)),
  checkDraft: async (text) => ok(checkDraft(String(text))),
  previewTable: async (text) => ok(previewTable(String(text))),
} satisfies Partial<SimApi>;

/** The text of the scenario in a file: that of a scenario as it is, that of a record's without what was done to the run. */
function scenarioText(text: string, file: string): Result<string> {
  if (!isRecord(text) && !isReceipt(text)) return ok(text);
  const parsed = recordIn(text, file);
  if (!parsed.ok) return failure('bad-document', faults.failed.file(file), parsed.problems, file);
  return ok(`${JSON.stringify(parsed.document, null, 2)}\n`);
}

export function checkDraft(text: string): DraftReport {
  const parsed = parseScenario(text, '');
  if (!parsed.ok) return { problems: parsed.problems, whole: null, parameters: {} };
  return { problems: NONE, whole: writtenOut(parsed.scenario), parameters: flat(initialValues(parsed.scenario)) };
}

const NONE: readonly Problem[] = [];

/** Tables are long and nobody asks for them: what stands in their place says nothing about places. */
function writtenOut(scenario: Scenario): ScenarioDocument {
  const populations = scenario.populations.map((population) => (population.placement.shape === 'positions' ? { ...population, placement: { shape: 'random' as const } } : population));
  const document = toDocument({ ...scenario, populations }), { domain: { walls }, model } = scenario;
  // What a document leaves out because it is usual is what is asked for here.
  return { ...document, model, domain: { ...document.domain, walls } };
}

function flat(values: Readonly<Record<string, Readonly<Record<string, number>>>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([group, entries]) => Object.entries(entries).map(([name, value]) => [`${group}.${name}`, value])));
}

const faultWords = (fault: PositionFault): string => faults.table.fault(placeOfFault(fault), fault.value, fault.expected);

export function previewTable(text: string): TableReport {
  const table = readTable(text), preview = previewPositions(text);
  if (!('rows' in table) || preview === null) {
    const fault = 'rows' in table ? '' : faultWords(table);
    return { header: null, columns: { x: -1, y: -1, z: -1, type: -1 }, sample: [], cells: 0, types: [], bounds: null, some: [], warnings: [], faults: [fault] };
  }
  const { header, columns, points, typeCounts, bounds, warnings, faults: found } = preview, every = Math.max(1, Math.ceil(points.length / MOST_PLACES));
  const sample: (readonly string[])[] = [];
  for (const { fields } of table.rows()) {
    if (sample.push(fields) === SAMPLE_ROWS) break;
  }
  return {
    header, columns, sample, cells: points.length, bounds, warnings,
    types: [...typeCounts].map(([name, cells]) => ({ name, cells })),
    some: points.filter((_, n) => n % every === 0),
    faults: found.map(faultWords),
  };
}
