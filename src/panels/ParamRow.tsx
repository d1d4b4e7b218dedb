// One parameter: slider and number, unit, how well it is known, and on request what it means and where it comes from.
import { useState } from 'preact/hooks';
import type { ParamInfo } from '../../workers/simApi';
import { formatNumber, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { sliderProps } from '../app/slider';
import { isParameterLocked } from '../app/store';
import { texts } from '../app/texts';
import { Icon } from './Icon';
import { NumberField } from './NumberField';
import { Held } from './Part';
import { positionOf, valueAt } from './parameterSearch';

const t = texts.parameters;
/** Grades that a slider shows at once: no measurement and no fit to one stands behind the number itself. */
const WEAK: ReadonlySet<ParamInfo['evidence']> = new Set(['estimate', 'taken from a model', 'assumed']);
const SLIDER_STEPS = 400;
const SLIDER = { min: 0, max: SLIDER_STEPS, step: 1 };

interface Props {
  readonly param: ParamInfo;
  /** The same parameter stands in its group, among the knobs and in the list of changes: ids must differ. */
  readonly place: 'group' | 'changed' | 'knob' | 'lesson';
  /** What the story calls it; otherwise its title. */
  readonly label?: string;
}

export function ParamRow({ param, place, label = '' }: Props) {
  const { store, source } = useLab();
  const [draft, setDraft] = useState<number | null>(null);
  const [about, setAbout] = useState(false);
  const value = draft ?? store.paramValues.value[param.key] ?? param.value;
  const name = label === '' ? param.title : label;
  const isChanged = value !== param.document;
  const id = `${place}-${param.key}`;
  const isLocked = isParameterLocked(store, param.key);

  const commit = (next: number): void => {
    setDraft(null);
    const clean = Math.min(param.max, Math.max(param.min, param.integer ? Math.round(next) : next));
    if (Number.isFinite(clean) && clean !== store.paramValues.value[param.key]) void source.setParameters({ [param.key]: clean });
  };

  return (
    <div class={`param ${isChanged ? 'is-changed' : ''}`} data-testid={`${place === 'knob' ? 'knob' : 'param'}-${param.key}`}>
      <div class="param-head">
        <div>
          <label for={id} title={param.doc}>{name}</label>
          {WEAK.has(param.evidence) && <> <span class={`badge ${param.evidence === 'assumed' ? 'assumed' : ''}`} title={param.evidenceMeans}>{texts.evidence[param.evidence]}</span></>}
          {isLocked && <> <span class="badge">{texts.parts.fixed}</span></>}
        </div>
        <button type="button" class="button tiny" aria-label={t.about(name)} title={param.doc} aria-expanded={about} onClick={() => setAbout(!about)}>
          <Icon name="info" />
        </button>
        {isChanged && !isLocked && (
          <button type="button" class="button tiny" aria-label={t.resetOne(name)} title={`${t.reset}: ${formatNumber(param.document)}`} onClick={() => commit(param.document)}>
            <Icon name="reset" />
          </button>
        )}
      </div>
      <div class="param-body">
        <Held when={isLocked}>
          <input
            type="range"
            aria-label={name}
            aria-valuetext={withUnit(formatNumber(value), param.unit)}
            {...sliderProps(positionOf(param, value) * SLIDER_STEPS, SLIDER)}
            onInput={(event) => setDraft(valueAt(param, Number(event.currentTarget.value) / SLIDER_STEPS))}
            onChange={(event) => commit(valueAt(param, Number(event.currentTarget.value) / SLIDER_STEPS))}
          />
          <NumberField id={id} value={value} unit={param.unit} min={param.min} max={param.max} integer={param.integer} log={param.scale === 'log'} onCommit={commit} />
        </Held>
      </div>
      {about && <About param={param} />}
    </div>
  );
}

function About({ param }: { readonly param: ParamInfo }) {
  const number = (value: number): string => withUnit(formatNumber(value), param.unit);
  return (
    <div class="about">
      <p>{param.doc}</p>
      <dl>
        <div><dt>{t.evidenceLabel}</dt><dd>{`${texts.evidence[param.evidence]}: ${param.evidenceMeans}`}</dd></div>
        {param.source !== '' && <div><dt>{t.source}</dt><dd>{param.source}</dd></div>}
        <div><dt>{t.range}</dt><dd>{number(param.min)} – {number(param.max)}</dd></div>
        <div><dt>{t.document}</dt><dd>{number(param.document)}</dd></div>
        <div><dt>{t.standard}</dt><dd>{number(param.standard)}</dd></div>
        <div><dt>{t.key}</dt><dd><code>{param.key}</code></dd></div>
      </dl>
    </div>
  );
}
