// What a class gets without a link: the lesson as one file.
import { useState } from 'preact/hooks';
import { fileName, template, written } from '../../app/classroom/oneFile';
import { linkOf } from '../../app/classroom/settings';
import type { DeskSettings } from '../../app/classroom/settings';
import { download } from '../../app/files';
import { formatBytes } from '../../app/format';
import { DESK_TEXTS } from '../../app/texts/desk';
import { formatLink } from '../../app/url';
import type { Link } from '../../app/url';

const t = DESK_TEXTS.files;

export function DeskFiles({ settings, open, title }: { readonly settings: DeskSettings; readonly open: Link; readonly title: string }) {
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid(t.making);
    const [page, address] = await Promise.all([template(), formatLink(linkOf(settings, open))]);
    if (page === null || address === null) return setSaid(t.none);
    const blob = new Blob([written(page, title, { address })], { type: 'text/html' }), name = `${fileName(settings.lesson === '' ? open.preset ?? 'scenario' : settings.lesson, settings.group)}.html`;
    download(blob, name);
    setSaid(t.saved(name, formatBytes(blob.size)));
  };
  return (
    <section class="desk-files" aria-labelledby="desk-files">
      <h4 id="desk-files" class="caps-label">{t.title}</h4>
      <p class="note">{t.oneNote}</p>
      <div class="desk-buttons"><button type="button" class="button outline" data-testid="desk-one-file" onClick={() => void save()}>{t.one}</button></div>
      <p class="note" role="status" data-testid="desk-saved">{said}</p>
    </section>
  );
}
