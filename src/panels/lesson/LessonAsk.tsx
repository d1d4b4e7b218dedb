// A question: choices or a number, judged at once; it is answered again until it is right, or until the reader has it shown.
import { useState } from 'preact/hooks';
import { isSettled, measuredValue } from '../../../schema/lessonProgress';
import { readNumber, writeNumber } from '../../app/numbers';
import type { DecimalSign, Reading } from '../../app/numbers';
import { typedDecimal } from '../../app/language';
import { texts } from '../../app/texts';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Icon } from '../Icon';
import { Terms } from '../Terms';
import { rightChoice, saidTo } from './answered';
import type { Said } from './answered';
import type { TaskProps } from './DoneSign';

export function LessonAsk(props: TaskProps<'ask'>) {
  return props.source.choices === undefined ? <NumberAnswer {...props} /> : <Choices {...props} />;
}

function Choices(props: TaskProps<'ask'>) {
  const { room, task, source, id } = props, answer = room.progress.value.answers[id], [chosen, setChosen] = useState(answer?.choice ?? -1), { choices = [] } = task;
  const isOver = answer !== undefined && isSettled(answer), isGiven = answer !== undefined && answer.choice === chosen, said = saidTo(room, task, source, id), right = rightChoice(source);
  const sign = (n: number): string => (isOver && n === (answer.right ? answer.choice : right) ? 'right' : !isOver && isGiven && n === chosen ? 'wrong' : '');
  return (
    <fieldset class="lesson-ask">
      <legend><Terms text={task.question} /></legend>
      {choices.map((choice, n) => (
        <label key={n} class={sign(n)}>
          <input type="radio" name={`ask-${id}`} checked={n === chosen} data-testid={`choice-${id}-${n}`} onChange={() => setChosen(n)} />
          <span>{choice.text}</span>
        </label>
      ))}
      {!isOver && !isGiven && <button type="button" class="button outline" disabled={chosen < 0} data-testid={`answer-${id}`} onClick={() => room.answerChoice(source, chosen)}>{t.ask.answer}</button>}
      <div role="status">
        {said !== null && (isOver || isGiven) && <Verdict said={said} />}
        {isOver && chosen !== (answer.right ? answer.choice : right) && <p class="note"><Terms text={choices[chosen]?.because ?? ''} /></p>}
      </div>
      <ShowAnswer {...props} />
    </fieldset>
  );
}

/** For whoever has tried and does not find it. */
function ShowAnswer({ room, source, id }: TaskProps<'ask'>) {
  return room.mayShow(source) ? <button type="button" class="button quiet" data-testid={`show-${id}`} onClick={() => room.showAnswer(source)}>{t.ask.show}</button> : null;
}

function NumberAnswer(props: TaskProps<'ask'>) {
  const { room, task, source, id } = props, answer = room.progress.value.answers[id], decimal = typedDecimal(), [draft, setDraft] = useState(answer?.number === undefined ? '' : writeNumber(answer.number, decimal)), [isAsked, setIsAsked] = useState(false);
  const reading = readNumber(draft, decimal, { unit: task.unit ?? '' }), isThere = source.answer !== undefined && measuredValue(room.source, source.answer, room.progress.value) !== null;
  const isOver = answer !== undefined && isSettled(answer), isGiven = answer !== undefined && reading.ok && reading.value === answer.number, judged = saidTo(room, task, source, id), fault = isAsked ? faultOf(reading, draft.trim(), decimal) : '', said = `said-${id.replaceAll(' ', '-')}`; // a list of ids is parted by blanks
  return (
    <form class="lesson-ask" onSubmit={(event) => {
      event.preventDefault();
      setIsAsked(true);
      if (reading.ok && isThere) room.answerNumber(source, reading.value);
    }}>
      <label for={`ask-${id}`}><Terms text={task.question} /></label>
      <div class="lesson-number">
        <input id={`ask-${id}`} class="field" type="text" inputMode="decimal" autocomplete="off" aria-label={`${t.ask.yourAnswer}: ${task.question}`} aria-invalid={fault !== ''} aria-describedby={said} readOnly={isOver} value={draft} data-testid={`number-${id}`} onInput={(event) => {
          setDraft(event.currentTarget.value);
          setIsAsked(false);
        }} />
        <span>{task.unit ?? ''}</span>
        {!isOver && <button type="submit" class="button outline" disabled={draft.trim() === '' || !isThere} data-testid={`answer-${id}`}>{t.ask.check}</button>}
      </div>
      <div role="status" id={said}>
        {!isThere && <p class="note">{t.ask.missing}</p>}
        {fault !== '' && <p class="remark fault">{fault}</p>}
        {judged !== null && (isOver || isGiven) && <Verdict said={judged} />}
      </div>
      <ShowAnswer {...props} />
    </form>
  );
}

/** A greyed button would not say what is wrong with what was typed. */
function faultOf(reading: Reading, typed: string, decimal: DecimalSign): string {
  if (reading.ok || reading.fault === 'empty') return '';
  return reading.fault === 'ambiguous' ? texts.number.ambiguous(typed, writeNumber(reading.small, decimal), writeNumber(reading.large, decimal)) : texts.number.words(typed);
}

const SIGNS = { right: 'check', wrong: 'close', shown: 'info' } as const;

function Verdict({ said: { kind, lead, text } }: { readonly said: Said }) {
  return (
    <p class={`verdict ${kind}`} data-testid={`verdict-${kind}`}>
      <Icon name={SIGNS[kind]} /> <span><strong>{lead}</strong> <Terms text={text} /></span>
    </p>
  );
}
