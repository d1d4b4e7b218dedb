// Lists and dictionaries: every entry folds, can be named, moved and taken away, and one more can be added.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { joinPath } from '../../../schema/paths';
import type { Of, Shape } from '../../app/build/form';
import { isDict, isList } from '../../app/build/json';
import type { Json, Path } from '../../app/build/json';
import { entryName, idOf, labelOf } from '../../app/build/words';
import { BUILD_TEXTS } from '../../app/texts/build';
import { Icon } from '../Icon';
import { useDesk } from './desk';
import { AnyField } from './fields';
import type { FieldProps } from './fields';
import { Faults } from './Frame';
import { FieldList, Group } from './Groups';
import { TypedField } from './Scalars';
import { ScheduleStrip } from './ScheduleStrip';

const t = BUILD_TEXTS;

export function EntryList(props: FieldProps & { readonly shape: Of<'list'> }) {
  const { shape, path, value, label, required } = props, entries = isList(value) ? value : [];
  return (
    <Group path={path} label={label} doc={shape.doc} value={value ?? (required ? [] : undefined)} required={required} nullable={shape.nullable} shape={shape} aside={<span class="b-count">{entries.length === 0 ? t.none : entries.length}</span>}>
      {joinPath(path) === 'schedule' && <ScheduleStrip />}
      <ol class="b-entries">
        {entries.map((entry, n) => (
          <li key={n}>
            <Entry path={[...path, n]} shape={shape.element} value={entry} name={entryName(entry, n)} aside={<Movers path={path} n={n} count={entries.length} name={entryName(entry, n)} />} />
          </li>
        ))}
      </ol>
      {entries.length < shape.most && <AddButton path={path} shape={shape} label={label} />}
    </Group>
  );
}

function AddButton({ path, shape, label }: { readonly path: Path; readonly shape: Shape; readonly label: string }) {
  const { builder } = useDesk();
  return (
    <button type="button" class="button outline small" data-testid={`add-${joinPath(path)}`} aria-label={t.add(label)} onClick={() => builder.addEntry(path, shape)}>
      <Icon name="plus" />{t.addEntry}
    </button>
  );
}

function Movers({ path, n, count, name }: { readonly path: Path; readonly n: number; readonly count: number; readonly name: string }) {
  const { builder } = useDesk();
  return (
    <>
      {count > 1 && <button type="button" class="button tiny up" aria-label={t.up(name)} disabled={n === 0} onClick={() => builder.move(path, n, n - 1)}><Icon name="down" /></button>}
      {count > 1 && <button type="button" class="button tiny" aria-label={t.down(name)} disabled={n === count - 1} onClick={() => builder.move(path, n, n + 1)}><Icon name="down" /></button>}
      <button type="button" class="button tiny" aria-label={t.removeOf(name)} onClick={() => builder.remove([...path, n])}><Icon name="close" /></button>
    </>
  );
}

interface EntryProps {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: Json;
  readonly name: string;
  readonly aside: ComponentChildren;
  readonly head?: ComponentChildren;
}

/** Single values stand in a row; everything larger folds. */
function Entry({ path, shape, value, name, aside, head }: EntryProps) {
  const { builder } = useDesk(), part = joinPath(path), isOpen = builder.open.value.has(part), faults = builder.problemsIn(path);
  if (shape.is !== 'object' && !(shape.is === 'either' && isDict(value))) {
    const plain = shape.is === 'either' ? shape.options.find((one) => one.shape.is !== 'object')?.shape ?? shape : shape;
    const isTyped = plain.is === 'text' || plain.is === 'loose' || plain.is === 'number';
    return (
      <div class="b-plain">
        {isTyped ? <TypedField path={path} shape={{ ...plain, doc: '' }} value={value} required label={t.entry(Number(path.at(-1)) + 1)} /> : <AnyField path={path} shape={shape} value={value} required label={t.entry(Number(path.at(-1)) + 1)} />}
        {shape.is === 'either' && <MoreButton path={path} shape={shape} value={value} />}
        <span class="b-tools">{aside}</span>
      </div>
    );
  }
  const object = shape.is === 'either' ? shape.options.find((one) => one.shape.is === 'object')!.shape : shape;
  return (
    <div class="b-entry" data-path={part}>
      <details open={isOpen} onToggle={(event) => builder.toggle(part, event.currentTarget.open)}>
        <summary>
          <span class="b-name">{name}</span>
          {faults > 0 && <span class="badge fault">{t.problems(faults)}</span>}
        </summary>
        {isOpen && head}
        {isOpen && <Faults path={path} />}
        {isOpen && object.is === 'object' && <FieldList shape={object} path={path} value={value} />}
      </details>
      <span class="b-tools">{aside}</span>
    </div>
  );
}

