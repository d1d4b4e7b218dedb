// Whether a question to the browser about its window is answered with yes, now and whenever that changes.
import { useEffect, useState } from 'preact/hooks';

export function useMedia(ask: () => MediaQueryList): boolean {
  const [match, setMatch] = useState(() => ask().matches);
  useEffect(() => {
    const query = ask();
    const listen = (): void => setMatch(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [ask]);
  return match;
}
