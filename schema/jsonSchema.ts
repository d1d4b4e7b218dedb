// The published JSON Schema of scenario documents, for editors: completion, ranges and descriptions while one types.
import * as z from 'zod/mini';
import { PRODUCT_PARAMS, SITE_NAMES, drugGroup, productGroup } from '../sim';
import { documentSchema } from './document';
import { experimentSchema } from './experiment/document';
import { lessonSchema } from './lesson';
import { PRESETS } from './presets';
import { parameterValue } from './vocabulary';

type Json = Record<string, unknown>;

/** The schema as an object; the same registry and the same shapes that the checks use. */
export function scenarioJsonSchema(): Json {
  const schema = z.toJSONSchema(documentSchema({ products: [], drugs: {}, clones: [] }), { unrepresentable: 'any' }) as Json;
  allowOwnParameters(schema);
  return {
    $schema: schema['$schema'],
    title: 'CAR-T Lab scenario',
    description: 'What a run of CAR-T Lab starts from: patch, cells, products, schedule and parameters.',
    ...schema,
  };
}

/** The same for lessons. */
export function lessonJsonSchema(): Json {
  const schema = z.toJSONSchema(lessonSchema({ products: [], drugs: {}, clones: [] }, [...PRESETS.keys()]), { unrepresentable: 'any' }) as Json;
  allowOwnParameters(schema);
  return { $schema: schema['$schema'], title: 'CAR-T Lab lesson', description: 'Steps that lead a reader through a question with a run of CAR-T Lab.', ...schema };
}

/** The same for experiments. */
export function experimentJsonSchema(): Json {
  const schema = z.toJSONSchema(experimentSchema([...PRESETS.keys()]), { unrepresentable: 'any' }) as Json;
  return { $schema: schema['$schema'], title: 'CAR-T Lab experiment', description: 'What is varied in a scenario of CAR-T Lab, how often it is repeated, and what is read of each run.', ...schema };
}

/** Names of products and of drugs can be the document's own: their parameters are known by pattern only, their names not at all. */
function allowOwnParameters(node: unknown): void {
  if (Array.isArray(node)) node.forEach(allowOwnParameters);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const object = node as Json;
  const properties = object['properties'];
  if (typeof properties === 'object' && properties !== null && 'kill.hitRate' in properties) object['patternProperties'] = { ...productPatterns(), ...drugPatterns() };
  Object.values(object).forEach(allowOwnParameters);
}

const escaped = (group: string) => group.replaceAll('.', '\\.');

function drugPatterns(): Json {
  const effects = SITE_NAMES.join('|');
  return { [`^${escaped(drugGroup(''))}[A-Za-z][A-Za-z0-9_-]*\\.(halfLife|half|hill|(${effects})(Half|Hill)?)$`]: { type: 'number', description: 'a parameter of a drug that the document defines' } };
}

function productPatterns(): Json {
  const group = escaped(productGroup(''));
  return Object.fromEntries(Object.entries(PRODUCT_PARAMS.specs).map(([name, spec]) => {
    const { $schema: _dialect, ...value } = z.toJSONSchema(parameterValue(spec)) as Json;
    return [`^${group}[A-Za-z][A-Za-z0-9_-]*\\.${name}$`, value];
  }));
}
