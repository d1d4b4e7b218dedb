// Fields for single values: what is typed goes into the draft as it is, and the parser says whether it can stay.
import { useRef, useState } from 'preact/hooks';
import { joinPath } from '../../../schema/paths';
import type { Shape } from '../../app/build/form';
import { isDict, valueAt } from '../../app/build/json';
import type { Json, Path } from '../../app/build/json';
import { choiceWords, idOf, usualWords } from '../../app/build/words';
import { typedDecimal } from '../../app/language';
import { readNumber, writeNumber } from '../../app/numbers';
import { BUILD_TEXTS } from '../../app/texts/build';
import { useDesk } from './desk';
import type { FieldProps } from './fields';
import { Frame, described, useProblems } from './Frame';

const t = BUILD_TEXTS;

/** Letters from which a text gets the whole line, and from which several lines. */
const WIDE = 200, LONG = 1000;
/** Nobody counts so many noughts. */
const LARGE = 1e7;

export function TypedField({ path, shape, value, required, label }: FieldProps) {
  const { builder } = useDesk(), faulty = useProblems(path).length > 0, usual = builder.usualAt(path);
  const names = suggestionsAt(path, shape, builder.draft.value, builder.root), list = names.length > 0 ? idOf(path, 'names') : undefined;
  // What is one of several is a sentence or two.
  const isLong = shape.is === 'text' && shape.longest >= (typeof path.at(-1) === 'number' ? WIDE : LONG) && shape.longest < Infinity;
  return (
    <Frame path={path} label={label} doc={shape.doc} unit={shape.is === 'number' ? shape.unit : ''} wide={shape.is === 'text' && shape.longest >= WIDE && shape.examples.length === 0 && shape.longest < Infinity} aside={shape.nullable && <NoneBox path={path} value={value} label={label} />}>
      <Typed path={path} shape={shape} value={value} required={required} placeholder={usualWords(usual)} long={isLong} attributes={{ ...described(path, shape.doc, faulty), list, disabled: value === null }} />
      {list && <datalist id={list}>{names.map((name) => <option key={name} value={name} />)}</datalist>}
    </Frame>
  );
}

