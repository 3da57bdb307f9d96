import type { IsolationForest } from '../trees/isolation.js';
import { INPUT } from './boosting.js';
import { OnnxGraph } from './graph.js';
import { metadataOf, type ModelIdentity } from './identity.js';
import { applyTrees } from './trees.js';

/**
 * An isolation forest as an ONNX file: `features` in, and out `score`, one a row, by the formula of `isolationScores`.
 * @throws RangeError when the identity names other columns than the forest has.
 */
export function exportIsolation(
  { columns, forest, normalLength }: IsolationForest,
  identity: ModelIdentity,
): Uint8Array {
  const graph = new OnnxGraph('isolation');
  const lengths = applyTrees(graph, graph.input(INPUT, ['rows', columns]), forest, { targets: 1, mean: true });
  // 2^x is e^(x ln 2).
  const exponents = graph.apply('Mul', [lengths, graph.constant([-Math.LN2 / normalLength], [1, 1])]);
  graph.apply('Exp', [exponents], {}, 'score');
  graph.output('score', ['rows', 1]);
  return graph.file(metadataOf(identity, columns));
}
