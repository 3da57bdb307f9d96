import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  auc,
  boostingProbabilities,
  columnsNamed,
  exportBoosting,
  finish,
  finishInTurns,
  logLoss,
  matrixOf,
  takeLabelled,
  places,
  trainBoosting,
} from '../../../src/learning/index.js';
import { madeRows } from './made-rows.js';

const everything = { rowShare: 1, columnShare: 1 };

describe('gradient boosting', () => {
  it('never raises the loss of the rows it learns from', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(0.01, 1, 5),
        (seed, classes, depth, minChildWeight) => {
          const rows = madeRows(200, 5, classes, seed);
          const options = { ...everything, classes, depth, minChildWeight, rounds: 25, shrinkage: 0.1, seed };
          const losses = finish(trainBoosting(rows, options)).history.map(({ trainLoss }) => trainLoss);
          for (const [round, loss] of losses.entries())
            expect(loss).toBeLessThanOrEqual((losses[round - 1] ?? loss) + 1e-7);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives the same bytes for the same seed, in one go or in turns, and others for another', async () => {
    const rows = madeRows(600, 6, 3);
    const identity = { columns: columnsNamed(['a', 'b', 'c', 'd', 'e', 'f']), version: '1' };
    const options = { classes: 3, rounds: 12, seed: 5 };
    const model = finish(trainBoosting(rows, options));
    const again = await finishInTurns(trainBoosting(rows, options));
    const other = finish(trainBoosting(rows, { ...options, seed: 6 }));
    expect(exportBoosting(again, identity)).toEqual(exportBoosting(model, identity));
    expect(exportBoosting(other, identity)).not.toEqual(exportBoosting(model, identity));
  });

  it('finds what depends on several columns, and classifies rows it never saw', () => {
    const rows = madeRows(4_000, 6, 2);
    const order = places(4_000);
    const model = finish(trainBoosting(takeLabelled(rows, order.subarray(0, 3_000)), { classes: 2 }));
    const unseen = takeLabelled(rows, order.subarray(3_000));
    const positive = boostingProbabilities(model, unseen.matrix).values.filter((_, place) => place % 2 === 1);
    expect(auc(positive, unseen.labels)).toBeGreaterThan(0.88);
    const [first = 0, , , fourth = 0] = model.gains;
    expect(first).toBeGreaterThan(10 * fourth);
  });

  it('sends what is unknown where it belongs', () => {
    const matrix = matrixOf(
      400,
      1,
      Float32Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? NaN : row % 5)),
    );
    const labels = Uint8Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? 1 : 0));
    const model = finish(trainBoosting({ matrix, labels }, { ...everything, classes: 2, minChildWeight: 0.1 }));
    const [, unknown = 0, , known = 0] = boostingProbabilities(model, matrixOf(2, 1, Float32Array.of(NaN, 3))).values;
    expect(unknown).toBeGreaterThan(0.99);
    expect(known).toBeLessThan(0.01);
  });

  it('ends when a validation part gains no more, and keeps the best round', () => {
    const rows = madeRows(1_000, 6, 3);
    const order = places(1_000);
    const validation = takeLabelled(rows, order.subarray(600));
    const options = { classes: 3, rounds: 500, patience: 5, shrinkage: 0.3, minChildWeight: 0.1 };
    const model = finish(trainBoosting(takeLabelled(rows, order.subarray(0, 600)), options, validation));
    const losses = model.history.map(({ validationLoss }) => validationLoss ?? NaN);
    expect(model.history).toHaveLength(model.rounds + 5);
    expect(Math.min(...losses)).toBe(losses[model.rounds - 1]);
    const loss = logLoss(boostingProbabilities(model, validation.matrix), validation.labels);
    expect(loss).toBeCloseTo(losses[model.rounds - 1] ?? NaN, 6);
    // Neither the trees nor what columns are worth knows of the rounds after it.
    const short = finish(
      trainBoosting(takeLabelled(rows, order.subarray(0, 600)), { ...options, rounds: model.rounds }),
    );
    expect(short.forest).toEqual(model.forest);
    expect(short.gains).toEqual(model.gains);
  });

  it('counts a row of weight two as two rows', () => {
    const { matrix: fine, labels } = madeRows(300, 4, 2);
    // Few values, so that repeated rows move no cut.
    const matrix = matrixOf(300, 4, fine.values.map(Math.round));
    const repeated = takeLabelled(
      { matrix, labels },
      Array.from({ length: 400 }, (_, row) => row % 300),
    );
    const weights = Float32Array.from({ length: 300 }, (_, row) => (row < 100 ? 2 : 1));
    const options = { ...everything, classes: 2, rounds: 10 };
    const [weighted, doubled] = [{ matrix, labels, weights }, repeated].map((rows) =>
      boostingProbabilities(finish(trainBoosting(rows, options)), matrix),
    );
    const unweighted = boostingProbabilities(finish(trainBoosting({ matrix, labels }, options)), matrix);
    weighted?.values.forEach((value, place) => expect(value).toBeCloseTo(doubled?.values[place] ?? NaN, 5));
    expect(weighted?.values).not.toEqual(unweighted.values);
  });

  it('stays with the shares of the classes where nothing can be learnt', () => {
    const matrix = matrixOf(98, 2);
    const labels = Uint8Array.from({ length: 98 }, (_, row) => (row < 24 ? 1 : 0));
    const model = finish(trainBoosting({ matrix, labels }, { classes: 2, rounds: 3, ...everything }));
    // One row is added to each class: (24 + 1) of (98 + 2).
    expect(boostingProbabilities(model, matrix).values[1]).toBeCloseTo(0.25, 1);
    expect(model.forest.features.every((feature) => feature === -1)).toBe(true);
  });

  it('refuses what it cannot learn from, naming the option', () => {
    const rows = madeRows(20, 2, 2);
    const train = (options: object, given = rows): unknown => finish(trainBoosting(given, { classes: 2, ...options }));
    expect(() => train({ depth: 0, shrinkage: 2 })).toThrow(
      new RangeError('boosting options out of range: depth, shrinkage'),
    );
    expect(() => train({}, { ...rows, labels: new Uint8Array(19) })).toThrow(RangeError);
    expect(() => train({}, { ...rows, labels: new Uint8Array(20).fill(2) })).toThrow(RangeError);
    expect(() => train({}, { ...rows, weights: new Float32Array(20) })).toThrow(RangeError);
    expect(() => train({}, { ...rows, matrix: matrixOf(20, 2, new Float32Array(40).fill(Infinity)) })).toThrow(
      RangeError,
    );
    expect(() => train({}, { matrix: matrixOf(0, 2), labels: new Uint8Array() })).toThrow(RangeError);
  });
});

describe('long work', () => {
  it('lets others have their turn, reports progress, and ends when asked to', async () => {
    const rows = madeRows(3_000, 12, 4);
    const abort = new AbortController();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const seen: number[] = [];
    const work = finishInTurns(trainBoosting(rows, { classes: 4, rounds: 10_000 }), {
      signal: abort.signal,
      onProgress: ({ round }) => {
        seen.push(round);
        if (round > 20) abort.abort(new Error('enough'));
      },
    }).finally(() => clearInterval(ticking));
    await expect(work).rejects.toThrow('enough');
    expect(turns).toBeGreaterThan(3);
    expect(seen.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
  });
});
