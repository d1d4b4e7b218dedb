// A lesson as a package for a learning platform (SCORM 1.2): the page of one file, and the manifest that names it.
import { escaped } from './frameCode';

export function manifest(lesson: string, title: string): string {
  const name = escaped(title.replace(/\p{Cc}/gu, ' '));
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="cart-lab-${lesson}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${name}</title>
      <item identifier="lesson" identifierref="page" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html" />
    </resource>
  </resources>
</manifest>
`;
}

/** @param page of one file, with its start written into it */
export async function zipped(page: string, lesson: string, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zip } = await import('fflate');
  return new Promise((done, failed) => {
    zip({ 'imsmanifest.xml': strToU8(manifest(lesson, title)), 'index.html': strToU8(page) }, { level: 6 }, (error, bytes) => (error === null ? done(bytes as Uint8Array<ArrayBuffer>) : failed(error)));
  });
}
