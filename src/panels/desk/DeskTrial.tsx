// The preview: the page itself in a frame, at the size of a computer or of a phone, made smaller.
import { useEffect, useRef, useState } from 'preact/hooks';
import { trialLinkOf } from '../../app/classroom/settings';
import type { DeskSettings, Lack } from '../../app/classroom/settings';
import { LOOK, THERE } from '../../app/classroom/trialHost';
import { DESK_TEXTS } from '../../app/texts/desk';
import { TRIAL } from '../../app/trial';
import { formatLink } from '../../app/url';
import type { Link } from '../../app/url';

const t = DESK_TEXTS.trial;
const SIZES = { computer: [1280, 800], phone: [390, 780] } as const;
/** Letters of a seed or a class are typed one after the other: the run of each would be loaded. */
const PAUSE_MS = 500;

interface Props {
  readonly settings: DeskSettings;
  readonly open: Link;
  readonly lack: Lack | null;
}

export function DeskTrial({ settings, open, lack }: Props) {
  const [size, setSize] = useState<keyof typeof SIZES>('computer'), frame = useRef<HTMLIFrameElement>(null), screen = useRef<HTMLDivElement>(null), [shown, setShown] = useState(0.5), [address, setAddress] = useState(''), { lesson, seed, own, group } = settings, [width, height] = SIZES[size];
  // Another run is another address; all else is told to the page that is there.
  useEffect(() => {
    if (lack !== null) return undefined;
    const timer = setTimeout(() => void formatLink(trialLinkOf(settings, open)).then((fragment) => fragment !== null && setAddress(location.pathname + location.search + fragment)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [lesson, seed, own, own ? group : '', lack, open]);
  useEffect(() => {
    const place = screen.current;
    if (place === null) return undefined;
    const fit = new ResizeObserver(() => setShown(place.clientWidth / width));
    fit.observe(place);
    return () => fit.disconnect();
  }, [address === '', width]);
  const present = useRef(settings);
  present.current = settings;
  const tell = (): void => frame.current?.contentWindow?.postMessage({ [LOOK]: JSON.stringify(present.current) }, location.origin);
  useEffect(tell, [settings]);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === frame.current?.contentWindow && data === THERE) tell();
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <section class="desk-trial" aria-labelledby="desk-trial">
      <header>
        <h3 id="desk-trial" class="caps-label">{t.title}</h3>
        <label>
          <span class="hidden">{t.size}</span>
          <select class="field" value={size} data-testid="desk-size" onChange={(event) => setSize(event.currentTarget.value as keyof typeof SIZES)}>
            <option value="computer">{t.computer}</option>
            <option value="phone">{t.phone}</option>
          </select>
        </label>
      </header>
      {address === '' ? <p class="note">{t.waits}</p> : (
        <div class="desk-screen" ref={screen} data-size={size} style={{ aspectRatio: `${width} / ${height}` }}>
          {/* Another run is another frame: one that is still being opened would miss that its address has changed. */}
          <iframe key={address} style={{ transform: `scale(${shown})` }} ref={frame} name={TRIAL} title={t.title} src={address} width={width} height={height} data-testid="desk-trial" />
        </div>
      )}
      <p class="note">{t.note}</p>
    </section>
  );
}
