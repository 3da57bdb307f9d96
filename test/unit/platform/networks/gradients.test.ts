import { describe, expect, it } from '@jest/globals';
import { randomOf } from '../../../../src/learning/index.js';
import {
  ADAM_W,
  add,
  batchNorm,
  convolve,
  crossEntropy,
  doubled,
  joined,
  layerNorm,
  linear,
  matrixProducts,
  pinball,
  relu,
  reshape,
  segmentation,
  shifted,
  softmax,
  squaredError,
  Tape,
  Trainer,
  transpose,
  unstack,
  type Feeds,
  type Tensor,
} from '../../../../src/platform/networks/index.js';

const BATCH = 5;
/** Nothing is shortened or decayed, so that the first step shows the gradient itself. */
const BARE = Object.assign({}, ADAM_W, { clip: 1e9, decay: 0 });

const random = randomOf(7);
const drawn = (): number => random.unit() * 2 - 1;
const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, drawn);

interface Case {
  /** Describes a network from rows of eight numbers, to its loss. */
  readonly describe: (tape: Tape) => void;
  readonly feeds: Feeds;
}

const rows = { values: numbers(BATCH * 8), lengths: [BATCH, 8] };
const weight = (tape: Tape, ...shape: number[]): Tensor => tape.parameter(shape, drawn);
const dense = (tape: Tape, value: Tensor, from: number, to: number): Tensor =>
  linear(tape, value, weight(tape, from, to), weight(tape, to));

const toTruths = (tape: Tape, value: Tensor, width: number): void =>
  squaredError(tape, value, tape.input('y', [width]));
const truths = (width: number): Feeds => ({ x: rows, y: { values: numbers(BATCH * width), lengths: [BATCH, width] } });

const SIDE = 6;
/** Images of two channels, six pixels high and wide, to so many numbers a channel. */
const images: Feeds = { x: { values: numbers(BATCH * 2 * SIDE * SIDE), lengths: [BATCH, 2, SIDE, SIDE] } };
const pictures = (tape: Tape): Tensor => tape.input('x', [2, SIDE, SIDE]);
const toPictures = (tape: Tape, value: Tensor): void =>
  squaredError(tape, value, tape.input('y', value.shape.slice(1)));
const picturesOf = (...lengths: number[]): Feeds =>
  Object.assign(
    { y: { values: numbers(lengths.reduce((one, other) => one * other, BATCH)), lengths: [BATCH, ...lengths] } },
    images,
  );

const CASES: Record<string, Case> = {
  'filters over images': {
    describe: (tape) => {
      const first = convolve(tape, pictures(tape), weight(tape, 3, 2, 5, 5), { stride: 2, isFirst: true });
      toPictures(tape, convolve(tape, convolve(tape, first, weight(tape, 4, 3, 3, 3)), weight(tape, 2, 4, 1, 1)));
    },
    feeds: picturesOf(2, 3, 3),
  },
  'filters that halve, and pixels that double': {
    describe: (tape) => {
      const same = convolve(tape, pictures(tape), weight(tape, 3, 2, 3, 3), { isFirst: true });
      const half = convolve(tape, same, weight(tape, 2, 3, 3, 3), { stride: 2 });
      const both = joined(tape, [same, doubled(tape, half)]);
      toPictures(tape, shifted(tape, convolve(tape, both, weight(tape, 2, 5, 3, 3)), weight(tape, 2)));
    },
    feeds: picturesOf(2, 6, 6),
  },
  'channels normalised over a batch': {
    describe: (tape) => {
      const value = convolve(tape, pictures(tape), weight(tape, 3, 2, 3, 3), { isFirst: true });
      const normal = batchNorm(tape, value, { gain: weight(tape, 3), shift: weight(tape, 3) });
      toPictures(tape, convolve(tape, normal, weight(tape, 2, 3, 3, 3)));
    },
    feeds: picturesOf(2, 6, 6),
  },
  'the loss of pictures': {
    describe: (tape) => {
      const scores = convolve(tape, pictures(tape), weight(tape, 1, 2, 3, 3), { isFirst: true });
      segmentation(tape, scores, { truths: tape.input('y', [1, SIDE, SIDE]), weight: 3 });
    },
    feeds: Object.assign(
      {
        y: {
          values: numbers(BATCH * SIDE * SIDE).map((value) => Number(value > 0.4)),
          lengths: [BATCH, 1, SIDE, SIDE],
        },
      },
      images,
    ),
  },
  'a linear layer': {
    describe: (tape) => toTruths(tape, dense(tape, tape.input('x', [8]), 8, 3), 3),
    feeds: truths(3),
  },
  'sums of repeated values': {
    describe: (tape) => {
      const stacked = reshape(tape, dense(tape, tape.input('x', [8]), 8, 12), [BATCH, 4, 3]);
      const perRow = reshape(tape, dense(tape, tape.input('z', [2]), 2, 3), [BATCH, 1, 3]);
      const sum = add(tape, add(tape, stacked, perRow), weight(tape, 4, 3));
      toTruths(tape, reshape(tape, sum, [BATCH, 12]), 12);
    },
    feeds: Object.assign({ z: { values: numbers(BATCH * 2), lengths: [BATCH, 2] } }, truths(12)),
  },
  'values cut at zero': {
    describe: (tape) => toTruths(tape, dense(tape, relu(tape, dense(tape, tape.input('x', [8]), 8, 6)), 6, 2), 2),
    feeds: truths(2),
  },
  'normalised rows': {
    describe: (tape) => {
      const value = dense(tape, tape.input('x', [8]), 8, 6);
      toTruths(tape, dense(tape, layerNorm(tape, value, weight(tape, 6), weight(tape, 6)), 6, 2), 2);
    },
    feeds: truths(2),
  },
  attention: {
    describe: (tape) => {
      const all = reshape(tape, dense(tape, tape.input('x', [8]), 8, 36), [BATCH, 4, 3, 3]);
      const [query, key, value] = unstack(tape, transpose(tape, all, [2, 0, 1, 3])).map((part) =>
        reshape(tape, part, [BATCH, 4, 3]),
      );
      if (!query || !key || !value) throw new Error('three parts were asked for');
      const shares = softmax(tape, matrixProducts(tape, query, key, { transposed: true, scale: 0.6 }));
      toTruths(tape, reshape(tape, matrixProducts(tape, shares, value), [BATCH, 12]), 12);
    },
    feeds: truths(12),
  },
  'the quantile loss': {
    describe: (tape) => {
      const predictions = reshape(tape, dense(tape, tape.input('x', [8]), 8, 6), [BATCH, 2, 3]);
      const levels = [0.1, 0.5, 0.9];
      pinball(tape, predictions, { truths: tape.input('y', [2, 1]), weights: tape.input('k', [2, 1]), levels });
    },
    feeds: {
      x: rows,
      y: { values: numbers(BATCH * 2), lengths: [BATCH, 2, 1] },
      k: { values: numbers(BATCH * 2).map(Math.abs), lengths: [BATCH, 2, 1] },
    },
  },
  'the loss of classes': {
    describe: (tape) => crossEntropy(tape, dense(tape, tape.input('x', [8]), 8, 4), tape.input('y', [4])),
    feeds: {
      x: rows,
      y: {
        values: Float32Array.from({ length: BATCH * 4 }, (_, at) => Number(at % 4 === Math.floor(at / 4) % 3)),
        lengths: [BATCH, 4],
      },
    },
  },
};

