// Ctrl-C once: stop and write what there is. Twice: stop at once.
import { EXIT } from './fault';

export interface Interrupt {
  happened(): boolean;
  forget(): void;
}

export function onInterrupt(): Interrupt {
  let happened = false;
  const listen = () => {
    if (happened) process.exit(EXIT.interrupted);
    happened = true;
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  return {
    happened: () => happened,
    forget: () => {
      process.off('SIGINT', listen);
      process.off('SIGTERM', listen);
    },
  };
}
