// Any part of the document as the field that it needs: the shape of the schema decides.
import { isDict, isList } from '../../app/build/json';
import { Dictionary, EntryList } from './Entries';
import { Choices, Fields } from './Groups';
import { Coordinates } from './Coordinates';
import { ChoiceField, FixedField, JsonField, TypedField } from './Scalars';
import type { FieldProps } from './fields';
import { Named } from './Named';
import { TableField } from './TableField';

/** More fields than this and only those that are said are shown. */
const MANY = 20;

export function Field(props: FieldProps) {
  const { shape, path, value } = props, key = path.at(-1);
  // What is not what the schema says is shown as it is.
  if (value !== undefined && value !== null && isMisplaced(props)) return <JsonField {...props} />;
  if (key === 'csv' && shape.is === 'text') return <TableField {...props} />;
  switch (shape.is) {
    case 'fixed': return <FixedField {...props} />;
    case 'choice':
    case 'flag': return <ChoiceField {...props} />;
    case 'text':
    case 'number':
    case 'loose': return <TypedField {...props} />;
    case 'any': return <JsonField {...props} />;
    case 'variants':
    case 'either': return <Choices {...props} shape={shape} />;
    case 'list': return shape.most <= 3 && shape.element.is === 'number' ? <Coordinates {...props} shape={shape} /> : <EntryList {...props} shape={shape} />;
    case 'dictionary': return <Dictionary {...props} shape={shape} />;
    case 'object': return shape.fields.size > MANY ? <Named {...props} shape={shape} /> : <Fields {...props} shape={shape} />;
  }
}

function isMisplaced({ shape, value }: FieldProps): boolean {
  switch (shape.is) {
    case 'list': return !isList(value);
    case 'object':
    case 'dictionary':
    case 'variants': return !isDict(value);
    case 'text':
    case 'number':
    case 'loose': return typeof value === 'object' || typeof value === 'boolean';
    default: return false;
  }
}
