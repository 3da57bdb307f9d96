import type { KMeansModel } from '../k-means.js';
import type { LogisticModel } from '../logistic.js';
import { UNCALIBRATED, type Calibration } from '../score-calibration.js';
import type { Standard } from '../standardise.js';
import { applySoftmax, INPUT } from './boosting.js';
import { OnnxGraph } from './graph.js';
import { metadataOf, type ModelIdentity } from './identity.js';

/**
 * Logistic regression as an ONNX file: `features` in, as they are, and out `probabilities`, one a class.
 * @throws RangeError when the identity names other columns than the model has.
 */
export function exportLogistic(
  { classes, standard, weights, biases }: LogisticModel,
  identity: ModelIdentity,
  calibration: Calibration = UNCALIBRATED,
): Uint8Array {
  const graph = new OnnxGraph('logistic');
  const input = applyStandard(graph, graph.input(INPUT, ['rows', weights.rows]), standard);
  const scores = graph.apply('Gemm', [
    input,
    graph.constant(weights.values, [weights.rows, weights.columns]),
    graph.constant(biases, [biases.length]),
  ]);
  applySoftmax(graph, scores, classes, calibration);
  return graph.file(metadataOf(identity, weights.rows));
}

/**
 * Clusters as an ONNX file: `features` in, standardised in the graph where a standard is given, and out `distances` to
 * each centre and the `cluster` of the least, a whole number.
 * @throws RangeError when the identity names other columns than the model has.
 */
export function exportKMeans({ centres }: KMeansModel, identity: ModelIdentity, standard?: Standard): Uint8Array {
  const { rows, columns, values } = centres;
  const graph = new OnnxGraph('k-means');
  const raw = graph.input(INPUT, ['rows', columns]);
  const input = standard ? applyStandard(graph, raw, standard) : raw;
  const apart = graph.apply('Unsqueeze', [input, graph.integers([1])]);
  const differences = graph.apply('Sub', [apart, graph.constant(values, [1, rows, columns])]);
  // The norm of the differences themselves: squares by parts would lose small distances of far points.
  graph.apply('ReduceL2', [differences], { axes: { ints: [2] }, keepdims: { int: 0 } }, 'distances');
  const nearest = graph.apply('ArgMin', ['distances'], { axis: { int: 1 }, keepdims: { int: 1 } });
  graph.apply('Cast', [nearest], { to: { int: 1 } }, 'cluster');
  graph.output('distances', ['rows', rows]);
  graph.output('cluster', ['rows', 1]);
  return graph.file(metadataOf(identity, columns));
}

/** Each value by how many deviations it lies from its mean; an unknown one lies there. */
function applyStandard(graph: OnnxGraph, input: string, { means, deviations }: Standard): string {
  const columns = means.length;
  const moved = graph.apply('Sub', [input, graph.constant(means, [1, columns])]);
  const scaled = graph.apply('Div', [moved, graph.constant(deviations, [1, columns])]);
  const unknown = graph.apply('IsNaN', [scaled]);
  return graph.apply('Where', [unknown, graph.constant([0], [1, 1]), scaled]);
}
