// What occupies the page's main thread, from the browser's own trace: how long each task lasts, and how long a processor worked at it.
//
// On a machine with other things to do a task also lasts while its thread waits for a processor; the trace tells both.

/** W3C Long Tasks: what keeps an answer waiting for longer is noticed. */
export const LONG_MS = 50;
/** Shorter tasks are not kept: there are thousands. */
const LEAST_US = 20_000;

/** Watches from now on. `mark(name)` begins a step; `stop()` tells of every step its tasks, in milliseconds. */
export async function watchTasks(browser, page) {
  const session = await browser.newBrowserCDPSession(), events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (event.name === 'TimeStamp' || (event.name === 'RunTask' && event.dur > LEAST_US)) events.push(event);
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] } });
  return {
    mark: (name) => page.evaluate((step) => console.timeStamp(`step ${step}`), name),
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return byStep(events);
    },
  };
}

function byStep(events) {
  const nameOf = ({ args: { data } }) => /^step (.*)/.exec(data.message ?? data.name ?? '')?.[1], marks = events.filter((event) => event.name === 'TimeStamp' && nameOf(event) !== undefined).sort((a, b) => a.ts - b.ts);
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`, main = new Set(marks.map(threadOf)), steps = Object.fromEntries(marks.map((mark) => [nameOf(mark), []]));
  for (const event of events.sort((a, b) => a.ts - b.ts)) {
    const began = marks.findLast((mark) => mark.ts <= event.ts);
    if (event.name === 'RunTask' && main.has(threadOf(event)) && began !== undefined) steps[nameOf(began)].push({ ms: Math.round(event.dur / 1000), processorMs: Math.round((event.tdur ?? event.dur) / 1000) });
  }
  return steps;
}
