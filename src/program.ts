import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { createLifetime, explain, moaCommand, statusOf, voiceOf } from './cli/index.js';
import { surroundings } from './platform/config/index.js';

/** Everything has to have stopped by then; container managers kill after ten seconds too. */
const STOP_DEADLINE_MS = 10_000;
/** One Ctrl-C under npm arrives twice, from the terminal and passed on by npm. A person's second comes later. */
const SAME_SIGNAL_MS = 500;
/** Once everything has stopped, a command that is still running gets this long to notice and end. */
const LAST_WORK_MS = 2_000;

const words = process.argv.slice(2);
const { say, complain } = voiceOf(words, surroundings(), process);
const lifetime = createLifetime(complain);
let askedAt: number | null = null;
/** The exit status of work that a signal ended before it was done, as shells have it: 128 and the signal's number. */
const INTERRUPTED_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
let undone: number = INTERRUPTED_STATUS.SIGINT;

/**
 * Ends the process although work is left. `process.exit` waits for the engine's threads, and one of them may be waiting
 * for this thread to collect garbage: a deadlock. A signal from the system ends the process at once.
 */
function endAtOnce(signal: NodeJS.Signals): void {
  if (process.stdin.isTTY && process.stdin.isRaw) process.stdin.setRawMode(false);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Only the first process of a container gets here: the system ignores signals that it sends itself.
  // oxlint-disable-next-line no-restricted-properties -- nothing else is left
  process.exit(1);
}

/** Stops everything so that the process ends by itself; ends it by force after the deadline. */
async function stopEverything(): Promise<void> {
  setTimeout(() => {
    complain('Not everything stopped in time.');
    endAtOnce('SIGKILL');
  }, STOP_DEADLINE_MS).unref();
  await lifetime.stop();
}

function stopOnSignal(signal: NodeJS.Signals): void {
  undone = signal === 'SIGTERM' ? INTERRUPTED_STATUS.SIGTERM : INTERRUPTED_STATUS.SIGINT;
  const now = performance.now();
  if (askedAt !== null) {
    if (now - askedAt < SAME_SIGNAL_MS) return;
    complain('Stopping at once.');
    endAtOnce(signal);
  }
  askedAt = now;
  complain(`${signal}: stopping. Once more stops at once.`);
  void stopEverything().then(() => setTimeout(endAtOnce, LAST_WORK_MS, signal).unref());
}

async function fail(error: unknown): Promise<void> {
  // What is interrupted half-way fails on parts that have already stopped.
  if (askedAt !== null) {
    process.exitCode = undone;
    return;
  }
  // commander has already printed help and rejected arguments.
  if (!(error instanceof CommanderError)) complain(explain(error));
  process.exitCode = statusOf(error);
  await stopEverything();
}

/**
 * The reader of the output has closed it, as `head` does: the work goes on, and its exit status still shows the result.
 */
function hearNothing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', hearNothing);
process.stderr.on('error', hearNothing);
process.on('SIGINT', stopOnSignal);
process.on('SIGTERM', stopOnSignal);
process.on('uncaughtException', (error) => {
  process.exitCode = 1;
  void fail(error);
});

/** Two folders up from the compiled program, one from its source. */
const PACKAGE = join(import.meta.dirname, import.meta.dirname.endsWith('dist/src') ? '../..' : '..', 'package.json');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };

await moaCommand(words, version, { say, lifetime })
  .then((program) => program.parseAsync(words, { from: 'user' }))
  .catch(fail);
await lifetime.stop();
