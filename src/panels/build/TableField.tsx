// A table of cells within the document: how long it is, another one in its place, and its text while that is short.
import type { FieldProps } from './fields';
import { Typed } from './Scalars';
import { BUILD_TEXTS } from '../../app/texts/build';
import { useDesk } from './desk';
import { Frame, described, useProblems } from './Frame';

const t = BUILD_TEXTS.table;
/** Letters above which nobody edits it by hand. */
const SHORT = 4000;

export function TableField({ path, shape, value, required, label }: FieldProps) {
  const desk = useDesk(), faulty = useProblems(path).length > 0, text = typeof value === 'string' ? value : '';
  const choose = <button type="button" class="button outline small" onClick={() => desk.chooseTable(path)}>{text === '' ? t.choose : t.replace}</button>;
  return (
    <Frame path={path} label={label} doc={shape.doc} wide aside={choose}>
      {text.length <= SHORT
        ? <Typed path={path} shape={shape} value={value} required={required} long attributes={described(path, shape.doc, faulty)} />
        : <input class="field" readOnly {...described(path, shape.doc, faulty)} value={t.lines(text.split('\n').length)} />}
    </Frame>
  );
}
