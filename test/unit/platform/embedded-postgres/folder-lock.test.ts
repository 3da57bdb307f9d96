import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lockFolder } from '../../../../src/platform/embedded-postgres/folder-lock.js';
import { RUN_TYPESCRIPT } from '../../../support/postgres-process.js';

/** Above the greatest process id that Linux gives out (2^22). */
const NO_SUCH_PID = 4_194_305;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'moa-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Starts a process that takes the folder on command. */
async function contender() {
  const child = spawn(process.execPath, [RUN_TYPESCRIPT, 'test/support/hold-folder.ts', dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return {
    pid: child.pid ?? 0,
    async take(): Promise<string> {
      child.stdin.write('go\n');
      return String((await lines.next()).value);
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('lockFolder', () => {
  it('gives a folder to one at a time', async () => {
    const unlock = await lockFolder(dir);
    await expect(lockFolder(dir)).rejects.toThrow('This process has already started');
    await unlock();
    expect(readdirSync(dir)).toEqual([]);
    await (
      await lockFolder(dir)
    )();
  });

  it.each([
    ['a process that is gone', `lock.${NO_SUCH_PID}.1`],
    ['an id that another process has now', `lock.${process.ppid}.1`],
  ])('takes over from %s', async (_who, claim) => {
    writeFileSync(join(dir, claim), '');
    const unlock = await lockFolder(dir);
    expect(readdirSync(dir)).not.toContain(claim);
    await unlock();
  });

  it('names the living holder, and lets the next in when it was killed', async () => {
    const holder = await contender();
    expect(await holder.take()).toBe('held');
    await expect(lockFolder(dir)).rejects.toThrow(`Process ${holder.pid} already runs`);
    await holder.kill();
    await (
      await lockFolder(dir)
    )();
  });

  it('gives a dead claim to exactly one of several that find it at once', async () => {
    writeFileSync(join(dir, `lock.${NO_SUCH_PID}.1`), '');
    const contenders = await Promise.all(Array.from({ length: 4 }, contender));
    const answers = await Promise.all(contenders.map((one) => one.take()));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    await Promise.all(contenders.map((one) => one.kill()));
  });
});
