// An object with hundreds of possible keys, such as the parameters: those that are said, and a search for one more.
import { useState } from 'preact/hooks';
import { joinPath } from '../../../schema/paths';
import { fieldOf } from '../../app/build/form';
import type { Of } from '../../app/build/form';
import { isDict } from '../../app/build/json';
import { idOf, labelOf } from '../../app/build/words';
import { BUILD_TEXTS } from '../../app/texts/build';
import { Icon } from '../Icon';
import { useDesk } from './desk';
import { AnyField } from './fields';
import type { FieldProps } from './fields';
import { Group, Strange } from './Groups';

const t = BUILD_TEXTS;

export function Named({ path, shape, value, required, label }: FieldProps & { readonly shape: Of<'object'> }) {
  const { builder } = useDesk(), said = Object.entries(isDict(value) ? value : {}), isTop = path.length === 1;
  return (
    <Group path={path} label={label} doc={shape.doc} value={value ?? (isTop ? {} : undefined)} required={required || (isTop && value === undefined)} nullable={shape.nullable} shape={shape} aside={<span class="b-count">{said.length === 0 ? t.none : said.length}</span>}>
      <Search path={path} shape={shape} taken={said.map(([key]) => key)} />
      <div class="b-fields">
        {said.map(([key, one]) => {
          const field = fieldOf(shape, key), own = [...path, key];
          if (field === undefined) return <Strange key={key} path={own} value={one} />;
          return (
            <div class="b-plain" key={key}>
              <AnyField shape={{ ...field, doc: field.is === 'flag' ? field.doc : `${key}. ${field.doc}` }} path={own} value={one} required label={labelOf(key, field)} />
              <span class="b-tools"><button type="button" class="button tiny" aria-label={t.removeOf(labelOf(key, field))} onClick={() => builder.remove(own)}><Icon name="close" /></button></span>
            </div>
          );
        })}
      </div>
    </Group>
  );
}

/** Found by key or by title; what holds now is where one begins. */
function Search({ path, shape, taken }: { readonly path: FieldProps['path']; readonly shape: Of<'object'>; readonly taken: readonly string[] }) {
  const { builder } = useDesk(), [text, setText] = useState(''), [fault, setFault] = useState(''), id = idOf(path, 'search');
  const rest = [...shape.fields].filter(([key]) => !taken.includes(key));
  const add = (event: Event): void => {
    event.preventDefault();
    const wanted = text.trim(), key = rest.find(([one, field]) => one === wanted || labelOf(one, field).toLowerCase() === wanted.toLowerCase())?.[0] ?? (shape.patterns.some(([pattern]) => pattern.test(wanted)) ? wanted : undefined);
    if (wanted === '') return;
    if (key === undefined) return setFault(t.noSuch(wanted));
    const field = fieldOf(shape, key)!, usual = builder.usualAt(['parameters', key]);
    builder.put([...path, key], field.is === 'flag' ? false : usual ?? 0);
    builder.show([...path, key]);
    setText('');
    setFault('');
  };
  return (
    <form class="b-search" onSubmit={add}>
      <label for={id}>{t.search}</label>
      <div class="b-row">
        <input id={id} class="field" type="text" list={`${id}-list`} value={text} aria-describedby={`${id}-fault`} aria-invalid={fault !== ''} data-testid={`search-${joinPath(path)}`} autocomplete="off" spellcheck={false} onInput={(event) => {
          setText(event.currentTarget.value);
          setFault('');
        }} />
        <button type="submit" class="button outline small"><Icon name="plus" />{t.addNamed}</button>
      </div>
      <datalist id={`${id}-list`}>{rest.map(([key, field]) => <option key={key} value={key}>{labelOf(key, field)}</option>)}</datalist>
      <p id={`${id}-fault`} class="fault" role="status">{fault}</p>
    </form>
  );
}
