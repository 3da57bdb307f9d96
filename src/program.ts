import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { createLifetime, explain, moaCommand, statusOf } from './cli/index.js';

/** Everything has to have stopped by then; container managers kill after ten seconds too. */
const STOP_DEADLINE_MS = 10_000;
/** One Ctrl-C under npm arrives twice, from the terminal and passed on by npm. A person's second comes later. */
const SAME_SIGNAL_MS = 500;
/** Once everything has stopped, what a command still had in hand gets this long to find out and end. */
const LAST_WORK_MS = 2_000;

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
const complain = write(process.stderr);
const lifetime = createLifetime(complain);
let askedAt: number | null = null;

/**
 * Ends the process although there is work left. `process.exit` waits for the threads of the engine, one of which may be
 * waiting for this one to collect garbage, and then neither goes on; the system's own end of a process waits for nobody.
 */
function endAtOnce(signal: NodeJS.Signals): void {
  if (process.stdin.isTTY && process.stdin.isRaw) process.stdin.setRawMode(false);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Only the first process of a container is still here: the system spares it from its own signals.
  // oxlint-disable-next-line no-restricted-properties -- the last way that is left
  process.exit(1);
}

/** Stops everything, so that the process ends by itself; one that does not within the deadline is ended. */
async function stopEverything(): Promise<void> {
  setTimeout(() => {
    complain('Not everything stopped in time.');
    endAtOnce('SIGKILL');
  }, STOP_DEADLINE_MS).unref();
  await lifetime.stop();
}

function stopOnSignal(signal: NodeJS.Signals): void {
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
  // A start that is stopped half-way fails on what has been stopped already.
  if (askedAt !== null) return;
  // Help and refused words were printed by commander itself.
  if (!(error instanceof CommanderError)) complain(explain(error));
  process.exitCode = statusOf(error);
  await stopEverything();
}

/** Whoever read along has read enough, as `head` does: the work goes on, and its status still says how it ended. */
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

const words = process.argv.slice(2);
await moaCommand(words, version, { say: write(process.stdout), lifetime })
  .then((program) => program.parseAsync(words, { from: 'user' }))
  .catch(fail);
await lifetime.stop();
