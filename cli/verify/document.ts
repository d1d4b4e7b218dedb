// Writes what a full run came to: figures as SVG, numbers as JSON, and docs/VALIDATION.md and docs/PREDICTIONS.md made of them.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { predictionsDocument } from '../documentation/predictions';
import { VALIDATION_DATA, readValidation, validationDocument } from '../documentation/validation';
import type { StoredReport } from '../documentation/validation';
import { EXPERIMENTS } from '../../verify';
import { plot } from '../../verify/plot';
import type { ExperimentReport } from '../../verify/report';
import { writeWhole } from '../outputs';
import { modelVersion } from './store';

export function writeFigures(folder: string, reports: readonly ExperimentReport[]): void {
  const figures = reports.flatMap((report) => report.figures);
  if (figures.length > 0) mkdirSync(folder, { recursive: true });
  for (const figure of figures) writeWhole(join(folder, `${figure.name}.svg`), plot(figure));
}

/** Experiments that were not run this time keep their last results. */
export function writeValidation(root: string, reports: readonly ExperimentReport[]): void {
  writeFigures(join(root, 'docs/images/validation'), reports);
  const stored = merged(readValidation(root), reports);
  writeWhole(join(root, VALIDATION_DATA), `${JSON.stringify(stored, null, 1)}\n`);
  const document = join(root, 'docs/VALIDATION.md');
  const validation = validationDocument(stored, existsSync(document) ? readFileSync(document, 'utf8') : '');
  writeWhole(document, validation);
  writeWhole(join(root, 'docs/PREDICTIONS.md'), predictionsDocument(stored, validation));
}

function merged(before: readonly StoredReport[], fresh: readonly ExperimentReport[]): StoredReport[] {
  return EXPERIMENTS.flatMap(({ name }) => {
    const report = fresh.find(({ target }) => target === name);
    const old = before.filter(({ target }) => target === name);
    return report === undefined ? old : [storedOf(report)];
  });
}

function storedOf({ target, pass, rows, figures }: ExperimentReport): StoredReport {
  return {
    target, model: modelVersion(), pass,
    rows: rows.map(({ ours: _, ...row }) => row),
    figures: figures.map(({ name, title }) => ({ name, title })),
  };
}
