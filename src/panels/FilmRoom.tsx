// A film of the run is chosen, looked at before it is made, made and saved.
import '../styles/film.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Twin } from '../app/compare';
import { formatClock } from '../app/format';
import { viewWords } from '../app/figures';
import { Film, isStepped, subtitleOf } from '../app/film/film';
import { filmNotes } from '../app/film/notes';
import { offersOf } from '../app/film/offers';
import type { Offers } from '../app/film/offers';
import { USUAL, planOf, widthFor } from '../app/film/plan';
import type { FilmChoice, Plan } from '../app/film/plan';
import type { FilmNotes } from '../app/film/writer';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { filmedSpan } from '../app/span';
import { texts } from '../app/texts';
import { FilmSet } from '../render/filmSet';
import type { FilmedRun } from '../render/filmSet';
import { FilmFields } from './FilmFields';
import { FilmProgress } from './FilmProgress';

const t = texts.film;
/** What was chosen last, for the next film. */
let last: FilmChoice = USUAL;

/** Of two runs side by side both are filmed; where one of them goes, the other is filmed in another way. */
export function FilmRoom() {
  const twin = useLab().compare.twin.value;
  return <Studio key={twin === null ? 'one' : 'two'} twin={twin} />;
}

function Studio({ twin }: { readonly twin: Twin | null }) {
  const lab = useLab(), { store, compare: { lockstep } } = lab, [film] = useState(() => new Film(lab)), [choice, setChoice] = useState(last), sides = twin === null ? 'one' : 'two';
  const [span] = useState(() => filmedSpan(store, twin === null ? Infinity : lockstep.lastMinute)), info = store.info.value, isAway = film.isAway.value;
  // Both stand at the same moment only where both have a tick.
  const ticksPerMinute = Math.min(...[info, twin?.lab.store.info.value].map((one) => one?.ticksPerMinute ?? Infinity));
  const plan = planOf({ ...choice, width: widthFor(choice.width, sides) }, span ?? [0, 1], Number.isFinite(ticksPerMinute) ? ticksPerMinute : 1, sides), notes = filmNotes(lab, span ?? [0, 1], twin);
  const offers = useOffers(plan), { set, host, frameBytes } = useSet(choice, plan, notes, isAway, twin);
  useEffect(() => () => film.cancel(), []);
  if (span === null || info === null) return <p class="note">{texts.why.film}</p>;
  const choose = (more: Partial<FilmChoice>): void => setChoice((last = { ...choice, ...more }));
  // The browser may not make what was chosen: a GIF it always makes.
  const kind = offers !== null && offers[choice.kind].why !== '' ? 'gif' : choice.kind;
  const make = (): void => {
    if (set === null || offers === null) return;
    void film.make({
      choice: { ...choice, kind }, plan, span, notes, set, view: viewWords(lab),
      open: async () => {
        if (kind === 'gif') return (await import('../app/film/gif')).openGif(plan, notes);
        return (await import('../app/film/video')).openVideo(kind, offers[kind].codec!, plan, set.canvas, notes);
      },
    });
  };
  return (
    <div class="film">
      <p>{(store.span.value === null ? t.whole : t.marked)(formatClock(span[0]), formatClock(span[1]))} {twin !== null && t.both(...twin.names)}</p>
      <div class="film-halves">
        <div class={`film-picture ${sides}`} ref={host} role="img" aria-label={t.preview} data-testid="film-picture" data-shown={set !== null} />
        <FilmFields choice={choice} sides={sides} kind={kind} offers={offers} plan={plan} frameBytes={frameBytes} disabled={isAway} onChange={choose} />
      </div>
      <FilmProgress film={film} canMake={set !== null && offers !== null} onMake={make} />
    </div>
  );
}

/** Asked anew for every size and rate. */
function useOffers({ width, height, rate }: Plan): Offers | null {
  const [offers, setOffers] = useState<Offers | null>(null);
  useEffect(() => {
    let here = true;
    void offersOf({ width, height, rate }).then((found) => here && setOffers(found));
    return () => void (here = false);
  }, [width, rate]);
  return offers;
}

function runsOf({ store }: Lab, twin: Twin | null): readonly FilmedRun[] {
  const { sideA, sideB } = texts.compare, infos = [store.info.value, ...(twin === null ? [] : [twin.lab.store.info.value])];
  return infos.flatMap((info, n) => (info === null ? [] : [{ info, letter: twin === null ? '' : [sideA, sideB][n]!, name: twin?.names[n] ?? '' }]));
}

/** The picture of the present moment as the film would show it; later the frame that is being made. */
function useSet(choice: FilmChoice, plan: Plan, { title, lines }: FilmNotes, isAway: boolean, twin: Twin | null) {
  const lab = useLab(), { view } = lab, host = useRef<HTMLDivElement>(null), [set, setSet] = useState<FilmSet | null>(null), [frameBytes, setFrameBytes] = useState(0);
  const { parts, kind } = choice, { width } = plan, flashes = isStepped(plan);
  useEffect(() => {
    const { shot } = view, labs = [lab, ...(twin === null ? [] : [twin.lab])], runs = runsOf(lab, twin);
    let opened: FilmSet | null = null, here = true;
    if (shot !== null) void FilmSet.open(runs, shot).then(async (fresh) => {
      opened = fresh;
      const frames = await Promise.all(labs.map(({ client }) => client.frame(view.wanted())));
      if (!here) return fresh.close();
      if (frames.every(({ ok }) => ok)) fresh.show(frames.flatMap((frame) => (frame.ok ? [frame.value] : [])), 0);
      for (const { source } of labs) source.refresh(); // their buffers are on the way again
      host.current?.append(fresh.canvas);
      setSet(fresh);
    });
    return () => {
      here = false;
      opened?.close();
    };
  }, []);
  useEffect(() => {
    if (set === null || isAway) return undefined;
    const subtitle = subtitleOf(choice, set.minutes, viewWords(lab));
    set.forgetFlashes();
    set.shape(width, plan.height, { title: parts.title ? title : '', lines: parts.title ? lines : [], legend: parts.legend, scaleBar: parts.scaleBar }, subtitle, flashes);
    set.draw(subtitle, 0);
    if (kind !== 'gif') return undefined;
    let here = true;
    void import('../app/film/gif').then(({ bytesOfFrame }) => bytesOfFrame(set.canvas)).then((bytes) => here && setFrameBytes(bytes), () => undefined);
    return () => void (here = false);
  }, [set, width, kind, flashes, ...Object.values(parts), isAway]);
  return { set, host, frameBytes };
}
