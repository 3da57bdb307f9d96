import { metadataOf, OnnxGraph, randomOf } from '../../../learning/index.js';
import { joined, Tape, type Tensor } from '../../networks/index.js';
import { IMAGE_NOTE, type AnomalyNote } from '../open-model.js';
import { fixedFilters, FILTER_SIDE } from './filters.js';
import { CELL, SEGMENT, type MapName } from './grid.js';
import type { ImageSize } from './image-size.js';
import { FEATURES_OF_SEGMENTER, segmenter, servingBlock } from './segmenter/network.js';

/** Whitened cells of good images, and the map's usual values in good images. */
export interface Bank {
  readonly dimensions: number;
  /** A row for each dimension, over the features. */
  readonly whitening: Float32Array;
  readonly offsets: Float32Array;
  /** Cells of good images, one after another. */
  readonly cells: Float32Array;
}

/** The usual value of each place of a map in good images, and its deviation. */
export interface PlaceNorm {
  readonly means: Float32Array;
  readonly deviations: Float32Array;
}

/** The parts of a model. */
export interface AnomalyParts {
  readonly bank: Bank;
  /** Null when things lie anywhere in an image, so that places mean nothing. */
  readonly places: PlaceNorm | null;
  /** Weights of networks that see defects, as used in service. */
  readonly networks: readonly Float32Array[];
  /** The bank of the networks' features in each cell; null until it is filled. */
  readonly seen: Bank | null;
}

const LEVELS = 3;
/** Two poolings at each level, and the mean around each: 17 filters make 204 features. */
export const FEATURES = fixedFilters().length * LEVELS * 2 * 2;

/** A graph from `image` (grey, 0 to 255) to the `features` of each cell, used to fill a bank. */
export function featureGraph({ width, height }: ImageSize): Uint8Array {
  const graph = new OnnxGraph('cells');
  const features = addFeatures(graph, addPlane(graph, { width, height }));
  graph.apply('Identity', [features], {}, 'features');
  graph.output('features', ['images', FEATURES, height / CELL, width / CELL]);
  return graph.file({});
}

/** How many features the given number of networks has per cell. */
export const seenFeatures = (networks: number): number => networks * FEATURES_OF_SEGMENTER;

/** The same for the networks' features, used to fill their bank. */
export function seenGraph(networks: readonly Float32Array[], { width, height }: ImageSize): Uint8Array {
  const graph = new OnnxGraph('seen');
  const { features } = addNetworks(graph, addPlane(graph, { width, height }), networks, { width, height });
  graph.apply('Identity', [features], {}, 'features');
  graph.output('features', ['images', seenFeatures(networks.length), height / CELL, width / CELL]);
  return graph.file({});
}

/**
 * The whole model. `map` is how far each cell is from the nearest good one, by fixed filters; `segments` the scores of
 * networks trained on made-up defects for each square of four pixels; `seen` how far each cell of their features is
 * from the nearest good one.
 */
export function anomalyGraph(
  parts: AnomalyParts,
  size: ImageSize,
  version: string,
  note: AnomalyNote | null,
): Uint8Array {
  const graph = new OnnxGraph('anomalies');
  const plane = addPlane(graph, size);
  const cells: [number, number] = [size.height / CELL, size.width / CELL];
  const near = smoothed(graph, addDistance(graph, addFeatures(graph, plane), FEATURES, parts.bank));
  addOutput(graph, 'map', parts.places ? held(graph, near, parts.places, cells) : near, cells);
  const { scores, features } = addNetworks(graph, plane, parts.networks, size);
  addOutput(graph, 'segments', smoothed(graph, scores), [size.height / SEGMENT, size.width / SEGMENT]);
  if (parts.seen) {
    const width = seenFeatures(parts.networks.length);
    addOutput(graph, 'seen', smoothed(graph, addDistance(graph, features, width, parts.seen)), cells);
  }
  const identity = { columns: [{ name: 'image', rule: '' }], version, notes: { [IMAGE_NOTE]: JSON.stringify(note) } };
  return graph.file(metadataOf(identity, 1));
}

/** The input image, from 0 to 1. */
function addPlane(graph: OnnxGraph, { width, height }: ImageSize): string {
  return graph.apply('Div', [graph.input('image', [1, 1, height, width]), graph.constant([255], [1])]);
}

function addOutput(graph: OnnxGraph, name: MapName, value: string, [down, across]: readonly [number, number]): void {
  graph.apply('Identity', [value], {}, name);
  graph.output(name, [1, 1, down, across]);
}

/** How far each place is from its usual value, in its own deviations. */
function held(graph: OnnxGraph, map: string, { means, deviations }: PlaceNorm, cells: readonly number[]): string {
  const away = graph.apply('Sub', [map, graph.constant(means, [1, 1, ...cells])]);
  return graph.apply('Div', [away, graph.constant(deviations, [1, 1, ...cells])]);
}

function smoothed(graph: OnnxGraph, map: string): string {
  const around = graph.apply('Pad', [map, graph.integers([0, 0, 1, 1, 0, 0, 1, 1])], { mode: { text: 'edge' } });
  return graph.apply('AveragePool', [around], { kernel_shape: { ints: [3, 3] }, strides: { ints: [1, 1] } });
}

/** Several networks on one image: the mean of their scores, and all their features, side by side. */
function addNetworks(
  graph: OnnxGraph,
  plane: string,
  networks: readonly Float32Array[],
  { width, height }: ImageSize,
): { scores: string; features: string } {
  const image: Tensor = { name: plane, shape: [1, 1, height, width] };
  const tapes = networks.map((weights, place) => {
    const tape = new Tape({ kind: 'SERVE', weights }, { graph, prefix: `network${place}_` });
    return { tape, segments: segmenter(tape, image, servingBlock(tape), randomOf(1)) };
  });
  const sum = graph.apply(
    'Sum',
    tapes.map(({ segments }) => segments.scores.name),
  );
  const [first] = tapes;
  if (!first) throw new RangeError('a model has a network at least');
  return {
    scores: graph.apply('Div', [sum, graph.constant([networks.length], [1])]),
    features: joined(
      first.tape,
      tapes.map(({ segments }) => segments.features),
    ).name,
  };
}

/** How far the whitened features of each cell are from the nearest of a bank. */
function addDistance(graph: OnnxGraph, features: string, width: number, bank: Bank): string {
  const white = graph.apply('Conv', [
    features,
    graph.constant(bank.whitening, [bank.dimensions, width, 1, 1]),
    graph.constant(bank.offsets, [bank.dimensions]),
  ]);
  return graph.apply('Sqrt', [addNearest(graph, white, bank)]);
}

/** Squared distance of each cell from the nearest of the bank: |q|² + min(|b|² - 2 q·b), never below 0. */
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
function addFeatures(graph: OnnxGraph, whole: string): string {
  const filters = fixedFilters();
  const kernel = graph.constant(
    filters.flatMap((filter) => [...filter]),
    [filters.length, 1, FILTER_SIDE, FILTER_SIDE],
  );
  const half = FILTER_SIDE >> 1;
  const pads = graph.integers([0, 0, half, half, 0, 0, half, half]);
  let plane = whole;
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
    kernel_shape: { ints: [3, 3] },
    strides: { ints: [1, 1] },
    pads: { ints: [1, 1, 1, 1] },
    count_include_pad: { int: 0 },
  });
  return graph.apply('Concat', [logs, around], { axis: { int: 1 } });
}
