// Drugs that can be given while the run is under way, one standard dose at a time.
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.give;

export function DrugList({ close }: { readonly close: () => void }) {
  const { store, source } = useLab();
  const give = async (drug: string): Promise<void> => {
    if (await source.give({ drug, doses: 1 })) close();
  };
  return (
    <div class="infuse">
      <ul class="drugs">
        {store.info.value?.drugs.map(({ name, label, dose, doc, halfLife, acts, sideEffects }) => (
          <li key={name}>
            <div>
              <strong>{label}</strong>
              {doc !== '' && <p class="note">{doc}</p>}
              {dose !== '' && <p class="note">{t.one(dose)}</p>}
              <p class="note">{t.acts(acts.join(', '), halfLife)}</p>
              {sideEffects.length > 0 && <p class="note">{t.besides(sideEffects.join(', '))}</p>}
            </div>
            <button type="button" class="button outline" aria-label={t.goOf(label)} data-testid={`give-${name}`} onClick={() => void give(name)}>{t.go}</button>
          </li>
        ))}
      </ul>
      <p class="note">{t.note}</p>
    </div>
  );
}
