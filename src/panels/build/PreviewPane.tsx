// The live preview: the cells before the first step, drawn as a run is, with the shapes of the populations to be dragged.
import { useState } from 'preact/hooks';
import type { Preview } from '../../app/build/preview';
import { LabContext } from '../../app/lab';
import { BUILD_TEXTS } from '../../app/texts/build';
import { Legend } from '../Legend';
import { PictureHost } from '../PictureHost';
import { ZoomButtons } from '../ZoomButtons';
import { useDesk } from './desk';
import { Placing } from './Placing';

const t = BUILD_TEXTS.picture;

export function PreviewPane({ preview }: { readonly preview: Preview }) {
  const { builder } = useDesk(), [isOpen, setOpen] = useState(true), { lab } = preview;
  const words = preview.isBusy.value || lab.store.info.value === null ? t.busy : builder.standing.value === 'faulty' ? t.waiting : '';
  return (
    <section class={`build-preview ${isOpen ? '' : 'folded'}`} aria-label={BUILD_TEXTS.preview} data-testid="build-preview" data-busy={preview.isBusy.value || builder.standing.value === 'checking'}>
      <button type="button" class="button outline small preview-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? t.hide : t.show}</button>
      {isOpen && (
        <LabContext.Provider value={lab}>
          <div class="build-picture-place">
            <PictureHost which="build-picture" label={BUILD_TEXTS.preview} />
            <Placing preview={preview} />
            <ZoomButtons />
            {words !== '' && <p class="build-busy" role="status">{words}</p>}
          </div>
          <div class="build-legend card"><Legend /></div>
        </LabContext.Provider>
      )}
    </section>
  );
}
