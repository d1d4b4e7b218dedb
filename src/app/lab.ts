// The page's parts, tied together once and handed to every panel.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SimClient } from '../../workers/client';
import type { Compare } from './compare';
import type { Source } from './source';
import type { Store } from './store';
import type { ThemeControl } from './theme';
import type { View } from './view';

export interface Lab {
  readonly store: Store;
  readonly source: Source;
  readonly view: View;
  readonly theme: ThemeControl;
  readonly client: SimClient;
  readonly compare: Compare;
}

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('A panel stands outside the page.');
  return lab;
}
