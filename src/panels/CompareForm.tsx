// What the other run is to differ in: one thing of many, chosen here.
import { useRef, useState } from 'preact/hooks';
import { courseName } from '../app/courses';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { texts } from '../app/texts';
import { DOMAINS, POPULATIONS, compareWith, dayOfDose, original, withChoice, withCourse, withExperiment } from '../app/twinRequests';
import type { Choice } from '../app/twinRequests';
import type { TwinRequest } from '../app/compare';
import { NumberField } from './NumberField';

const t = texts.compare;
type Kind = keyof typeof t.kinds;

/** What is chosen so far, of every kind. */
interface Draft {
  readonly experiment: number;
  readonly course: number;
  readonly key: string;
  readonly value: number;
  readonly times: number;
  readonly later: number;
  readonly drug: string;
  readonly doses: number;
  readonly day: number;
  readonly product: string;
  readonly domain: string;
  readonly population: string;
  readonly rule: string;
}

export function CompareForm({ close }: { readonly close: () => void }) {
  const lab = useLab(), kinds = kindsOf(lab), [kind, setKind] = useState<Kind>(kinds[0]), [draft, setDraft] = useState(() => firstDraft(lab));
  // A number is committed by the key that sends the form, before anything is drawn again.
  const latest = useRef({ draft, faults: new Set<string>() });
  const put = (more: Partial<Draft>): void => setDraft((latest.current.draft = { ...latest.current.draft, ...more }));
  const note = (field: string, faulty: boolean): void => void (faulty ? latest.current.faults.add(field) : latest.current.faults.delete(field));
  const choose = (name: string): void => {
    latest.current.faults.clear();
    setKind(name as Kind);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (latest.current.faults.size > 0) return;
    close();
    void compareWith(lab, requestOf(lab, kind, latest.current.draft));
  };
  return (
    <form class="infuse compare-form" onSubmit={submit}>
      <p class="note">{t.intro}</p>
      <Choose label={t.what} value={kind} options={kinds.map((name) => [name, t.kinds[name]])} onChoose={choose} />
      <Details kind={kind} draft={draft} put={put} onFault={note} />
      <footer>
        <button type="submit" class="button accent" data-testid="compare-go">{t.go}</button>
        <button type="button" class="button outline" onClick={close}>{texts.infuse.cancel}</button>
      </footer>
    </form>
  );
}

interface DetailProps {
  readonly kind: Kind;
  readonly draft: Draft;
  readonly put: (more: Partial<Draft>) => void;
  readonly onFault: (field: string, faulty: boolean) => void;
}

function Details({ kind, draft, put, onFault }: DetailProps) {
  const { store } = useLab(), info = store.info.value!;
  const number = (label: string, name: 'value' | 'times' | 'later' | 'doses' | 'day', [min, max]: readonly [number, number], unit = '') => (
    <label key={name}>
      <span>{label}</span>
      <NumberField id={`compare-${name}`} value={draft[name]} unit={unit} min={min} max={max} integer={false} onFault={(faulty) => onFault(name, faulty)} onCommit={(value) => put({ [name]: value })} />
    </label>
  );
  switch (kind) {
    case 'original': return null;
    case 'experiment': return <Choose label={t.experiment} value={String(draft.experiment)} options={info.experiments.flatMap(({ text, changes }, n) => (changes.length > 0 ? [[String(n), text] as const] : []))} onChoose={(n) => put({ experiment: Number(n) })} />;
    case 'course': return <Choose label={t.course} value={String(draft.course)} options={othersOf(store).map((course) => [String(course.id), courseName(course)])} onChoose={(id) => put({ course: Number(id) })} />;
    case 'parameter': {
      const param = info.params.find(({ key }) => key === draft.key);
      return (
        <>
          <Choose label={t.parameter} value={draft.key} options={info.params.map(({ key, title, groupTitle }) => [key, `${groupTitle}: ${title}`])} onChoose={(key) => put({ key, value: info.params.find((one) => one.key === key)!.value })} />
          {param && number(t.value, 'value', [param.min, param.max], param.unit)}
        </>
      );
    }
    case 'dose': return number(t.times, 'times', [0, 1000]);
    case 'day': return number(t.later, 'later', [-365, 365], 'd');
    case 'drug': return (
      <>
        <Choose label={t.drug} value={draft.drug} options={info.drugs.map(({ name, label }) => [name, label])} onChoose={(drug) => put({ drug })} />
        {number(t.doses, 'doses', [0.01, 100])}
        {number(t.day, 'day', [0, info.durationMinutes / 1440], 'd')}
      </>
    );
    case 'car': return (
      <>
        <Choose label={t.product} value={draft.product} options={info.products.map(({ name, label }) => [name, label])} onChoose={(product) => put({ product })} />
        <Choose label={t.car} value={draft.domain} options={DOMAINS.map((name) => [name, name])} onChoose={(domain) => put({ domain })} />
      </>
    );
    case 'population': return (
      <>
        <Choose label={t.population} value={draft.population} options={POPULATIONS.map((name) => [name, t.populations[name]])} onChoose={(population) => put({ population })} />
        {number(t.times, 'times', [0, 1000])}
      </>
    );
    case 'rule': return <Choose label={t.rule} value={draft.rule} options={info.model.rules.map(({ name, title }) => [name, title])} onChoose={(rule) => put({ rule })} />;
  }
}

function Choose({ label, value, options, onChoose }: { readonly label: string; readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly onChoose: (value: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([name, words]) => <option key={name} value={name}>{words}</option>)}
      </select>
    </label>
  );
}

const othersOf = ({ courses, meta }: Lab['store']) => courses.value.filter(({ id }) => id !== meta.value.course);

/** What this run can differ in, the nearest at hand first. */
function kindsOf({ store }: Lab): readonly Kind[] {
  const info = store.info.value!, has: Readonly<Record<Kind, boolean>> = {
    experiment: info.experiments.some(({ changes }) => changes.length > 0), course: othersOf(store).length > 0, original: true, parameter: true,
    dose: info.marks.some(({ origin, kind }) => origin === 'scenario' && kind === 'infuse'), day: dayOfDose(info) !== null, drug: info.drugs.length > 0, car: info.products.length > 0,
    population: true, rule: true,
  };
  return (Object.keys(t.kinds) as Kind[]).filter((kind) => has[kind]);
}

function firstDraft({ store }: Lab): Draft {
  const info = store.info.value!, param = info.params.find(({ key }) => key === (info.knobs[0]?.key ?? '')) ?? info.params[0];
  return {
    experiment: Math.max(0, info.experiments.findIndex(({ changes }) => changes.length > 0)), course: othersOf(store)[0]?.id ?? 0, key: param?.key ?? '', value: param?.value ?? 0,
    times: 2, later: 1, drug: info.drugs[0]?.name ?? '', doses: 1, day: Math.ceil(store.minutes.value / 1440), product: info.products[0]?.name ?? '',
    domain: DOMAINS.find((name) => name !== info.products[0]?.costimulation) ?? DOMAINS[0], population: 'tumor', rule: info.model.rules[0]?.name ?? '',
  };
}

function requestOf(lab: Lab, kind: Kind, draft: Draft): TwinRequest | null | Promise<TwinRequest | null> {
  switch (kind) {
    case 'original': return original(lab);
    case 'experiment': return withExperiment(lab, lab.store.info.value!.experiments[draft.experiment]);
    case 'course': return withCourse(lab, lab.store.courses.value.find(({ id }) => id === draft.course)!);
    default: return withChoice(lab, { ...draft, kind } as Choice);
  }
}
