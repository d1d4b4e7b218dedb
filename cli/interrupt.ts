// Ctrl-C once, a closed terminal, a request to end: stop and write what there is. A second time: stop at once.
import { readFileSync } from 'node:fs';
import { EXIT } from './fault';

export interface Interrupt {
  happened(): boolean;
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Time between two looks at who started the program, ms. */
const LOOK_EVERY = 500;

export function onInterrupt(): Interrupt {
  let happened = false;
  const listen = () => {
    if (happened) process.exit(EXIT.interrupted);
    happened = true;
  };
  const isDeserted = watchStarter();
  for (const signal of SIGNALS) process.on(signal, listen);
  return {
    happened: () => happened || isDeserted(),
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, listen);
    },
  };
}

/**
 * npm starts programs through a shell. A signal sent to npm alone ends npm or that shell but not the program, which would compute
 * on with nobody waiting for it. What npm did not start may well outlive its shell, as with nohup, and goes on.
 */
function watchStarter(): () => boolean {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return () => false;
  const starters = startersNow();
  let looked = performance.now(), isGone = false;
  return () => {
    if (isGone || performance.now() - looked < LOOK_EVERY) return isGone;
    looked = performance.now();
    return (isGone = startersNow() !== starters);
  };
}

/** The process that started this one, and the one that started that; an orphan gets another. */
function startersNow(): string {
  const { ppid } = process;
  return `${ppid} ${parentOf(ppid)}`;
}

/** Only Linux tells; elsewhere the shell gives way to the program, and its parent is npm itself. */
function parentOf(id: number): string {
  try {
    // “28213 (sh) S 28174 …”: a name may hold blanks and brackets.
    return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
