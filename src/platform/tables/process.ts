import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Heard, Order, Said } from './engine/orders.js';
import { optionsToRun } from '../own-thread.js';
import { TABLE_ERROR_TEXTS } from './error.texts.js';
import { TableError, type TableErrorCode } from './errors.js';

const CHILD = fileURLToPath(new URL(`./engine/child${extname(import.meta.filename)}`, import.meta.url));

/** What ends an order that is done. */
type AnswerKind = 'ANALYSIS' | 'PART_READ' | 'MERGED' | 'WRITTEN' | 'ANSWER';

/** How a process is held, and what it says meanwhile. */
export interface Held {
  readonly signal: AbortSignal | undefined;
  /** Heap of JavaScript, in MiB; the memory of the database is bounded by itself. */
  readonly heapMb: number;
  /** The most resident memory, in MiB, beyond which the process is ended. */
  readonly residentMb: number;
  /** Longest that it may take, in milliseconds; null for no bound but the signal. */
  readonly timeoutMs: number | null;
  readonly heard: (said: Said) => void | Promise<void>;
}

const WATCH_MS = 50;
const PAGE_BYTES = 4_096;
const MIB = 1024 * 1024;

/**
 * Has an order done in a process of its own: nothing that a file or a query does can hold up this one, take its memory or
 * end it. The process is gone when this resolves.
 * @throws TableError what it says, CANCELLED by the signal, OUT_OF_MEMORY or QUERY_TOO_HEAVY beyond its memory, QUERY_TOO_LONG beyond its time, CRASHED.
 */
export async function carryOut<Kind extends AnswerKind>(
  order: Order,
  kind: Kind,
  held: Held,
): Promise<Extract<Said, { kind: Kind }>> {
  if (held.signal?.aborted) throw failure('CANCELLED');
  const child = fork(CHILD, [], {
    execArgv: [`--max-old-space-size=${held.heapMb}`, '--no-warnings', ...optionsToRun(CHILD)],
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
  held: Held,
): Promise<Extract<Said, { kind: Kind }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<Said, { kind: Kind }>>();
  const isQuery = order.kind === 'ASK';
  const cancel = (): void => reject(failure('CANCELLED'));
  held.signal?.addEventListener('abort', cancel, { once: true });
  const timer = held.timeoutMs === null ? null : setTimeout(() => reject(failure('QUERY_TOO_LONG')), held.timeoutMs);
  const watch = setInterval(() => {
    if (residentMb(child) > held.residentMb) reject(failure(isQuery ? 'QUERY_TOO_HEAVY' : 'OUT_OF_MEMORY'));
  }, WATCH_MS);
  child.on('message', (said: Said) => {
    if (said.kind === 'READY') send(child, order);
    else if (said.kind === 'FAILED') reject(new TableError(said.code, said.text, { cause: said.cause }));
    else if (said.kind === kind) resolve(said as Extract<Said, { kind: Kind }>);
    else hear(child, said, held).catch(reject);
  });
  child.once('error', (cause) => reject(failure('CRASHED', cause)));
  // A process that ends by itself has run out of heap, or of what the system gives it.
  child.once('exit', (code, signal) =>
    reject(
      failure(signal === 'SIGABRT' || signal === 'SIGKILL' ? 'OUT_OF_MEMORY' : 'CRASHED', `exit ${code ?? signal}`),
    ),
  );
  return promise.finally(() => {
    held.signal?.removeEventListener('abort', cancel);
    if (timer) clearTimeout(timer);
    clearInterval(watch);
  });
}

async function hear(child: ChildProcess, said: Said, { heard }: Held): Promise<void> {
  await heard(said);
  if (said.kind === 'REFUSED') send(child, { kind: 'NEXT' });
}

function send(child: ChildProcess, heard: Heard): void {
  // A process that has just ended tells so by itself.
  if (child.connected) child.send(heard, () => undefined);
}

/** Resident memory as Linux tells it; 0 where it does not. */
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
