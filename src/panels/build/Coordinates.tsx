// Two or three numbers that belong together: a place, or the extent of the patch.
import { joinPath } from '../../../schema/paths';
import type { Of } from '../../app/build/form';
import { isList, valueAt } from '../../app/build/json';
import { idOf, usualWords } from '../../app/build/words';
import { BUILD_TEXTS } from '../../app/texts/build';
import { useDesk } from './desk';
import { Faults, useProblems } from './Frame';
import { Typed } from './Scalars';
import type { FieldProps } from './fields';

const t = BUILD_TEXTS;

export function Coordinates({ path, shape, value, required, label }: FieldProps & { readonly shape: Of<'list'> }) {
  const { builder } = useDesk(), faulty = useProblems(path).length > 0, usual = builder.usualAt(path), said = isList(value) ? value : [];
  const isVolume = valueAt(builder.draft.value, ['domain', 'dimensions']) === 3, count = Math.max(said.length, isVolume ? shape.most : shape.least);
  const names = path.at(-1) === 'size' ? t.sizes : t.axes, element = shape.element;
  /** The others stand where they usually stand. */
  const begin = (): void => builder.put(path, Array.from({ length: count }, (_, n) => (isList(usual) && typeof usual[n] === 'number' ? usual[n] : 0)));
  return (
    <div class="b-field wide" role="group" aria-labelledby={idOf(path, 'label')} data-path={joinPath(path)}>
      <span class="b-label" id={idOf(path, 'label')}>{label}</span>
      <div class="b-row">
        {value === undefined
          ? <><span class="b-usual">{isList(usual) ? `${usual.join(', ')} ${element.is === 'number' ? element.unit : ''}` : t.unsaid}</span><button type="button" class="button outline small" aria-label={t.add(label)} onClick={begin}>{t.addEntry}</button></>
          : Array.from({ length: count }, (_, n) => (
            <span class="b-axis" key={n}>
              <label for={idOf([...path, n])}>{names[n]}</label>
              <Typed path={[...path, n]} shape={element} value={said[n]} required placeholder={usualWords(isList(usual) ? usual[n] : undefined)} attributes={{ id: idOf([...path, n]), 'aria-describedby': `${idOf(path, 'doc')} ${idOf(path, 'fault')} ${idOf([...path, n], 'fault')}`, 'aria-invalid': faulty }} />
            </span>
          ))}
        {value !== undefined && element.is === 'number' && element.unit !== '' && <span class="unit">{element.unit}</span>}
        {value !== undefined && !required && <button type="button" class="button tiny text" aria-label={t.removeOf(label)} onClick={() => builder.remove(path)}>{t.remove}</button>}
      </div>
      <p class="b-doc" id={idOf(path, 'doc')}>{shape.doc}</p>
      <Faults path={path} />
      {said.map((_, n) => <Faults key={n} path={[...path, n]} />)}
    </div>
  );
}
