// What lies in the folder of an experiment, for archives and search engines: RO-Crate 1.1 (P. Sefton et al. 2021, doi:10.5281/zenodo.5841615).
import type { Experiment } from '../../schema/experiment/parse';
import type { FrozenPlan } from './folder';

interface FileSize {
  readonly name: string;
  readonly bytes: number;
}

const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet' };
const MEANINGS: Readonly<Record<string, string>> = {
  'experiment.json': 'The experiment with its scenario: all that is needed to repeat it', 'plan.json': 'What was planned, and by which version of program and model', 'dictionary.csv': 'Columns of all tables with units and meanings',
  runs: 'One row a run: point, seed, factors, outcomes', summary: 'One row a point and outcome: mean, spread, interval, quantiles', series: 'One row a sample of a run', timing: 'How long each run took',
};

/** @param today as 2026-11-30 */
export function crateOf({ document: { title, text = '', references = [] }, scenario }: Experiment, plan: FrozenPlan, files: readonly FileSize[], today: string): unknown {
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }, about: { '@id': './' } },
      {
        '@id': './', '@type': 'Dataset', name: title, description: text === '' ? `An experiment of ${plan.runs} runs with the scenario “${scenario.title}”.` : text, license: 'None is stated: ask whoever made it.',
        datePublished: today, identifier: `${plan.experiment} ${plan.document}`, hasPart: files.map(({ name }) => ({ '@id': name })), mentions: { '@id': '#sweep' }, ...(references.length === 0 ? {} : { citation: references }),
      },
      ...files.map(({ name, bytes }) => ({ '@id': name, '@type': 'File', name, description: MEANINGS[name] ?? MEANINGS[name.split('.')[0]] ?? name, encodingFormat: TYPES[name.split('.').at(-1)!], contentSize: String(bytes) })),
      { '@id': '#sweep', '@type': 'CreateAction', name: `${plan.runs} runs of ${plan.experiment}`, instrument: { '@id': '#program' }, object: { '@id': 'experiment.json' }, result: files.filter(({ name }) => name !== 'experiment.json').map(({ name }) => ({ '@id': name })) },
      { '@id': '#program', '@type': 'SoftwareApplication', name: 'CAR-T Lab', version: plan.program, softwareRequirements: `model ${plan.model}` },
    ],
  };
}
