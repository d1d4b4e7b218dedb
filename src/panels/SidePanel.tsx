// Story, parameters, charts and cell behind four tabs: a card on a large screen, a sheet above the thumbs on a small one.
import { useEffect } from 'preact/hooks';
import { whenIdle } from '../app/idle';
import { useLab } from '../app/lab';
import { PANELS } from '../app/store';
import type { PanelName } from '../app/store';
import { texts } from '../app/texts';
import { CellPanel } from './CellPanel';
import { Icon } from './Icon';
import type { IconName } from './Icon';
import { Lazy } from './Lazy';
import { Legend } from './Legend';
import { ParametersPanel } from './ParametersPanel';
import { Part } from './Part';
import { StoryPanel } from './StoryPanel';
import { TabStops, stepWords } from './Terms';

const ICONS: Readonly<Record<PanelName, IconName>> = { lesson: 'book', legend: 'layers', story: 'book', parameters: 'sliders', charts: 'chart', cell: 'cell' };
const loadLesson = () => import('./lesson/LessonPanel').then((module) => module.LessonPanel);
const loadCharts = () => import('../charts/ChartsPanel').then((module) => module.ChartsPanel);

export function SidePanel({ small, narrow }: { readonly small: boolean; readonly narrow: boolean }) {
  const { store } = useLab();
  // A lesson tells the story itself.
  const hasLesson = store.lesson.value !== null || store.lessonAwaited.value;
  const tales: readonly PanelName[] = !hasLesson ? PANELS : ['lesson', ...PANELS.filter((name) => name !== 'story')], all: readonly PanelName[] = narrow ? ['legend', ...tales] : tales;
  const tabs = all.filter((name) => name === 'lesson' || !store.parts.hides(name));
  const open = store.panelOpen.value;
  // Whoever opens the charts later finds them, even if the server has gone meanwhile: a request that fails is never repeated.
  const isCalm = store.picture.value !== 'coming';
  useEffect(() => {
    if (isCalm) return whenIdle(() => void loadCharts().catch(() => undefined));
  }, [isCalm]);
  const present = tabs.includes(store.panel.value) ? store.panel.value : tabs.find((name) => name === 'lesson' || name === 'story') ?? tabs[0];
  if ((!hasLesson && store.parts.hides('panel')) || present === undefined) return null;

  const choose = (name: PanelName): void => {
    store.panelOpen.value = !(small && open && name === present);
    store.panel.value = name;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(present) + step + tabs.length) % tabs.length];
    store.panel.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };

  /** A sheet over a phone's picture is left as a dialog is. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !small || !open) return;
    event.preventDefault();
    event.stopPropagation(); // the chosen cell stays
    store.panelOpen.value = false;
    document.getElementById(`tab-${present}`)?.focus();
  };

  return (
    <aside class={`side card ${open ? '' : 'closed'}`} aria-label={texts.panels.label} onKeyDown={leave}>
      <div class="tabs" role="tablist" aria-label={texts.panels.label} onKeyDown={onKeyDown}>
        {tabs.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={open && name === present}
            aria-controls="panel"
            title={nameOf(name)}
            tabIndex={name === present ? 0 : -1}
            onClick={() => choose(name)}
          >
            <Icon name={ICONS[name]} />
            <span>{nameOf(name)}</span>
          </button>
        ))}
      </div>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${present}`} tabIndex={0} hidden={!open} onKeyDown={stepWords}>
        {open && <TabStops.Provider value={false}><Content name={present} /></TabStops.Provider>}
      </div>
    </aside>
  );
}

const nameOf = (name: PanelName): string => (name === 'legend' || name === 'lesson' ? texts.panels[name] : texts.commands[name]);

function Content({ name }: { readonly name: PanelName }) {
  switch (name) {
    case 'legend': return <Part of="legend"><Legend /></Part>;
    case 'lesson': return <Lazy load={loadLesson} waiting={<p class="note">{texts.busy.loading}</p>} failed={<p class="note">{texts.panels.lessonFailed}</p>} />;
    case 'story': return <StoryPanel />;
    case 'parameters': return <ParametersPanel />;
    case 'cell': return <CellPanel />;
    case 'charts': return <Lazy load={loadCharts} waiting={<p class="note">{texts.charts.loading}</p>} failed={<p class="note">{texts.charts.failed}</p>} />;
  }
}
