import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/** Compiles TypeScript as tests do, and keeps what it compiled. */
const COMPILER = new URL('../build/run-typescript.mjs', import.meta.url).href;

/** Options of Node for a file of the program in a thread or process of its own. The compiled program needs none. */
export const optionsToRun = (file: string): string[] => (file.endsWith('.ts') ? ['--import', COMPILER] : []);

/** The message at which a thread that runs ONNX Runtime ends itself. */
export const END_THREAD = 'END_THREAD';
/** A thread that has not ended by then is caught in JavaScript, which can be interrupted: no graph runs this long. */
const LONGEST_CALL_MS = 30_000;

/**
 * Ends a thread that runs ONNX Runtime as soon as its present call returns. `terminate` would interrupt that call, and
 * the runtime then throws where nothing catches: the whole process aborts. The thread ends itself at END_THREAD.
 */
export async function endThread(thread: Worker, longestCallMs = LONGEST_CALL_MS): Promise<void> {
  if (thread.threadId === ENDED) return;
  const ended = once(thread, 'exit', { signal: AbortSignal.timeout(longestCallMs) });
  // The process must not end before it either: that interrupts the call, too.
  thread.ref();
  thread.postMessage(END_THREAD);
  await ended.catch(() => thread.terminate());
}

/** What `threadId` is once a thread has ended. */
const ENDED = -1;
