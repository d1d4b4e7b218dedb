// The sentence of the moment.
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { Icon } from './Icon';

export function Captions() {
  const { store } = useLab();
  const caption = store.caption.value;
  return (
    <div class="captions" role="status" aria-label={texts.captions.label}>
      {caption && (
        <p key={caption.id} class="caption card" data-testid="caption" data-caption={caption.id}>
          <span>
            <time class="caps-label">{formatClock(caption.minutes)}</time>
            {caption.text}
          </span>
          <button type="button" class="button tiny" aria-label={texts.captions.dismiss} onClick={() => void (store.caption.value = null)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
