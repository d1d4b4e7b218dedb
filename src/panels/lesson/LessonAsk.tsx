// A question: choices or a number, judged at once, with the reason; it can be answered again.
import { useState } from 'preact/hooks';
import { measuredValue } from '../../../schema/lessonProgress';
import { readNumber, writeNumber } from '../../app/numbers';
import type { DecimalSign, Reading } from '../../app/numbers';
import { typedDecimal } from '../../app/language';
import { texts } from '../../app/texts';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';
import { Icon } from '../Icon';
import { Terms } from '../Terms';
import type { TaskProps } from './DoneSign';

export function LessonAsk(props: TaskProps<'ask'>) {
  return props.source.choices === undefined ? <NumberAnswer {...props} /> : <Choices {...props} />;
}

function Choices({ room, task, source, id }: TaskProps<'ask'>) {
  const answer = room.progress.value.answers[id], [chosen, setChosen] = useState(answer?.choice ?? -1), { choices = [] } = task;
  const isGiven = answer !== undefined && answer.choice === chosen;
  return (
    <fieldset class="lesson-ask">
      <legend><Terms text={task.question} /></legend>
      {choices.map((choice, n) => (
        <label key={n} class={isGiven && n === chosen ? (answer.right ? 'right' : 'wrong') : ''}>
          <input type="radio" name={`ask-${id}`} checked={n === chosen} data-testid={`choice-${id}-${n}`} onChange={() => setChosen(n)} />
          <span>{choice.text}</span>
        </label>
      ))}
      {!isGiven && <button type="button" class="button outline" disabled={chosen < 0} data-testid={`answer-${id}`} onClick={() => room.answerChoice(source, chosen)}>{t.ask.answer}</button>}
      <div role="status">{isGiven && <Verdict right={answer.right} text={[choices[chosen]?.because ?? '', answer.right ? task.because ?? '' : ''].join(' ').trim()} />}</div>
    </fieldset>
  );
}

function NumberAnswer({ room, task, source, id }: TaskProps<'ask'>) {
  const answer = room.progress.value.answers[id], decimal = typedDecimal(), [draft, setDraft] = useState(answer?.number === undefined ? '' : writeNumber(answer.number, decimal)), [isAsked, setIsAsked] = useState(false);
  const reading = readNumber(draft, decimal, { unit: task.unit ?? '' }), isThere = source.answer !== undefined && measuredValue(room.source, source.answer, room.progress.value) !== null;
  const isGiven = answer !== undefined && reading.ok && reading.value === answer.number, fault = isAsked ? faultOf(reading, draft.trim(), decimal) : '', said = `said-${id.replaceAll(' ', '-')}`; // a list of ids is parted by blanks
  return (
    <form class="lesson-ask" onSubmit={(event) => {
      event.preventDefault();
      setIsAsked(true);
      if (reading.ok && isThere) room.answerNumber(source, reading.value);
    }}>
      <label for={`ask-${id}`}><Terms text={task.question} /></label>
      <div class="lesson-number">
        <input id={`ask-${id}`} class="field" type="text" inputMode="decimal" autocomplete="off" aria-label={`${t.ask.yourAnswer}: ${task.question}`} aria-invalid={fault !== ''} aria-describedby={said} value={draft} data-testid={`number-${id}`} onInput={(event) => {
          setDraft(event.currentTarget.value);
          setIsAsked(false);
        }} />
        <span>{task.unit ?? ''}</span>
        <button type="submit" class="button outline" disabled={draft.trim() === '' || !isThere} data-testid={`answer-${id}`}>{t.ask.check}</button>
      </div>
      <div role="status" id={said}>
        {!isThere && <p class="note">{t.ask.missing}</p>}
        {fault !== '' && <p class="remark fault">{fault}</p>}
        {isGiven && <Verdict right={answer.right} text={task.because ?? ''} />}
      </div>
    </form>
  );
}

/** A greyed button would not say what is wrong with what was typed. */
function faultOf(reading: Reading, typed: string, decimal: DecimalSign): string {
  if (reading.ok || reading.fault === 'empty') return '';
  return reading.fault === 'ambiguous' ? texts.number.ambiguous(typed, writeNumber(reading.small, decimal), writeNumber(reading.large, decimal)) : texts.number.words(typed);
}

function Verdict({ right, text }: { readonly right: boolean; readonly text: string }) {
  return (
    <p class={`verdict ${right ? 'right' : 'wrong'}`} data-testid={right ? 'verdict-right' : 'verdict-wrong'}>
      <Icon name={right ? 'check' : 'close'} /> <span><strong>{right ? t.ask.right : t.ask.wrong}</strong> <Terms text={text} /></span>
    </p>
  );
}
