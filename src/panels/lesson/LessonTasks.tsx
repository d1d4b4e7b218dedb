// One task of a step: what it asks, the control that does it, and whether it is done.
import type { ComponentChildren } from 'preact';
import type { TaskOf } from '../../../schema/lesson';
import { parseDuration } from '../../../sim/units';
import { formatClock } from '../../app/format';
import { useLab } from '../../app/lab';
import { pickFault } from '../../app/lesson/room';
import { isOpen } from '../../../schema/lessonProgress';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Icon } from '../Icon';
import { ParamRow } from '../ParamRow';
import { Terms } from '../Terms';
import type { Change } from '../../../workers/simApi';
import { DoneSign } from './DoneSign';
import type { TaskProps } from './DoneSign';
import { LessonAsk } from './LessonAsk';
import { LessonBand } from './LessonBand';
import { LessonMeasure } from './LessonMeasure';
import { GuessAgainstRun, LessonPredict } from './LessonPredict';

export function Task(props: TaskProps) {
  const { task, room } = props;
  switch (task.do) {
    case 'look': return <Deed {...props} text={task.text} label={t.show} act={() => room.look(props.source as TaskOf<'look'>, props.id)} />;
    case 'turn': return <Turn {...(props as TaskProps<'turn'>)} />;
    case 'act': return <Deed {...props} label={task.text} act={() => room.act(props.source as TaskOf<'act'>, props.id)} />;
    case 'begin': return <Deed {...props} label={task.text} act={() => begin(props as TaskProps<'begin'>)} />;
    case 'run': return <Run {...(props as TaskProps<'run'>)} />;
    case 'pick': return <Pick {...(props as TaskProps<'pick'>)} />;
    case 'compare': return <Deed {...props} label={task.text} act={() => room.compare(props.source as TaskOf<'compare'>, props.id)} />;
    case 'predict': return <LessonPredict {...(props as TaskProps<'predict'>)} />;
    case 'measure': return <LessonMeasure {...(props as TaskProps<'measure'>)} />;
    case 'ask': return <LessonAsk {...(props as TaskProps<'ask'>)} />;
    case 'band': return <LessonBand {...(props as TaskProps<'band'>)} />;
    case 'reveal': return <Reveal {...(props as TaskProps<'reveal'>)} />;
  }
}

async function begin({ room, source: { changes, set }, id }: TaskProps<'begin'>): Promise<void> {
  if (await room.begin((changes ?? []) as readonly Change[], set ?? {})) room.markDone(id);
}

interface DeedProps extends TaskProps {
  readonly text?: string;
  readonly label: string;
  readonly act: () => unknown;
}

function Deed({ room, source, id, text = '', label, act }: DeedProps): ComponentChildren {
  return (
    <div class="lesson-deed">
      {text !== '' && <p><Terms text={text} /></p>}
      <button type="button" class="button outline" data-testid={`do-${id}`} onClick={() => void act()}>{label}</button>
      <DoneSign done={room.isDone(source, id)} />
    </div>
  );
}

function Run(props: TaskProps<'run'>) {
  const { store, source: run } = useLab(), { room, source, id, task } = props, moment = formatClock(parseDuration(source.to));
  if (store.moving.value && room.running.value === id) {
    return <div class="lesson-deed"><button type="button" class="button outline" data-testid={`do-${id}`} onClick={() => void run.pause()}><Icon name="pause" />{t.stop}</button></div>;
  }
  return <Deed {...props} label={task.text ?? (source.watch === true ? t.playTo(moment) : t.goTo(moment))} act={() => room.run(source, id)} />;
}

function Turn({ task, source, room, id }: TaskProps<'turn'>) {
  const { store } = useLab(), param = store.info.value?.params.find(({ key }) => key === source.parameter);
  if (param === undefined) return <p class="note">{t.inThisRun(source.parameter)}</p>;
  const { from = param.min, to = param.max } = source;
  return (
    <div>
      <p><Terms text={task.text} /></p>
      <ParamRow param={{ ...param, min: from, max: to, scale: from > 0 ? param.scale : 'linear' }} place="lesson" label={task.label ?? ''} />
      <DoneSign done={room.isDone(source, id)} />
    </div>
  );
}

function Pick({ room, task, source, id }: TaskProps<'pick'>) {
  const { store } = useLab(), report = store.report.value, fault = report === null ? 'none' : pickFault(source, report);
  const words = { none: () => t.pick.nothing, kind: () => t.pick.wrongKind(report!.name), kills: () => t.pick.fewKills(report!.name, report!.life.record?.kills ?? 0), '': () => t.pick.right(report!.name) }[fault]();
  return (
    <div>
      <p><Terms text={task.text} /> <DoneSign done={room.isDone(source, id)} /></p>
      <p class="note" role="status">{words}</p>
      <div class="lesson-number">
        <button type="button" class="button outline" data-testid={`do-${id}`} onClick={() => room.pickNext(source)}>{t.pick.next}</button>
        {fault === '' && <button type="button" class="button outline" onClick={() => void (store.panel.value = 'cell')}>{t.pick.life}</button>}
      </div>
    </div>
  );
}

function Reveal({ room, task, source, n }: TaskProps<'reveal'>) {
  const open = isOpen(room.source, room.step.value, n, room.progress.value);
  if (!open) return <p class="note lesson-waits">{t.reveal.waits}</p>;
  return (
    <div class="lesson-reveal">
      {source.prediction !== undefined && <GuessAgainstRun room={room} prediction={source.prediction} />}
      {task.text.split(/\n{2,}/).map((paragraph, p) => <p key={p}><Terms text={paragraph} /></p>)}
    </div>
  );
}
