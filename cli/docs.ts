// `npm run docs`: writes what is derived from the code – parameters, model tables, the list of presets, JSON Schema.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { experimentJsonSchema, lessonJsonSchema, scenarioJsonSchema } from '../schema/jsonSchema';
import { convergenceDocument } from './documentation/convergence';
import { glossaryDocument } from './documentation/glossary';
import { languagesDocument } from './documentation/languages';
import { lessonWordFiles } from './documentation/lessonWords';
import { modelWordFiles } from './documentation/modelWords';
import { modelDocument } from './documentation/model';
import { parametersDocument } from './documentation/parameters';
import { predictionsDocument } from './documentation/predictions';
import { readmeDocument } from './documentation/presets';
import { readValidation, validationDocument } from './documentation/validation';
import { waitingIn } from './documentation/translations';
import { EXIT, reasonOf } from './fault';
import { realTerminal } from './terminal';
import type { Terminal } from './terminal';

/** Every generated file of the repository at `root`, by path, as it should be now. */
export function generatedFiles(root: string): Readonly<Record<string, string>> {
  const reports = readValidation(root), validation = validationDocument(reports, readOr(join(root, 'docs/VALIDATION.md')));
  const modelWords = { ...modelWordFiles((path) => readOr(join(root, path))), ...lessonWordFiles((path) => readOr(join(root, path))) };
  return {
    'docs/PARAMETERS.md': parametersDocument(),
    'docs/GLOSSARY.md': glossaryDocument(),
    'docs/VALIDATION.md': validation,
    'docs/PREDICTIONS.md': predictionsDocument(reports, validation),
    'docs/CONVERGENCE.md': convergenceDocument(reports),
    'docs/MODEL.md': modelDocument(readFileSync(join(root, 'docs/MODEL.md'), 'utf8'), root),
    'README.md': readmeDocument(readFileSync(join(root, 'README.md'), 'utf8')),
    ...modelWords,
    'docs/LANGUAGES.md': languagesDocument((path) => modelWords[path] ?? readOr(join(root, path))),
    'examples/experiment.schema.json': `${JSON.stringify(experimentJsonSchema(), null, 1)}\n`,
    'lessons/lesson.schema.json': `${JSON.stringify(lessonJsonSchema(), null, 1)}\n`,
    'scenarios/scenario.schema.json': `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`,
  };
}

export function main(_args: readonly string[], terminal: Terminal = realTerminal): number {
  const root = process.env['CART_LAB_ROOT'] ?? process.cwd();
  try {
    for (const [path, text] of Object.entries(generatedFiles(root))) {
      const changed = readOr(join(root, path)) !== text;
      if (changed) writeOut(join(root, path), text);
      const waiting = waitingIn(text);
      terminal.out(`${path}: ${changed ? 'written' : 'up to date'}${waiting > 0 ? `, ${waiting} to be translated` : ''}`);
    }
    return EXIT.ok;
  } catch (error) {
    terminal.err(`The documents cannot be generated: ${reasonOf(error)}`);
    return EXIT.fault;
  }
}

function writeOut(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
