// Holds a run that plays for as long as a part of the page is there, which makes something of one moment; then it plays on.
import { useEffect, useState } from 'preact/hooks';
import { bothResting } from '../app/atRest';
import { useLab } from '../app/lab';

/** Whether it stands still by now. */
export function useHeld(): boolean {
  const lab = useLab(), { store, source } = lab, [held, setHeld] = useState(false);
  useEffect(() => {
    const wasPlaying = store.running.value;
    let here = true;
    void (wasPlaying ? source.pause() : Promise.resolve()).then(() => bothResting(lab)).then(() => here && setHeld(true));
    return () => {
      here = false;
      if (wasPlaying) void source.play();
    };
  }, []);
  return held;
}
