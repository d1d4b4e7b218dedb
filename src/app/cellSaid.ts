// A chosen cell in one short sentence: what it is, what it does, where it is, and what is nearest to it.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { Flag, Kind, Life } from '../render/codes';
import { groupName, groupOf, isNegative } from '../render/groups';
import { legendOf } from '../render/legend';
import { BY_KIND } from '../render/settings';
import { withUnit } from './format';
import { texts } from './texts';
import { placeIn, placeOfOne, sideOf } from './whereabouts';
import type { Plane } from './whereabouts';

const t = texts.everyone;
type Doing = 'holds' | 'held' | 'divides' | 'rests' | 'none';

/** '' where the frame does not show it. */
export function cellSaid(info: RunInfo, frame: Frame, plane: Plane, id: number): string {
  const row = frame.id.indexOf(id);
  if (row < 0 || row >= frame.count) return '';
  const [u, v] = placeIn(plane, frame.x[row], frame.y[row], frame.z[row]), near = nearestOther(frame, row);
  return t.cell({ cell: nameOf(info, frame, row), id: String(id), doing: doingOf(frame, row), place: t.place(placeOfOne(u, v)), near: near < 0 ? '' : nearWords(info, frame, plane, row, near) });
}

/** As the legend calls it. */
function nameOf(info: RunInfo, frame: Frame, row: number): string {
  const group = groupName(groupOf(frame.kind[row], frame.life[row], frame.fate[row], frame.product[row], isNegative(frame.flags[row], info.targeting)));
  return legendOf(info, 'dark', BY_KIND).cells.find((entry) => entry.group === group)?.label ?? texts.cell.kinds.all;
}

function doingOf({ kind, life, flags }: Frame, row: number): Doing {
  if (life[row] > Life.Quiescent) return 'none';
  if (flags[row] & Flag.Bound && kind[row] === Kind.Cart) return 'holds';
  if (flags[row] & Flag.Held) return 'held';
  if (flags[row] & Flag.Dividing) return 'divides';
  return life[row] === Life.Quiescent ? 'rests' : 'none';
}

function nearWords(info: RunInfo, frame: Frame, { right, up }: Plane, row: number, near: number): string {
  const way = [frame.x[near] - frame.x[row], frame.y[near] - frame.y[row], frame.z[near] - frame.z[row]], along = (axis: readonly number[]): number => way.reduce((sum, one, n) => sum + one * axis[n], 0);
  return t.near(nameOf(info, frame, near), withUnit(String(Math.round(Math.hypot(...way))), 'µm'), t.side(sideOf(along(right), along(up))));
}

/** For a CAR-T cell the nearest living tumour cell, for any other the nearest living CAR-T cell, where there is one; else whatever is nearest. −1: it is alone. */
function nearestOther(frame: Frame, row: number): number {
  const { x, y, z, kind, life, count } = frame, wanted = kind[row] === Kind.Cart ? Kind.Tumor : Kind.Cart;
  let best = -1, least = Infinity, isWanted = false;
  for (let i = 0; i < count; i++) {
    if (i === row) continue;
    const fits = kind[i] === wanted && life[i] <= Life.Quiescent;
    if (isWanted && !fits) continue;
    const distance = Math.hypot(x[i] - x[row], y[i] - y[row], z[i] - z[row]);
    if ((fits && !isWanted) || distance < least) {
      best = i;
      least = distance;
      isWanted = fits;
    }
  }
  return best;
}
