// The antigen of a population as a small picture: how many cells carry how much.
import { DECADES, antigenOf, histogramOf, middleNinety } from '../../app/build/antigen';
import type { Antigen } from '../../app/build/antigen';
import type { Json } from '../../app/build/json';
import { BUILD_TEXTS } from '../../app/texts/build';
import { numberWords } from '../../../schema/numberWords';

const t = BUILD_TEXTS.antigen;
const STEPS = 96, WIDTH = 240, HEIGHT = 44;

export function AntigenPlot({ value, label }: { readonly value: Json | undefined; readonly label: string }) {
  const antigen = antigenOf(value);
  if (antigen === null) return null;
  const bars = histogramOf(antigen, STEPS), step = WIDTH / STEPS;
  const outline = bars.map((share, n) => `L${(n * step).toFixed(1)} ${(HEIGHT * (1 - share)).toFixed(1)}H${((n + 1) * step).toFixed(1)}`).join('');
  return (
    <figure class="b-antigen">
      <svg viewBox={`0 -3 ${WIDTH} ${HEIGHT + 17}`} width={WIDTH} height={HEIGHT + 20} role="img" aria-label={t.plot(label, wordsOf(antigen))}>
        <path class="b-curve" d={`M0 ${HEIGHT}${outline}V${HEIGHT}Z`} />
        <path class="b-axis-line" d={`M0 ${HEIGHT}H${WIDTH}`} />
        {Array.from({ length: DECADES + 1 }, (_, n) => <text key={n} x={(n / DECADES) * WIDTH} y={HEIGHT + 12} class="b-tick" text-anchor={n === 0 ? 'start' : n === DECADES ? 'end' : 'middle'}>{NAMES[n]}</text>)}
      </svg>
      <figcaption>{wordsOf(antigen)} <span class="unit">({t.axis})</span></figcaption>
    </figure>
  );
}

const NAMES = ['≤ 1', '10', '100', '1 k', '10 k', '100 k', '1 M'];

function wordsOf(antigen: Antigen): string {
  const round = (n: number): string => numberWords(Number(n.toPrecision(2))), [low, high] = middleNinety(antigen).map(round) as [string, string];
  switch (antigen.is) {
    case 'same': return t.same(numberWords(antigen.value));
    case 'lognormal': return t.lognormal(numberWords(antigen.median), low, high);
    case 'normal': return t.normal(numberWords(antigen.mean), low, high);
  }
}
