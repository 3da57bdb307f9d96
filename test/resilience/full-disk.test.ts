import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { UpstreamFailure } from '../../src/platform/errors/index.js';
import { FolderStore, newObjectId } from '../../src/platform/storage/index.js';
import { startFileBank, type FileBank } from '../support/files.js';
import { analyse, codeOf } from '../support/tables.js';

const MIB = 1024 * 1024;
const disk = mkdtempSync(join(tmpdir(), 'moa-full-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
const described = mounted ? describe : describe.skip;
if (!mounted) process.stderr.write('Skipped: a disk of 2 MiB cannot be made here.\n');
const filesOn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

async function* pieces(count: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < count; at += 1) yield await Promise.resolve(randomBytes(MIB / 4));
}

describe('a disk that is full', () => {
  afterEach(() => {
    if (mounted) for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  });

  const onDisk = mounted ? it : it.skip;
  onDisk('keeps nothing of an object that does not fit, says that it cannot, and takes a smaller one', async () => {
    const store = new FolderStore(join(disk, 'store'));
    const id = newObjectId();
    await expect(store.put(id, pieces(12), 100 * MIB)).rejects.toBeInstanceOf(UpstreamFailure);
    expect([await store.exists(id), filesOn(disk)]).toEqual([false, []]);
    expect((await store.put(id, pieces(2), 100 * MIB)).bytes).toBe(MIB / 2);
  });

  onDisk(
    'ends an analysis that has to write more than there is room for, which leaves nothing',
    async () => {
      const rows = Array.from({ length: 200_000 }, (_, at) => `${at},가나다라마바사`).join('\n');
      const path = join(mkdtempSync(join(tmpdir(), 'moa-cp949-')), 'table.csv');
      writeFileSync(path, iconv.encode(`번호,이름\n${rows}\n`, 'cp949'));
      expect(await codeOf(analyse(path, { scratch: disk }))).toBe('DISK_FULL');
      expect(readdirSync(disk)).toEqual([]);
      rmSync(join(path, '..'), { recursive: true });
    },
    180_000,
  );
});

described('a worker whose disk is full', () => {
  const { TMPDIR } = process.env;
  let bank: FileBank;
  beforeAll(async () => {
    bank = await startFileBank();
  }, 180_000);
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  });
  afterAll(() => bank.close());

  it('tries again later, and is done once there is room', async () => {
    const token = await bank.loginAs(await bank.aCustomer());
    const rows = Array.from({ length: 300_000 }, (_, at) => `${at},name`).join('\n');
    process.env['TMPDIR'] = disk;
    const id = await bank.bring(token, `code,name\n${rows}\n`);
    const analysis = async () => (await bank.file(token, id))?.analysis;
    // Read once: by a second look the next attempt may have begun.
    let seen = await analysis();
    while (seen?.state === 'RUNNING' || seen?.attempts === 0) {
      await delay(50);
      seen = await analysis();
    }
    // A test that gets no turn for long may see the first attempt only after the second.
    expect(seen).toMatchObject({ state: 'QUEUED', failure: null });
    expect(filesOn(disk)).toEqual([]);
    process.env['TMPDIR'] = TMPDIR ?? '/tmp';
    expect((await bank.analysed(token, id)).analysis).toMatchObject({ state: 'SUCCEEDED', rowsRead: 300_000 });
  }, 180_000);
});
