// Ctrl-C once, a closed terminal, a request to end: stop and write what there is. A second time: stop at once.
import { EXIT } from './fault';

export interface Interrupt {
  happened(): boolean;
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
 * npm starts programs through a shell, and a signal sent to npm ends that shell and not the program, which would compute on
 * with nobody waiting for it. What npm did not start may well outlive its shell, as with nohup, and goes on.
 */
function watchStarter(): () => boolean {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return () => false;
  const starter = process.ppid;
  return () => process.ppid !== starter;
}
