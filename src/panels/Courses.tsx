// The courses of the run as lanes under the time line: each begins where it left another, with its tumour cells in small.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CourseInfo } from '../../workers/simApi';
import { courseName, inLanes, removeCourse } from '../app/courses';
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { compareWith, withCourse } from '../app/twinRequests';
import { Icon } from './Icon';

const t = texts.courses;
const WIDTH = 1000, HEIGHT = 24;

export function Courses() {
  const { store } = useLab(), courses = store.courses.value;
  if (courses.length < 2) return null;
  const lanes = inLanes(courses), end = Math.max(1, store.info.value?.durationMinutes ?? 1);
  const top = Math.max(1, ...lanes.flatMap(({ curve }) => curve.filter((_, n) => n % 2 === 1)));
  return (
    <fieldset class="courses" data-testid="courses">
      <legend class="hidden">{t.label}</legend>
      {lanes.map((course) => <Lane key={course.id} course={course} end={end} top={top} above={lanes.findIndex(({ id }) => id === course.parent) - lanes.indexOf(course)} />)}
    </fieldset>
  );
}

interface LaneProps {
  readonly course: CourseInfo;
  /** Minutes of the whole run. */
  readonly end: number;
  /** Most tumour cells of any course. */
  readonly top: number;
  /** Lanes up to the one that it left, negative. */
  readonly above: number;
}

function Lane({ course, end, top, above }: LaneProps) {
  const lab = useLab(), { store, source } = lab, [isNaming, setNaming] = useState(false);
  const name = courseName(course), isHere = course.id === store.meta.value.course;
  const reached = isHere ? Math.max(course.reachedMinutes, store.minutes.value) : course.reachedMinutes;
  const share = (minutes: number): string => `${((100 * minutes) / end).toFixed(3)}%`;
  const lane = useRef<HTMLDivElement>(null), isTold = course.curve.length === 0;
  const pen = useRef<HTMLButtonElement>(null), isBack = useRef(false);
  useLayoutEffect(() => { if (!isNaming && isBack.current) pen.current?.focus(); }, [isNaming]);
  const close = (byKey: boolean): void => {
    isBack.current = byKey;
    setNaming(false);
  };
  useLayoutEffect(() => { if (isHere) lane.current?.scrollIntoView({ block: 'nearest' }); }, [isHere]);
  const facts = `${name}. ${course.parent === null ? '' : `${t.leaves(formatClock(course.forkMinutes))}, `}${t.reaches(formatClock(reached))}`;
  return (
    <div ref={lane} class={`lane ${isHere ? 'here' : ''}`} style={{ '--from': share(course.forkMinutes), '--to': share(reached), '--above': String(-above) }}>
      <label title={facts}>
        <input type="radio" name="course" checked={isHere} aria-label={facts} onChange={() => void source.enterCourse(course.id)} />
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true"><path class={isTold ? 'told' : ''} d={curvePath(isTold ? [course.forkMinutes, top / 2, reached, top / 2] : course.curve, end, top)} /></svg>
        {course.parent !== null && <i class="leaving" aria-hidden="true" />}
        {!isNaming && <span class="lane-name">{name}</span>}
      </label>
      {isNaming
        ? <NameField course={course} close={close} />
        : (
          <span class="lane-buttons">
            {!isHere && !store.parts.locks('compare') && <button type="button" class="button tiny" aria-label={texts.compare.compareWithOf(name)} title={texts.compare.compareWithOf(name)} onClick={() => void compareWith(lab, withCourse(lab, course))}><Icon name="twins" /></button>}
            <button ref={pen} type="button" class="button tiny" aria-label={t.rename(name)} title={t.rename(name)} onClick={() => setNaming(true)}><Icon name="pen" /></button>
            {course.removable && <button type="button" class="button tiny" aria-label={t.remove(name)} title={t.remove(name)} onClick={() => void removeCourse(lab, course)}><Icon name="close" /></button>}
          </span>
        )}
    </div>
  );
}

function NameField({ course, close }: { readonly course: CourseInfo; readonly close: (byKey: boolean) => void }) {
  const { source } = useLab(), [text, setText] = useState(course.name), field = useRef<HTMLInputElement>(null), isDone = useRef(false);
  useLayoutEffect(() => field.current?.select(), []); // before the next key: after the picture, it would be typed over
  /** Once: a field that goes away may still tell that it was left. */
  const leave = (byKey: boolean, isKept: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    close(byKey);
    if (isKept && text.trim() !== course.name) void source.renameCourse(course.id, text);
  };
  return (
    <form class="lane-form" onSubmit={(event) => { event.preventDefault(); leave(true, true); }}>
      <input ref={field} class="field" maxLength={80} value={text} aria-label={t.name} placeholder={courseName({ ...course, name: '' })} onInput={(event) => setText(event.currentTarget.value)} onBlur={() => leave(false, true)}
        onKeyDown={(event) => { if (event.key === 'Escape') leave(true, false); event.stopPropagation(); }} />
    </form>
  );
}

function curvePath(curve: readonly number[], end: number, top: number): string {
  let path = '';
  for (let n = 0; n < curve.length; n += 2) path += `${n === 0 ? 'M' : 'L'}${((WIDTH * curve[n]) / end).toFixed(1)} ${(HEIGHT - 2 - ((HEIGHT - 4) * curve[n + 1]) / top).toFixed(1)}`;
  return path;
}
