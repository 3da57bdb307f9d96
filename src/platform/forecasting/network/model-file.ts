import { OnnxGraph, protoFields } from '../../../learning/index.js';
import { Tape } from '../../networks/index.js';
import { Draws } from '../synthetic/draws.js';
import { inputsOf, network, type Architecture } from './architecture.js';
import { differingPart, WINDOWS, windowContractHash, type WindowContract } from './window-contract.js';

/** The name of the served graph's output: [batch, horizon, quantiles], in units of each window. */
export const ANSWERS = 'quantiles';

const NETWORK_METADATA_KEYS = {
  name: 'moa.name',
  version: 'moa.version',
  windows: 'moa.windows',
  contract: 'moa.contract',
} as const;
/** Fields of onnx.proto: the metadata and the graph of a model, the constants of a graph, and their names and bytes. */
const METADATA = 14;
const GRAPH = 7;
const CONSTANT = 5;
const CONSTANT_NAME = 8;
const CONSTANT_BYTES = 9;

/** A forecaster's identity. */
export interface ForecasterIdentity {
  readonly name: string;
  readonly version: string;
}

type ForecasterFault = 'UNREADABLE' | 'CONTRACT';

/** A file that must not be used. */
export class ForecasterRefused extends Error {
  override readonly name = 'ForecasterRefused';

  constructor(
    readonly fault: ForecasterFault,
    message: string,
    /** The first part of the contract in which file and program differ. */
    readonly part: keyof WindowContract | null = null,
    options: ErrorOptions = {},
  ) {
    super(message, options);
  }
}

/** Writes the file of a forecaster: the mean of the outputs of several networks of one architecture. */
export function forecasterFile(
  members: readonly Float32Array[],
  architecture: Architecture,
  { name, version }: ForecasterIdentity,
): Uint8Array {
  const graph = new OnnxGraph('forecaster');
  const tapeOf = (weights: Float32Array, place: number): Tape =>
    new Tape({ kind: 'SERVE', weights }, { graph, prefix: `n${place}p` });
  const tapes = members.map(tapeOf);
  const [first] = tapes;
  if (!first) throw new RangeError('a forecaster has one network or more');
  const inputs = inputsOf(first, architecture);
  // The weights are given, so nothing is drawn.
  const draws = new Draws(0);
  const answers = tapes.map((tape) => network(tape, architecture, draws, inputs).name);
  const sum = graph.apply('Sum', answers);
  graph.apply('Mul', [sum, graph.constant([1 / members.length], [])], {}, ANSWERS);
  graph.output(ANSWERS, ['batch', architecture.horizon, architecture.quantiles]);
  return graph.file({
    [NETWORK_METADATA_KEYS.name]: name,
    [NETWORK_METADATA_KEYS.version]: version,
    [NETWORK_METADATA_KEYS.windows]: JSON.stringify(WINDOWS),
    [NETWORK_METADATA_KEYS.contract]: windowContractHash(WINDOWS),
  });
}

/**
 * Reads a forecaster's identity, once its contract matches this program's.
 * @throws ForecasterRefused
 */
export function describeForecaster(file: Uint8Array): ForecasterIdentity {
  const metadata = metadataOf(file);
  const [name, version, windows, contract] = Object.values(NETWORK_METADATA_KEYS).map((key) => metadata.get(key));
  if (name === undefined || version === undefined || windows === undefined || contract === undefined)
    throw new ForecasterRefused('UNREADABLE', 'the file does not say which windows it was made for');
  if (contract === windowContractHash(WINDOWS)) return { name, version };
  const part = differingPart(WINDOWS, contractIn(windows));
  throw new ForecasterRefused('CONTRACT', `the file was made for other windows: ${part ?? 'its hash'} differs`, part);
}

function contractIn(json: string): WindowContract {
  try {
    return JSON.parse(json) as WindowContract;
  } catch (cause) {
    throw new ForecasterRefused('UNREADABLE', 'the contract of the file is not JSON', null, { cause });
  }
}

/**
 * The weights of each network in a file, to continue training from.
 * @throws ForecasterRefused
 */
export function weightsIn(file: Uint8Array): readonly Float32Array[] {
  describeForecaster(file);
  const members: number[][] = [];
  for (const graph of messagesOf(file, GRAPH))
    for (const constant of messagesOf(graph, CONSTANT)) {
      const name = new TextDecoder().decode(messagesOf(constant, CONSTANT_NAME)[0]);
      const [, member] = /^n(\d+)p\d+$/.exec(name) ?? [];
      const bytes = messagesOf(constant, CONSTANT_BYTES)[0];
      if (member === undefined || bytes === undefined) continue;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const weights = (members[Number(member)] ??= []);
      for (let at = 0; at < bytes.byteLength; at += 4) weights.push(view.getFloat32(at, true));
    }
  return members.map((weights) => Float32Array.from(weights));
}

const messagesOf = (message: Uint8Array, wanted: number): Uint8Array[] =>
  [...protoFields(message)].flatMap(({ field, value }) =>
    field === wanted && typeof value !== 'number' ? [value] : [],
  );

function metadataOf(file: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder();
  try {
    return new Map(
      messagesOf(file, METADATA).map((entry) => {
        const part = (wanted: number): string => text.decode(messagesOf(entry, wanted)[0]);
        return [part(1), part(2)];
      }),
    );
  } catch (cause) {
    throw new ForecasterRefused('UNREADABLE', 'the file is no model', null, { cause });
  }
}
