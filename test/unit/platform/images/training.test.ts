import { afterAll, describe, expect, it } from '@jest/globals';
import { auc } from '../../../../src/learning/index.js';
import {
  ImageInspector,
  photographRows,
  trainAnomalies,
  trainDocuments,
  type NamedImage,
} from '../../../../src/platform/images/index.js';
import { photographOf } from '../../../../src/platform/images/index.js';
import { times } from '../../../support/times.js';
import { DEFECTS, madeUpThing, type Thing } from '../../../../bench/made-up-things.js';

const inspector = new ImageInspector();
afterAll(() => inspector.close());

/** Fewer cells than usual, so that a test takes seconds. */
const SMALL = {
  version: 'test-1',
  size: { width: 96, height: 96 },
  sampledCells: 1_500,
  bankCells: 300,
  dimensions: 32,
  steps: 12,
  networks: 1,
  squares: 4,
};
/** Fewer still, where nothing is judged. */
const SMALLEST = {
  ...SMALL,
  size: { width: 64, height: 64 },
  sampledCells: 600,
  bankCells: 100,
  dimensions: 16,
  steps: 6,
};
const goodOnes = (thing: Thing, count: number): NamedImage[] =>
  Array.from({ length: count }, (_, seed) => ({ name: `${seed}.png`, read: () => madeUpThing(thing, seed) }));

describe('a model learnt from good images alone', () => {
  it('distinguishes a thing with a planted defect from good ones', async () => {
    const thing = 'COMMUTATOR';
    const { file, trainedOn, heldOut } = await trainAnomalies(goodOnes(thing, 20), SMALL);
    expect([trainedOn, heldOut]).toEqual([16, 4]);
    const model = { name: thing, version: 'test-1', bytes: file() };
    const scores: number[] = [];
    const isDefect: number[] = [];
    for (let seed = 0; seed < 8; seed += 1) {
      const defect = seed < 4 ? null : (DEFECTS[seed - 4] ?? null);
      const found = await inspector.inspectImage(await madeUpThing(thing, 500 + seed, defect), model);
      scores.push(found.score);
      isDefect.push(defect ? 1 : 0);
      expect([...found.heatMap.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(found.confidence).toBeGreaterThanOrEqual(0.5);
    }
    expect(auc(scores, isDefect)).toBeGreaterThanOrEqual(0.85);
  });

  it('is the same file for the same images and seed', async () => {
    const [one, other] = [
      await trainAnomalies(goodOnes('TILE', 10), SMALLEST),
      await trainAnomalies(goodOnes('TILE', 10), SMALLEST),
    ];
    expect(Buffer.from(one.file()).equals(other.file())).toBe(true);
  });

  it('fails with too few images, with a size that cannot be halved, and when asked to stop', async () => {
    await expect(trainAnomalies(goodOnes('TILE', 9), SMALL)).rejects.toThrow('9 good images are too few');
    await expect(trainAnomalies(goodOnes('TILE', 10), { ...SMALL, size: { width: 250, height: 256 } })).rejects.toThrow(
      'multiples of 32',
    );
    const stopped = AbortSignal.abort(new Error('told to stop'));
    await expect(trainAnomalies(goodOnes('TILE', 10), { ...SMALL, signal: stopped })).rejects.toThrow('told to stop');
  });
});

describe('a model whose graph takes longer than an image may', () => {
  it('is refused, however often, and the process goes on', async () => {
    const { file } = await trainAnomalies(goodOnes('SCREW', 10), { ...SMALL, size: { width: 256, height: 256 } });
    const slow = { name: 'slow', version: 'test-1', bytes: file() };
    const image = await madeUpThing('SCREW', 77);
    // Thread and model take some hundred milliseconds, so some of these end before the graph runs, and some while it does.
    for (let timeoutMs = 100; timeoutMs <= 1_300; timeoutMs += times(200, 60)) {
      const hurried = new ImageInspector({ limits: { timeoutMs } });
      await hurried.inspectImage(image, slow).catch((error: unknown) => {
        expect(error).toMatchObject({ problem: 'TOO_COMPLEX' });
      });
      await hurried.close();
    }
    expect((await inspector.inspectImage(image, slow)).heatMap.length).toBeGreaterThan(0);
  }, 180_000);
});

describe('a model of documents', () => {
  it('is learnt from photographs that are made up, and knows blur from good', async () => {
    const set = { firstTemplate: 0, templates: 6, each: 2, seed: 40, isShifted: false };
    const rows = await photographRows(set);
    expect(rows.rows.matrix).toMatchObject({ rows: 18, columns: rows.names.length });
    expect(new Set(rows.names).size).toBe(rows.names.length);
    const { bytes } = await trainDocuments(rows, 'test-2', { rounds: 8 });
    const model = { name: 'documents', version: 'test-2', bytes };
    const scoreOf = async (label: 'GOOD' | 'BLUR'): Promise<number> => {
      const image = await photographOf({ label, template: 9, seed: 77, longSide: 800 });
      return (await inspector.inspectImage(image, model)).scores['BLUR'] ?? 0;
    };
    expect(await scoreOf('BLUR')).toBeGreaterThan(await scoreOf('GOOD'));
  });
});