async function trainerOf({ describe: network }: Case, weights?: Float32Array): Promise<Trainer> {
  const tape = new Tape({ kind: 'TRAIN', batch: BATCH });
  network(tape);
  return Trainer.create(tape, BARE, weights);
}

async function lossAt(one: Case, weights: Float32Array): Promise<number> {
  const trainer = await trainerOf(one, weights);
  const loss = await trainer.step(one.feeds, 0);
  await trainer.close();
  return loss;
}

/** Step of the differences: the losses are 32-bit floats, of about seven digits. */
const REACH = 5e-3;

describe('gradients', () => {
  it.each(Object.keys(CASES))('of %s agree with differences of the loss', async (name) => {
    const one = CASES[name];
    if (!one) throw new Error(name);
    const trainer = await trainerOf(one);
    const start = trainer.weights.slice();
    await trainer.step(one.feeds, 0);
    const gradient = trainer.firstGradient;
    await trainer.close();
    const towards = (direction: Float32Array): number =>
      gradient.reduce((sum, value, place) => sum + value * (direction[place] ?? 0), 0);
    const length = Math.hypot(...gradient);
    expect(length).toBeGreaterThan(1e-3);
    for (const chosen of [gradient, numbers(start.length), numbers(start.length)]) {
      const size = Math.hypot(...chosen);
      const direction = chosen.map((value) => value / size);
      const moved = (by: number): Float32Array => start.map((value, place) => value + by * (direction[place] ?? 0));
      const measured = ((await lossAt(one, moved(REACH))) - (await lossAt(one, moved(-REACH)))) / (2 * REACH);
      expect(Math.abs(measured - towards(direction))).toBeLessThan(0.01 * length);
    }
  });
});

describe('a trainer', () => {
  it('learns a relation, and comes to the same bytes again', async () => {
    const learn = async (): Promise<{ losses: number[]; weights: Float32Array }> => {
      const source = randomOf(3);
      const tape = new Tape({ kind: 'TRAIN', batch: 32 });
      const hidden = relu(tape, linear(tape, tape.input('x', [2]), start(tape, 2, 16), start(tape, 16)));
      squaredError(tape, linear(tape, hidden, start(tape, 16, 1), start(tape, 1)), tape.input('y', [1]));
      const trainer = await Trainer.create(tape);
      const losses: number[] = [];
      for (let step = 0; step < 400; step += 1) {
        const x = Float32Array.from({ length: 64 }, () => source.unit() * 2 - 1);
        const y = Float32Array.from({ length: 32 }, (_, row) => (x[2 * row] ?? 0) * (x[2 * row + 1] ?? 0));
        losses.push(
          await trainer.step({ x: { values: x, lengths: [32, 2] }, y: { values: y, lengths: [32, 1] } }, 0.01),
        );
      }
      await trainer.close();
      return { losses, weights: trainer.average };
    };
    let seed = randomOf(5);
    const start = (tape: Tape, ...shape: number[]): Tensor => tape.parameter(shape, () => seed.unit() - 0.5);
    const one = await learn();
    seed = randomOf(5);
    const other = await learn();
    expect(one.losses.at(-1)).toBeLessThan(0.2 * (one.losses[0] ?? 0));
    expect(Buffer.from(other.weights.buffer).equals(Buffer.from(one.weights.buffer))).toBe(true);
  });

  it('names a weight that the loss does not depend on', async () => {
    const tape = new Tape({ kind: 'TRAIN', batch: 2 });
    weight(tape, 3, 3);
    squaredError(tape, dense(tape, tape.input('x', [8]), 8, 1), tape.input('y', [1]));
    await expect(Trainer.create(tape)).rejects.toThrow('the loss does not depend on p0');
  });
});

describe('a served network', () => {
  it('refuses weights that are too few', () => {
    const tape = new Tape({ kind: 'SERVE', weights: new Float32Array(5) });
    expect(() => dense(tape, tape.input('x', [8]), 8, 1)).toThrow('5 weights are too few');
  });
});
