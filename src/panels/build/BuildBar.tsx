// What can be done with the draft: begin anew, open, undo, save, try it, and go back to the run.
import { useEffect, useRef } from 'preact/hooks';
import { useLab } from '../../app/lab';
import { BUILD_TEXTS } from '../../app/texts/build';
import { isDict } from '../../app/build/json';
import { texts } from '../../app/texts';
import { CommandButton } from '../CommandButton';
import { Icon } from '../Icon';
import { BeginWith } from './BeginWith';
import { useDesk } from './desk';

const t = BUILD_TEXTS;

export function BuildBar() {
  const desk = useDesk(), { builder } = desk, problems = builder.problems.value, { theme } = useLab(), draft = builder.draft.value, title = isDict(draft) ? draft['title'] : '', isDark = theme.theme.value === 'dark', heading = useRef<HTMLHeadingElement>(null);
  // Whoever does not see the page is told where they are.
  useEffect(() => heading.current?.focus(), []);
  return (
    <header class="build-bar card">
      <div class="build-title">
        <h1 ref={heading} tabIndex={-1}>{t.title}</h1>
        <p title={typeof title === 'string' ? title : undefined}>
          <strong>{typeof title === 'string' ? title : ''}</strong> <span class="note">{builder.file.value === '' ? t.notSaved : builder.file.value}{builder.isChanged.value && ` · ${t.changed}`}</span>
          {problems.length > 0 && <> <button type="button" class="badge fault" data-testid="first-problem" title={t.toFirst} onClick={() => builder.showFirstProblem()}>{t.problems(problems.length)}</button></>}
        </p>
      </div>
      <BeginWith />
      <div class="build-tools">
        <CommandButton id="open" icon="open" />
        <CommandButton id="undo" icon="undo" />
        <CommandButton id="redo" icon="redo" />
        <CommandButton id="saveScenario" icon="save" text={t.save} class="outline" />
        <CommandButton id="tryIt" icon="play" text={t.tryIt} class="accent" />
        <CommandButton id="theme" icon={isDark ? 'sun' : 'moon'} label={isDark ? texts.top.toLight : texts.top.toDark} class="quiet wide-only" />
        <CommandButton id="help" icon="help" class="quiet wide-only" />
      </div>
      <button type="button" class="button quiet build-close" data-testid="leave-build" aria-label={t.close} title={t.close} onClick={() => desk.close()}><Icon name="close" /></button>
      <p class="build-notice" role="status" data-testid="build-notice">{desk.isUnkept.value && builder.isChanged.value ? t.tooLarge : desk.notice.value}</p>
    </header>
  );
}
