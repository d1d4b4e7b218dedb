// A part of the page that may be left out or locked: the browser itself sees to it that nothing in a locked one can be operated.
import type { ComponentChildren } from 'preact';
import { useLab } from '../app/lab';
import type { PartName } from '../app/parts';

export function Part({ of, children }: { readonly of: PartName; readonly children: ComponentChildren }) {
  const { parts } = useLab().store;
  return parts.hides(of) ? null : <Held when={parts.locks(of)}>{children}</Held>;
}

/** Fields and buttons that cannot be operated for the time being. */
export function Held({ when, children }: { readonly when: boolean; readonly children: ComponentChildren }) {
  return <fieldset class="held" role="presentation" disabled={when}>{children}</fieldset>;
}
