// The scenario builder: the document as a form on the left, its cells before the first step on the right.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Desk } from '../../app/build/desk';
import { fieldOf } from '../../app/build/form';
import { sectionPart } from '../../app/build/builder';
import { sectionsOf } from '../../app/build/sections';
import type { Section } from '../../app/build/sections';
import { isDict } from '../../app/build/json';
import { useLab } from '../../app/lab';
import { texts } from '../../app/texts';
import { BUILD_TEXTS } from '../../app/texts/build';
import '../../styles/build.css';
import { BuildBar } from './BuildBar';
import { DeskContext, useDesk } from './desk';
import { Field } from './Field';
import { FieldContext, KeyField } from './fields';
import { PreviewPane } from './PreviewPane';
import { ProblemSummary } from './ProblemSummary';
import { Strange } from './Groups';
import { TablePanel } from './TablePanel';

const t = BUILD_TEXTS;

export function BuildView() {
  const lab = useLab(), { store } = lab, desk = (store.desk.value ??= new Desk(lab));
  useEffect(() => {
    desk.enter();
    return () => desk.leave();
  }, []);
  if (desk.preview.value === null) return <p class="build-waiting" role="status">{texts.building.loading}</p>;
  return (
    <DeskContext.Provider value={desk}><FieldContext.Provider value={Field}>
      <div class="build" data-testid="build" data-standing={desk.builder.standing.value}>
        <BuildBar />
        <main class="build-form" aria-label={t.form}>
          <ProblemSummary />
          <TablePanel />
          <Sections />
        </main>
        <PreviewPane preview={desk.preview.value} />
      </div>
    </FieldContext.Provider></DeskContext.Provider>
  );
}

function Sections() {
  const { builder } = useDesk(), sections = sectionsOf(builder.root), draft = builder.draft.value;
  useFocus();
  const strange = isDict(draft) && builder.root.is === 'object' ? Object.keys(draft).filter((key) => builder.root.is === 'object' && fieldOf(builder.root, key) === undefined) : [];
  return (
    <>
      <p class="note">{t.intro}</p>
      {strange.map((key) => <Strange key={key} path={[key]} value={isDict(draft) ? draft[key] : undefined} />)}
      {sections.map((section) => <Part key={section.id} section={section} />)}
    </>
  );
}

function Part({ section: { id, keys } }: { readonly section: Section }) {
  const { builder } = useDesk(), { root } = builder, draft = builder.draft.value, part = sectionPart(id), isOpen = builder.open.value.has(part);
  const faults = keys.reduce((sum, key) => sum + builder.problemsIn([key]), 0);
  if (root.is !== 'object') return null;
  return (
    <details class={`build-section card ${keys.length > 1 ? '' : 'single'}`} open={isOpen} data-section={id} onToggle={(event) => builder.toggle(part, event.currentTarget.open)}>
      <summary>
        <h2>{t.sections[id] ?? id}</h2>
        {faults > 0 && <span class="badge fault">{t.problems(faults)}</span>}
      </summary>
      {isOpen && (
        <div class="b-fields">
          {keys.map((key) => <KeyField key={key} shape={root.fields.get(key)!} path={[key]} value={isDict(draft) ? draft[key] : undefined} required={root.required.has(key)} />)}
        </div>
      )}
    </details>
  );
}

const FOCUSABLE = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, button:not(:disabled)';
/** Small buttons take away, move and mend: what was just added shall not be undone by pressing Enter once more. */
const MAIN = FOCUSABLE.replace('button', 'button:not(.tiny)');

/** Takes the focus to what was added or looked for, as soon as it is there; to what is around it where it is not. */
function useFocus(): void {
  const { builder } = useDesk(), wanted = builder.wanted.value;
  useLayoutEffect(() => {
    if (wanted === null) return;
    builder.wanted.value = null;
    for (let place = wanted; ; place = place.replace(/(\.[^.[]*|\[[^[]*\]|^[^.[]+)$/, '')) {
      const element = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(place)}"]`);
      if (element === null && place !== '') continue;
      const goal = element?.matches(FOCUSABLE) ? element : element?.querySelector<HTMLElement>(`.b-fields ${FOCUSABLE.split(', ')[0]}`) ?? element?.querySelector<HTMLElement>(MAIN) ?? element?.querySelector<HTMLElement>(FOCUSABLE);
      element?.scrollIntoView({ block: 'nearest' });
      goal?.focus();
      return;
    }
  }, [wanted, builder.draft.value]);
}

