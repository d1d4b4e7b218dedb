// The whole window: the picture behind, everything else around it.
import { useEffect } from 'preact/hooks';
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
import { NARROW, SMALL, useMedia } from './useMedia';
import { ZoomButtons } from './ZoomButtons';

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
