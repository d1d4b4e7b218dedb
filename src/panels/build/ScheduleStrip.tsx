// The schedule along the days of the run: entries are opened by a press and moved by dragging or with the arrow keys.
import { useRef } from 'preact/hooks';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../../sim/units';
import { daysOf, roundedTime, stripOf, writtenTime } from '../../app/build/strip';
import type { Strip, StripEntry } from '../../app/build/strip';
import { BUILD_TEXTS } from '../../app/texts/build';
import { useDesk } from './desk';

const t = BUILD_TEXTS.strip;

export function ScheduleStrip() {
  const { builder } = useDesk(), strip = stripOf(builder.draft.value), root = useRef<HTMLDivElement>(null);
  if (strip === null) return null;
  return (
    <div class="b-strip" ref={root} role="group" aria-label={t.label} data-testid="schedule-strip">
      {daysOf(strip).map((day) => <span key={day} class="b-day" style={{ left: share(day * MINUTES_PER_DAY, strip) }} aria-hidden="true">{day}</span>)}
      {strip.entries.map((entry) => <Mark key={entry.n} entry={entry} strip={strip} width={() => root.current?.clientWidth ?? 1} />)}
      <span class="b-days" aria-hidden="true">{t.days}</span>
    </div>
  );
}

const share = (minutes: number, { from, to }: Strip): string => `${(100 * (minutes - from)) / (to - from)}%`;

function Mark({ entry: { n, minutes, name }, strip, width }: { readonly entry: StripEntry; readonly strip: Strip; readonly width: () => number }) {
  const { builder } = useDesk(), drag = useRef<{ readonly x: number; readonly from: number; readonly strip: Strip; moved: boolean } | null>(null);
  const to = (next: number): void => builder.put(['schedule', n, 'at'], writtenTime(roundedTime(next, strip)), true);
  return (
    <button type="button" class="b-mark" data-mark={n} style={{ left: share(minutes, strip) }} aria-label={t.mark(name)} title={name}
      onClick={() => {
        if (drag.current?.moved !== true) builder.show(['schedule', n, 'at']);
        drag.current = null;
      }}
      onKeyDown={(event) => {
        const way = ({ ArrowLeft: -1, ArrowRight: 1 } as Readonly<Record<string, number>>)[event.key];
        if (way === undefined) return;
        event.preventDefault();
        to(minutes + way * (event.shiftKey ? MINUTES_PER_DAY : MINUTES_PER_HOUR));
      }}
      onBlur={() => builder.settle()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, from: minutes, strip, moved: false };
      }}
      onPointerMove={(event) => {
        const { current } = drag;
        if (current === null || event.buttons === 0 || (!current.moved && Math.abs(event.clientX - current.x) < 4)) return;
        current.moved = true;
        to(current.from + ((event.clientX - current.x) / width()) * (current.strip.to - current.strip.from));
      }}
      onPointerUp={() => builder.settle()} />
  );
}
