// The sentence of the moment.
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
          <span>{caption.text}</span>
          <button type="button" class="button tiny" aria-label={texts.captions.dismiss} onClick={() => void (store.caption.value = null)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
