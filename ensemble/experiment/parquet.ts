// A table as Apache Parquet, handed on piece by piece: no more than one group of rows is ever held.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Field } from '../../schema/csv';
import type { TableColumn } from './tables';

/** Rows that are packed together. */
const GROUP = 8192;

/** @param facts kept in the file for those who ask where it comes from; units and meanings of columns are added as `columns` */
export class ParquetTable {
  private readonly writer = new ByteWriter(1 << 16);
  private readonly file: ParquetWriter;
  private columns: (number | string | null)[][];

  constructor(private readonly header: readonly TableColumn[], facts: Readonly<Record<string, string>>, put: (bytes: Uint8Array) => void) {
    const flush = (): void => {
      put(this.writer.getBytes().slice());
      this.writer.index = 0;
    };
    Object.assign(this.writer, { flush, finish: flush });
    const meanings = JSON.stringify(Object.fromEntries(header.map(({ name, unit, doc }) => [name, { unit, description: doc }])));
    this.file = new ParquetWriter({
      writer: this.writer, createdBy: 'CAR-T Lab', kvMetadata: Object.entries({ ...facts, columns: meanings }).map(([key, value]) => ({ key, value })),
      schema: [{ name: 'root', num_children: header.length }, ...header.map(({ name, type, isWhole }) => ({
        name, repetition_type: isWhole === true || type === 'string' ? 'REQUIRED' as const : 'OPTIONAL' as const,
        ...(type === 'string' ? { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const } : { type: isWhole === true ? 'INT32' as const : 'DOUBLE' as const }),
      }))],
    });
    this.columns = header.map(() => []);
  }

  row(fields: readonly Field[]): void {
    fields.forEach((field, n) => this.columns[n].push(Number.isNaN(field) ? null : field));
    if (this.columns[0].length >= GROUP) this.pack();
  }

  close(): void {
    this.pack();
    void this.file.finish();
  }

  private pack(): void {
    if (this.columns[0].length === 0) return;
    void this.file.write({ columnData: this.header.map(({ name }, n) => ({ name, data: this.columns[n] })), rowGroupSize: GROUP });
    this.columns = this.header.map(() => []);
  }
}
