import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Heard, Order, Said } from './engine/orders.js';
import { optionsToRun } from '../own-thread.js';
import { TABLE_ERROR_TEXTS } from './error.texts.js';
import { TableError, type TableErrorCode } from './errors.js';

const CHILD = fileURLToPath(new URL(`./engine/process-entry${extname(import.meta.filename)}`, import.meta.url));

/** The message that ends a completed order. */
type AnswerKind = 'ANALYSIS' | 'KEPT' | 'PART_READ' | 'MERGED' | 'WRITTEN' | 'ANSWER';

/** Limits of a process, and its callbacks. */
export interface ProcessOptions {
  readonly signal: AbortSignal | undefined;
  /** JavaScript heap, in MiB; the database limits its own memory. */
  readonly heapMb: number;
  /** Maximum resident memory, in MiB; above it the process is ended. */
  readonly residentMb: number;
  /** Time limit in milliseconds, from when the process is ready for its order; null for none but the signal. */
  readonly timeoutMs: number | null;
  readonly heard: (said: Said) => void | Promise<void>;
}

/** It reads blocks and keeps next to nothing: room for new objects only delays their collection. */
const YOUNG_SPACE = '--max-semi-space-size=2';
const WATCH_MS = 50;
/** A process that is not ready by then will not be. On a busy machine it takes seconds, which no query has to answer for. */
const START_MS = 60_000;
const PAGE_BYTES = 4_096;
const MIB = 1024 * 1024;

/**
 * Runs an order in a process of its own: no file or query can block this process, use its memory or end it. The other
 * process is gone when this resolves.
 * @throws TableError its own error, CANCELLED by the signal, OUT_OF_MEMORY or QUERY_TOO_HEAVY beyond its memory,
 * QUERY_TOO_LONG beyond its time, CRASHED.
 */
export async function carryOut<Kind extends AnswerKind>(
  order: Order,
  kind: Kind,
  held: ProcessOptions,
): Promise<Extract<Said, { kind: Kind }>> {
  if (held.signal?.aborted) throw failure('CANCELLED');
  const child = fork(CHILD, [], {
    execArgv: [`--max-old-space-size=${held.heapMb}`, YOUNG_SPACE, '--no-warnings', ...optionsToRun(CHILD)],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    return await answerOf(child, order, kind, held);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

function answerOf<Kind extends AnswerKind>(
  child: ChildProcess,
  order: Order,
  kind: Kind,
  held: ProcessOptions,
): Promise<Extract<Said, { kind: Kind }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<Said, { kind: Kind }>>();
  const isQuery = order.kind === 'ASK';
  const cancel = (): void => reject(failure('CANCELLED'));
  held.signal?.addEventListener('abort', cancel, { once: true });
  let timer = setTimeout(() => reject(failure('CRASHED', 'not ready in time')), START_MS);
  const begin = (): void => {
    clearTimeout(timer);
    if (held.timeoutMs !== null) timer = setTimeout(() => reject(failure('QUERY_TOO_LONG')), held.timeoutMs);
    send(child, order);
  };
  const watch = setInterval(() => {
    if (residentMb(child) > held.residentMb) reject(failure(isQuery ? 'QUERY_TOO_HEAVY' : 'OUT_OF_MEMORY'));
  }, WATCH_MS);
  child.on('message', (said: Said) => {
    if (said.kind === 'READY') begin();
    else if (said.kind === 'FAILED') reject(new TableError(said.code, said.text, { cause: said.cause }));
    else if (said.kind === kind) resolve(said as Extract<Said, { kind: Kind }>);
    else hear(child, said, held).catch(reject);
  });
  child.once('error', (cause) => reject(failure('CRASHED', cause)));
  // One that runs out of heap aborts itself. One that was killed may have been in the way of others, and can be tried
  // again.
  child.once('exit', (code, signal) =>
    reject(failure(signal === 'SIGABRT' ? 'OUT_OF_MEMORY' : 'CRASHED', `exit ${code ?? signal}`)),
  );
  return promise.finally(() => {
    held.signal?.removeEventListener('abort', cancel);
    clearTimeout(timer);
    clearInterval(watch);
  });
}

async function hear(child: ChildProcess, said: Said, { heard }: ProcessOptions): Promise<void> {
  await heard(said);
  if (said.kind === 'REFUSED') send(child, { kind: 'NEXT' });
}

function send(child: ChildProcess, heard: Heard): void {
  // A process that has just ended reports that itself.
  if (child.connected) child.send(heard, () => undefined);
}

/** Resident memory as Linux reports it; 0 on other systems. */
function residentMb(child: ChildProcess): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${child.pid ?? 0}/statm`, 'utf8').split(' ');
    return (Number(pages) * PAGE_BYTES) / MIB;
  } catch {
    return 0;
  }
}

const failure = (code: TableErrorCode, cause?: unknown): TableError =>
  new TableError(code, TABLE_ERROR_TEXTS[code], cause === undefined ? {} : { cause });
