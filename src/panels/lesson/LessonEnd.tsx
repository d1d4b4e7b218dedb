// The end of a lesson: what was done and answered, and the code that is handed in.
import { useState } from 'preact/hooks';
import { copy, download } from '../../app/files';
import { useLab } from '../../app/lab';
import { makeCode } from '../../app/lesson/handIn';
import type { LessonRoom } from '../../app/lesson/room';
import { PUPIL_KEY } from '../../app/classLink';
import { recall, remember } from '../../app/memory';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';

export function LessonEnd({ room }: { readonly room: LessonRoom }) {
  const { store } = useLab(), { done, of } = room.countedAll.value, score = room.score.value, [name, setName] = useState(room.enrolment.pupil ?? recall(PUPIL_KEY) ?? ''), [group, setGroup] = useState(room.enrolment.group ?? '');
  const [code, setCode] = useState(''), [isCopied, setCopied] = useState(false), [isNameless, setNameless] = useState(false);
  const handIn = async (): Promise<void> => {
    setNameless(name.trim() === '');
    if (name.trim() === '') return document.getElementById('pupil')?.focus();
    remember(PUPIL_KEY, name.trim());
    setCopied(false);
    setCode(await makeCode(room, { pupil: name.trim(), group: group.trim(), program: store.version.value }));
  };
  return (
    <section class="lesson-step lesson-end" aria-labelledby="lesson-step">
      <h3 id="lesson-step" tabIndex={-1}>{t.end.title}</h3>
      <p>{t.end.intro}</p>
      <ul class="lesson-sum">
        <li data-testid="lesson-tasks-done">{t.end.tasks(done, of)}</li>
        {score.of > 0 && <li data-testid="lesson-score">{t.end.score(score.right, score.of)}</li>}
        {score.of > 0 && <li data-testid="lesson-first">{t.end.first(score.first, score.of)}</li>}
      </ul>
      {done < of && <p class="note">{t.end.openTasks(of - done)}</p>}
      <form onSubmit={(event) => {
        event.preventDefault();
        void handIn();
      }}>
        <label for="pupil">{t.end.name}</label>
        <input id="pupil" class="field" type="text" maxLength={80} autocomplete="off" value={name} aria-describedby="pupil-hint" aria-invalid={isNameless} data-testid="pupil" onInput={(event) => {
          setName(event.currentTarget.value);
          setCode('');
        }} />
        <p id="pupil-hint" class="note">{isNameless ? t.end.noName : t.end.nameHint}</p>
        <label for="group">{t.end.group}</label>
        <input id="group" class="field" type="text" maxLength={40} autocomplete="off" value={group} data-testid="group" onInput={(event) => {
          setGroup(event.currentTarget.value);
          setCode('');
        }} />
        <button type="submit" class="button accent" data-testid="hand-in">{t.end.handin}</button>
      </form>
      {code !== '' && (
        <div class="lesson-code">
          <label for="code">{t.end.code}</label>
          <textarea id="code" class="field" readOnly rows={5} value={code} data-testid="code" onFocus={(event) => event.currentTarget.select()} />
          <button type="button" class="button outline" onClick={() => void copy(code).then(setCopied)}>{t.end.copy}</button>
          <button type="button" class="button outline" data-testid="save-code" onClick={() => download(new Blob([`${code}\n`], { type: 'text/plain' }), `${room.source.name}.handin.txt`)}>{t.end.save}</button>
          <span role="status">{isCopied ? t.end.copied : ''}</span>
        </div>
      )}
      <footer class="lesson-foot">
        <button type="button" class="button outline" onClick={() => room.go(room.source.steps.length - 1)}>{t.back}</button>
        <button type="button" class="button outline" data-testid="lesson-print" onClick={() => print()}>{t.end.print}</button>
        <button type="button" class="button outline" onClick={() => void room.again()}>{t.end.again}</button>
        <button type="button" class="button outline" onClick={() => void (store.dialog.value = { kind: 'lessons' })}>{t.end.more}</button>
      </footer>
    </section>
  );
}