interface TypedProps extends Pick<FieldProps, 'path' | 'shape' | 'value' | 'required'> {
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** While it is typed in, the field shows what was typed, not what it was read as. */
export function Typed({ path, shape, value, required, placeholder = '', long = false, attributes }: TypedProps) {
  const { builder } = useDesk(), [typed, setTyped] = useState<{ readonly text: string; readonly as: Json | undefined } | null>(null);
  const decimal = useRef(typedDecimal()).current, shown = typed !== null && typed.as === value ? typed.text : written(value, decimal);
  const take = (text: string): void => {
    builder.put(path, readTyped(text, shape, required, decimal), true);
    setTyped({ text, as: valueAt(builder.draft.value, path) });
  };
  const common = {
    ...attributes, class: `field ${shape.is === 'number' ? 'number' : ''}`, value: shown, placeholder, autocomplete: 'off', spellcheck: shape.is === 'text' && shape.longest >= WIDE,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => take(event.currentTarget.value), onBlur: () => setTyped(null),
  };
  return long ? <textarea {...common} rows={shown.length > 240 ? 6 : 2} /> : <input {...common} type="text" inputMode={shape.is === 'number' ? 'decimal' : 'text'} />;
}

function written(value: Json | undefined, decimal: '.' | ','): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') {
    const short = value.toExponential().replace('e+', 'e');
    return Math.abs(value) >= LARGE && short.length < String(value).length ? short.replace('.', decimal) : writeNumber(value, decimal);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is not what it should be stays as it was typed: the parser says what is wrong with it. Undefined takes it away. */
export function readTyped(text: string, shape: Shape, required: boolean, decimal: '.' | ','): Json | undefined {
  if (shape.is === 'text') return text === '' && !required ? undefined : text;
  if (text.trim() === '') return undefined;
  if (shape.is !== 'number' && shape.is !== 'loose') return text;
  const reading = readNumber(text, decimal, shape.is === 'number' ? { integer: shape.integer, unit: shape.unit } : {});
  return reading.ok ? reading.value : text;
}

/** Names that may stand here because the document or the model has them. */
export function suggestionsAt(path: Path, shape: Shape, draft: Json, root: Shape): readonly string[] {
  const key = path.at(-1), names = (part: string): string[] => {
    const own = valueAt(draft, [part]);
    return isDict(own) ? Object.keys(own) : [];
  };
  if (key === 'product') return names('products');
  if (path[0] === 'knobs' && key !== 'label') {
    const parameters = root.is === 'object' ? root.fields.get('parameters') : undefined;
    return parameters?.is === 'object' ? [...parameters.fields.keys()] : [];
  }
  if (shape.is !== 'text' && shape.is !== 'loose') return [];
  return key === 'drug' || key === 'variable' ? [...shape.examples, ...names('drugs')] : shape.examples;
}

function NoneBox({ path, value, label }: { readonly path: Path; readonly value: Json | undefined; readonly label: string }) {
  const { builder } = useDesk();
  return (
    <label class="b-none">
      <input type="checkbox" aria-label={t.noneOf(label)} checked={value === null} onChange={(event) => builder.put(path, event.currentTarget.checked ? null : undefined)} />
      <span>{t.none}</span>
    </label>
  );
}

export function ChoiceField({ path, shape, value, required, label }: FieldProps) {
  const { builder } = useDesk(), faulty = useProblems(path).length > 0, usual = choiceWords(builder.usualAt(path));
  const options: readonly Json[] = shape.is === 'choice' ? shape.options : [true, false];
  const at = options.findIndex((option) => option === value), isForeign = value !== undefined && at < 0;
  const choose = (chosen: string): void => {
    if (chosen !== 'foreign') builder.put(path, chosen === '' ? undefined : options[Number(chosen)]);
  };
  return (
    <Frame path={path} label={label} doc={shape.doc}>
      <select class="field" {...described(path, shape.doc, faulty)} value={isForeign ? 'foreign' : at < 0 ? '' : String(at)} onChange={(event) => choose(event.currentTarget.value)}>
        {(!required || value === undefined) && <option value="">{usual === '' ? t.unsaid : t.usually(usual)}</option>}
        {isForeign && <option value="foreign">{JSON.stringify(value)}</option>}
        {options.map((option, n) => <option key={n} value={String(n)}>{choiceWords(option)}</option>)}
      </select>
    </Frame>
  );
}

/** What is always the same. */
export function FixedField({ path, shape, value, label }: FieldProps) {
  const { builder } = useDesk(), fixed = shape.is === 'fixed' ? shape.value : null;
  return (
    <Frame path={path} label={label} doc={shape.doc}>
      <input class="field" {...described(path, shape.doc, value !== fixed)} readOnly value={usualWords(value)} />
      {value !== fixed && <button type="button" class="button outline" onClick={() => builder.put(path, fixed)}>{t.use(String(fixed))}</button>}
    </Frame>
  );
}

/** Anything at all, as JSON. */
export function JsonField({ path, shape, value, required, label }: FieldProps) {
  const { builder } = useDesk(), [typed, setTyped] = useState<string | null>(null), faulty = typed !== null && parse(typed) === undefined;
  const take = (text: string): void => {
    const next = parse(text);
    setTyped(text);
    if (text.trim() === '' && !required) builder.put(path, undefined, true);
    else if (next !== undefined) builder.put(path, next, true);
  };
  return (
    <Frame path={path} label={label} doc={shape.doc} wide aside={faulty && <span class="fault">{t.badValue}</span>}>
      <input class="field mono" type="text" {...described(path, shape.doc, faulty)} data-json={joinPath(path)} value={typed ?? (value === undefined ? '' : JSON.stringify(value))} autocomplete="off" spellcheck={false} onInput={(event) => take(event.currentTarget.value)} onBlur={() => !faulty && setTyped(null)} />
    </Frame>
  );
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