/** A text that could also be done, a key that could also have a name of its own. */
function MoreButton({ path, shape, value }: { readonly path: Path; readonly shape: Of<'either'>; readonly value: Json }) {
  const { builder } = useDesk(), object = shape.options.find((one) => one.shape.is === 'object')?.shape;
  const key = object?.is === 'object' ? [...object.required][0] : undefined;
  if (key === undefined) return null;
  return <button type="button" class="button tiny text" onClick={() => {
    builder.put(path, { [key]: value });
    builder.show(path);
  }}>{t.more}</button>;
}

export function Dictionary(props: FieldProps & { readonly shape: Of<'dictionary'> }) {
  const { shape, path, value, label, required } = props, { builder } = useDesk(), entries = Object.entries(isDict(value) ? value : {});
  const first = entries.length === 0 ? undefined : value;
  return (
    <Group path={path} label={label} doc={shape.doc} value={first ?? value ?? {}} required nullable={shape.nullable} shape={shape} aside={<><span class="b-count">{entries.length === 0 ? t.none : entries.length}</span>{value !== undefined && entries.length === 0 && !required && <button type="button" class="button tiny text" aria-label={t.removeOf(label)} onClick={() => builder.remove(path)}>{t.remove}</button>}</>}>
      <ol class="b-entries">
        {entries.map(([name, entry]) => (
          <li key={name}>
            <Entry path={[...path, name]} shape={shape.element} value={entry} name={isDict(entry) && typeof entry['label'] === 'string' ? t.of(entry['label'], name) : name} head={<NameField path={path} name={name} />}
              aside={<button type="button" class="button tiny" aria-label={t.removeOf(name)} onClick={() => builder.remove([...path, name])}><Icon name="close" /></button>} />
          </li>
        ))}
      </ol>
      <AddButton path={path} shape={shape} label={labelOf(path.at(-1) ?? '', shape)} />
    </Group>
  );
}

/** The key of an entry: other parts of the document call it so. */
function NameField({ path, name }: { readonly path: Path; readonly name: string }) {
  const { builder } = useDesk(), [typed, setTyped] = useState<string | null>(null), id = idOf([...path, name], 'name');
  const others = Object.keys((path.reduce<Json | undefined>((here, key) => (isDict(here) ? here[String(key)] : undefined), builder.draft.value) ?? {}) as object).filter((one) => one !== name);
  const isTaken = typed !== null && others.includes(typed);
  return (
    <div class="b-field">
      <label for={id}>{t.name}</label>
      <div class="b-row">
        <input id={id} class="field" type="text" value={typed ?? name} aria-invalid={isTaken} aria-describedby={`${id}-fault`} autocomplete="off" spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => {
            const next = event.currentTarget.value.trim();
            if (next === '' || next === name || others.includes(next)) return;
            builder.rename(path, name, next);
            builder.show([...path, next]);
          }} />
      </div>
      <p id={`${id}-fault`} class="fault" role="status">{isTaken ? t.nameTaken(typed) : ''}</p>
    </div>
  );
}
