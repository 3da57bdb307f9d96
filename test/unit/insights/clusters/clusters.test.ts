import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksOf, PROFILE_FILE, readProfile } from '../../../../src/modules/insights/clusters/cluster-profile.js';
import { clusterRows, type SpentByCategory } from '../../../../src/modules/insights/clusters/cluster-rows.js';
import { bestClusters, clusterSearch } from '../../../../src/modules/insights/clusters/cluster-search.js';
import { clusteredOn, clusterTask } from '../../../../src/modules/insights/clusters/cluster.task.js';
import { clusterName } from '../../../../src/modules/insights/clusters/cluster.texts.js';
import {
  CLUSTER_CONTRACT,
  clusterTable,
  EMBEDDED,
  embedding,
  shareOf,
} from '../../../../src/modules/insights/clusters/embedding.js';
import {
  detailShares,
  LIKENED,
  likeness,
  sharedCategories,
} from '../../../../src/modules/insights/clusters/likeness.js';
import { LIFESTYLES, lifestyleOf } from '../../../../src/modules/demo/people/lifestyle.js';
import { checkFeatures, versionFiles, type TrainedModel } from '../../../../src/modules/models/index.js';
import { PEER_FLOOR, disclosedGroup } from '../../../../src/modules/spending/index.js';
import { adjustedRand, assign } from '../../../../src/learning/index.js';
import { generatedPeople, INSTITUTION } from '../../../support/generated-people.js';

const [PEOPLE, WORLD] = [1_000, 41];
const CONTEXT = { seed: 5, signal: new AbortController().signal, progress: () => undefined };
const amounts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: EMBEDDED.length, maxLength: EMBEDDED.length });

let people: SpentByCategory[];
let trained: TrainedModel;

beforeAll(async () => {
  people = [...generatedPeople(PEOPLE, { quarters: 1, seed: WORLD })].flatMap(({ quarters }) => quarters);
  trained = await clusteredOn(clusterRows(people, '2026Q3'), CONTEXT);
}, 180_000);

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
  it('are beyond what shuffled columns come to, and found again in other samples', () => {
    const { gates } = versionFiles(clusterTask, trained, { seed: 5, codeVersion: 'test' });
    const { noise, stability } = trained;
    process.stdout.write(
      `clusters: silhouette ${noise.value.toFixed(4)} against noise up to ${noise.ceiling.toFixed(4)} in ${noise.draws} draws, ` +
        `adjusted Rand over samples ${stability?.value.toFixed(3) ?? ''}\n`,
    );
    for (const name of ['ABOVE_NOISE', 'STABLE'])
      expect(gates.find(({ gate }) => gate === name)).toMatchObject({ passed: true });
  });

  it('are the lifestyles that were planted, as far as spending shows them', async () => {
    const planted = people.map((_, index) => LIFESTYLES.indexOf(lifestyleOf(WORLD, INSTITUTION, index)));
    const { matrix } = clusterRows(people, '2026Q3');
    expect(matrix.rows).toBe(PEOPLE);
    const { centres } = await bestClusters(matrix, clusterSearch({}), CONTEXT);
    const agreement = adjustedRand(assign(centres, matrix).clusters, planted);
    process.stdout.write(
      `clusters: ${centres.rows} of them, adjusted Rand with planted lifestyles ${agreement.toFixed(3)}\n`,
    );
    expect(agreement).toBeGreaterThan(0.75);
  });

  it('are looked for as options say, within their bounds', async () => {
    const few = await clusteredOn(clusterRows(people.slice(0, 520), '2026Q3'), {
      ...CONTEXT,
      options: { leastClusters: 3, mostClusters: 3, rounds: 10 },
    });
    expect(few.outputs[0]?.width).toBe(3);
    expect(() => clusterSearch({ leastClusters: 1 })).toThrow('leastClusters must be a whole number from 2 to 12');
    expect(() => clusterSearch({ leastClusters: 9, mostClusters: 4 })).toThrow('leastClusters');
    expect(() => clusterSearch({ depth: 3 })).toThrow('there is no option depth');
  });

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

  it('rate nobody more alike than a person with themselves, and say what two share', () => {
    const profile = readProfile(trained.files[PROFILE_FILE]);
    const scale = profile.likeness;
    const [one, other] = [0, 1].map((at) => likeness(detailShares(people[at]?.detailWon ?? []) ?? [], scale)) as [
      Float32Array,
      Float32Array,
    ];
    const cosine = (a: Float32Array, b: Float32Array): number =>
      a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
    expect(cosine(one, one)).toBeCloseTo(1, 4);
    expect(Math.abs(cosine(one, other))).toBeLessThan(1);
    for (const category of sharedCategories(one, other)) {
      const at = LIKENED.indexOf(category);
      expect(Math.min(one[at] ?? 0, other[at] ?? 0)).toBeGreaterThan(0);
    }
  });

  it('come out the same of the same people', async () => {
    const some = clusterRows(people.slice(0, 520), '2026Q3');
    const options = { leastClusters: 3, mostClusters: 4, rounds: 10 };
    const [one, other] = [
      await clusteredOn(some, { ...CONTEXT, options }),
      await clusteredOn(some, { ...CONTEXT, options }),
    ];
    expect(Buffer.from(one.model).equals(Buffer.from(other.model))).toBe(true);
    expect([one.noise, one.stability]).toEqual([other.noise, other.stability]);
  }, 180_000);
});

describe('what is shown of a group', () => {
  it('is nothing of fewer than the floor, and rounded in order of anybody else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 120 }), (spent) => {
        const told = disclosedGroup([Int32Array.from(spent, (each) => 10 * each)]);
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
