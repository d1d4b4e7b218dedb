// How much work something is, told without a clock on the wall: processor time against that of a fixed loop in this same process.
//
// A machine at load 30 takes thirty times as long by the clock and about as long in processor time; a slow machine takes
// longer in both, and so does its loop. Only tests that ask "does this grow out of hand?" need it.

const CALIBRATION_CHARACTERS = 2_000_000, CALIBRATION_ROUNDS = 10;

/** One unit of effort: ten times over two million characters, some tens of milliseconds on a laptop. */
function calibrate(): void {
  const text = '0123456789abcdef'.repeat(CALIBRATION_CHARACTERS / 16);
  let sum = 0;
  for (let round = 0; round < CALIBRATION_ROUNDS; round++) {
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  }
  if (sum === 1) throw new Error('the loop was optimised away');
}

function processorSeconds(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function processorSecondsOf(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Processor time of the calibration, measured twice so that its compilation does not count. */
function unit(): number {
  processorSeconds(calibrate);
  return Math.max(0.002, processorSeconds(calibrate));
}

/** Processor time of a task in calibration loops. */
export function effortOf(task: () => unknown): number {
  const one = unit();
  return processorSeconds(task) / one;
}

/** The same for a task that takes turns with others. */
export async function effortOfAsync(task: () => Promise<unknown>): Promise<number> {
  const one = unit();
  return (await processorSecondsOf(task)) / one;
}

/** The clock on the wall, s: only for what must not happen before its time. Nothing may be asked to be done by a time. */
export const secondsNow = (): number => performance.now() / 1000;

/** How long a test waits for something that surely comes, at whatever load. */
export const PATIENCE_MS = 10 * 60_000;
