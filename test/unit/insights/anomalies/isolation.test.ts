import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contrastOf,
  ISOLATION_CONTRACT,
  isolationTable,
} from '../../../../src/modules/insights/anomalies/isolation-features.js';
import {
  isolationMatrix,
  isolationRow,
  ISOLATION_HISTORY,
  type IsolationRow,
} from '../../../../src/modules/insights/anomalies/isolation-rows.js';
import { isolatedOn } from '../../../../src/modules/insights/anomalies/isolation-task.js';
import {
  isolationThreshold,
  THRESHOLDS_FILE,
  thresholdsOf,
} from '../../../../src/modules/insights/anomalies/isolation-threshold.js';
import { judgedQuarter } from '../../../../src/modules/insights/anomalies/quarter-history.js';
import { wilsonInterval } from '../../../../src/platform/learning/metrics/wilson.js';
import { checkFeatures, type TrainedModel } from '../../../../src/modules/models/index.js';
import { auc, finish, isolationScores, trainIsolation } from '../../../../src/platform/learning/index.js';
import { generatedPeople, type GeneratedPerson } from '../../../support/generated-people.js';

const CONTEXT = { seed: 3, signal: new AbortController().signal, progress: () => undefined };
const RULE = { minScore: 0.6, topPercent: 1 };

let people: GeneratedPerson[];
let rows: IsolationRow[];
let trained: TrainedModel;

beforeAll(async () => {
  people = [...generatedPeople(4_000)];
  rows = people.flatMap(({ quarters }) => isolationRow(quarters) ?? []);
  trained = await isolatedOn(rows, CONTEXT);
}, 120_000);

const percent = (found: number, of: number): string => {
  const interval = wilsonInterval(found, of);
  return interval
    ? `${(100 * interval.share).toFixed(1)} % [${(100 * interval.low).toFixed(1)}, ${(100 * interval.high).toFixed(1)}]`
    : '-';
};

describe('an isolation forest over quarters of made-up people', () => {
  it('finds planted quarters among ordinary ones, and puts few others before staff', () => {
    const forest = finish(trainIsolation(isolationMatrix(rows.map(({ contrast }) => contrast)), { seed: 3 }));
    const judged = people.flatMap(({ quarters, anomaly }) =>
      quarters.slice(-4).flatMap(({ quarter }) => {
        const own = judgedQuarter(quarters, quarter, ISOLATION_HISTORY);
        return own ? [{ contrast: contrastOf(own), planted: anomaly?.quarter === quarter }] : [];
      }),
    );
    const scores = isolationScores(forest, isolationMatrix(judged.map(({ contrast }) => contrast)));
    const truth = judged.map(({ planted }) => Number(planted));
    const threshold = isolationThreshold(trained.files[THRESHOLDS_FILE], RULE);
    const flagged = judged.filter((_, at) => (scores[at] ?? 0) > threshold);
    const found = flagged.filter(({ planted }) => planted).length;
    const planted = truth.reduce((sum, each) => sum + each, 0);
    process.stdout.write(
      `unusual quarters: AUC ${auc(scores, truth).toFixed(4)}, recall ${percent(found, planted)}, ` +
        `precision ${percent(found, flagged.length)} of ${flagged.length} in ${judged.length}\n`,
    );
    expect(planted).toBeGreaterThan(30);
    expect(wilsonInterval(found, planted)?.low).toBeGreaterThan(0.85);
    expect(flagged.length / judged.length).toBeLessThan(0.02);
    // By chance one in four hundred would be right.
    expect(wilsonInterval(found, flagged.length)?.low).toBeGreaterThan(0.1);
  });

  it('finds sums put on top better than a look at the total alone, beyond chance', () => {
    const { model, baseline, improvement } = trained.comparison;
    process.stdout.write(
      `added sums: AUC ${model.value.toFixed(3)} against ${baseline.value.toFixed(3)}, ` +
        `better by ${improvement.low?.toFixed(3) ?? ''} to ${improvement.high?.toFixed(3) ?? ''}\n`,
    );
    expect(improvement.low).toBeGreaterThan(0);
  });

  it('says nothing of how much somebody spends: twice of everything is as usual as before', () => {
    const double = (won: readonly number[]): number[] => won.map((each) => 2 * each);
    for (const { judged, contrast } of rows.slice(0, 200)) {
      const twice = [judged.current, ...judged.past].map((quarter) => ({
        ...quarter,
        ...{ totalWon: 2 * quarter.totalWon, creditWon: 2 * quarter.creditWon, checkWon: 2 * quarter.checkWon },
        ...{ majorWon: double(quarter.majorWon), detailWon: double(quarter.detailWon) },
      }));
      const [current, ...past] = twice;
      if (!current) continue;
      contrastOf({ current, past }).figures.forEach((figure, at) => {
        expect(Math.abs(figure - (contrast.figures[at] ?? 0))).toBeLessThan(0.3);
      });
    }
  });

  it('keeps to its contract whatever the quarters hold', () => {
    const won = fc.integer({ min: 0, max: 2_147_483 }).map((thousand) => 1_000 * thousand);
    const quarter = fc
      .tuple(won, won, fc.array(won, { minLength: 32, maxLength: 32 }))
      .map(([creditWon, checkWon, detailWon]) => ({
        ...{ quarter: '2025Q1', totalWon: creditWon + checkWon, creditWon, checkWon, majorWon: [], detailWon },
      }));
    fc.assert(
      fc.property(quarter, fc.array(quarter, { minLength: 4, maxLength: 4 }), (current, past) => {
        expect(() => checkFeatures(ISOLATION_CONTRACT, isolationTable([contrastOf({ current, past })]))).not.toThrow();
      }),
    );
  });
});

describe('the threshold', () => {
  it('is the higher of a score and of a share of what was learnt from', () => {
    const scores = Float32Array.from({ length: 1_000 }, (_, at) => at / 1_000);
    const file = Buffer.from(JSON.stringify(thresholdsOf(scores)));
    expect(isolationThreshold(file, { minScore: 0.6, topPercent: 1 })).toBeCloseTo(0.989, 5);
    expect(isolationThreshold(file, { minScore: 0.995, topPercent: 1 })).toBe(0.995);
    expect(() => isolationThreshold(Buffer.from('[1]'), RULE)).toThrow(THRESHOLDS_FILE);
    expect(() => isolationThreshold(undefined, RULE)).toThrow(THRESHOLDS_FILE);
  });
});
