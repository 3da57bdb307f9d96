import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { CliError, commands, createLifetime, explain } from './cli/index.js';

/** Everything has to have stopped by then; container managers kill after ten seconds too. */
const STOP_DEADLINE_MS = 10_000;
/** One Ctrl-C under npm arrives twice, from the terminal and passed on by npm. A person's second comes later. */
const SAME_SIGNAL_MS = 500;

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
const complain = write(process.stderr);
const lifetime = createLifetime(complain);
let askedAt: number | null = null;

function stopOnSignal(signal: NodeJS.Signals): void {
  const now = performance.now();
  if (askedAt !== null) {
    if (now - askedAt < SAME_SIGNAL_MS) return;
    complain('Stopping at once.');
    process.exit(1);
  }
  askedAt = now;
  complain(`${signal}: stopping. Once more stops at once.`);
  setTimeout(() => {
    complain('Not everything stopped in time.');
    process.exit(1);
  }, STOP_DEADLINE_MS).unref();
  void lifetime.stop().then(() => process.exit());
}

async function fail(error: unknown): Promise<void> {
  // A start that is stopped half-way fails on what has been stopped already.
  if (askedAt !== null) return;
  complain(explain(error));
  process.exitCode = error instanceof CliError ? error.exitCode : 1;
  setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
  await lifetime.stop();
}

/** Whoever read along has read enough, as `head` does: the work goes on, and its status still says how it ended. */
function hearNothing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', hearNothing);
process.stderr.on('error', hearNothing);
process.on('SIGINT', stopOnSignal);
process.on('SIGTERM', stopOnSignal);
process.on('uncaughtException', (error) => void fail(error).then(() => process.exit(1)));

/** Two folders up from the compiled program, one from its source. */
const PACKAGE = join(import.meta.dirname, import.meta.dirname.endsWith('dist/src') ? '../..' : '..', 'package.json');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };

const program = new Command('moa')
  .version(version, '-v, --version', 'print the version')
  .description('One GraphQL API for retail finance: loans, spending, scenarios, and a chat whose replies stream.')
  .addHelpText('after', '\nSettings are environment variables, described in .env.example. More: moa <command> --help');
for (const command of commands) program.addCommand(command({ say: write(process.stdout), lifetime }));
await program.parseAsync().catch(fail);
await lifetime.stop();
