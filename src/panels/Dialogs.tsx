// Whichever dialog is open.
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { BenchDialog } from './BenchDialog';
import { EnrolForm } from './EnrolForm';
import { Lessons } from './LessonsHost';
import { CompareForm } from './CompareForm';
import { CommandPalette } from './CommandPalette';
import { DeskDialog } from './DeskDialog';
import { Dialog } from './Dialog';
import { ExportDialog } from './ExportDialog';
import { DrugList } from './DrugList';
import { FilmDialog } from './FilmDialog';
import { ManySeeds } from './ManySeeds';
import { HelpSheet } from './HelpSheet';
import { InfuseForm } from './InfuseForm';
import { LanguageList } from './LanguageList';
import { PresetList } from './PresetList';
import { ProblemReport } from './ProblemReport';
import { SeedForm } from './SeedForm';
import { SharePanel } from './SharePanel';

export function Dialogs() {
  const { store } = useLab();
  const state = store.dialog.value;
  const close = (): void => {
    if (store.dialog.value === state) store.dialog.value = null;
  };
  switch (state?.kind) {
    case undefined: return null;
    case 'problems': return (
      <Dialog key="problems" title={state.title} onClose={close} testid="problem-dialog">
        <ProblemReport failure={state.failure} reload={state.reload} />
      </Dialog>
    );
    case 'help': return (
      <Dialog key="help" title={texts.help.title} onClose={close} wide testid="help-dialog">
        <HelpSheet />
      </Dialog>
    );
    case 'language': return (
      <Dialog key="language" title={texts.language.title} onClose={close} testid="language-dialog"><LanguageList /></Dialog>
    );
    case 'commands': return (
      <Dialog key="commands" title={texts.help.find} onClose={close} testid="command-dialog">
        <CommandPalette close={close} />
      </Dialog>
    );
    case 'presets': return (
      <Dialog key="presets" title={texts.commands.presets} onClose={close} wide testid="preset-dialog">
        <PresetList close={close} />
      </Dialog>
    );
    case 'enrol': return (
      <Dialog key="enrol" title={texts.enrol.title} onClose={close} testid="enrol-dialog">
        <EnrolForm group={state.group} begin={(pupil) => {
          close();
          state.begin(pupil);
        }} />
      </Dialog>
    );
    case 'lessons': return (
      <Dialog key="lessons" title={texts.commands.lessons} onClose={close} wide testid="lessons-dialog">
        <Lessons close={close} />
      </Dialog>
    );
    case 'share': return (
      <Dialog key="share" title={texts.share.title} onClose={close} testid="share-dialog">
        <SharePanel address={state.address} others={state.others} holdsThem={state.holdsThem} />
      </Dialog>
    );
    case 'receipt': case 'figure': case 'poster': return <ExportDialog key={state.kind} kind={state.kind} close={close} />;
    case 'seed': return <Dialog key="seed" title={texts.seed.title} onClose={close} testid="seed-dialog"><SeedForm close={close} /></Dialog>;
    case 'compare': return (
      <Dialog key="compare" title={texts.compare.title} onClose={close} testid="compare-dialog">
        <CompareForm close={close} />
      </Dialog>
    );
    case 'manySeeds': return (
      <Dialog key="manySeeds" title={texts.compare.many.title} onClose={close} wide testid="many-dialog">
        <ManySeeds />
      </Dialog>
    );
    case 'desk': return <DeskDialog key="desk" close={close} />;
    case 'carBench': return <BenchDialog key="carBench" close={close} />;
    case 'film': return <FilmDialog key="film" close={close} />;
    case 'infuse': return (
      <Dialog key="infuse" title={texts.infuse.title} onClose={close} testid="infuse-dialog">
        <InfuseForm close={close} />
      </Dialog>
    );
    case 'give': return (
      <Dialog key="give" title={store.info.value?.inMedium === true ? texts.give.medium : texts.give.title} onClose={close} testid="give-dialog">
        <DrugList close={close} />
      </Dialog>
    );
  }
}
