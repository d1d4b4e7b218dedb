// A cell's life along a line of time: its synapses as bars, hits and kills on them, what else happened above, and its death at the end.
import type { Biography, LifeBond, LifeEntry } from '../../workers/simApi';
import { formatClock } from '../app/format';
import { texts } from '../app/texts';

const t = texts.life;
const WIDTH = 340, LANE = 16, TOP = 22, LEAST = 2.5, CROSS = 'M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5';
/** What stands above the bars, each by a shape of its own. */
const SIGNS: Readonly<Partial<Record<LifeEntry['kind'], string>>> = {
  division: 'M-4 0a4 4 0 0 1 4-4v8a4 4 0 0 1-4-4M1-4a4 4 0 0 1 0 8z', activation: 'M0-5 5 4H-5z', exhaustion: 'M0 5 5-4H-5z', memory: 'M-4-4H4V4H-4z', recall: 'M-4-4H4V4H-4zM-1-7h2v3h-2z',
  mutation: 'M0-5 5 0 0 5-5 0z', trogocytosis: 'M-5-1h10v2h-10z', infusion: 'M-1-5h2v10h-2zM-4 1h8L0 6z', homing: 'M-1-5h2v10h-2zM-4 1h8L0 6z', departure: 'M-1-5h2V5h-2zM-4-1h8L0-6z',
};

export interface StripProps {
  readonly life: Biography;
  readonly from: number;
  readonly until: number;
  readonly now: number;
  readonly label: string;
  readonly onGo: (minutes: number) => void;
}

export function LifeStrip({ life, from, until, now, label, onGo }: StripProps) {
  const span = Math.max(1e-6, until - from), at = (minutes: number): number => 4 + ((WIDTH - 8) * (minutes - from)) / span;
  const bonds = life.bonds.filter(({ from: begin, to }) => begin <= until && (to ?? until) >= from), lanes = lanesOf(bonds), rows = Math.max(1, ...lanes.map((lane) => lane + 1));
  const height = TOP + rows * LANE + 4, middle = (lane: number): number => TOP + lane * LANE + LANE / 2;
  const signs = life.entries.filter(({ kind, minutes }) => SIGNS[kind] !== undefined && minutes >= from && minutes <= until);
  return (
    <figure class="life-strip">
      {/* For the pointer only: the list of what happened below says and does the same. */}
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onGo(from + span * Math.min(1, Math.max(0, ((event.clientX - box.left) / box.width) * (WIDTH / (WIDTH - 8)) - 4 / (WIDTH - 8))));
      }}>
        <line class="axis" x1={at(from)} x2={at(Math.min(until, life.died ?? until))} y1={TOP - 2} y2={TOP - 2} />
        {bonds.map((bond, n) => {
          const x = at(Math.max(from, bond.from)), width = Math.max(LEAST, at(Math.min(until, bond.to ?? Math.max(now, bond.from))) - x);
          return (
            <g key={n} class={`bond ${bond.end}`}>
              <rect x={x} y={middle(lanes[n]) - 5} width={width} height={10} rx={1.5} />
              {bond.hits.filter((hit) => hit >= from && hit <= until).map((hit) => <line key={hit} class="hit" x1={at(hit)} x2={at(hit)} y1={middle(lanes[n]) - 5} y2={middle(lanes[n]) + 5} />)}
              {bond.end === 'killed' && bond.to !== null && bond.to <= until && <KillSign x={at(bond.to)} y={middle(lanes[n])} />}
            </g>
          );
        })}
        {signs.map(({ kind, minutes }, n) => <path key={n} class={`sign ${kind}`} transform={`translate(${at(minutes)} 9)`} d={SIGNS[kind]} />)}
        {life.died !== null && life.died >= from && life.died <= until && <path class="death" d={`M${at(life.died)} 3V${height - 2}`} />}
        {now >= from && now <= until && <path class="now" d={`M${at(now)} ${TOP - 8}V${height}`} />}
      </svg>
      <figcaption><span>{formatClock(from)}</span><span>{formatClock(until)}</span></figcaption>
    </figure>
  );
}

/** A cross that stands out of whatever lies under it. */
function KillSign({ x, y }: { readonly x: number; readonly y: number }) {
  return <g class="kill" transform={`translate(${x} ${y})`}><path class="halo" d={CROSS} /><path d={CROSS} /></g>;
}

/** Synapses at the same time lie side by side. */
function lanesOf(bonds: readonly LifeBond[]): number[] {
  const free: number[] = [];
  return bonds.map(({ from, to }) => {
    const lane = free.findIndex((until) => until <= from), at = lane < 0 ? free.length : lane;
    free[at] = to ?? Infinity;
    return at;
  });
}

/** What the shapes on the strip mean; only those that stand there. */
export function StripKey({ life }: { readonly life: Biography }) {
  const kinds = [...new Set(life.entries.map(({ kind }) => kind))].filter((kind) => SIGNS[kind] !== undefined), ends = new Set(life.bonds.map(({ end }) => end));
  const hasHits = life.bonds.some(({ hits }) => hits.length > 0);
  return (
    <ul class="strip-key" aria-hidden="true">
      {ends.has('killed') && <li><svg viewBox="-10 -8 24 16"><g class="bond killed"><rect x={-9} y={-5} width={18} height={10} rx={1.5} /><KillSign x={9} y={0} /></g></svg>{t.key.killed}</li>}
      {[...ends].some((end) => end !== 'killed') && <li><svg viewBox="-10 -8 20 16"><g class="bond givenUp"><rect x={-9} y={-5} width={18} height={10} rx={1.5} /></g></svg>{t.key.bound}</li>}
      {hasHits && <li><svg viewBox="-10 -8 20 16"><line class="hit" y1={-8} y2={8} x1={0} x2={0} /></svg>{t.key.hit}</li>}
      {kinds.map((kind) => <li key={kind}><svg viewBox="-10 -8 20 16"><path class={`sign ${kind}`} d={SIGNS[kind]} /></svg>{t.key[kind as keyof typeof t.key]}</li>)}
      {life.died !== null && <li><svg viewBox="-10 -8 20 16"><path class="death" d="M0-8V8" /></svg>{t.key.death}</li>}
    </ul>
  );
}
