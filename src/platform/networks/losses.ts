import { sizeOf, type Tape, type Tensor } from './tape.js';

/** The name of the loss in the training graph. */
export const LOSS = 'loss';

/** The type number of 32-bit floats for Cast. */
const FLOAT = 1;

/**
 * The weighted quantile loss: predictions of [batch, steps, levels] against truths and weights of [batch, steps, 1]. It
 * is smallest when each prediction is that quantile of the truth.
 */
export function pinball(
  tape: Tape,
  predictions: Tensor,
  {
    truths,
    weights,
    levels,
  }: { readonly truths: Tensor; readonly weights: Tensor; readonly levels: readonly number[] },
): void {
  const { graph } = tape;
  const error = graph.apply('Sub', [truths.name, predictions.name]);
  const isBelow = graph.apply('Cast', [graph.apply('Less', [error, graph.constant([0], [])])], { to: { int: FLOAT } });
  const sides = graph.apply('Sub', [graph.constant(levels, [levels.length]), isBelow]);
  const slopes = graph.apply('Mul', [sides, weights.name]);
  graph.apply('ReduceMean', [graph.apply('Mul', [error, slopes])], { keepdims: { int: 0 } }, LOSS);
  graph.output(LOSS, []);
  const share = graph.constant([-1 / sizeOf(predictions.shape)], []);
  tape.accumulate(predictions, graph.apply('Mul', [slopes, share]));
}

/** The mean squared error of predictions. */
export function squaredError(tape: Tape, predictions: Tensor, truths: Tensor): void {
  const { graph } = tape;
  const error = graph.apply('Sub', [predictions.name, truths.name]);
  graph.apply('ReduceMean', [graph.apply('Mul', [error, error])], { keepdims: { int: 0 } }, LOSS);
  graph.output(LOSS, []);
  const share = graph.constant([2 / sizeOf(predictions.shape)], []);
  tape.accumulate(predictions, graph.apply('Mul', [error, share]));
}

/** Cross-entropy: scores of [batch, classes] against truths, which are shares that sum to 1. */
export function crossEntropy(tape: Tape, scores: Tensor, truths: Tensor): void {
  const { graph } = tape;
  const [rows = 1] = scores.shape;
  const logs = graph.apply('LogSoftmax', [scores.name], { axis: { int: 1 } });
  const logLikelihood = graph.apply('ReduceSum', [graph.apply('Mul', [logs, truths.name])], { keepdims: { int: 0 } });
  graph.apply('Mul', [logLikelihood, graph.constant([-1 / rows], [])], {}, LOSS);
  graph.output(LOSS, []);
  const surplus = graph.apply('Sub', [graph.apply('Exp', [logs]), truths.name]);
  tape.accumulate(scores, graph.apply('Mul', [surplus, graph.constant([1 / rows], [])]));
}

/**
 * Segmentation loss of scores against a truth of zeros and ones: the mean cross-entropy of its pixels, with ones
 * weighted by `weight`, plus half of 1 minus the Dice coefficient (Milletari et al., 2016, "V-Net"), in which few
 * pixels count as much as many.
 */
export function segmentation(
  tape: Tape,
  scores: Tensor,
  { truths, weight }: { readonly truths: Tensor; readonly weight: number },
): void {
  const { graph } = tape;
  const number = (value: number): string => graph.constant([value], []);
  const times = (one: string, other: string): string => graph.apply('Mul', [one, other]);
  const plus = (one: string, other: string): string => graph.apply('Add', [one, other]);
  const less = (one: string, other: string): string => graph.apply('Sub', [one, other]);
  const total = (name: string): string => graph.apply('ReduceSum', [name], { keepdims: { int: 0 } });
  const shares = graph.apply('Sigmoid', [scores.name]);
  const surprise = less(graph.apply('Softplus', [scores.name]), times(scores.name, truths.name));
  const weights = plus(number(1), times(truths.name, number(weight - 1)));
  const mean = number(1 / sizeOf(scores.shape));
  const both = plus(times(number(2), total(times(shares, truths.name))), number(1));
  const size = plus(plus(total(shares), total(truths.name)), number(1));
  const dice = graph.apply('Div', [both, size]);
  const lack = times(number(0.5), less(number(1), dice));
  graph.apply('Add', [times(total(times(weights, surprise)), mean), lack], {}, LOSS);
  graph.output(LOSS, []);
  const bySurprise = times(times(weights, less(shares, truths.name)), mean);
  const steepness = times(shares, less(number(1), shares));
  const byDice = graph.apply('Div', [less(times(number(2), truths.name), dice), size]);
  tape.accumulate(scores, less(bySurprise, times(times(number(0.5), byDice), steepness)));
}
