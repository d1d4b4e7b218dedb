// What a class gets without a link: the lesson as one file, or as a package for a learning platform.
import { useState } from 'preact/hooks';
import { fileName, template, written } from '../../app/classroom/oneFile';
import { zipped } from '../../app/classroom/scormPackage';
import { linkOf } from '../../app/classroom/settings';
import type { DeskSettings } from '../../app/classroom/settings';
import { download } from '../../app/files';
import { formatBytes } from '../../app/format';
import { DESK_TEXTS } from '../../app/texts/desk';
import { formatLink } from '../../app/url';
import type { Link } from '../../app/url';

const t = DESK_TEXTS.files;

export function DeskFiles({ settings, open, title }: { readonly settings: DeskSettings; readonly open: Link; readonly title: string }) {
  const [said, setSaid] = useState(''), { lesson, group } = settings, isLesson = lesson !== '';
  const save = async (scorm: boolean): Promise<void> => {
    setSaid(t.making);
    const [page, address] = await Promise.all([template(), formatLink(linkOf(settings, open))]);
    if (page === null || address === null) return setSaid(t.none);
    const html = written(page, title, { address, ...(scorm ? { scorm } : {}) }), name = `${fileName(isLesson ? lesson : open.preset ?? 'scenario', group)}${scorm ? '.scorm.zip' : '.html'}`;
    const blob = scorm ? new Blob([await zipped(html, lesson, title)], { type: 'application/zip' }) : new Blob([html], { type: 'text/html' });
    download(blob, name);
    setSaid(t.saved(name, formatBytes(blob.size)));
  };
  return (
    <section class="desk-files" aria-labelledby="desk-files">
      <h4 id="desk-files" class="caps-label">{t.title}</h4>
      <p class="note">{t.oneNote}</p>
      <div class="desk-buttons"><button type="button" class="button outline" data-testid="desk-one-file" onClick={() => void save(false)}>{t.one}</button></div>
      <p class="note">{isLesson ? t.scormNote : t.scormLesson}</p>
      <div class="desk-buttons"><button type="button" class="button outline" disabled={!isLesson} data-testid="desk-scorm" onClick={() => void save(true)}>{t.scorm}</button></div>
      <p class="note" role="status" data-testid="desk-saved">{said}</p>
    </section>
  );
}
