// What the page may ask of a CAR on the bench: a design is checked like a product of a document.
import { nearest } from '../schema';
import { faults } from '../schema/faults';
import { PRODUCT_PARAMS, productGroup } from '../sim';
import type { Gate } from '../sim';
import { checkParameters, isObject, oneOfProducts, problem, refuse } from './checks';
import type { Checked } from './checks';
import { designOf, reportDesign } from './design';
import type { CarDesign } from './designInfo';
import { ok } from './failures';
import type { Run } from './run';
import type { Problem, SimApi } from './simApi';

export function designCalls(loaded: () => Run) {
  return {
    designCar: async (request) => {
      const run = loaded(), { product, design } = isObject(request) ? request : { product: undefined, design: null };
      const names = run.world.products.map(({ name }) => name);
      if (typeof product !== 'string' || !names.includes(product)) return refuse([problem('product', product, oneOfProducts(names), typeof product === 'string' ? nearest(product, names) : '')]);
      if (run.world.model.idle?.includes('lysisSignal') === true) return refuse([problem('product', product, faults.request.readsDesign)]);
      const checked = design === null ? ({ ok: true, value: designOf(run.world, product) } as const) : checkDesign(design, run, product);
      return checked.ok ? ok(reportDesign(run, product, checked.value)) : checked;
    },
  } satisfies Partial<SimApi>;
}

const DOMAINS: readonly CarDesign['costimulation'][] = ['CD28', '4-1BB'], HINGES: readonly CarDesign['hinge'][] = ['CD8', 'CD28'];

function checkDesign(design: unknown, { start: { scenario } }: Run, product: string): Checked<CarDesign> {
  if (!isObject(design)) return refuse([problem('design', design, faults.request.design)]);
  const problems: Problem[] = [], { parameters } = design, group = productGroup(product), prefix = `${group}.`;
  const costimulation = DOMAINS.find((one) => one === design['costimulation']), hinge = HINGES.find((one) => one === design['hinge']), gate = gateOf(design['gate']);
  if (costimulation === undefined) problems.push(problem('costimulation', design['costimulation'], faults.oneOf(DOMAINS.join(', '))));
  if (hinge === undefined) problems.push(problem('hinge', design['hinge'], faults.oneOf(HINGES.join(', '))));
  if (gate === null) problems.push(problem('gate', design['gate'], faults.such.gate('{"kind": "single", "antigen": "A"}')));
  if (!isObject(parameters)) problems.push(problem('parameters', parameters, faults.such.values('{"affinity": 15}')));
  if (problems.length > 0 || !isObject(parameters)) return refuse(problems);
  const checked = checkParameters(Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`${prefix}${name}`, value])), scenario);
  if (!checked.ok) return checked;
  const known = Object.entries(checked.value).map(([key, value]) => [key.slice(prefix.length), value] as const).filter(([name]) => Object.hasOwn(PRODUCT_PARAMS.specs, name));
  return { ok: true, value: { costimulation: costimulation!, hinge: hinge!, gate: gate!, parameters: Object.fromEntries(known) } };
}

function gateOf(gate: unknown): Gate | null {
  if (!isObject(gate)) return null;
  const { kind, antigen } = gate;
  if (kind === 'or' || kind === 'and') return { kind };
  return (kind === 'single' || kind === 'not') && (antigen === 'A' || antigen === 'B') ? { kind, antigen } : null;
}
