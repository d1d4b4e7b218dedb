// Who opens the link of a class says who they are, so that each has a run of their own.
import { useState } from 'preact/hooks';
import { PUPIL_KEY } from '../app/classLink';
import { recall, remember } from '../app/memory';
import { texts } from '../app/texts';

export function EnrolForm({ group, begin }: { readonly group: string; readonly begin: (pupil: string) => void }) {
  const [pupil, setPupil] = useState(recall(PUPIL_KEY) ?? ''), [isMissing, setMissing] = useState(false);
  return (
    <form class="enrol" onSubmit={(event) => {
      event.preventDefault();
      setMissing(pupil.trim() === '');
      if (pupil.trim() === '') return;
      remember(PUPIL_KEY, pupil.trim());
      begin(pupil.trim());
    }}>
      <p>{texts.enrol.intro(group)}</p>
      <label for="enrol-pupil">{texts.enrol.pupil}</label>
      <input id="enrol-pupil" class="field" type="text" maxLength={40} autocomplete="off" value={pupil} aria-invalid={isMissing} aria-describedby="enrol-note" data-testid="enrol-pupil" onInput={(event) => setPupil(event.currentTarget.value)} />
      <p id="enrol-note" class="note" role="status">{isMissing ? texts.enrol.missing : ''}</p>
      <footer><button type="submit" class="button accent" data-testid="enrol-go">{texts.enrol.begin}</button></footer>
    </form>
  );
}
