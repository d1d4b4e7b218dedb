// What can be changed of a CAR and its making: all that a product of a document says, and nothing else.
import { useState } from 'preact/hooks';
import type { CarDesign, ParamInfo } from '../../workers/simApi';
import { gateWords, paramsOf, plainTitle } from '../app/carBench';
import { formatNumber, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { sliderProps } from '../app/slider';
import { texts } from '../app/texts';
import { NumberField } from './NumberField';
import { positionOf, valueAt } from './parameterSearch';

const t = texts.carBench, STEPS = 200;
/** Numbers that stand at once in sight; the others follow under “more”. */
const FIRST: readonly string[] = ['affinity', 'carNumber', 'cd4Fraction', 'memoryFraction', 'transduction', 'cultureDoublings', 'veinToVein'];
const DOMAINS: readonly CarDesign['costimulation'][] = ['4-1BB', 'CD28'], HINGES: readonly CarDesign['hinge'][] = ['CD8', 'CD28'];
const SINGLE: readonly CarDesign['gate'][] = [{ kind: 'single', antigen: 'A' }];
const GATES: readonly CarDesign['gate'][] = [...SINGLE, { kind: 'single', antigen: 'B' }, { kind: 'or' }, { kind: 'and' }, { kind: 'not', antigen: 'A' }, { kind: 'not', antigen: 'B' }];

interface Props {
  readonly product: string;
  readonly onProduct: (product: string) => void;
  readonly design: CarDesign;
  readonly before: CarDesign;
  readonly onChange: (more: Partial<CarDesign>) => void;
  readonly onFault: (faulty: boolean) => void;
}

export function BenchFields({ product, onProduct, design, before, onChange, onFault }: Props) {
  const { store } = useLab(), info = store.info.value!, [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const { A, B } = info.antigens, params = paramsOf(info, product), first = FIRST.flatMap((name) => params.filter((param) => param.name === name));
  // A second antigen that no cell and no product of this scenario knows is none to aim at.
  const hasB = info.columns.some(({ name, available }) => name === 'mean_antigen_b' && available), gates = hasB ? GATES : SINGLE;
  const note = (name: string, faulty: boolean): void => {
    const next = new Set(faults);
    if (faulty) next.add(name);
    else next.delete(name);
    setFaults(next);
    onFault(next.size > 0);
  };
  const row = (param: ParamInfo) => (
    <NumberRow key={param.key} param={param} title={plainTitle(param.title, info, product)} value={design.parameters[param.name]} onFault={(faulty) => note(param.name, faulty)} onChange={(value) => onChange({ parameters: { ...design.parameters, [param.name]: value } })} />
  );
  return (
    <div class="bench-fields">
      {info.products.length > 1 && <Choose label={t.product} value={product} options={info.products.map(({ name, label }) => [name, label])} onChoose={onProduct} />}
      <Choose label={t.targets} value={JSON.stringify(design.gate)} options={gates.map((gate) => [JSON.stringify(gate), gateWords(gate, A, B)])} onChoose={(gate) => onChange({ gate: JSON.parse(gate) as CarDesign['gate'] })} />
      <Choose label={t.domain} value={design.costimulation} options={DOMAINS.map((name) => [name, name])} onChoose={(name) => onChange({ costimulation: name as CarDesign['costimulation'] })} />
      <Choose label={t.hinge} value={design.hinge} options={HINGES.map((name) => [name, name])} onChoose={(name) => onChange({ hinge: name as CarDesign['hinge'] })} />
      {first.map(row)}
      <details class="ward-more">
        <summary>{t.more}</summary>
        <div class="bench-fields">{params.filter(({ name }) => !FIRST.includes(name)).map(row)}</div>
      </details>
      <button type="button" class="button outline" onClick={() => onChange(before)}>{t.back}</button>
    </div>
  );
}

interface NumberRowProps {
  readonly param: ParamInfo;
  readonly title: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onFault: (faulty: boolean) => void;
}

function NumberRow({ param, title, value, onChange, onFault }: NumberRowProps) {
  const { name, unit, min, max, integer, scale, doc } = param;
  return (
    <div class="bench-number" title={doc}>
      <label for={`bench-${name}`}>{title}</label>
      <input type="range" aria-label={title} aria-valuetext={withUnit(formatNumber(value), unit)} {...sliderProps(positionOf(param, value) * STEPS, { min: 0, max: STEPS, step: 1 })} onInput={(event) => onChange(valueAt(param, Number(event.currentTarget.value) / STEPS))} />
      <NumberField id={`bench-${name}`} value={value} unit={unit} min={min} max={max} integer={integer} log={scale === 'log'} onFault={onFault} onCommit={onChange} />
    </div>
  );
}

function Choose({ label, value, options, onChoose }: { readonly label: string; readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly onChoose: (value: string) => void }) {
  return (
    <label class="bench-choice">
      <span>{label}</span>
      <select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([name, words]) => <option key={name} value={name}>{words}</option>)}
      </select>
    </label>
  );
}
