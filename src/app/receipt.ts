// The receipt of the run as the page shows it: its text, the link that opens this very moment and has it compared, and that link as a QR code.
import type { Result } from '../../workers/simApi';
import { atRest } from './atRest';
import { pageAddress } from './address';
import { plainLink } from './share';
import type { Lab } from './lab';
import { qrOf } from './qr';
import type { Qr } from './qr';
import { EMPTY_LINK, formatLink } from './url';

/** What of a receipt is read on the page; the rest is for programs. */
interface Written {
  readonly program: string;
  readonly model: { readonly name: string; readonly fingerprint: string };
  readonly record: { readonly seed: string; readonly until: number; readonly hash: string };
}

export interface MadeReceipt extends Written {
  readonly text: string;
  /** Of that moment. */
  readonly minutes: number;
  /** null: the run is too much for an address. */
  readonly link: string | null;
  /** null: the link is too much for a code that a phone can read. */
  readonly qr: Qr | null;
}

/** Of the present moment; a run that plays is held meanwhile. */
export function makeReceipt(lab: Lab): Promise<Result<MadeReceipt>> {
  return atRest(lab, async () => {
    const answer = await lab.client.exportReceipt();
    if (!answer.ok) return answer;
    const written = JSON.parse(answer.value) as Written, link = await linkOf(lab, written);
    const { program, model, record } = written, { ticksPerMinute } = lab.store.info.value!;
    return { ok: true, value: { program, model, record, text: answer.value, minutes: record.until / ticksPerMinute, link, qr: link === null ? null : await qrOf(link) } };
  });
}

/** The link of a receipt of the present moment, for what says where it comes from in a line; null where it cannot be told. */
export async function linkNow(lab: Lab): Promise<string | null> {
  const answer = await lab.client.exportReceipt(true);
  return answer.ok ? linkOf(lab, JSON.parse(answer.value) as Written) : null;
}

/** A preset with nothing done to it is told in words; any other run by its receipt, without the states on the way. */
async function linkOf({ store }: Lab, receipt: Written): Promise<string | null> {
  const { program: version, record: { until: tick, hash } } = receipt, plain = plainLink(store);
  const told = plain === null ? { ...EMPTY_LINK, text: JSON.stringify({ ...receipt, states: [] }) } : { ...plain, until: null };
  const fragment = await formatLink({ ...told, state: { tick, hash, version } });
  return fragment === null ? null : (await pageAddress()) + fragment;
}
