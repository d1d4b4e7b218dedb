// The whole window: the picture behind, everything else around it.
import { useEffect, useState } from 'preact/hooks';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { Captions } from './Captions';
import { Dialogs } from './Dialogs';
import { Invitation } from './Invitation';
import { Legend } from './Legend';
import { Notices } from './Notices';
import { PictureHost } from './PictureHost';
import { SidePanel } from './SidePanel';
import { TermCards } from './Terms';
import { TopBar } from './TopBar';
import { Transport } from './Transport';
import { ZoomButtons } from './ZoomButtons';

const SMALL = matchMedia('(max-width: 760px)');
/** No room for a legend beside the picture: it becomes a tab. */
const NARROW = matchMedia('(max-width: 1180px), (max-height: 640px)');

export function App() {
  const { store, view } = useLab();
  const small = useMedia(SMALL);
  const narrow = useMedia(NARROW);
  useEffect(() => {
    if (small) store.panelOpen.value = false;
  }, [small]);
  return (
    <div class={`app ${small ? 'small' : ''} ${store.panelOpen.value ? 'with-panel' : ''}`} data-engine={store.engine.value}>
      <a class="skip" href="#transport" onClick={(event) => {
        event.preventDefault();
        document.getElementById('transport')?.focus();
      }}>
        {texts.top.skip}
      </a>
      <TopBar />
      <main class="view">
        <PictureHost />
        {!narrow && view.legendOpen.value && <aside class="legend-card card" aria-label={texts.picture.legend}><Legend /></aside>}
        <ZoomButtons />
        <div class="messages">
          <Notices />
          <Captions />
        </div>
        <Invitation />
      </main>
      <Transport />
      <SidePanel small={small} narrow={narrow} />
      <Dialogs />
      <TermCards />
    </div>
  );
}

function useMedia(query: MediaQueryList): boolean {
  const [match, setMatch] = useState(query.matches);
  useEffect(() => {
    const listen = (): void => setMatch(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return match;
}
