// Text → scenario, or every problem of the text at once. Never throws on anything a person may have written.
import type { Scenario } from '../sim';
import { checkSuggestions } from './checkSuggestions';
import { checkDocument } from './checks';
import { documentSchema } from './document';
import type { Definitions, ScenarioDocument } from './document';
import { sketchDrugs } from './drugs';
import { faults } from './faults';
import { withCurrentNames } from './formerNames';
import { readJson } from './json';
import { LONGEST_TABLE, MOST_PRODUCTS } from './limits';
import { normalise } from './normalise';
import type { Problem } from './problem';
import { Report } from './report';
import { cloneLabels } from './strokes';

export interface BadDocument {
  readonly ok: false;
  readonly file: string;
  readonly problems: readonly Problem[];
}
export type ParsedScenario = { readonly ok: true; readonly scenario: Scenario; readonly document: ScenarioDocument } | BadDocument;

export interface ParseOptions {
  /** Reads a table that lies beside the document; without it such tables must be written into the document. */
  readonly readFile?: (name: string) => { readonly text: string } | { readonly fault: string };
  /** Whether what it suggests is tried: each suggestion takes as long as the document itself. Default true; presets are tried by the tests. */
  readonly triesSuggestions?: boolean;
}

/** @param file name shown with the problems */
export function parseScenario(text: string, file: string, options: ParseOptions = {}): ParsedScenario {
  const json = readJson(text);
  if (!json.ok) return { ok: false, file, problems: json.problems };
  const report = new Report();
  for (const problem of json.problems) report.addProblem(problem);
  const document = checkScenario(json.value, report, options);
  if (document === null || !report.isEmpty) return { ok: false, file, problems: report.problems() };
  return { ok: true, scenario: normalise(document), document };
}

/** The value as a document (given tables read in), or null when it is none; problems go to the report. */
export function checkScenario(given: unknown, report: Report, options: ParseOptions = {}): ScenarioDocument | null {
  const value = withCurrentNames(given);
  const result = documentSchema(definitionsIn(value)).safeParse(value);
  if (!result.success) report.addIssues(result.error.issues, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  // Checks look only at parts without problems; those have the shape they should.
  const document = inlineTables(value as ScenarioDocument, report, options);
  checkDocument(document, report);
  if (options.triesSuggestions !== false) checkSuggestions(document, report, (changed, inner) => checkScenario(changed, inner));
  return document;
}

/** What a value defines for its other parts to use, whatever else is wrong with it. */
export function definitionsIn(value: unknown): Definitions {
  return { products: productNames(value), drugs: sketchDrugs(value), clones: cloneLabels(value) };
}

/** Names of the products that a value defines, whatever else is wrong with it; no more than a document may have. */
function productNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'products')) return [];
  const { products } = value as { products: unknown };
  return typeof products === 'object' && products !== null && !Array.isArray(products) ? Object.keys(products).slice(0, MOST_PRODUCTS) : [];
}

/** Replaces every `file` of a placement by the text of that file. */
function inlineTables(doc: ScenarioDocument, report: Report, { readFile }: ParseOptions): ScenarioDocument {
  if (!Array.isArray(doc.populations)) return doc;
  const populations = doc.populations.map((population, n) => {
    const path = `populations[${n}].placement`;
    if (!report.isClean(`populations[${n}]`) || population.placement.shape !== 'positions') return population;
    const { file, csv, type } = population.placement;
    if (file === undefined || csv !== undefined) return population;
    const found = withinLimit(readTable(file, readFile));
    if ('text' in found) return { ...population, placement: { shape: 'positions' as const, csv: found.text, ...(type === undefined ? {} : { type }) } };
    report.add(`${path}.file`, file, found.fault);
    return population;
  });
  return { ...doc, populations };
}

function withinLimit(found: ReturnType<typeof readTable>): ReturnType<typeof readTable> {
  return 'text' in found && found.text.length > LONGEST_TABLE ? { fault: faults.table.size(String(LONGEST_TABLE / 1e6)) } : found;
}

function readTable(file: string, readFile: ParseOptions['readFile']): { readonly text: string } | { readonly fault: string } {
  if (readFile === undefined) return { fault: faults.table.itself };
  if (/^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)/.test(file)) return { fault: faults.table.fileName };
  return readFile(file);
}
