// What occupies the page's main thread, from the browser's own trace: how long each task lasts, for whom it waits, and how long a processor worked at it.
//
// Without a graphics card other threads draw by software, and the page's own waits for them: within calls to WebGL that want an
// answer, and where it hands a picture over. That is told apart from what the page itself takes. On a machine with other things
// to do a task also lasts while its thread waits for a processor; therefore the trace tells both kinds of time.

/** W3C Long Tasks: what keeps an answer waiting for longer is noticed. */
export const LONG_MS = 50;
/** Shorter tasks are not kept: there are thousands. */
const LEAST_US = 20_000;
/** Calls that go to the thread which draws, and the handing over of a picture, in the words of Chromium's trace. */
const DRAWING = /^(CommandBuffer|GLES2|ImplementationBase::|GpuChannelHost::|RenderThreadImpl::EstablishGpuChannel|Commit$)/;

/** Watches from now on. `mark(name)` begins a step, and so does a page that says `console.timeStamp('step …')`; `stop()` tells of every step its tasks, in milliseconds. */
export async function watchTasks(browser, page) {
  const session = await browser.newBrowserCDPSession(), events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (event.name === 'TimeStamp' || (event.name === 'RunTask' && event.dur > LEAST_US) || (event.dur > 0 && DRAWING.test(event.name))) events.push(event);
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'gpu'] } });
  return {
    mark: (name) => page.evaluate((step) => console.timeStamp(`step ${step}`), name),
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return byStep(events.sort((a, b) => a.ts - b.ts || b.dur - a.dur));
    },
  };
}

const threadOf = ({ pid, tid }) => `${pid} ${tid}`, endOf = ({ ts, dur }) => ts + dur, processorOf = ({ dur, tdur = dur }) => tdur, inMs = (us) => Math.round(us / 1000);

function byStep(events) {
  const nameOf = ({ args: { data } }) => /^step (.*)/.exec(data.message ?? data.name ?? '')?.[1], marks = events.filter((event) => event.name === 'TimeStamp' && nameOf(event) !== undefined);
  const main = new Set(marks.map(threadOf)), steps = Object.fromEntries(marks.map((mark) => [nameOf(mark), []])), drawing = events.filter(({ name }) => DRAWING.test(name));
  for (const task of events) {
    const began = marks.findLast((mark) => mark.ts <= task.ts);
    if (task.name !== 'RunTask' || !main.has(threadOf(task)) || began === undefined) continue;
    const drawn = outermost(drawing.filter((event) => threadOf(event) === threadOf(task) && event.ts >= task.ts && endOf(event) <= endOf(task))), sum = (of) => drawn.reduce((all, event) => all + of(event), 0);
    steps[nameOf(began)].push({ ms: inMs(task.dur), ownMs: inMs(task.dur - sum(({ dur }) => dur)), processorMs: inMs(processorOf(task) - sum(processorOf)) });
  }
  return steps;
}

/** Without those that lie within others. */
function outermost(events) {
  let end = -Infinity;
  return events.filter((event) => {
    if (event.ts < end) return false;
    end = endOf(event);
    return true;
  });
}
