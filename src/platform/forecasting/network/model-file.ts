import { OnnxGraph, protoFields } from '../../learning/index.js';
import { Tape } from '../../networks/index.js';
import { Draws } from '../synthetic/draws.js';
import { inputsOf, network, type Architecture } from './architecture.js';
import { differingPart, WINDOWS, windowContractHash, type WindowContract } from './window-contract.js';

/** Under this name the served graph gives [batch, horizon, quantiles], in units of each window. */
export const ANSWERS = 'quantiles';

const KEY = { name: 'moa.name', version: 'moa.version', windows: 'moa.windows', contract: 'moa.contract' } as const;
/** Fields of onnx.proto: metadata of a model, and key and value of an entry. */
const METADATA = 14;

/** Who a forecaster is. */
export interface ForecasterIdentity {
  readonly name: string;
  readonly version: string;
}

export type ForecasterFault = 'UNREADABLE' | 'CONTRACT';

/** A file that must not answer. */
export class ForecasterRefused extends Error {
  override readonly name = 'ForecasterRefused';

  constructor(
    readonly fault: ForecasterFault,
    message: string,
    /** The part of the contract in which file and program differ first. */
    readonly part: keyof WindowContract | null = null,
    options: ErrorOptions = {},
  ) {
    super(message, options);
  }
}

/** Writes the file of a forecaster: the mean of what several networks of one architecture answer. */
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
  // The weights are given, so that nothing is drawn.
  const draws = new Draws(0);
  const answers = tapes.map((tape) => network(tape, architecture, draws, inputs).name);
  const sum = graph.apply('Sum', answers);
  graph.apply('Mul', [sum, graph.constant([1 / members.length], [])], {}, ANSWERS);
  graph.output(ANSWERS, ['batch', architecture.horizon, architecture.quantiles]);
  return graph.file({
    [KEY.name]: name,
    [KEY.version]: version,
    [KEY.windows]: JSON.stringify(WINDOWS),
    [KEY.contract]: windowContractHash(WINDOWS),
  });
}

/**
 * Reads who a forecaster is, once its contract agrees with this program's.
 * @throws ForecasterRefused
 */
export function describeForecaster(file: Uint8Array): ForecasterIdentity {
  const metadata = metadataOf(file);
  const [name, version, windows, contract] = Object.values(KEY).map((key) => metadata.get(key));
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

function metadataOf(file: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder();
  try {
    const entries = [...protoFields(file)].flatMap(({ field, value }) =>
      field === METADATA && typeof value !== 'number' ? [[...protoFields(value)]] : [],
    );
    return new Map(
      entries.map((entry) => {
        const part = (wanted: number): string => {
          const value = entry.find(({ field }) => field === wanted)?.value;
          return typeof value === 'object' ? text.decode(value) : '';
        };
        return [part(1), part(2)];
      }),
    );
  } catch (cause) {
    throw new ForecasterRefused('UNREADABLE', 'the file is no model', null, { cause });
  }
}
