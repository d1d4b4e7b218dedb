// The whole window: the picture behind, everything else around it.
import { useEffect, useRef } from 'preact/hooks';
import { LabContext, useLab } from '../app/lab';
import { texts } from '../app/texts';
import { NARROW, SMALL } from '../app/windows';
import { Captions } from './Captions';
import { BuildHost } from './BuildHost';
import { CompareBar } from './CompareBar';
import { Dialogs } from './Dialogs';
import { EndCard } from './EndCard';
import { Invitation } from './Invitation';
import { Lazy } from './Lazy';
import { LegendCard } from './Legend';
import { Notices } from './Notices';
import { PictureHost } from './PictureHost';
import { SidePanel } from './SidePanel';
import { TermCards } from './Terms';
import { TopBar } from './TopBar';
import { Transport } from './Transport';
import { useMedia } from './useMedia';
import { ZoomButtons } from './ZoomButtons';

const loadTour = () => import('./Tour').then((module) => module.Tour);
const loadBrush = () => import('./BrushStrip').then((module) => module.BrushStrip);

export function App() {
  const lab = useLab(), { store, view, compare } = lab, { parts } = store, twin = compare.twin.value;
  const small = useMedia(SMALL);
  // Two pictures leave no room for a legend over one of them.
  const narrow = useMedia(NARROW) || twin !== null;
  const wasSmall = useRef(small);
  useEffect(() => {
    if (small && !wasSmall.current) store.panelOpen.value = false;
    wasSmall.current = small;
  }, [small]);
  const brushing = store.brushing.value;
  useEffect(() => {
    if (small && brushing) store.panelOpen.value = false; // the sheet would lie over what is to be painted
  }, [small, brushing]);
  if (store.building.value && !parts.hides('builder')) return <BuildHost />;
  return (
    <div class={`app ${small ? 'small' : ''} ${store.panelOpen.value && !parts.hides('panel') ? 'with-panel' : ''} ${twin === null ? '' : 'comparing'}`} data-engine={store.engine.value}>
      {!parts.hides('transport') && (
        <a class="skip" href="#transport" onClick={(event) => {
          event.preventDefault();
          document.getElementById('transport')?.focus();
        }}>
          {texts.top.skip}
        </a>
      )}
      <TopBar />
      <main class="view">
        <PictureHost side={twin === null ? '' : texts.compare.sideA} label={twin === null ? texts.picture.label : texts.compare.pictureA(twin.names[0])} />
        {twin !== null && <LabContext.Provider value={twin.lab}><PictureHost which="twin-picture" side={texts.compare.sideB} label={texts.compare.pictureB(twin.names[1])} /></LabContext.Provider>}
        <CompareBar />
        {!narrow && view.legendOpen.value && !parts.hides('legend') && <LegendCard />}
        {!parts.hides('zoom') && <ZoomButtons />}
        {store.brushing.value && !parts.locks('brush') && <Lazy load={loadBrush} waiting={null} failed={<p class="card brush-strip">{texts.brush.failed}</p>} />}
        <div class="messages">
          <Notices />
          {!parts.hides('captions') && <EndCard />}
          {!parts.hides('captions') && <Captions />}
        </div>
        {twin === null && <Invitation />}
      </main>
      <Transport />
      <SidePanel small={small} narrow={narrow} />
      {store.touring.value && <Lazy load={loadTour} waiting={null} failed={<p class="tour card" role="alert">{texts.tour.failed}</p>} />}
      <Dialogs />
      <TermCards />
    </div>
  );
}
