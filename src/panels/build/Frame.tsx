// What every field has: its name, what it means, and what is wrong with it, tied together for those who do not see it.
import type { ComponentChildren } from 'preact';
import { joinPath } from '../../../schema/paths';
import { unitAfter } from '../../../schema/plural';
import type { Problem } from '../../../workers/simApi';
import { valueAt } from '../../app/build/json';
import type { Path } from '../../app/build/json';
import { idOf } from '../../app/build/words';
import { BUILD_TEXTS } from '../../app/texts/build';
import { useDesk } from './desk';

const t = BUILD_TEXTS;

export function useProblems(path: Path): readonly Problem[] {
  return useDesk().builder.atFields.value.get(joinPath(path)) ?? [];
}

interface Props {
  readonly path: Path;
  readonly label: string;
  readonly doc: string;
  readonly unit?: string;
  readonly wide?: boolean;
  /** Beside the field. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Frame({ path, label, doc, unit = '', wide = false, aside, children }: Props) {
  return (
    <div class={`b-field ${wide ? 'wide' : ''}`} data-path={joinPath(path)}>
      <label for={idOf(path)}>{label}</label>
      <div class="b-row">
        {children}
        {unit !== '' && <span class="unit">{unitAfter('', unit)}</span>}
        {aside}
      </div>
      {doc !== '' && <p class="b-doc" id={idOf(path, 'doc')}>{doc}</p>}
      <Faults path={path} />
    </div>
  );
}

/** In the words of the parser; a name that was probably meant is one press away. `onUse`: takes it, where it can be taken. */
export function Faults({ path, onUse }: { readonly path: Path; readonly onUse?: (suggestion: string) => void }) {
  const problems = useProblems(path), { builder } = useDesk();
  const use = onUse ?? (typeof valueAt(builder.draft.value, path) === 'string' ? (suggestion: string): void => builder.put(path, suggestion) : null);
  return (
    <div id={idOf(path, 'fault')} class="b-faults" role="status">
      {problems.map(({ path: where, value, expected, suggestion }, n) => (
        <p key={n} class="fault" data-testid="field-fault">
          {where !== joinPath(path) && where !== '' && <code>{where}</code>} {t.found(value, expected)}
          {suggestion !== '' && (use !== null && where === joinPath(path)
            ? <button type="button" class="button tiny text" onClick={() => use(suggestion)}>{t.use(suggestion)}</button>
            : <span>{` ${t.meant(suggestion)}`}</span>)}
        </p>
      ))}
    </div>
  );
}

/** What ties an input to its words. */
export function described(path: Path, doc: string, faulty: boolean) {
  return { id: idOf(path), 'aria-describedby': `${doc === '' ? '' : `${idOf(path, 'doc')} `}${idOf(path, 'fault')}`, 'aria-invalid': faulty };
}
