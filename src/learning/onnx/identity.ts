import { createHash } from 'node:crypto';
import { protoFields } from './protobuf.js';

/** An input column of a model. */
export interface InputColumn {
  readonly name: string;
  /**
   * How its values are made and which are allowed, in words that change when that changes; empty when only the name is
   * agreed.
   */
  readonly rule: string;
}

/** A model file's metadata. */
export interface ModelIdentity {
  /** The input's columns, in order: the contract with the code that fills them. */
  readonly columns: readonly InputColumn[];
  readonly version: string;
  /** Any other notes. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** The metadata read from a model file. */
export interface ModelDescription extends Required<ModelIdentity> {
  /** The hash of the columns that the file was written with. */
  readonly contract: string;
  /** How many columns the graph expects. */
  readonly width: number;
  /** The names of the graph's outputs. */
  readonly outputs: readonly string[];
}

const IDENTITY_KEYS = { columns: 'moa.columns', contract: 'moa.contract', version: 'moa.version' } as const;

/** Columns with agreed names only. */
export const columnsNamed = (names: readonly string[]): InputColumn[] => names.map((name) => ({ name, rule: '' }));

/** The hash of a contract: SHA-256, in hexadecimal, of names and rules in their order. */
export function contractOf(columns: readonly InputColumn[]): string {
  return createHash('sha256').update(written(columns)).digest('hex');
}

/** @throws RangeError when a name occurs twice or the number of columns differs from the graph's. */
export function metadataOf({ columns, version, notes = {} }: ModelIdentity, width: number): Record<string, string> {
  if (columns.length !== width) throw new RangeError(`${columns.length} columns are named, and ${width} are asked`);
  if (new Set(columns.map(({ name }) => name)).size !== width) throw new RangeError('two columns have the same name');
  return {
    ...notes,
    [IDENTITY_KEYS.columns]: written(columns),
    [IDENTITY_KEYS.contract]: contractOf(columns),
    [IDENTITY_KEYS.version]: version,
  };
}

const written = (columns: readonly InputColumn[]): string =>
  JSON.stringify(columns.map(({ name, rule }) => [name, rule]));

/**
 * Reads a model file's metadata.
 * @throws RangeError or SyntaxError when the bytes are not such a file.
 */
export function describeModel(file: Uint8Array): ModelDescription {
  const metadata = new Map(messages(file, 14).map((entry) => [textOf(entry, 1), textOf(entry, 2)]));
  const [columns, contract, version] = [IDENTITY_KEYS.columns, IDENTITY_KEYS.contract, IDENTITY_KEYS.version].map(
    (key) => metadata.get(key),
  );
  if (columns === undefined || contract === undefined || version === undefined)
    throw new RangeError('the file does not say what it was made for');
  const notes = [...metadata].filter(([key]) => !Object.values<string>(IDENTITY_KEYS).includes(key));
  const graph = messages(file, 7)[0] ?? new Uint8Array();
  return {
    columns: columnsIn(columns),
    contract,
    version,
    notes: Object.fromEntries(notes),
    width: widthOf(graph),
    outputs: messages(graph, 12).map((output) => textOf(output, 1)),
  };
}

function columnsIn(json: string): readonly InputColumn[] {
  const pairs: unknown = JSON.parse(json);
  if (!Array.isArray(pairs)) throw new RangeError('the columns are not named');
  return pairs.map((pair: unknown) => {
    const [name, rule] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof name !== 'string' || typeof rule !== 'string') throw new RangeError('a column is not named');
    return { name, rule };
  });
}

/** The second length of the graph's first input: GraphProto.input.type.tensor_type.shape.dim.dim_value. */
function widthOf(graph: Uint8Array): number {
  const shape = [11, 2, 1, 2].reduce((message, field) => messages(message, field)[0] ?? new Uint8Array(), graph);
  const length = messages(shape, 1)[1] ?? new Uint8Array();
  for (const { field, value } of protoFields(length)) if (field === 1 && typeof value === 'number') return value;
  throw new RangeError('the graph does not say how many columns it takes');
}

function messages(message: Uint8Array, wanted: number): Uint8Array[] {
  return [...protoFields(message)].flatMap(({ field, value }) =>
    field === wanted && typeof value !== 'number' ? [value] : [],
  );
}

const textOf = (message: Uint8Array, field: number): string => new TextDecoder().decode(messages(message, field)[0]);
