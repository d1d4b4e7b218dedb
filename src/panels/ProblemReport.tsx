// What is wrong, where, and what was expected instead: never a stack trace.
import type { Failure, Problem } from '../../workers/simApi';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.problems;
const MOST_SHOWN = 50;

export function ProblemReport({ failure, reload }: { readonly failure: Failure; readonly reload: boolean }) {
  const { store, source } = useLab();
  const { problems } = failure;
  return (
    <div class="problems">
      <p class="lead">{failure.message}</p>
      {problems.length > 0 && <h3>{t.count(problems.length)}</h3>}
      {problems.length > 0 && (
        <ul class="problem-list">
          {problems.slice(0, MOST_SHOWN).map((problem, i) => <Fault key={i} problem={problem} />)}
        </ul>
      )}
      {problems.length > MOST_SHOWN && <p class="note">{t.more(problems.length - MOST_SHOWN)}</p>}
      <footer>
        {reload && (
          <button type="button" class="button accent" data-testid="reload-simulation" onClick={() => {
            store.dialog.value = null;
            void source.revive();
          }}>
            {t.reload}
          </button>
        )}
        {reload && store.minutes.value > 0 && (
          <button type="button" class="button outline" data-testid="reload-at-start" onClick={() => {
            store.dialog.value = null;
            void source.revive('start');
          }}>
            {t.reloadAtStart}
          </button>
        )}
        <button type="button" class="button outline" onClick={() => void (store.dialog.value = null)}>{t.close}</button>
      </footer>
    </div>
  );
}

function Fault({ problem }: { readonly problem: Problem }) {
  const { path, value, expected, suggestion } = problem;
  return (
    <li>
      <code class="path">{path === '' ? t.document : path}</code>
      <dl>
        {value !== '' && <div><dt>{t.value}</dt><dd><code>{value}</code></dd></div>}
        <div><dt>{t.expected}</dt><dd>{expected}</dd></div>
        {suggestion !== '' && <div><dt>{t.suggestion}</dt><dd><code>{suggestion}</code></dd></div>}
      </dl>
    </li>
  );
}
