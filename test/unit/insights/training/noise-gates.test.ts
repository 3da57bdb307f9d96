import { describe, expect, it } from '@jest/globals';
import { sentenceParts } from '../../../../src/modules/chat/gate/sentences/sentence.task.js';
import { questionTasks } from '../../../../src/modules/chat/understanding/training/chat-tasks.js';
import { questionTask } from '../../../../src/modules/chat/understanding/training/question.task.js';
import { forecastTask } from '../../../../src/modules/forecasting/index.js';
import { trainedForecaster } from '../../../../src/modules/forecasting/training/trained-forecaster.js';
import { clusterRows, type ClusterRows } from '../../../../src/modules/insights/clusters/cluster-rows.js';
import { clusteredOn, clusterTask } from '../../../../src/modules/insights/clusters/cluster.task.js';
import { isLifeStage } from '../../../../src/modules/insights/life-stage/life-stage.js';
import { lifeStageTask, trainedOn } from '../../../../src/modules/insights/life-stage/life-stage.task.js';
import { stageRows } from '../../../../src/modules/insights/life-stage/stage-rows.js';
import { stageYear } from '../../../../src/modules/insights/life-stage/stage-year.js';
import { riskYear } from '../../../../src/modules/insights/risk/risk-features.js';
import { riskRows } from '../../../../src/modules/insights/risk/risk-rows.js';
import { riskOn, riskTask } from '../../../../src/modules/insights/risk/risk.task.js';
import { MODEL_TASKS, versionFiles, type ModelTask, type TrainedModel } from '../../../../src/modules/models/index.js';
import { ARCHITECTURE, madeUpSeries, PRE_TRAINING, trainNetwork } from '../../../../src/platform/forecasting/index.js';
import { matrixOf, places, randomOf, shuffle, shuffledColumns, type TextRow } from '../../../../src/learning/index.js';
import { generatedPeople } from '../../../support/generated-people.js';
import { times } from '../../../support/times.js';

/** Models of noise of each task: twenty take two minutes of a core and more. */
const MODELS = times(1, 20);
/** Gates that speak of what was learnt, and not of how many rows there were to judge by. */
const OF_LEARNING = ['BETTER_THAN_BASELINE', 'ABOVE_NOISE', 'STABLE'];

/** Sentences that a model of noise learns from: fewer than a real one has, and as many for each label as it needs. */
const TEXTS = 160;
/** Sentences that a model of noise is judged by. */
const JUDGED = 400;
/** Fewer numbers of clusters than are usually tried, to be done sooner. */
const FEW_CLUSTERS = { leastClusters: 4, mostClusters: 6, rounds: 20 };
/** Series of noise, half of them for judging, and how far they go on. */
const SERIES = 600;
const FUTURE = 12;
/** What learns from texts of the program's own reads no database. */
const NOWHERE = { database: null as never, institutionId: 1 };
const contextOf = (seed: number) => ({ seed, signal: new AbortController().signal, progress: () => undefined });
const people = [...generatedPeople(1_300)].map(({ quarters }) => quarters);

/** Trains on noise again and again; by gate, how many models it refused, and how many were refused by any. */
async function refusals(task: ModelTask, train: (seed: number) => Promise<TrainedModel>) {
  const counts = new Map<string, number>();
  let refused = 0;
  for (let seed = 1; seed <= MODELS; seed += 1) {
    const { gates } = versionFiles(task, await train(seed), { seed, codeVersion: 'test' });
    const failed = gates.filter(({ gate, passed }) => passed === false && OF_LEARNING.includes(gate));
    for (const { gate } of failed) counts.set(gate, (counts.get(gate) ?? 0) + 1);
    refused += failed.length > 0 ? 1 : 0;
  }
  process.stdout.write(
    `${task.task} on noise: ${refused} of ${MODELS} refused; ${[...counts].map(([gate, count]) => `${gate} ${count}`).join(', ')}\n`,
  );
  return { refused, aboveNoise: MODELS - (counts.get('ABOVE_NOISE') ?? 0) };
}

const tested = new Set<string>();

function refusesNoise(task: ModelTask, train: (seed: number) => Promise<TrainedModel>): void {
  tested.add(task.task);
  it(`refuse ${MODELS} models of ${task.task}, all of them`, async () => {
    expect(await refusals(task, train)).toMatchObject({ refused: MODELS, aboveNoise: 0 });
  }, 600_000);
}

