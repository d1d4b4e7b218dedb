// Where a table comes from: the run that made it and the meaning of its columns, for a file beside it or for comment lines in it.
import { version } from '../package.json';
import { getParameter, hashWorld, listParams, minutesOf } from '../sim';
import type { World } from '../sim';

/** A column of a table that is written. */
export interface Column {
  readonly name: string;
  /** '' for a pure number or a text. */
  readonly unit: string;
  readonly doc: string;
  readonly type?: 'number' | 'string';
}

/** What is known of a run, from its name to the state in which it stands now. */
export interface Provenance {
  readonly program: string;
  readonly version: string;
  readonly scenario: string;
  readonly title: string;
  readonly model: string;
  readonly seed: string;
  /** Present values of the parameters that differ from the standard ones, as JSON. */
  readonly parameters: Readonly<Record<string, number>>;
  /** What was done by hand while the run went on; the record of the run lists it. */
  readonly liveActions: number;
  readonly timeMin: number;
  readonly tick: number;
  readonly ticksPerMinute: number;
  /** Of the state at that tick: the same scenario, seed and actions give the same. */
  readonly hash: string;
}

export function provenanceOf(world: World): Provenance {
  const { scenario, seed, tick } = world;
  return {
    program: 'CAR-T Lab', version, scenario: scenario.name, title: scenario.title, model: scenario.model, seed,
    parameters: changedParameters(world), liveActions: world.actions.filter(({ origin }) => origin === 'live').length,
    timeMin: minutesOf(world), tick, ticksPerMinute: scenario.clock.ticksPerMinute, hash: hashWorld(world),
  };
}

function changedParameters(world: World): Record<string, number> {
  const changed: Record<string, number> = {};
  for (const { key, spec } of listParams(world.scenario.products)) {
    const value = getParameter(world, key);
    if (value !== undefined && value !== spec.value) changed[key] = value;
  }
  return changed;
}

/** The same as words for comment lines. */
export function factsOf({ parameters, ...rest }: Provenance): Record<string, string | number> {
  return { ...rest, parameters: JSON.stringify(parameters) };
}

/** `time_min [min], cart_alive [cells]` */
export function unitsOf(columns: readonly Column[]): string {
  return columns.map(({ name, unit }) => (unit === '' ? name : `${name} [${unit}]`)).join(', ');
}

/**
 * What lies beside a table, in the vocabulary of “CSV on the Web” (W3C), so that programs which know it find names, units and meanings.
 * @param file the table's name without its folder
 */
export function tableMetadata(file: string, columns: readonly Column[], run: Pick<Provenance, 'program' | 'version' | 'title'>, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    '@context': 'http://www.w3.org/ns/csvw', url: encodeURI(file), 'dc:title': run.title, 'dc:creator': `${run.program} ${run.version}`,
    dialect: { header: true, commentPrefix: '#' },
    tableSchema: {
      columns: columns.map(({ name, unit, doc, type = 'number' }) => ({
        name, titles: name, datatype: type, 'dc:description': doc, ...(unit === '' ? {} : { 'schema:unitText': unit }),
      })),
    },
    notes: [{ run, ...more }],
  };
}
