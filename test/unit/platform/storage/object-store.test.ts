import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { FolderStore, newObjectId } from '../../../../src/platform/storage/index.js';
import { contract, MAX, source } from '../../../support/object-store-contract.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'moa-storage-'));
});
afterAll(() => rm(root, { recursive: true }));

let folders = 0;
const folder = () => {
  const dir = join(root, String((folders += 1)));
  const kept = async () => {
    const names = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  };
  return { dir, store: new FolderStore(dir), kept };
};

contract('an object store in a folder', folder);

describe('a folder of objects', () => {
  it('is shared by several stores', async () => {
    const { dir, store } = folder();
    const id = newObjectId();
    await store.put(id, source('ours'), MAX);
    expect(await new FolderStore(dir).exists(id)).toBe(true);
  });

  it('lets nobody else read', async () => {
    const { store, kept } = folder();
    await store.put(newObjectId(), source('private'), MAX);
    const [path = ''] = await kept();
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
  });

  it('forgets what a process that died had begun, and nothing that is under way', async () => {
    const { dir, store, kept } = folder();
    await store.put(newObjectId(), source('x'), MAX);
    const [old, fresh] = ['old', 'fresh'].map((name) => join(dir, 'incoming', name));
    for (const path of [old, fresh]) await writeFile(path ?? '', 'draft');
    await utimes(old ?? '', new Date(0), new Date(0));
    await new FolderStore(dir).put(newObjectId(), source('y'), MAX);
    const names = await kept();
    expect([names.includes(old ?? ''), names.includes(fresh ?? '')]).toEqual([false, true]);
  });

  it('looks for such drafts again while it runs', async () => {
    const { dir, store, kept } = folder();
    await store.put(newObjectId(), source('x'), MAX);
    const old = join(dir, 'incoming', 'old');
    await writeFile(old, 'draft');
    await utimes(old, new Date(0), new Date(0));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 3_600_000);
    await store.put(newObjectId(), source('y'), MAX);
    later.mockRestore();
    expect(await kept()).not.toContain(old);
  });

  it('reports a disk that cannot be written as an outage, and recovers', async () => {
    const { dir, store } = folder();
    await writeFile(dir, 'a file in the way');
    const id = newObjectId();
    await expect(store.put(id, source('x'), MAX)).rejects.toThrow(UpstreamFailure);
    await expect(store.get(id)).rejects.toThrow(UpstreamFailure);
    await rm(dir);
    await store.put(id, source('x'), MAX);
    expect(await store.exists(id)).toBe(true);
  });
});
