// Fields that belong together: the keys of an object, and the kinds of value among which one is chosen.
import type { ComponentChildren } from 'preact';
import { joinPath } from '../../../schema/paths';
import { fresh } from '../../app/build/additions';
import { chosen, fieldOf } from '../../app/build/form';
import type { Alternative, Of, Shape } from '../../app/build/form';
import { isDict } from '../../app/build/json';
import type { Json, Path } from '../../app/build/json';
import { alternativeName, idOf, inSentence, labelOf } from '../../app/build/words';
import { BUILD_TEXTS } from '../../app/texts/build';
import { AntigenPlot } from './AntigenPlot';
import { useDesk } from './desk';
import { KeyField } from './fields';
import type { FieldProps } from './fields';
import { Faults, useProblems } from './Frame';
import { TypedField } from './Scalars';

const t = BUILD_TEXTS;

interface GroupProps extends Omit<FieldProps, 'shape'> {
  readonly doc: string;
  readonly nullable: boolean;
  /** How it is begun. */
  readonly shape: Shape;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A set of fields under a heading, which can be added and taken away where it may be missing. */
export function Group({ path, label, doc, value, required, nullable, shape, aside, children }: GroupProps) {
  const { builder } = useDesk(), isThere = value !== undefined && value !== null;
  return (
    <fieldset class={`b-group ${isThere ? '' : 'absent'}`} data-path={joinPath(path)} aria-describedby={idOf(path, 'fault')}>
      <legend>{label}</legend>
      <div class="b-group-head">
        {doc !== '' && <p class="b-doc shown">{doc}</p>}
        {aside}
        {nullable && !isThere && (
          <label class="b-none">
            <input type="checkbox" aria-label={t.noneOf(label)} checked={value === null} onChange={(event) => builder.put(path, event.currentTarget.checked ? null : undefined)} />
            <span>{t.none}</span>
          </label>
        )}
        {!isThere && <button type="button" class="button outline small" onClick={() => builder.add(path, shape)}>{t.add(inSentence(label))}</button>}
        {isThere && !required && <button type="button" class="button tiny text" aria-label={t.removeOf(label)} onClick={() => builder.remove(path)}>{t.remove}</button>}
      </div>
      <Faults path={path} />
      {isThere && children}
    </fieldset>
  );
}

/** All that can be said of an object. */
export function Fields(props: FieldProps & { readonly shape: Of<'object'> }) {
  const { shape, path, value, label, required } = props, { doc, nullable } = shape;
  if (shape.fields.size === 0) return null;
  return (
    <Group path={path} label={label} doc={doc} value={value} required={required} nullable={nullable} shape={shape}>
      <FieldList shape={shape} path={path} value={value} />
    </Group>
  );
}

/** @param but keys that are shown elsewhere */
export function FieldList({ shape, path, value, but = [] }: { readonly shape: Of<'object'>; readonly path: Path; readonly value: Json | undefined; readonly but?: readonly string[] }) {
  const said = isDict(value) ? value : {}, keys = [...shape.fields.keys()].filter((key) => !but.includes(key));
  const strange = Object.keys(said).filter((key) => fieldOf(shape, key) === undefined);
  return (
    <div class="b-fields">
      {keys.map((key) => <KeyField key={key} shape={shape.fields.get(key)!} path={[...path, key]} value={said[key]} required={shape.required.has(key)} />)}
      {strange.map((key) => <Strange key={key} path={[...path, key]} value={said[key]} />)}
    </div>
  );
}

/** A key that the schema does not know. */
export function Strange({ path, value }: { readonly path: Path; readonly value: Json | undefined }) {
  const { builder } = useDesk(), key = String(path.at(-1));
  return (
    <div class="b-field wide" data-path={joinPath(path)}>
      <div class="b-row">
        <span>{t.unknown(key)}</span> <code>{JSON.stringify(value)?.slice(0, 80)}</code>
        <button type="button" class="button tiny text" aria-label={t.removeOf(key)} onClick={() => builder.remove(path)}>{t.remove}</button>
      </div>
      <Faults path={path} onUse={(suggestion) => builder.rename(path.slice(0, -1), key, suggestion)} />
    </div>
  );
}

/** One of several kinds of value: a number or a distribution; a disc, a ring or a table. */
export function Choices(props: FieldProps & { readonly shape: Of<'either' | 'variants'> }) {
  const { shape, path, value, label, required } = props, { builder } = useDesk(), key = shape.is === 'variants' ? shape.key : null;
  const faulty = useProblems(path).length > 0;
  // A plain value among other kinds: an object is only begun when somebody wants one.
  const alternative = chosen(shape, value), inner = flatten(alternative.shape, value), isThere = value !== undefined && value !== null;
  const options = shape.options.flatMap((one) => optionsOf(one, key));
  const at = options.findIndex((one) => one.shape === inner);
  const choose = (n: number): void => {
    const next = options[n];
    if (next !== undefined && next.shape !== inner) builder.put(path, carried(fresh(next.shape, path, builder.draft.value), next.shape, value));
  };
  return (
    <Group path={path} label={label} doc={shape.doc} value={value} required={required} nullable={shape.nullable} shape={shape} aside={isThere && (
      <select class="field" id={idOf(path, 'kind')} aria-label={t.kindOf(label)} aria-invalid={faulty} aria-describedby={idOf(path, 'fault')} value={String(at)} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {options.map((one, n) => <option key={n} value={String(n)}>{alternativeName(one, one.key)}</option>)}
      </select>
    )}>
      {inner.is === 'object' ? <FieldList shape={inner} path={path} value={value} but={[options[at]?.key ?? '']} /> : <TypedField path={path} shape={inner} value={value} required={required} label={labelOf('value')} />}
      {/^antigen[AB]$/.test(String(path.at(-1))) && <AntigenPlot value={value} label={label} />}
    </Group>
  );
}

interface Option extends Alternative {
  /** Under which key what tells it from others stands, or null. */
  readonly key: string | null;
}

/** A choice within a choice is one list. */
function optionsOf(one: Alternative, key: string | null): readonly Option[] {
  const { shape } = one;
  return shape.is === 'variants' ? shape.options.map((variant) => ({ ...variant, key: shape.key })) : [{ ...one, key }];
}

/** The object behind a choice within a choice. */
function flatten(shape: Shape, value: Json | undefined): Shape {
  return shape.is === 'variants' ? chosen(shape, value).shape : shape;
}

/** What was said before stays said, where the other kind has the same field. */
function carried(value: Json, shape: Shape, before: Json | undefined): Json {
  if (!isDict(value) || shape.is !== 'object') return value;
  const same = Object.entries(isDict(before) ? before : {}).filter(([key]) => shape.fields.has(key) && shape.fields.get(key)!.is !== 'fixed');
  const spread = typeof before === 'number' ? Object.fromEntries(['value', 'median', 'mean', 'level', 'text'].filter((key) => shape.fields.has(key)).map((key) => [key, before])) : typeof before === 'string' && shape.fields.has('text') ? { text: before } : {};
  return { ...value, ...spread, ...Object.fromEntries(same) };
}
