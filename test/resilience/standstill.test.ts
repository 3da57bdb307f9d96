import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { RUN_TYPESCRIPT } from '../support/postgres-process.js';
import { moa, startProgram, type Program } from '../support/program.js';

const LIMIT_MS = 1_000;
/** A whole program loads its modules in one turn of the event loop: a second of a core, and more of a busy machine. */
const PROGRAM_LIMIT_MS = 10_000;
/** For a process that is to live, where the machine gives its event loop no turn for a while. */
const PATIENT_LIMIT_MS = 6_000;
/** Long enough to be ended in, for a process that is not to be: one that stands still is within 1.3 s. */
const LONGER_MS = 1_500;
const told = (limitMs: number) =>
  new RegExp(`stood still for ${limitMs / 1_000} s.* ends itself by SIGKILL \\(exit code 137\\)`);

/** How it ended: the signal, or null for an ordinary end. */
async function endOf({ process, ended }: Program): Promise<NodeJS.Signals | null> {
  await ended;
  return process.signalCode;
}

const watched = (how: string, forMs: number, limitMs = LIMIT_MS, options: readonly string[] = []): Program =>
  startProgram([...options, RUN_TYPESCRIPT, 'test/support/stand-still.ts', String(limitMs), how, String(forMs)], {});

describe('a process under a watchdog', () => {
  it('is ended when its event loop stands still, and says so although nothing of its own runs', async () => {
    const program = watched('still', 30_000);
    expect(await endOf(program)).toBe('SIGKILL');
    expect(program.output()).toMatch(told(LIMIT_MS));
    expect(program.output()).not.toContain('lives on');
  });

  it('is ended although nobody reads what it says, which is why it stands still', async () => {
    const words = [process.execPath, RUN_TYPESCRIPT, 'test/support/stand-still.ts', LIMIT_MS, 'unread', 30_000];
    const command = `exec 3>&1; { ${words.join(' ')} >/dev/null; echo "ended $?" >&3; } 2>&1 >/dev/null | sleep 60`;
    const shell = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    const [said] = (await once(shell.stdout, 'data')) as [Buffer];
    // The one that does not read sleeps on, in the group of the shell.
    process.kill(-(shell.pid ?? NaN), 'SIGKILL');
    expect(said.toString()).toBe('ended 137\n');
  });

  it('lives when its event loop turns now and then', async () => {
    const program = watched('busy', 1.5 * PATIENT_LIMIT_MS, PATIENT_LIMIT_MS);
    expect(await endOf(program)).toBeNull();
    expect(program.output()).toMatch(/^busy begins\nlives on\n$/);
  });

  it('lives when it was suspended as a whole, however long', async () => {
    const program = watched('idle', 4_000, PATIENT_LIMIT_MS);
    await program.says(/idle begins/);
    await sleep(500);
    program.process.kill('SIGSTOP');
    await sleep(2 * PATIENT_LIMIT_MS);
    program.process.kill('SIGCONT');
    expect(await endOf(program)).toBeNull();
    expect(program.output()).toMatch(/lives on/);
  });

  it('lives while somebody may hold it at a breakpoint', async () => {
    const program = watched('still', LONGER_MS, LIMIT_MS, ['--inspect=127.0.0.1:0']);
    expect(await endOf(program)).toBeNull();
    expect(program.output()).toMatch(/lives on/);
  });

  it('lives once it is watched no more', async () => {
    const program = watched('stopped', LONGER_MS);
    expect(await endOf(program)).toBeNull();
    expect(program.output()).toMatch(/lives on/);
  });
});

describe('of the commands', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const blockable = (words: readonly string[], limitMs: number, when = ''): Program =>
    moa(words, {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      MOA_JWT_SECRET: 'test-secret-of-at-least-32-characters',
      MOA_STANDSTILL_MS: String(limitMs),
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../support/block-on-signal.mjs')).href}${when}`,
    });

  it('those that serve are watched', async () => {
    const program = blockable(['all'], PROGRAM_LIMIT_MS, '?for=60000');
    await program.says(/Moa is ready/);
    program.process.kill('SIGUSR2');
    expect(await endOf(program)).toBe('SIGKILL');
    expect(program.output()).toMatch(told(PROGRAM_LIMIT_MS));
  }, 180_000);

  it('those that do one thing take their time', async () => {
    const program = blockable(['migrate'], LIMIT_MS, '?for=2000&now');
    expect([await program.ended, program.process.signalCode]).toEqual([0, null]);
  });
});
