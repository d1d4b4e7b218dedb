// What goes on beside the run once it is shown: it is kept, the one before is offered, and the page itself is kept on the device.
import { effect } from '@preact/signals';
import { autosave, saveInTime } from './autosave';
import type { Fault } from './autosave';
import { FAMILY, goOn, keepRun, offer, returning, runsLeft } from './keptRun';
import type { Lab } from './lab';
import { canBeKept, keepOnDevice } from './offline';
import { dismiss, notify } from './store';
import { texts } from './texts';
import { foundTheWay } from './tour';

const NOTICE = 'notKept';

/** @param opened what the address named when the page was opened */
export async function lookAfter(lab: Lab, opened: string): Promise<void> {
  const { store } = lab, name = `${FAMILY}:${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  autosave.version = store.version.value;
  autosave.onFault = (what, fault) => tell(lab, what, fault);
  const isOpen = await openElsewhere();
  holdName(name);
  keepRun(lab, name);
  saveInTime(autosave);
  effect(() => {
    if (!store.untouched.value) foundTheWay();
  });
  if (canBeKept()) void keepOnDevice(lab, name);
  const left = await runsLeft(isOpen), again = returning(), run = left.find((one) => one.name === again);
  if (run !== undefined) {
    store.kept.value = run;
    await goOn(lab);
  } else if (left.length > 0) offer(lab, left[0], opened);
}

/** Something cannot be kept, or can again. */
function tell({ store }: Lab, what: string, fault: Fault | null): void {
  if (fault === null) dismiss(store, NOTICE);
  else if (fault !== 'unable' || window === parent) notify(store, NOTICE, texts.kept.faults[fault](what.startsWith(`${FAMILY}:`) ? 'run' : 'lesson'));
}

/** Names of runs that some tab is showing; a browser without locks, or a page without a safe connection, knows of none. */
async function openElsewhere(): Promise<(name: string) => boolean> {
  const known: LockManagerSnapshot | undefined = await locks()?.query().catch(() => ({}));
  const names = new Set(known?.held?.map((lock) => lock.name));
  return (name) => names.has(lockOf(name));
}

/** Held as long as the tab lives, however it ends. */
function holdName(name: string): void {
  void locks()?.request(lockOf(name), () => new Promise<never>(() => undefined)).catch(() => undefined);
}

const lockOf = (name: string): string => `cart-lab ${name}`;

function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
