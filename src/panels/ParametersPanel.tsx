// Every number of the model, generated from the registry: found, read about, changed and put back.
import { useState } from 'preact/hooks';
import { useLab } from '../app/lab';
import { isParameterLocked } from '../app/store';
import { texts } from '../app/texts';
import { Icon } from './Icon';
import type { KnobInfo } from '../../workers/simApi';
import { ParamRow } from './ParamRow';
import { found, groupsOf, parameterSearch } from './parameterSearch';
import type { ParamGroup } from './parameterSearch';
import { useGrowing } from './useGrowing';

const t = texts.parameters;
/** Rows that take about a hundredth of a second together. */
const PIECE = 24;

export function ParametersPanel() {
  const { store } = useLab();
  const info = store.info.value, search = parameterSearch.value.trim();
  const params = info === null ? [] : found(info.params, search), shown = useGrowing(`${info?.run} ${search}`, search === '' ? 0 : params.length, PIECE);
  if (info === null) return <p class="note">{texts.busy.loading}</p>;
  if (store.parts.hides('parameterList')) return <div class="parameters"><Changed /><Knobs knobs={info.knobs} alone /></div>;
  let left = search === '' ? params.length : shown;
  return (
    <div class="parameters">
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          class="field"
          aria-label={t.search}
          placeholder={t.search}
          data-testid="parameter-search"
          value={parameterSearch.value}
          onInput={(event) => void (parameterSearch.value = event.currentTarget.value)}
        />
        <span class="note" role="status">{t.found(params.length)}</span>
      </div>
      <Changed />
      {params.length === 0 && <p class="note">{t.nothing}</p>}
      {search === '' && <Knobs knobs={info.knobs} />}
      {groupsOf(params).map((group) => {
        const rows = left;
        left -= group.params.length;
        return rows > 0 && <Group key={`${group.name} ${search}`} group={group} rows={rows} open={search !== ''} />;
      })}
    </div>
  );
}

/** The few that the story is about; below them all by their groups. */
function Knobs({ knobs, alone = false }: { readonly knobs: readonly KnobInfo[]; readonly alone?: boolean }) {
  const { store } = useLab();
  const rows = knobs.flatMap(({ key, label }) => (store.info.value?.params ?? []).filter((param) => param.key === key).map((param) => ({ param, label })));
  if (rows.length === 0) return null;
  return (
    <section class="knobs" data-testid="knobs">
      <h3>{t.knobs}</h3>
      {rows.map(({ param, label }) => <ParamRow key={param.key} param={param} place="knob" label={label} />)}
      {!alone && <h3>{t.all}</h3>}
    </section>
  );
}

function Changed() {
  const { store, source } = useLab();
  const changed = store.changed.value, own = changed.filter(({ key }) => !isParameterLocked(store, key));
  if (changed.length === 0) return <p class="note">{store.minutes.value > 0 ? t.live : t.atStart}</p>;
  return (
    <section class="changed" data-testid="changed-parameters">
      <header>
        <h3>{t.changed}</h3>
        {own.length > 0 && (
          <button type="button" class="button quiet" onClick={() => void source.setParameters(Object.fromEntries(own.map((p) => [p.key, p.document])))}>
            {t.resetAll}
          </button>
        )}
      </header>
      {changed.map((param) => <ParamRow key={param.key} param={param} place="changed" />)}
    </section>
  );
}

/** @param rows as many are there by now */
function Group({ group, rows, open }: { readonly group: ParamGroup; readonly rows: number; readonly open: boolean }) {
  const { store } = useLab();
  const [isOpen, setOpen] = useState(open);
  const changed = group.params.filter((param) => store.changed.value.includes(param)).length;
  return (
    <details class="group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{group.title}</span>
        {changed > 0 && <span class="badge accent">{changed} {t.changed.toLowerCase()}</span>}
        <span class="badge">{group.params.length}</span>
      </summary>
      {isOpen && group.params.slice(0, rows).map((param) => <ParamRow key={param.key} param={param} place="group" />)}
    </details>
  );
}
