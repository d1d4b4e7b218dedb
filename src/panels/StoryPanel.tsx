// What the scenario's document tells: the story, what to watch, what to try, and where it comes from.
import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import type { ExperimentInfo } from '../../workers/simApi';
import { runCommand } from '../app/commands';
import { tryOut } from '../app/experiments';
import { tied } from '../app/format';
import { useLab } from '../app/lab';
import { compareWith, withExperiment } from '../app/twinRequests';
import { texts } from '../app/texts';
import { SoFar } from './Captions';
import { LeavesOut, Terms } from './Terms';
import { parameterSearch } from './parameterSearch';
import { Growing } from './useGrowing';

const t = texts.story;

export function StoryPanel() {
  const { store } = useLab();
  const info = store.info.value;
  if (info === null) return <p class="note">{texts.busy.loading}</p>;
  return (
    <article class="story">
      <Growing name={`${info.run}`} piece={1}>
        {[
          <Fragment key="title">
            <h2>{info.title}</h2>
            <p class="lead"><Terms text={info.summary} /></p>
            <Changed />
          </Fragment>,
          <Fragment key="story">
            {info.story.split(/\n{2,}/).map((paragraph, i) => (
              <p key={i}>{paragraph === '' ? t.empty : <Terms text={paragraph} />}</p>
            ))}
          </Fragment>,
          <Fragment key="watch"><List title={t.watch} items={info.watch} /><SoFar /></Fragment>,
          <Experiments key="experiments" />,
          <Fragment key="basis">
            {info.references.length > 0 && (
              <details>
                <summary>{t.references}</summary>
                <ul class="references">{info.references.map((reference) => <li key={reference} lang="en">{reference}</li>)}</ul>
              </details>
            )}
            <LeavesOut model={info.model} />
            <p class="note">{t.model}</p>
          </Fragment>,
        ]}
      </Growing>
    </article>
  );
}

/** What this run was changed in, and the way back. */
function Changed() {
  const lab = useLab();
  const changed = lab.store.info.value?.changed ?? null;
  if (changed === null) return null;
  return (
    <section class="tried" data-testid="changed-run">
      <h3>{t.changed}</h3>
      <dl>
        {changed.differences.map(({ what, from, to }) => <div key={`${what} ${from}`}><dt>{what}</dt><dd>{tied(t.changedTo(from, to))}</dd></div>)}
      </dl>
      <button type="button" class="button outline" data-testid="original" disabled={lab.store.parts.locks('experiments')} onClick={() => runCommand('original', lab)}>{t.original}</button>
    </section>
  );
}

function Experiments() {
  const { store } = useLab();
  const { experiments = [], changed = null } = store.info.value ?? {};
  if (experiments.length === 0) return null;
  const now = JSON.stringify(changed?.changes ?? []);
  return (
    <section>
      <h3>{t.experiments}</h3>
      <ol class="steps">
        {experiments.map((experiment, n) => (
          <li key={experiment.text}>
            <Linked text={experiment.text} />
            <TryOut experiment={experiment} n={n} pressed={experiment.changes.length > 0 && JSON.stringify(experiment.changes) === now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function TryOut({ experiment, n, pressed }: { readonly experiment: ExperimentInfo; readonly n: number; readonly pressed: boolean }) {
  const lab = useLab(), { parts } = lab.store;
  if (parts.hides('experiments') || (experiment.changes.length === 0 && experiment.goTo === null && experiment.colourBy === null)) return null;
  const label = experiment.changes.length > 0 ? t.tryOut : t.goThere;
  return (
    <span class="tries">
      <button type="button" class="button outline try" data-testid={`try-${n}`} disabled={parts.locks('experiments')} aria-pressed={pressed} aria-label={t.tryOutOf(label, experiment.text)} onClick={() => void tryOut(lab, experiment)}>
        {label}
      </button>
      {experiment.changes.length > 0 && !parts.hides('compare') && (
        <button type="button" class="button outline try" disabled={parts.locks('compare') || parts.locks('experiments')} data-testid={`compare-${n}`} aria-label={texts.compare.compareWithOf(experiment.text)} onClick={() => void compareWith(lab, withExperiment(lab, experiment))}>
          {texts.compare.compareWith}
        </button>
      )}
    </span>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ol class="steps">{items.map((item) => <li key={item}><Linked text={item} /></li>)}</ol>
    </section>
  );
}

/** Names of parameters become ways to them. */
function Linked({ text }: { readonly text: string }) {
  const { store } = useLab();
  const known = new Set(store.parts.hides('parameters') ? [] : store.info.value?.params.map((param) => param.key));
  const parts: ComponentChildren[] = text.split(/([A-Za-z]\w*(?:\.[A-Za-z][\w-]*)+)/).map((part, i) =>
    known.has(part) ? (
      <button
        key={i}
        type="button"
        class="inline-link"
        onClick={() => {
          parameterSearch.value = part;
          store.panel.value = 'parameters';
        }}
      >
        {part}
      </button>
    ) : <Terms key={i} text={part} />,
  );
  return <>{parts}</>;
}
