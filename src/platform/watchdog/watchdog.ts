import { url as inspectorUrl } from 'node:inspector';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { optionsToRun } from '../own-thread.js';
import type { WatchData } from './thread.js';

export interface Watchdog {
  /** Watches no more; resolves when the thread has ended. */
  stop(): Promise<void>;
}

/** How often, within the time that it may stand still, the event loop shows that it turns, and the thread looks. */
const TICKS_PER_LIMIT = 20;

const THREAD = new URL(`./thread${extname(import.meta.filename)}`, import.meta.url);

/**
 * Starts a thread that ends this process when its event loop has computed for `limitMs` without turning, or waited four
 * times as long: by SIGKILL, which shells and supervisors see as exit code 137. Nothing milder works, since the event
 * loop runs the handlers of signals and of `exit`. An embedded PostgreSQL that is left behind is stopped by the next
 * start, as after any crash.
 *
 * The heartbeat is a number in shared memory, and the thread counts its own turns without one: a process that was
 * suspended as a whole, by a signal or a closed lid, has not stood still. Nor has one with an inspector open: a
 * breakpoint lasts as long as somebody thinks.
 */
export function startWatchdog(limitMs: number): Watchdog {
  const tickMs = Math.ceil(limitMs / TICKS_PER_LIMIT);
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const inspected = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const beat = (): void => {
    Atomics.add(beats, 0, 1);
    Atomics.store(inspected, 0, inspectorUrl() === undefined ? 0 : 1);
  };
  beat();
  const workerData: WatchData = { beats, inspected, tickMs, limitMs };
  const thread = new Worker(THREAD, { workerData, execArgv: optionsToRun(THREAD.pathname), env: {} });
  thread.unref();
  const heart = setInterval(beat, tickMs).unref();
  return {
    async stop() {
      clearInterval(heart);
      await thread.terminate();
    },
  };
}
