// A shortcut drawn as key caps.
import { keyCaps } from '../app/keys';

export function KeyCaps({ name }: { readonly name: string | undefined }) {
  if (name === undefined) return null;
  return (
    <span class="caps">
      {keyCaps(name).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
