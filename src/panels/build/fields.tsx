// What a field is given, and the field for any part of the document, which groups and lists ask for by context: they stand in each other.
import { createContext } from 'preact';
import type { FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import type { Shape } from '../../app/build/form';
import type { Json, Path } from '../../app/build/json';
import { labelIn } from '../../app/build/words';
import { useDesk } from './desk';

export interface FieldProps {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly label: string;
}

export const FieldContext = createContext<FunctionComponent<FieldProps> | null>(null);

export function AnyField(props: FieldProps) {
  const Field = useContext(FieldContext);
  return Field === null ? null : <Field {...props} />;
}

/** A field of an object by its key. */
export function KeyField(props: Omit<FieldProps, 'label'>) {
  const { builder } = useDesk();
  return <AnyField {...props} label={labelIn(builder.draft.value, props.path, props.shape)} />;
}
