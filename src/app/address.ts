// Where others find this page: links, codes and receipts begin with it.

/** Only whoever opened the page on the machine that serves it sees it under such a name. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The address of the page without its `#`. A page that its own machine looks at asks the server by what address the network reaches it. */
export async function pageAddress(): Promise<string> {
  const here = location.href.replace(/#.*$/, '');
  if (!LOOPBACK.test(location.hostname)) return here;
  const there = await published();
  return there === null ? here : new URL(location.search, there).href;
}

/** What `npm start -- --lan` answers; null where the page is served to this machine alone, or by another server. */
async function published(): Promise<string | null> {
  try {
    const answer = await fetch('./address.json', { cache: 'no-store' });
    const { address } = answer.ok ? ((await answer.json()) as { readonly address?: unknown }) : {};
    return typeof address === 'string' && /^https?:\/\//.test(address) ? address : null;
  } catch {
    return null; // the network is off, or the server knows no such thing
  }
}

/** Whether an address leads to nobody but the machine that it is read on. */
export const isOwnMachine = (address: string): boolean => LOOPBACK.test(new URL(address).hostname);
