// What can be done in the scenario builder, as commands.
import { openDesk, toggleBuilding } from './building';
import type { Lab } from './lab';

interface BuildCommand {
  readonly id: 'build' | 'undo' | 'redo' | 'tryIt' | 'buildEmpty' | 'buildRun';
  readonly keys: readonly string[];
  readonly run: (lab: Lab) => unknown;
  readonly enabled?: (lab: Lab) => boolean;
  /** Where it can be had; otherwise in the builder only. */
  readonly view?: 'any';
}

export const BUILD_COMMANDS: readonly BuildCommand[] = [
  { id: 'build', keys: ['u'], run: toggleBuilding, view: 'any' },
  { id: 'undo', keys: ['Ctrl+z'], run: (lab) => openDesk(lab)?.undo(), enabled: (lab) => openDesk(lab)?.builder.canUndo.value === true },
  { id: 'redo', keys: ['Ctrl+Shift+z', 'Ctrl+y'], run: (lab) => openDesk(lab)?.redo(), enabled: (lab) => openDesk(lab)?.builder.canRedo.value === true },
  { id: 'tryIt', keys: ['Ctrl+Enter'], run: (lab) => openDesk(lab)?.tryIt() },
  { id: 'buildEmpty', keys: [], run: (lab) => openDesk(lab)?.begin({ kind: 'empty' }) },
  { id: 'buildRun', keys: [], run: (lab) => openDesk(lab)?.begin({ kind: 'run' }) },
];
