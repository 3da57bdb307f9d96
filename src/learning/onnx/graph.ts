import { littleEndian, ProtoWriter } from './protobuf.js';

/** An attribute of a node, beside its inputs. */
type Attribute =
  | { readonly int: number }
  | { readonly float: number }
  | { readonly text: string }
  | { readonly ints: Int32Array | readonly number[] }
  | { readonly floats: ArrayLike<number> }
  | { readonly texts: readonly string[] };

export type Attributes = Readonly<Record<string, Attribute>>;

/** A dimension by number, or by name when not known before. */
export type Length = number | string;

/** Numbers of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE = { float: 1, int: 2, text: 3, floats: 6, ints: 7, texts: 8 } as const;
/** The version of 2021, which ONNX Runtime has read since 1.11. */
const IR_VERSION = 8;
const OPSET = 17;
const ML_OPSET = 3;
const ML_DOMAIN = 'ai.onnx.ml';
/** Operators of ONNX Runtime's own (https://onnxruntime.ai/docs/reference/operators/ContribOperators.html). */
const RUNTIME_OPSET = 1;
const RUNTIME_DOMAIN = 'com.microsoft';
const RUNTIME_OPERATORS: ReadonlySet<string> = new Set(['FusedMatMul']);

/** Writes a model in the ONNX format, node after node. The writer names every value between nodes. */
export class OnnxGraph {
  readonly #graph = new ProtoWriter();
  readonly #edges = new ProtoWriter();
  #names = 0;
  #usesRuntime = false;

  constructor(name: string) {
    this.#edges.text(2, name);
  }

  /** A tensor input. */
  input(name: string, lengths: readonly Length[]): string {
    this.#edges.message(11, valueOf(name, lengths));
    return name;
  }

  /** Names an output. */
  output(name: string, lengths: readonly Length[]): void {
    this.#edges.message(12, valueOf(name, lengths));
  }

  /** Constants in the file; without dimensions, a single number. */
  constant(values: ArrayLike<number>, lengths: readonly number[], name = this.#name()): string {
    const bytes = littleEndian(Float32Array.from(values));
    return this.#tensor(new ProtoWriter().integers(1, lengths).integer(2, FLOAT), bytes, name);
  }

  /** A list of whole numbers, for operators that take shapes or axes. */
  integers(values: readonly number[]): string {
    const bytes = new Uint8Array(8 * values.length);
    const view = new DataView(bytes.buffer);
    values.forEach((value, place) => view.setBigInt64(8 * place, BigInt(value), true));
    return this.#tensor(new ProtoWriter().integers(1, [values.length]).integer(2, INT64), bytes, this.#name());
  }

  /** Adds a node and returns the name of its value. Tree operators belong to the ONNX-ML domain. */
  apply(operator: string, inputs: readonly string[], attributes: Attributes = {}, to = this.#name()): string {
    this.#node(operator, inputs, attributes, [to]);
    return to;
  }

  /** Adds a node with several outputs and returns their names: the given ones, or as many new ones as requested. */
  applyMany(
    operator: string,
    inputs: readonly string[],
    to: readonly string[] | number,
    attributes: Attributes = {},
  ): readonly string[] {
    const outputs = typeof to === 'number' ? Array.from({ length: to }, () => this.#name()) : to;
    this.#node(operator, inputs, attributes, outputs);
    return outputs;
  }

  /** The file, with its metadata. */
  file(metadata: Readonly<Record<string, string>>): Uint8Array {
    const graph = new ProtoWriter().join(this.#graph).join(this.#edges);
    const model = new ProtoWriter().integer(1, IR_VERSION).text(2, 'moa').message(7, graph);
    model.message(8, new ProtoWriter().text(1, '').integer(2, OPSET));
    model.message(8, new ProtoWriter().text(1, ML_DOMAIN).integer(2, ML_OPSET));
    if (this.#usesRuntime) model.message(8, new ProtoWriter().text(1, RUNTIME_DOMAIN).integer(2, RUNTIME_OPSET));
    for (const [key, value] of Object.entries(metadata))
      model.message(14, new ProtoWriter().text(1, key).text(2, value));
    return model.done();
  }

  #node(operator: string, inputs: readonly string[], attributes: Attributes, outputs: readonly string[]): void {
    const node = new ProtoWriter();
    for (const input of inputs) node.text(1, input);
    for (const output of outputs) node.text(2, output);
    node.text(3, `${operator}_${outputs[0] ?? ''}`).text(4, operator);
    for (const [name, attribute] of Object.entries(attributes)) node.message(5, attributeOf(name, attribute));
    if (operator.startsWith('TreeEnsemble')) node.text(7, ML_DOMAIN);
    if (RUNTIME_OPERATORS.has(operator)) {
      node.text(7, RUNTIME_DOMAIN);
      this.#usesRuntime = true;
    }
    this.#graph.message(1, node);
  }

  #tensor(tensor: ProtoWriter, bytes: Uint8Array, name: string): string {
    this.#graph.message(5, tensor.text(8, name).bytes(9, bytes));
    return name;
  }

  #name(): string {
    this.#names += 1;
    return `v${this.#names}`;
  }
}

function valueOf(name: string, lengths: readonly Length[]): ProtoWriter {
  const shape = new ProtoWriter();
  for (const length of lengths)
    shape.message(
      1,
      typeof length === 'number' ? new ProtoWriter().integer(1, length) : new ProtoWriter().text(2, length),
    );
  const tensor = new ProtoWriter().integer(1, FLOAT).message(2, shape);
  return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
}

function attributeOf(name: string, attribute: Attribute): ProtoWriter {
  const writer = new ProtoWriter().text(1, name);
  if ('float' in attribute) return writer.float(2, attribute.float).integer(20, ATTRIBUTE.float);
  if ('int' in attribute) return writer.integer(3, attribute.int).integer(20, ATTRIBUTE.int);
  if ('text' in attribute) return writer.text(4, attribute.text).integer(20, ATTRIBUTE.text);
  if ('floats' in attribute) return writer.floats(7, attribute.floats).integer(20, ATTRIBUTE.floats);
  if ('ints' in attribute) return writer.integers(8, attribute.ints).integer(20, ATTRIBUTE.ints);
  for (const value of attribute.texts) writer.text(9, value);
  return writer.integer(20, ATTRIBUTE.texts);
}
