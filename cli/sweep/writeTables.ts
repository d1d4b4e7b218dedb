// The tables of an experiment whose runs are all there: read run by run, written row by row, renamed into place once all are whole.
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { version } from '../../package.json';
import { ParquetTable } from '../../ensemble/experiment/parquet';
import type { Plan } from '../../ensemble/experiment/plan';
import { Summary, runColumns, runRow, seriesColumns, seriesRows, summaryColumns } from '../../ensemble/experiment/tables';
import type { TableColumn } from '../../ensemble/experiment/tables';
import { csvLine } from '../../schema/csv';
import type { Field } from '../../schema/csv';
import { DISK, writeAll } from '../disk';
import { LineFile, unwritable } from '../lineFile';
import { placeOf } from '../place';
import { writeWhole } from '../writeWhole';
import { crateOf } from './crate';
import { DOCUMENT_FILE, PLAN_FILE, frozenPlan } from './folder';
import type { Shelf } from './journal';

interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** Not in every program’s reach, and of no use to one: as text only. */
  readonly onlyText?: boolean;
}

/** Of the machine, not of the model: never the same twice. */
const TIMING: Table = {
  name: 'timing', title: 'How long each run took', onlyText: true,
  columns: [{ name: 'run', unit: '', doc: 'number of the run', type: 'number', isWhole: true }, { name: 'wall_s', unit: 's', doc: 'time that the run took', type: 'number' }],
};

export interface Written {
  readonly files: readonly string[];
  /** Runs by how they ended. */
  readonly counts: Readonly<Record<string, number>>;
}

/** @param isStopped asked now and then; null: somebody stopped it, and no table is there */
export function writeTables(folder: string, plan: Plan, shelf: Shelf, isStopped: () => boolean = () => false): Written | null {
  const { experiment } = plan, summary = new Summary(experiment), counts: Record<string, number> = {};
  const tables: readonly Table[] = [
    { name: 'runs', title: 'One row a run', columns: runColumns(experiment) }, { name: 'summary', title: 'One row a point and outcome', columns: summaryColumns(experiment) },
    ...((experiment.document.series ?? []).length === 0 ? [] : [{ name: 'series', title: 'One row a sample of a run', columns: seriesColumns(experiment) }]), TIMING,
  ];
  const writers = new Map(tables.map((table) => [table.name, new Writer(folder, table, { experiment: experiment.document.name, program: `CAR-T Lab ${version}`, document: frozenPlan(plan).document })]));
  const put = (name: string, rows: readonly (readonly Field[])[]): void => rows.forEach((row) => writers.get(name)!.row(row));
  try {
    for (let run = 0; run < plan.runs; run++) {
      if (isStopped()) return null;
      const planned = plan.runAt(run), { result, wall } = shelf.read(run);
      counts[result.status] = (counts[result.status] ?? 0) + 1;
      put('runs', [runRow(experiment, planned, result)]);
      put('timing', [[run, wall]]);
      put('summary', summary.take(planned, result));
      if (writers.has('series')) put('series', seriesRows(experiment, run, result));
    }
    for (const writer of writers.values()) writer.close();
    const files = [...writers.values()].flatMap((writer) => writer.keep());
    writeWhole(join(folder, 'dictionary.csv'), dictionary(tables));
    writeWhole(join(folder, 'ro-crate-metadata.json'), `${JSON.stringify(crateOf(experiment, frozenPlan(plan), [DOCUMENT_FILE, PLAN_FILE, 'dictionary.csv', ...files.map((file) => basename(file))].map((name) => ({ name, bytes: statSync(join(folder, name)).size })), new Date().toISOString().slice(0, 10)), null, 1)}\n`);
    return { files: [...files, join(folder, 'dictionary.csv'), join(folder, 'ro-crate-metadata.json')], counts };
  } finally {
    for (const writer of writers.values()) writer.drop();
  }
}

/** Columns of all tables with their units and meanings, for people and programs. */
function dictionary(tables: readonly Table[]): string {
  const rows: Field[][] = [['table', 'column', 'type', 'unit', 'description'], ...tables.flatMap(({ name, columns }) => columns.map((column) => [name, column.name, column.isWhole === true ? 'integer' : column.type, column.unit, column.doc]))];
  return rows.map((row) => `${csvLine(row)}\n`).join('');
}

/** One table in both forms, under other names until it is whole. */
class Writer {
  private readonly csv: LineFile;
  private readonly parquet: ParquetTable | null;
  private handle: number | null = null;
  private isOpen = true;

  constructor(private readonly folder: string, private readonly table: Table, facts: Readonly<Record<string, string>>) {
    this.csv = new LineFile(placeOf(this.draft('csv')), 0);
    this.csv.line(csvLine(table.columns.map(({ name }) => name)));
    this.parquet = table.onlyText === true ? null : new ParquetTable(table.columns, { ...facts, title: table.title }, (bytes) => this.putBytes(bytes));
  }

  row(fields: readonly Field[]): void {
    this.csv.line(csvLine(fields));
    this.parquet?.row(fields);
    if (this.csv.hasFailed) throw this.csv.fault;
  }

  close(): void {
    this.csv.close();
    if (this.csv.hasFailed) throw this.csv.fault;
    this.parquet?.close();
    this.closeBytes();
    this.isOpen = false;
  }

  /** Both forms take their names; which are told. */
  keep(): string[] {
    return this.forms.map((form) => {
      const file = join(this.folder, `${this.table.name}.${form}`);
      DISK.rename(this.draft(form), file);
      return file;
    });
  }

  /** Whatever has not been kept goes. */
  drop(): void {
    if (this.isOpen) this.csv.close();
    this.closeBytes();
    for (const form of this.forms) {
      try {
        DISK.remove(this.draft(form));
      } catch {
        // It was kept.
      }
    }
  }

  private get forms(): readonly ('csv' | 'parquet')[] {
    return this.table.onlyText === true ? ['csv'] : ['csv', 'parquet'];
  }

  private draft(form: 'csv' | 'parquet'): string {
    return join(this.folder, `${this.table.name}.${form}.part`);
  }

  private putBytes(bytes: Uint8Array): void {
    const path = this.draft('parquet');
    try {
      this.handle ??= DISK.open(path, 'w');
    } catch (error) {
      throw unwritable(path, error);
    }
    const { error } = writeAll(DISK, this.handle, bytes, null);
    if (error !== null) throw unwritable(path, error);
  }

  private closeBytes(): void {
    if (this.handle === null) return;
    DISK.sync(this.handle);
    DISK.close(this.handle);
    this.handle = null;
  }
}
