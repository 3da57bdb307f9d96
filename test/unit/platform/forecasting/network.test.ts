import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  describeForecaster,
  differingPart,
  fineTune,
  forecasterFile,
  forecasterFiles,
  forecastWith,
  loadForecaster,
  mixtureOf,
  PRE_TRAINING,
  quantileAt,
  trackRecord,
  trainNetwork,
  weightsIn,
  WINDOWS,
  windowContractHash,
  type Forecaster,
  type ForecastTraining,
} from '../../../../src/platform/forecasting/index.js';
import { Tape, Trainer, pinball, reshape } from '../../../../src/platform/networks/index.js';
import {
  FACTS_INPUT,
  inputsOf,
  network,
  STEPS_INPUT,
} from '../../../../src/platform/forecasting/network/architecture.js';
import { ExamplePool, SYNTHETIC } from '../../../../src/platform/forecasting/network/examples.js';
import { ARCHITECTURE } from '../../../../src/platform/forecasting/network/training.js';
import { openGraph } from '../../../../src/platform/networks/session.js';
import { Draws } from '../../../../src/platform/forecasting/synthetic/draws.js';

const SMALL: ForecastTraining = Object.assign({}, PRE_TRAINING, { steps: 6, batch: 16, pool: 64, renewed: 8 });
const IDENTITY = { name: 'trial', version: '1' };
const OUTLOOK = { period: 12, horizon: 24 };

const months = (count: number): number[] =>
  Array.from({ length: count }, (_, time) => (100 + time) * (1 + 0.2 * Math.sin((2 * Math.PI * time) / 12)));

let weights: Float32Array;
let forecaster: Forecaster;
beforeAll(async () => {
  weights = await trainNetwork(SMALL);
  forecaster = await loadForecaster(forecasterFile([weights], ARCHITECTURE, IDENTITY));
});

