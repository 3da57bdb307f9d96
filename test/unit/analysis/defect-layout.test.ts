import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLayout } from '../../../src/modules/analysis/index.js';
import { trainingFiles } from '../../../src/platform/storage/index.js';
import { writeFiles } from '../../support/defect-sets.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-layout-'));
});
afterEach(() => rm(folder, { recursive: true }));

const empty = new Uint8Array(3);
const layoutOf = async (...paths: readonly string[]) => {
  await writeFiles(folder, Object.fromEntries(paths.map((path) => [path, empty])));
  return readLayout(trainingFiles(folder, { dir: folder, bucket: null }));
};

describe('a layout', () => {
  it('sorts files by what they are for, in the order of their paths, and finds masks', async () => {
    const { good, known } = await layoutOf(
      ...['train/good/b.png', 'train/good/a.png', 'train/good/.DS_Store', 'train/good/Thumbs.db', 'readme.txt'],
      ...['test/good/1.png', 'test/crack/1.png', 'test/crack/2.png', 'test/bent/1.png'],
      ...['ground_truth/crack/1_mask.png', 'ground_truth/bent/1.png', 'ground_truth/crack/9_mask.png'],
    );
    expect(good.map(({ name }) => name)).toEqual(['train/good/a.png', 'train/good/b.png']);
    expect(known.map(({ name, defect, mask }) => [name, defect, mask?.name ?? null])).toEqual([
      ['test/bent/1.png', 'bent', 'ground_truth/bent/1.png'],
      ['test/crack/1.png', 'crack', 'ground_truth/crack/1_mask.png'],
      ['test/crack/2.png', 'crack', null],
      ['test/good/1.png', null, null],
    ]);
  });

  it('says what is missing, and what there is', async () => {
    await expect(layoutOf()).rejects.toThrow('expected good images in train/good');
    await expect(layoutOf()).rejects.toThrow('there is no file');
    await expect(layoutOf('images/x.png')).rejects.toThrow('there is images/x.png');
    await expect(layoutOf('screw/train/good/1.png')).rejects.toThrow('there is such a folder in screw');
  });

  it('is of a place that exists, and of no other', async () => {
    const at = (place: string) => () => trainingFiles(place, { dir: folder, bucket: null }).list();
    await expect(at(join(folder, 'nowhere'))()).rejects.toThrow('there is no such folder');
    for (const place of ['store:', 'store:../secrets', 'store:a/../../b', 'store:a//b'])
      expect(() => trainingFiles(place, { dir: folder, bucket: null })).toThrow('expected store: and a prefix');
    await writeFiles(folder, { 'training/screws/train/good/1.png': empty });
    const files = await at('store:/screws/')();
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([['train/good/1.png', 3]]);
  });

  it('reads no file that is larger than any image, and remembers what it read', async () => {
    const files = {
      name: 'set',
      list: () =>
        Promise.resolve([
          { path: 'train/good/1.png', bytes: 30_000_000, read: () => Promise.reject(new Error('read')) },
        ]),
    };
    const { good } = await readLayout(files);
    await expect(good[0]?.read()).rejects.toThrow('too large');
    const { good: small, digests } = await layoutOf('train/good/1.png');
    expect(digests.size).toBe(0);
    await small[0]?.read();
    expect(digests.get('train/good/1.png')).toMatch(/^[0-9a-f]{64}$/);
  });
});
