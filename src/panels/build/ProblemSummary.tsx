// All problems of the draft in a few lines, each of which leads to its field.
import { joinPath } from '../../../schema/paths';
import { homeOf } from '../../app/build/form';
import { readPath } from '../../app/build/json';
import { placeOf } from '../../app/build/words';
import { BUILD_TEXTS } from '../../app/texts/build';
import { texts } from '../../app/texts';
import { useDesk } from './desk';

const t = BUILD_TEXTS;
const MOST_SHOWN = 6;

export function ProblemSummary() {
  const { builder, preview } = useDesk(), problems = builder.problems.value, fault = preview.value?.fault.value ?? null, isShown = problems.length > 0 || fault !== null;
  return (
    <section class={isShown ? 'build-problems card' : 'build-problems none'} aria-label={t.problems(problems.length)} data-testid="build-problems">
      <p class="build-standing" role="status" data-testid="build-standing">{problems.length > 0 ? t.problems(problems.length) : t.standing[builder.standing.value]}</p>
      {fault !== null && problems.length === 0 && <p class="fault">{[fault.message, ...fault.problems.map(({ path, value, expected }) => `${path}: ${t.found(value, expected)}`)].join(' ')}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST_SHOWN).map((problem, n) => {
            const home = homeOf(builder.root, builder.draft.value, readPath(problem.path) ?? []), place = placeOf(home, builder.root, builder.draft.value);
            return (
              <li key={n}>
                <button type="button" class="b-link" data-goto={joinPath(home)} onClick={() => builder.show(home)}>{place}</button>
                <span>{t.found(problem.value, problem.expected)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {problems.length > MOST_SHOWN && <p class="note">{texts.problems.more(problems.length - MOST_SHOWN)}</p>}
    </section>
  );
}
