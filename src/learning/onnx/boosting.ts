import { scoresFor, UNCALIBRATED, type Calibration } from '../score-calibration.js';
import type { BoostingModel } from '../trees/boosting.js';
import { OnnxGraph } from './graph.js';
import { metadataOf, type ModelIdentity } from './identity.js';
import { applyTrees } from './trees.js';

/** The input name in model files: rows of features. */
export const INPUT = 'features';

/**
 * A boosted model as an ONNX file: `features` in, and out `probabilities`, one per class, calibrated in the graph.
 * @throws RangeError when the identity names other columns than the model has.
 */
export function exportBoosting(
  { classes, columns, baseScores, forest }: BoostingModel,
  identity: ModelIdentity,
  calibration: Calibration = UNCALIBRATED,
): Uint8Array {
  const graph = new OnnxGraph('boosting');
  const input = graph.input(INPUT, ['rows', columns]);
  const scores = applyTrees(graph, input, forest, { baseValues: baseScores, targets: scoresFor(classes) });
  applySoftmax(graph, scores, classes, calibration);
  return graph.file(metadataOf(identity, columns));
}

/** Adds the output `probabilities`. The single score of two classes is paired with a score of zero. */
export function applySoftmax(graph: OnnxGraph, scores: string, classes: number, calibration: Calibration): void {
  const slopes = Array.from({ length: classes }, (_, label) => (classes === 2 && label === 0 ? 0 : calibration.slope));
  const scaled = graph.apply('Mul', [scores, graph.constant(slopes, [1, classes])]);
  const moved = graph.apply('Add', [
    scaled,
    graph.constant(
      slopes.map((_, label) => (classes === 2 && label === 1 ? calibration.intercept : 0)),
      [1, classes],
    ),
  ]);
  graph.apply('Softmax', [moved], { axis: { int: 1 } }, 'probabilities');
  graph.output('probabilities', ['rows', classes]);
}
