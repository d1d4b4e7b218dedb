// The bench: a product of the run is changed here, its curves move over the cells that are there, and it is tried.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CarDesign, DesignReport } from '../../workers/simApi';
import { fromStart, infuseNow, twinOf } from '../app/carBench';
import type { Drafted } from '../app/carBench';
import { designOnBench, keepOnBench, productOnBench } from '../app/benchDraft';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { compareWith } from '../app/twinRequests';
import { BenchFields } from './BenchFields';
import { BenchView } from './BenchView';
import { TryIt } from './TryIt';

const t = texts.carBench;

/** Opened in a dialog, which goes with it. */
export function CarBench() {
  const lab = useLab(), { store } = lab, info = store.info.value, [product, setProduct] = useState(() => productOnBench(store));
  const { before, report, design, change, faulty, setFaulty } = useDesign(product);
  const close = (): void => {
    if (store.dialog.value?.kind === 'carBench') store.dialog.value = null;
  };
  if (info === null || before === null || design === null || report === null) return <p class="note">{t.loading}</p>;
  const drafted: Drafted = { product, before: before.design, design };
  const go = (trial: (drafted: Drafted) => unknown) => (): void => {
    if (faulty) return;
    close();
    void trial(drafted);
  };
  return (
    <div class="car-bench">
      <p class="note">{t.intro}</p>
      <div class="bench-halves">
        <BenchFields product={product} onProduct={setProduct} design={design} before={before.design} onChange={change} onFault={setFaulty} />
        <BenchView report={report} before={before} />
      </div>
      <TryIt report={report} disabled={faulty} onTwin={go((one) => compareWith(lab, twinOf(lab, one)))} onStart={go((one) => fromStart(lab, one))} onNow={(dose) => go((one) => infuseNow(lab, one, dose))()} />
    </div>
  );
}

/** The design under hand and what the worker says of it; while it answers, the newest of what is asked meanwhile waits. */
function useDesign(product: string) {
  const { client, store } = useLab(), [before, setBefore] = useState<DesignReport | null>(null), [report, setReport] = useState<DesignReport | null>(null);
  const [design, setDesign] = useState<CarDesign | null>(null), [faulty, setFaulty] = useState(false), asked = useRef<{ busy: boolean; next: CarDesign | null }>({ busy: false, next: null });
  useEffect(() => {
    let here = true;
    void client.designCar({ product, design: null }).then((answer) => {
      if (!here || !answer.ok) return;
      setBefore(answer.value);
      setReport(answer.value);
      const kept = designOnBench(store, product, answer.value.design);
      setDesign(kept ?? answer.value.design);
      keepOnBench(store, product, answer.value.design, kept ?? answer.value.design);
      if (kept !== null) void ask(kept);
    });
    return () => void (here = false);
  }, [product]);
  const ask = async (wanted: CarDesign): Promise<void> => {
    asked.current.next = wanted;
    if (asked.current.busy) return;
    asked.current.busy = true;
    while (asked.current.next !== null) {
      const { next } = asked.current;
      asked.current.next = null;
      const answer = await client.designCar({ product, design: next });
      if (answer.ok && answer.value.product === product) setReport(answer.value);
    }
    asked.current.busy = false;
  };
  const change = (more: Partial<CarDesign>): void => {
    if (design === null || before?.product !== product) return; // another product is on its way
    const next = { ...design, ...more };
    setDesign(next);
    keepOnBench(store, product, before.design, next);
    void ask(next);
  };
  return { before, report, design, change, faulty, setFaulty };
}
