// Small notices that do not interrupt.
import { useLab } from '../app/lab';
import { dismiss } from '../app/store';
import { texts } from '../app/texts';
import { Icon } from './Icon';

export function Notices() {
  const { store } = useLab();
  return (
    <div class="notices" role="status">
      {store.notices.value.map(({ id, text }) => (
        <p key={id} class="notice card" data-testid={`notice-${id}`}>
          <span>{text}</span>
          <button type="button" class="button tiny" aria-label={texts.notices.dismiss} onClick={() => dismiss(store, id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
