import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clusterName,
  marksOf,
  PROFILE_FILE,
  readProfile,
} from '../../../../src/modules/insights/clusters/cluster-profile.js';
import { clusterRows } from '../../../../src/modules/insights/clusters/cluster-rows.js';
import { clusteredOn } from '../../../../src/modules/insights/clusters/cluster-task.js';
import {
  CLUSTER_CONTRACT,
  clusterTable,
  EMBEDDED,
  embedding,
  shareOf,
} from '../../../../src/modules/insights/clusters/embedding.js';
import { likeness, sharedCategories } from '../../../../src/modules/insights/clusters/likeness.js';
import { checkFeatures, type TrainedModel } from '../../../../src/modules/models/index.js';
import { PEER_FLOOR, toldGroup } from '../../../../src/modules/spending/index.js';
import { generatedPeople } from '../../../support/generated-people.js';

const CONTEXT = { seed: 5, signal: new AbortController().signal, progress: () => undefined };
const amounts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: EMBEDDED.length, maxLength: EMBEDDED.length });

let vectors: Float32Array[];
let trained: TrainedModel;

beforeAll(async () => {
  vectors = [...generatedPeople(2_500, { quarters: 1 })].flatMap(
    ({ quarters }) => embedding(quarters[0]?.detailWon ?? []) ?? [],
  );
  trained = await clusteredOn(clusterRows(vectors, '2026Q3'), CONTEXT);
}, 120_000);

describe('the embedding of spending', () => {
  it('is of shares alone: who spends twice as much on everything is the same', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 50 }), (won, times) => {
        const [one, other] = [embedding(won), embedding(won.map((each) => each * times))];
        expect(other === null).toBe(one === null);
        one?.forEach((value, at) => expect(other?.[at]).toBeCloseTo(value, 5));
      }),
    );
  });

  it('keeps to its contract and gives the shares back; nothing spent has none', () => {
    fc.assert(
      fc.property(
        amounts.filter((won) => won.some((each) => each > 0)),
        (won) => {
          const vector = embedding(won) ?? new Float32Array();
          expect(() => checkFeatures(CLUSTER_CONTRACT, clusterTable([vector]))).not.toThrow();
          expect(vector.reduce((sum, value) => sum + shareOf(value), 0)).toBeCloseTo(1, 4);
        },
      ),
    );
    expect(embedding(EMBEDDED.map(() => 0))).toBeNull();
  });
});

describe('clusters of made-up people', () => {
  it('are set apart better than people of the same largest category', () => {
    const { comparison } = trained;
    const { model, baseline, improvement } = comparison;
    process.stdout.write(
      `clusters: silhouette ${model.value.toFixed(3)} against ${baseline.value.toFixed(3)}, ` +
        `better by ${improvement.low?.toFixed(3) ?? ''} to ${improvement.high?.toFixed(3) ?? ''}\n`,
    );
    expect(improvement.low).toBeGreaterThan(0);
  });

  it('are named by what they spend more on, in both languages', () => {
    const profile = readProfile(trained.files[PROFILE_FILE]);
    expect(profile.clusters.length).toBeGreaterThanOrEqual(4);
    for (const cluster of profile.clusters.keys()) {
      const marks = marksOf(profile, cluster);
      expect(marks.length).toBeGreaterThan(0);
      for (const { share, usual } of marks) expect(share).toBeGreaterThan(usual);
      expect(clusterName(marks, 'ko')).toMatch(/중심$/);
      expect(clusterName(marks, 'en')).toMatch(/^More on: /);
    }
    expect(() => readProfile(Buffer.from('{"means":[1]}'))).toThrow(PROFILE_FILE);
    expect(() => readProfile(undefined)).toThrow(PROFILE_FILE);
  });

  it('liken nobody more to himself than to his own shares, and say what two share', () => {
    const profile = readProfile(trained.files[PROFILE_FILE]);
    const [one, other] = [likeness(vectors[0] ?? [], profile), likeness(vectors[1] ?? [], profile)];
    const cosine = (a: Float32Array, b: Float32Array): number =>
      a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
    expect(cosine(one, one)).toBeCloseTo(1, 4);
    expect(Math.abs(cosine(one, other))).toBeLessThan(1);
    for (const category of sharedCategories(one, other)) {
      const at = EMBEDDED.indexOf(category);
      expect(Math.min(one[at] ?? 0, other[at] ?? 0)).toBeGreaterThan(0);
    }
  });

  it('come out the same of the same people', async () => {
    const again = await clusteredOn(clusterRows(vectors, '2026Q3'), CONTEXT);
    expect(Buffer.from(again.model).equals(Buffer.from(trained.model))).toBe(true);
  }, 180_000);
});

describe('what is told of a group', () => {
  it('is nothing of fewer than the floor, and rounded in order of anybody else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 120 }), (spent) => {
        const told = toldGroup([Int32Array.from(spent, (each) => 10 * each)]);
        expect(told === null).toBe(spent.length < PEER_FLOOR);
        if (!told) return;
        expect(told.size % 10).toBe(0);
        const [{ lower, median, upper, step } = { lower: 1, median: 0, upper: 0, step: 1 }] = told.quartiles;
        expect(lower <= median && median <= upper).toBe(true);
        for (const each of [lower, median, upper]) expect(each % step).toBe(0);
      }),
    );
  });
});
