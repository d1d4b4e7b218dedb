// The generated table of substances in docs/MODEL.md: who makes each, who takes it up, how it spreads and is measured.
import { SUBSTANCES } from '../../sim';
import type { Substance } from '../../sim';
import { code, markdownTable } from './markdown';

type Maker = Substance['makers'][number];
type Taker = Substance['takers'][number];

const KINDS = { tumor: 'tumour cells', cart: 'CAR-T cells', healthy: 'healthy cells', stroma: 'stroma', macrophage: 'macrophages' } as const;

export function substancesTable(): string {
  const rows = Object.entries(SUBSTANCES).map(([name, substance]) => {
    const { title, label, unit, weight, solver, doc, takers, makers, blood } = substance;
    return [
      code(name), title === label ? label : `${title} (${label})`, unit, weight === null ? '–' : `${weight} kDa`, solver,
      listed([...makers.map(makerWords), ...supplyWords(substance)]), listed([...takers.map(takerWords), ...(blood ? [bloodWords(blood)] : [])]), doc,
    ];
  });
  return markdownTable(['field', 'name', 'unit', 'weight', 'solver', 'made by', 'taken up by', 'what it is'], rows);
}

const listed = (parts: readonly string[]) => (parts.length === 0 ? '–' : parts.join('; '));
const key = (name: string) => code(`secrete.${name}`);

/** “CAR-T cells (CD4, bound), times `growthSignal`: `secrete.il2Rate`”. */
function makerWords({ rate, only, gives, bound, signal }: Maker): string {
  const which = [...(only === undefined ? [] : [only]), ...(bound === true ? ['bound'] : [])].join(', ');
  const how = signal === undefined ? '' : `, times ${code(signal)}`, end = gives === 'saturating' ? ', towards 1' : '';
  return partsOf(rate).map(([who, name]) => `${who}${which === '' ? '' : ` (${which})`}${how}${end}: ${key(name)}`).join('; ');
}

function bloodWords({ clearance, serum }: NonNullable<Substance['blood']>): string {
  return `carried away by vessels${serum === undefined ? '' : ` into the serum (${code(serum)})`}: ${key(clearance)}`;
}

function takerWords({ rate, only, dying, half }: Taker): string {
  const words = partsOf(rate).map(([who, name]) => `${who}${only === undefined ? '' : ` (${only})`}: ${key(name)}`);
  return [...words, ...(half === undefined ? [] : [`half of it at ${key(half)}`]), ...(dying === undefined ? [] : [`dying cells a share of it: ${key(dying)}`])].join('; ');
}

function supplyWords({ vessels, walls }: Substance): string[] {
  return [
    ...(vessels ? [`vessels: ${key(vessels.level)}, ${key(vessels.volume)}`] : []),
    ...(walls ? [`the medium at the walls: ${key(walls.level)}, ${key(walls.rate)}`] : []),
  ];
}

/** Kinds that share a parameter are named together. */
function partsOf(rate: Maker['rate']): [who: string, name: string][] {
  const kinds = new Map<string, string[]>();
  for (const [kind, name] of Object.entries(rate)) kinds.set(name, [...(kinds.get(name) ?? []), KINDS[kind as keyof typeof KINDS]]);
  return [...kinds].map(([name, who]) => [who.length < 2 ? who.join() : `${who.slice(0, -1).join(', ')} and ${who.at(-1)}`, name]);
}
