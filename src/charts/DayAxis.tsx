// Days under a small plot that is drawn by hand.
import { withUnit } from '../app/format';
import { niceTicks } from '../render/niceNumbers';

/** So much room it takes below the plot. */
export const AXIS = 18;
/** Labels nearer to an edge begin or end there. */
const NEAR = 14;

interface Props {
  /** Where the first day and the last moment lie, and how long that is. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** The lower edge of the plot. */
  readonly y: number;
}

export function DayAxis({ from, to, days, y }: Props) {
  return (
    <g class="day-axis" aria-hidden="true">
      {niceTicks(0, days, 5).map(({ value, text }) => {
        const x = from + ((to - from) * value) / days, anchor = x < from + NEAR ? 'start' : x > to - NEAR ? 'end' : 'middle';
        return <text key={value} x={anchor === 'end' ? to - 2 : anchor === 'start' ? x + 2 : x} y={y + AXIS / 2} style={{ textAnchor: anchor }}>{withUnit(text, 'd')}</text>;
      })}
    </g>
  );
}
