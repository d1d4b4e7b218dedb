// Over two pictures: what each side is, when they first differed, and what can be done with the pair.
import type { Parting } from '../app/divergence';
import { useLab } from '../app/lab';
import { partingWords } from '../app/partingWords';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';

const t = texts.compare;

export function CompareBar() {
  const { compare, store } = useLab(), twin = compare.twin.value;
  if (twin === null) return null;
  const perMinute = store.info.value?.ticksPerMinute ?? 1;
  return (
    <section class="compare-bar card" aria-label={t.label} data-testid="compare-bar">
      <dl class="compare-names">
        {twin.names.map((name, n) => <div key={n}><dt>{n === 0 ? t.sideA : t.sideB}</dt><dd title={name}>{name}</dd></div>)}
      </dl>
      <PartedLine parting={twin.divergence.parting.value} perMinute={perMinute} />
      <div class="compare-buttons">
        <CommandButton id="swap" text={t.swap} class="outline" />
        <CommandButton id="keep" text={t.keep} class="outline" />
        <CommandButton id="manySeeds" text={t.seeds} class="outline" />
        <CommandButton id="endCompare" icon="close" label={t.close} class="quiet" />
      </div>
    </section>
  );
}

function PartedLine({ parting, perMinute }: { readonly parting: Parting; readonly perMinute: number }) {
  const { source, store } = useLab();
  return (
    <>
      {/* How far they are the same moves with the clock: only that they differ is said of itself. */}
      <p class="hidden" role="status">{parting.is === 'same' ? '' : partingWords(parting, perMinute, 0)}</p>
      <p class="parted" data-testid="parted" data-tick={parting.is === 'parted' ? parting.tick : undefined} data-state={parting.is === 'parted' && parting.proven ? 'proven' : parting.is}>
        {partingWords(parting, perMinute, store.minutes.value)}
        {parting.is === 'parted' && !parting.proven && <small> {t.unproven}</small>}
        {parting.is === 'parted' && parting.tick > 0 && <button type="button" class="inline-link" disabled={store.parts.locks('time')} onClick={() => void source.jumpTo(parting.tick / perMinute)}>{t.goThere}</button>}
      </p>
    </>
  );
}
