// The desk at which a scenario is built, for every part of the form.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../../app/build/desk';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A field stands outside the form.');
  return desk;
}
