import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** What the thread is handed. */
export interface WatchData {
  /** One number, which grows as long as the event loop of the process turns. */
  readonly beats: Int32Array<SharedArrayBuffer>;
  /** One number: 1 while somebody may hold the process at a breakpoint. */
  readonly inspected: Int32Array<SharedArrayBuffer>;
  readonly tickMs: number;
  readonly limitMs: number;
}

const { beats, inspected, tickMs, limitMs } = workerData as WatchData;

/**
 * The least of a turn that counts: a process that gets no share of a busy machine stands still four times as long before it
 * ends, since another would get no more.
 */
const LEAST_SHARE = 1 / 4;

let seen = 0;
let stillMs = 0;
let used = process.cpuUsage();
setInterval(() => {
  const now = Atomics.load(beats, 0);
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  const share = Math.min(1, Math.max(LEAST_SHARE, (user + system) / 1_000 / tickMs));
  stillMs = now === seen && Atomics.load(inspected, 0) === 0 ? stillMs + share * tickMs : 0;
  seen = now;
  if (stillMs >= limitMs) end();
}, tickMs);

function end(): void {
  stillMs = 0;
  writeLine(
    `Moa's event loop has stood still for ${limitMs / 1000} s, and nobody is answered. The process ${process.pid} ends itself by SIGKILL (exit code 137), to be started again by its supervisor.`,
  );
  process.kill(process.pid, 'SIGKILL');
  // Code that runs here has survived SIGKILL, which the system ignores only for the first process of a container.
  writeLine('The system does not let the first process of a container end itself: start the container with an init.');
}

/** Writes without the event loop. A failed write must not keep the process alive. */
function writeLine(line: string): void {
  try {
    writeSync(standardError(), `${line}\n`);
  } catch {
    // Nobody reads it.
  }
}

/** A pipe is reopened so that writing to one without a reader does not block: it may be why the event loop is stuck. */
function standardError(): number {
  return fstatSync(2).isFIFO() ? openSync('/dev/stderr', constants.O_WRONLY | constants.O_NONBLOCK) : 2;
}