/** The same amounts, each category given to somebody else. */
function shuffledAmounts(spent: readonly (readonly number[])[], seed: number): number[][] {
  const columns = spent[0]?.length ?? 0;
  const { values } = shuffledColumns(matrixOf(spent.length, columns, Float32Array.from(spent.flat())), seed);
  return spent.map((_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);
}

function clustersOfNoise(seed: number): ClusterRows {
  const newest = people.slice(0, 500).flatMap((quarters) => quarters.at(-1) ?? []);
  const amounts = shuffledAmounts(
    newest.map(({ majorWon }) => majorWon),
    seed,
  );
  const rows = clusterRows(
    newest.map(({ majorWon, detailWon }, at) => ({ majorWon: seed % 2 ? (amounts[at] ?? []) : majorWon, detailWon })),
    '2026Q3',
  );
  return seed % 2 ? rows : { ...rows, matrix: shuffledColumns(rows.matrix, seed) };
}

const years = people.flatMap((quarters) => riskYear(quarters.slice(-4)) ?? []);
const known = people.flatMap((quarters) => {
  const [year, stage] = [stageYear(quarters), quarters.at(-1)?.lifeStage];
  return year && isLifeStage(stage) ? [{ year, stage }] : [];
});

describe('gates', () => {
  refusesNoise(clusterTask, (seed) =>
    clusteredOn(clustersOfNoise(seed), { ...contextOf(seed), options: FEW_CLUSTERS }),
  );

  refusesNoise(riskTask, (seed) => {
    const random = randomOf(seed, 3);
    const late = years.map(() => Number(random.unit() < 0.15));
    return riskOn(riskRows(years, late), contextOf(seed));
  });

  refusesNoise(lifeStageTask, (seed) => {
    const order = shuffle(places(known.length), randomOf(seed, 4));
    const stages = Array.from(order, (row) => known[row]?.stage ?? 'UNI');
    return trainedOn(
      stageRows(
        known.map(({ year }) => year),
        stages,
      ),
      contextOf(seed),
    );
  });

  for (const parts of [...questionTasks, sentenceParts]) {
    const [all, heldOut] = [parts.rows(1), sample(parts.heldOut(1), JUDGED)];
    refusesNoise(questionTask(parts), (seed) => {
      const rows = shuffledTexts(all, seed);
      return questionTask({ ...parts, rows: () => rows, heldOut: () => heldOut }).train({
        ...contextOf(seed),
        ...NOWHERE,
      });
    });
  }

  refusesNoise(forecastTask, forecasterOfNoise);

  // Models of photographs are tried in analysis/defect-gates: to train one takes too long to be done for each draw.
  it('are tried with noise of every task there is', () => {
    expect([...tested, 'IMAGE_DEFECT'].sort()).toEqual([...MODEL_TASKS].sort());
  });
});

/** Made-up series; each goes on as another one did, in its own unit: nothing in their past predicts what comes. */
function seriesOfNoise(seed: number) {
  const series = madeUpSeries(seed, SERIES, FUTURE).flatMap((each) => {
    const { history, period } = each;
    const unit = history.reduce((sum, value, at) => sum + Math.abs(value - (history[at - period] ?? value)), 0);
    return unit > 0 ? [Object.assign({ unit: unit / (history.length - period), last: history.at(-1) ?? 0 }, each)] : [];
  });
  const others = shuffle(places(series.length), randomOf(seed, 7));
  return series.map((each, at) => {
    const other = series[others[at] ?? 0] ?? each;
    const future = other.future.map((value) => each.last + (each.unit * (value - other.last)) / other.unit);
    return Object.assign({}, each, { future, group: String(at) });
  });
}

async function forecasterOfNoise(seed: number): Promise<TrainedModel> {
  const series = seriesOfNoise(seed);
  const [learnt, judged] = [series.slice(0, SERIES / 2), series.slice(SERIES / 2)];
  const steps = 20;
  const options = Object.assign({}, PRE_TRAINING, { seed, steps, batch: 32 });
  const source = (draws: { whole(low: number, high: number): number }) => {
    const drawn = learnt[draws.whole(0, learnt.length)];
    if (!drawn) throw new Error('nothing to draw from');
    return drawn;
  };
  const members = [await trainNetwork(Object.assign(options, { source }))];
  const nowhere = { ko: '잡음', en: 'noise' };
  return trainedForecaster({
    members,
    learnt,
    judged,
    seed,
    data: { description: nowhere, split: nowhere },
    run: { name: 'noise', version: '0', architecture: ARCHITECTURE, seeds: [seed], steps, ownSeries: 0 },
  });
}

/** As many of these as are wanted, evenly from first to last. */
function sample<Row>(rows: readonly Row[], wanted: number): Row[] {
  const step = Math.max(1, rows.length / wanted);
  return rows.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}

/** Some sentences, as many of one label as of another where there are so many, each with the label of another. */
function shuffledTexts(rows: readonly TextRow[], seed: number): TextRow[] {
  const byLabel = Map.groupBy(shuffle(places(rows.length), randomOf(seed, 5)), (row) => rows[row]?.label);
  const chosen = [...byLabel.values()].flatMap((of) => of.slice(0, Math.ceil(TEXTS / byLabel.size)));
  const others = shuffle(Int32Array.from(chosen), randomOf(seed, 6));
  return Array.from(chosen, (row, at) => ({ text: rows[row]?.text ?? '', label: rows[others[at] ?? 0]?.label ?? '' }));
}
