import { beforeAll, describe, expect, it } from '@jest/globals';
import { STAGE_COLUMNS, STAGE_CONTRACT } from '../../../../src/modules/insights/life-stage/life-stage-features.js';
import { isLifeStage, type LifeStage } from '../../../../src/modules/insights/life-stage/life-stage.js';
import { lifeStageTask, trainedOn } from '../../../../src/modules/insights/life-stage/life-stage.task.js';
import { stageRows, type StageRows } from '../../../../src/modules/insights/life-stage/stage-rows.js';
import { stageYear } from '../../../../src/modules/insights/life-stage/stage-year.js';
import { checkFeatures, type TrainedModel } from '../../../../src/modules/models/index.js';
import { generatedPeople } from '../../../support/generated-people.js';

const PEOPLE = 4_000;
const CONTEXT = { seed: 7, signal: new AbortController().signal, progress: () => undefined };

function rowsOf(people: number): StageRows {
  const known = [...generatedPeople(people)].flatMap(({ quarters }) => {
    const year = stageYear(quarters);
    const stage = quarters.at(-1)?.lifeStage;
    return year && isLifeStage(stage) ? [{ year, stage }] : [];
  });
  const stages = known.map(({ stage }): LifeStage => stage);
  return stageRows(
    known.map(({ year }) => year),
    stages,
  );
}

let rows: StageRows;
let trained: TrainedModel;

beforeAll(async () => {
  rows = rowsOf(PEOPLE);
  trained = await trainedOn(rows, CONTEXT);
}, 180_000);

const said = ({ name, value, low, high }: TrainedModel['metrics'][number]): string =>
  `${name} ${value.toFixed(3)} [${low?.toFixed(3) ?? ''}, ${high?.toFixed(3) ?? ''}]`;

describe('learning stages of life from made-up people', () => {
  it('finds the planted stages better than logistic regression, and that beyond chance', () => {
    const { comparison, metrics, baselineMetrics, calibration } = trained;
    const told = [...metrics, ...baselineMetrics, comparison.improvement, ...(calibration ? [calibration.error] : [])];
    process.stdout.write(`stage of life, ${PEOPLE} people: ${told.map(said).join(', ')}\n`);
    expect(comparison.improvement.low).toBeGreaterThan(0);
    expect(comparison.model.low).toBeGreaterThan(0.7);
    const majority = baselineMetrics.find(({ name }) => name === 'majorityAccuracy');
    expect(metrics[1]?.low).toBeGreaterThan(2 * (majority?.high ?? 1));
  });

  it('is as sure as it is right', () => {
    expect(trained.calibration?.error.value).toBeLessThan(lifeStageTask.bounds.calibrationErrorMax ?? 0);
  });

  it('keeps to its contract, with nothing of the label, sex or region among the columns', () => {
    expect(() => checkFeatures(STAGE_CONTRACT, rows.table)).not.toThrow();
    expect(STAGE_COLUMNS.filter((name) => /stage|sex|region/i.test(name))).toEqual([]);
  });

  it('is known to lean on age first, and reports accuracy by sex and region', () => {
    expect(trained.importance[0]?.column).toBe('ageBand');
    expect(trained.subgroups.map(({ attribute }) => attribute)).toEqual(['sex', 'region', 'ageBand']);
    expect(trained.subgroups[0]?.gap).toBeLessThan(0.1);
  });

  it('makes the same bytes of the same rows and seed, and needs enough of them', async () => {
    const few = rowsOf(1_300);
    const [one, other] = [await trainedOn(few, CONTEXT), await trainedOn(few, CONTEXT)];
    expect(Buffer.from(one.model).equals(Buffer.from(other.model))).toBe(true);
    expect(one.data.digest).toBe(other.data.digest);
    expect(() => rowsOf(500)).toThrow('at least 1000');
  }, 180_000);
});