describe('training', () => {
  it('comes to the same bytes from the same seed, and to others from another', async () => {
    const file = (from: Float32Array): Buffer => Buffer.from(forecasterFile([from], ARCHITECTURE, IDENTITY));
    expect(file(await trainNetwork(SMALL)).equals(file(weights))).toBe(true);
    const other = await trainNetwork(Object.assign({}, SMALL, { seed: 2 }));
    expect(file(other).equals(file(weights))).toBe(false);
  });

  it('lowers the loss', async () => {
    const losses: number[] = [];
    const options = Object.assign({}, SMALL, { steps: 80, batch: 64, renewed: 0, learningRate: 5e-3 });
    await trainNetwork(options, { onProgress: (_done, _total, loss) => losses.push(loss) });
    expect(losses.at(-1)).toBeLessThan(0.95 * (losses[0] ?? 0));
  });

  it('stops when asked to', async () => {
    await expect(trainNetwork(SMALL, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  it('has a gradient that agrees with differences of the loss', async () => {
    const sizes = Object.assign({}, ARCHITECTURE, { width: 16, inner: 16, layers: 1, heads: 2 });
    const batch = 4;
    const examples = new ExamplePool(SYNTHETIC, new Draws(4), 8, batch).batch();
    const trainerFrom = (from?: Float32Array): Promise<Trainer> => {
      const tape = new Tape({ kind: 'TRAIN', batch });
      const predictions = network(tape, sizes, new Draws(1), inputsOf(tape, sizes));
      const column = (name: string) => reshape(tape, tape.input(name, [sizes.horizon]), [batch, sizes.horizon, 1]);
      pinball(tape, predictions, { truths: column('y'), weights: column('k'), levels: WINDOWS.quantiles });
      return Trainer.create(tape, { momentum: 0.9, memory: 0.98, decay: 0, clip: 1e9 }, from);
    };
    const feed = (values: Float32Array) => ({ values, lengths: [batch, values.length / batch] });
    const feeds = {
      [STEPS_INPUT]: feed(examples.steps),
      [FACTS_INPUT]: feed(examples.facts),
      y: feed(examples.truths),
      k: feed(examples.weights),
    };
    const lossAt = async (from: Float32Array): Promise<number> => (await trainerFrom(from)).step(feeds, 0);
    const trainer = await trainerFrom();
    const start = trainer.weights.slice();
    await trainer.step(feeds, 0);
    const gradient = trainer.firstGradient;
    const length = Math.hypot(...gradient);
    const moved = (by: number): Float32Array =>
      start.map((value, place) => value + (by * (gradient[place] ?? 0)) / length);
    const measured = ((await lossAt(moved(2e-3))) - (await lossAt(moved(-2e-3)))) / 4e-3;
    expect(Math.abs(measured - length)).toBeLessThan(0.02 * length);
  });
});

describe('the exported file', () => {
  it('answers what the training graph predicts', async () => {
    const batch = 3;
    const examples = new ExamplePool(SYNTHETIC, new Draws(9), 6, batch).batch();
    // Of a training graph the loss alone comes out; of the mean of the lowest quantile at all steps it tells as much.
    const trained = new Tape({ kind: 'TRAIN', batch });
    const predictions = network(trained, ARCHITECTURE, new Draws(1), inputsOf(trained, ARCHITECTURE));
    const [truths, ones] = [
      trained.input('y', [ARCHITECTURE.horizon, 1]),
      trained.input('k', [ARCHITECTURE.horizon, 1]),
    ];
    pinball(trained, predictions, { truths, weights: ones, levels: WINDOWS.quantiles });
    const trainer = await Trainer.create(trained, undefined, weights);
    const column = [batch, ARCHITECTURE.horizon, 1];
    const feeds = {
      [STEPS_INPUT]: { values: examples.steps, lengths: [batch, examples.steps.length / batch] },
      [FACTS_INPUT]: { values: examples.facts, lengths: [batch, examples.facts.length / batch] },
    };
    const one = { values: new Float32Array(batch * ARCHITECTURE.horizon).fill(1), lengths: column };
    const loss = await trainer.step(
      Object.assign({ y: { values: examples.truths, lengths: column }, k: one }, feeds),
      0,
    );
    const served = await openGraph(forecasterFile([weights], ARCHITECTURE, IDENTITY));
    const { quantiles = new Float32Array(0) } = await served.run(feeds);
    expect(quantiles).toHaveLength(batch * ARCHITECTURE.horizon * WINDOWS.quantiles.length);
    const missed = quantiles.reduce((sum, value, place) => {
      const level = WINDOWS.quantiles[place % WINDOWS.quantiles.length] ?? NaN;
      const error = (examples.truths[Math.floor(place / WINDOWS.quantiles.length)] ?? NaN) - value;
      return sum + error * (level - Number(error < 0));
    }, 0);
    expect(missed / quantiles.length).toBeCloseTo(loss, 4);
  });

  it('gives back its weights, and says who it is', () => {
    const other = weights.map((value) => -value);
    const file = forecasterFile([weights, other], ARCHITECTURE, IDENTITY);
    const [one, two] = weightsIn(file).map(({ buffer }) => Buffer.from(buffer));
    expect(one?.equals(Buffer.from(weights.buffer))).toBe(true);
    expect(two?.equals(Buffer.from(other.buffer))).toBe(true);
    expect(describeForecaster(file)).toEqual(IDENTITY);
  });

  it('is refused when it was made for other windows, naming what differs', async () => {
    const file = Buffer.from(forecasterFile([weights], ARCHITECTURE, IDENTITY));
    const altered = Buffer.from(
      file.toString('latin1').replace('"patch":12', '"patch":16').replace(windowContractHash(WINDOWS), 'f'.repeat(64)),
      'latin1',
    );
    await expect(loadForecaster(altered)).rejects.toMatchObject({ fault: 'CONTRACT', part: 'patch' });
    await expect(loadForecaster(Buffer.from('no model at all'))).rejects.toMatchObject({ fault: 'UNREADABLE' });
    await expect(loadForecaster(file.subarray(0, 5_000))).rejects.toMatchObject({ fault: 'UNREADABLE' });
    expect(differingPart(WINDOWS, Object.assign({}, WINDOWS, { length: 48 }))).toBe('length');
  });

  it('comes with a record and a card that name its hash', () => {
    const run = { name: 'trial', version: '2', architecture: ARCHITECTURE, seeds: [1], steps: 12, ownSeries: 0 };
    const files = forecasterFiles([weights], run);
    const record = JSON.parse(Buffer.from(files['record.json']).toString('utf8')) as { sha256: string };
    expect(Buffer.from(files['card.md']).toString('utf8')).toContain(record.sha256);
    const again = Buffer.from(forecasterFiles([weights], run)['model.onnx']);
    expect(again.equals(files['model.onnx'])).toBe(true);
  });
});

describe('a forecaster', () => {
  it('gives ascending quantiles for each step, one at a time as among many', async () => {
    const asked = [
      { values: months(60), period: 12, horizon: 24 },
      { values: [3, -1, 4, 1, -5, 9], period: 1, horizon: 5 },
      { values: months(500), period: 52, horizon: 1 },
    ];
    const many = await forecaster.quantilesOfMany(asked);
    for (const [place, one] of asked.entries()) {
      const alone = await forecaster.quantiles(one.values, one);
      expect(alone.steps).toHaveLength(one.horizon);
      for (const [step, told] of alone.steps.entries()) {
        expect([...told]).toEqual([...told].sort((low, high) => low - high));
        told.forEach((value, level) => {
          const among = many[place]?.steps[step]?.[level] ?? NaN;
          expect(Math.abs(value - among)).toBeLessThan(1e-4 * Math.max(1, Math.abs(value)));
        });
      }
    }
  });

  it('sees no more than the history: what is behind the end changes no forecast', async () => {
    const whole = months(100);
    const told = async (values: number[]) => forecaster.quantiles(values.slice(0, 70), OUTLOOK);
    const other = whole.map((value, time) => (time < 70 ? value : -value * 100));
    expect(await told(other)).toEqual(await told(whole));
  });

  it('goes with the unit of a series', async () => {
    const won = await forecaster.quantiles(months(80), OUTLOOK);
    const thousands = await forecaster.quantiles(
      months(80).map((value) => value / 1_000),
      OUTLOOK,
    );
    quantileAt(won, 0.5).forEach((value, step) =>
      expect(((quantileAt(thousands, 0.5)[step] ?? NaN) * 1_000) / value).toBeCloseTo(1, 3),
    );
  });

  it('answers a constant with itself, and refuses what says too little', async () => {
    const { steps } = await forecaster.quantiles(new Array<number>(30).fill(42), OUTLOOK);
    steps.forEach((step) => step.forEach((value) => expect(Math.abs(value - 42)).toBeLessThan(1)));
    await expect(forecaster.quantiles([1, 2, 3], OUTLOOK)).rejects.toThrow(/^values: 3 observations/);
    await expect(forecaster.quantiles(months(40), { period: 12, horizon: 25 })).rejects.toThrow(/^horizon: /);
    await expect(forecaster.quantiles([1, 2, NaN, 4, 5], OUTLOOK)).rejects.toThrow(/^values: observation 3 is NaN/);
  });

  it('mixes with Theta between the two, and keeps its bands around the middle', async () => {
    const [mixed] = await mixtureOf(forecaster, [{ values: months(60), period: 12, horizon: 24 }]);
    if (!mixed) throw new Error('nothing was answered');
    mixed.middle.forEach((value, step) => {
      const [network_, theta] = [mixed.network[step] ?? NaN, mixed.theta[step] ?? NaN];
      expect(value).toBeCloseTo((2 * network_ + theta) / 3, 9);
      expect(quantileAt(mixed.quantiles, 0.5)[step]).toBeCloseTo(value, 9);
    });
  });

  it('answers by record, whichever method gives the median, with the median inside its bands', async () => {
    for (const values of [months(90), months(30), [5, 6], new Array<number>(40).fill(1)]) {
      const record = await trackRecord(values, OUTLOOK, forecaster);
      const { middle, bands } = await forecastWith(record, values, OUTLOOK, forecaster);
      expect(middle).toHaveLength(24);
      for (const { lower, upper } of bands)
        middle.forEach((value, step) => {
          expect(lower[step]).toBeLessThanOrEqual(value);
          expect(upper[step]).toBeGreaterThanOrEqual(value);
        });
    }
    const record = await trackRecord(months(90), OUTLOOK, forecaster);
    await expect(forecastWith(record, months(90), OUTLOOK, null)).rejects.toThrow('forecaster');
  });
});

describe('going on with series of an institution', () => {
  const series = Array.from({ length: 6 }, (_, place) => ({
    id: `s${place}`,
    period: 12,
    values: Float64Array.from(months(60 + place), (value) => value * (place + 1)),
  }));

  it('judges before and after by what it did not see, and changes the weights', async () => {
    const { members, errorBefore, errorAfter, series: used } = await fineTune([weights], series, SMALL);
    expect(used).toBe(6);
    expect(Number.isFinite(errorBefore) && Number.isFinite(errorAfter)).toBe(true);
    expect(members[0]).not.toEqual(weights);
  });

  it('learns nothing from what is kept back', async () => {
    const last = series.map((one) =>
      Object.assign({}, one, { values: one.values.map((value, time) => (time < one.values.length - 12 ? value : 0)) }),
    );
    const [one, other] = [await fineTune([weights], series, SMALL), await fineTune([weights], last, SMALL)];
    expect(other.members).toEqual(one.members);
  });

  it('says so when no series is long enough', async () => {
    const short = [{ id: 'short', period: 1, values: Float64Array.of(1, 2, 3) }];
    await expect(fineTune([weights], short, SMALL)).rejects.toThrow('none of 1 series');
  });
});
