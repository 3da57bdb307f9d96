import { metadataOf, OnnxGraph } from '../../learning/index.js';
import { IMAGE_NOTE, type AnomalyNote } from '../open-model.js';
import { fixedFilters, FILTER_SIDE } from './filters.js';
import { CELL } from './judge.js';

/** Where cells of good images lie once they are whitened, and the map's usual values in good images. */
export interface Bank {
  readonly dimensions: number;
  /** A row for each dimension, over the features. */
  readonly whitening: Float32Array;
  readonly offsets: Float32Array;
  /** Cells of good images, one after another. */
  readonly cells: Float32Array;
}

export interface ImageSize {
  /** Both are multiples of 32. */
  readonly width: number;
  readonly height: number;
}

const LEVELS = 3;
/** Two poolings at each level, and the mean around each: 17 filters make 204 features. */
export const FEATURES = fixedFilters().length * LEVELS * 2 * 2;

/** A graph from `image` (grey, 0 to 255) to `features` of each cell, by which a bank is filled. */
export function featureGraph({ width, height }: ImageSize): Uint8Array {
  const graph = new OnnxGraph('cells');
  const features = addFeatures(graph, graph.input('image', ['images', 1, height, width]));
  graph.apply('Identity', [features], {}, 'features');
  graph.output('features', ['images', FEATURES, height / CELL, width / CELL]);
  return graph.file({});
}

/** The whole model: `map`, a distance from the nearest good cell for each cell, evened out over nine. */
export function anomalyGraph(bank: Bank, size: ImageSize, version: string, note: AnomalyNote | null): Uint8Array {
  const graph = new OnnxGraph('anomalies');
  const { width, height } = size;
  const features = addFeatures(graph, graph.input('image', [1, 1, height, width]));
  const white = graph.apply('Conv', [
    ...[features, graph.constant(bank.whitening, [bank.dimensions, FEATURES, 1, 1])],
    graph.constant(bank.offsets, [bank.dimensions]),
  ]);
  const nearest = graph.apply('Sqrt', [addNearest(graph, white, bank)]);
  const around = graph.apply('Pad', [nearest, graph.integers([0, 0, 1, 1, 0, 0, 1, 1])], { mode: { text: 'edge' } });
  const [across, down] = [width / CELL, height / CELL];
  graph.apply('AveragePool', [around], { kernel_shape: { ints: [3, 3] }, strides: { ints: [1, 1] } }, 'map');
  graph.output('map', [1, 1, down, across]);
  const identity = { columns: [{ name: 'image', rule: '' }], version, notes: { [IMAGE_NOTE]: JSON.stringify(note) } };
  return graph.file(metadataOf(identity, 1));
}

/** Squared distance of each cell from the nearest of the bank: |q|² + min(|b|² - 2 q·b), never below nothing. */
function addNearest(graph: OnnxGraph, white: string, { cells, dimensions }: Bank): string {
  const count = cells.length / dimensions;
  const squares = Float32Array.from({ length: count }, (_, cell) =>
    cells.subarray(cell * dimensions, (cell + 1) * dimensions).reduce((sum, value) => sum + value * value, 0),
  );
  const bank = graph.constant(
    cells.map((value) => -2 * value),
    [count, dimensions, 1, 1],
  );
  const parts = graph.apply('Conv', [white, bank, graph.constant(squares, [count])]);
  const least = graph.apply('ReduceMin', [parts], { axes: { ints: [1] }, keepdims: { int: 1 } });
  const own = graph.apply('ReduceSum', [graph.apply('Mul', [white, white]), graph.integers([1])], {
    keepdims: { int: 1 },
  });
  return graph.apply('Max', [graph.apply('Add', [least, own]), graph.constant([0], [1])]);
}

/** Filters at three scales, their sizes pooled to cells, and the mean of the nine cells around each. */
function addFeatures(graph: OnnxGraph, image: string): string {
  const filters = fixedFilters();
  const kernel = graph.constant(
    filters.flatMap((filter) => [...filter]),
    [filters.length, 1, FILTER_SIDE, FILTER_SIDE],
  );
  const half = FILTER_SIDE >> 1;
  const pads = graph.integers([0, 0, half, half, 0, 0, half, half]);
  let plane = graph.apply('Div', [image, graph.constant([255], [1])]);
  const pooled: string[] = [];
  for (let level = 0; level < LEVELS; level += 1) {
    const padded = graph.apply('Pad', [plane, pads], { mode: { text: 'edge' } });
    const sizes = graph.apply('Abs', [graph.apply('Conv', [padded, kernel])]);
    const side = CELL >> level;
    const window = { kernel_shape: { ints: [side, side] }, strides: { ints: [side, side] } };
    pooled.push(graph.apply('AveragePool', [sizes], window), graph.apply('MaxPool', [sizes], window));
    plane = graph.apply('AveragePool', [plane], { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } });
  }
  const all = graph.apply('Concat', pooled, { axis: { int: 1 } });
  const logs = graph.apply('Log', [graph.apply('Add', [all, graph.constant([0.01], [1])])]);
  const around = graph.apply('AveragePool', [logs], {
    ...{ kernel_shape: { ints: [3, 3] }, strides: { ints: [1, 1] }, pads: { ints: [1, 1, 1, 1] } },
    count_include_pad: { int: 0 },
  });
  return graph.apply('Concat', [logs, around], { axis: { int: 1 } });
}
