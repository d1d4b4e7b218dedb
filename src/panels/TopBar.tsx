// Name of the product, the scenario that runs, and what can be done with it.
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { MORE_MENU, SAVE_MENU, TOOLS_MENU } from './menus';

const t = texts.top;

export function TopBar() {
  const { store, theme } = useLab();
  if (store.parts.hides('top')) return null;
  const dark = theme.theme.value === 'dark';
  return (
    <header class="top">
      <div class="brand card">
        <Mark />
        <h1>{texts.product}</h1>
      </div>
      <Scenario />
      <div class="actions card">
        <CommandButton id="share" icon="share" class="quiet wide-only" />
        <CommandButton id="open" icon="open" class="quiet wide-only" />
        <Menu label={t.save} icon="save" items={SAVE_MENU} />
        <div class="wide-only"><Menu label={t.tools} text={t.tools} icon="tools" items={TOOLS_MENU} /></div>
        <CommandButton id="theme" icon={dark ? 'sun' : 'moon'} label={dark ? t.toLight : t.toDark} class="quiet wide-only" />
        <CommandButton id="language" icon="globe" class="quiet wide-only" />
        <CommandButton id="panel" icon="panel" class="quiet desk-only" pressed={store.panelOpen.value} />
        <CommandButton id="help" icon="help" class="quiet wide-only" />
        <div class="small-only">
          <Menu label={t.more} icon="more" items={MORE_MENU} />
        </div>
      </div>
    </header>
  );
}

function Scenario() {
  const { store } = useLab(), { parts } = store;
  const info = store.info.value;
  const changes = store.changed.value.length + (info?.changed?.differences.length ?? 0);
  const words = (
    <>
      <span class="caps-label">{t.scenario}</span>
      {/* What waits for a title is none that moves when it comes. */}
      <strong key={info === null ? 'waiting' : 'title'} data-testid="run-title">{info?.title ?? '…'}</strong>
      <span class="seed wide-only">
        {info && !parts.hides('seed') && `${t.seed} ${info.seed}`}
        {changes > 0 && store.lesson.value === null && <em> · {t.changedRun(changes)}</em>}
      </span>
    </>
  );
  if (parts.hides('scenarios')) return <div class="scenario card fixed" title={info?.title}>{words}</div>;
  return (
    <button
      type="button"
      class="scenario card"
      data-testid="preset-button"
      aria-haspopup="dialog"
      disabled={store.presets.value.length === 0 || parts.locks('scenarios')}
      onClick={() => void (store.dialog.value = { kind: 'presets' })}
    >
      {words}
      {info !== null && <Icon name="down" />}
    </button>
  );
}

/** A T cell with its arms on a target. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <circle cx="17.5" cy="15.5" r="8" class="mark-target" />
      <circle cx="7.5" cy="8" r="4.2" class="mark-cart" />
      <path d="M10.6 10.6l2.2 1.8M8.2 12.4l1.7 2.5M11.8 7.6l3 .6" class="mark-arms" />
    </svg>
  );
}
