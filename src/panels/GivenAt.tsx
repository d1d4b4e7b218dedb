// Says when what is given now takes effect: the clock may be hidden behind the dialog, and a run that plays goes on behind it.
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { momentOfDeeds } from '../app/store';
import { texts } from '../app/texts';

export function GivenAt() {
  const { store } = useLab();
  return <p class="note" data-testid="given-at">{texts.give.at(formatClock(momentOfDeeds(store)))}</p>;
}
