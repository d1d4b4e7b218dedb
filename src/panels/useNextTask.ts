// What can wait a moment is made in a task of its own, so that the page answers in between.
import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '../app/idle';

/** Whether what is needed is there, told one task after it has come; at once where it was there from the beginning. */
export function useNextTask(isThere: boolean): boolean {
  const [isDue, come] = useState(isThere);
  useEffect(() => {
    if (isDue || !isThere) return;
    let isWanted = true;
    void nextTask().then(() => isWanted && come(true));
    return () => void (isWanted = false);
  }, [isDue, isThere]);
  return isThere && isDue;
}
