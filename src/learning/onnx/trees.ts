import { LEAF, type Forest } from '../trees/forest.js';
import type { Attributes, OnnxGraph } from './graph.js';

/**
 * Adds the trees to a graph: for each row of `input`, `targets` sums of the leaves that it falls into.
 * ONNX-ML numbers the nodes of each tree from 0
 * (https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsembleRegressor.html).
 */
export function applyTrees(
  graph: OnnxGraph,
  input: string,
  forest: Forest,
  { baseValues, targets }: { readonly baseValues?: Float32Array; readonly targets: number },
): string {
  return graph.apply('TreeEnsembleRegressor', [input], {
    ...nodesOf(forest),
    ...leavesOf(forest),
    ...(baseValues && { base_values: { floats: baseValues } }),
    n_targets: { int: targets },
    aggregate_function: { text: 'SUM' },
  });
}

function nodesOf(forest: Forest): Attributes {
  const { tree, place } = whereabouts(forest);
  const isLeaf = Array.from(forest.features, (feature) => feature === LEAF);
  const child = (sides: Int32Array): Int32Array =>
    sides.map((node, from) => (isLeaf[from] === true ? 0 : (place[node] ?? 0)));
  return {
    nodes_treeids: { ints: tree },
    nodes_nodeids: { ints: place },
    nodes_featureids: { ints: forest.features.map((feature) => Math.max(0, feature)) },
    nodes_values: { floats: forest.thresholds },
    nodes_modes: { texts: isLeaf.map((leaf) => (leaf ? 'LEAF' : 'BRANCH_LEQ')) },
    nodes_truenodeids: { ints: child(forest.below) },
    nodes_falsenodeids: { ints: child(forest.above) },
    nodes_missing_value_tracks_true: { ints: Int32Array.from(forest.missingBelow) },
  };
}

function leavesOf(forest: Forest): Attributes {
  const { tree, place } = whereabouts(forest);
  const leaves = Array.from(forest.features.keys()).filter((node) => forest.features[node] === LEAF);
  return {
    target_treeids: { ints: leaves.map((node) => tree[node] ?? 0) },
    target_nodeids: { ints: leaves.map((node) => place[node] ?? 0) },
    target_ids: { ints: leaves.map((node) => forest.targets[tree[node] ?? 0] ?? 0) },
    target_weights: { floats: leaves.map((node) => forest.values[node] ?? 0) },
  };
}

/** The tree of each node, and its number within it. */
function whereabouts({ roots, features }: Forest): { readonly tree: Int32Array; readonly place: Int32Array } {
  const tree = new Int32Array(features.length);
  roots.forEach((root, index) => tree.fill(index, root));
  return { tree, place: tree.map((index, node) => node - (roots[index] ?? 0)) };
}
