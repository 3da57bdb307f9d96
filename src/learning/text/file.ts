import { z } from 'zod';
import { ByteReader, ByteWriter } from './bytes.js';
import type { LinearScores } from './linear.js';
import type { TextModel } from './model.js';

/** A model file's metadata. */
export interface TextModelIdentity {
  /** What it was trained for, and the hash of the contract by which it reads. */
  readonly task: string;
  readonly contractHash: string;
}

/** A file of another kind, truncated, or with surplus bytes. */
export class TextModelUnreadable extends Error {
  override readonly name = 'TextModelUnreadable';
}

/** The second reads edges, too: a program that only knows the first refuses it instead of reading texts wrongly. */
const [PLAIN, WITH_EDGES] = ['moa text 1', 'moa text 2'] as const;
/** Weights are whole numbers up to this, times a scale per label. */
const WEIGHT_STEPS = 127;
/**
 * Weights of no more steps than this are left out. Without edges that is two in three, and on sentences written by people
 * the intents came out the same. Edges have great weights, so that the others come to few steps, and leaving out as many
 * cost 0.1 % of what was right of 3i4K.
 */
const LEFT_OUT = { [PLAIN]: 4, [WITH_EDGES]: 1 } as const;
const IDF_STEPS = 255;

const lengths = z.tuple([z.int().min(1).max(8), z.int().min(1).max(8)]);
const size = z.int().min(1).max(16);
const edges = z.object({ ends: size, beginnings: size, last: size, times: size });
const header = z.object({
  format: z.enum([PLAIN, WITH_EDGES]),
  task: z.string().max(64),
  contractHash: z.string().max(128),
  reading: z.object({
    bits: z.int().min(8).max(20),
    words: z.int().min(1).max(8),
    reach: z.int().min(0).max(8),
    letters: lengths,
    jamo: lengths.nullable(),
    edges: edges.optional(),
  }),
  labels: z.array(z.string().max(200)).min(2).max(256),
  scope: z
    .object({
      outside: z.string().max(200),
      threshold: z.number(),
      falseAcceptRate: z.number(),
      thresholds: z.record(z.string().max(200), z.number()).optional(),
    })
    .nullable(),
  idf: z.object({ least: z.number(), step: z.number().min(0) }),
  buckets: z.int().min(0),
});

/**
 * A model as bytes, each weight in one. The rounding affects its answers, so evaluate the model that is read back
 * before shipping it. Equal models give equal bytes.
 */
export function writeTextModel(model: TextModel, identity: TextModelIdentity): Uint8Array {
  const { labels, features, scores, scope } = model;
  const { idf, reading } = features;
  const least = idf.reduce((low, value) => Math.min(low, value), Infinity);
  const step = (idf.reduce((high, value) => Math.max(high, value), -Infinity) - least) / IDF_STEPS;
  const scales = scalesOf(scores);
  const format = reading.edges ? WITH_EDGES : PLAIN;
  const rows = rowsOf(scores, scales, LEFT_OUT[format]);
  const about = { format, ...identity, reading, labels, scope, idf: { least, step }, buckets: rows.length };
  const writer = new ByteWriter();
  writer.text(JSON.stringify(about));
  for (const bias of scores.biases) writer.float(bias);
  for (const scale of scales) writer.float(scale);
  for (const value of idf) writer.byte(step === 0 ? 0 : Math.round((value - least) / step));
  let before = 0;
  for (const { bucket, weights } of rows) {
    writer.wholeNumber(bucket - before);
    before = bucket;
    writer.wholeNumber(weights.length);
    for (const { label, steps } of weights) {
      writer.byte(label);
      writer.byte(steps & 0xff);
    }
  }
  return writer.bytes();
}

/** @throws TextModelUnreadable for any file that `writeTextModel` did not make. */
export function readTextModel(bytes: Uint8Array): { readonly model: TextModel; readonly identity: TextModelIdentity } {
  try {
    const reader = new ByteReader(bytes);
    const {
      format,
      task,
      contractHash,
      reading,
      labels,
      scope,
      idf: spread,
      buckets,
    } = header.parse(JSON.parse(reader.text()));
    if (scope && !labels.includes(scope.outside)) throw new RangeError('the label of what is outside is none');
    if ((format === WITH_EDGES) !== (reading.edges !== undefined)) throw new RangeError(`${format} has other readings`);
    const classes = labels.length;
    const biases = Float32Array.from(labels, () => reader.float());
    const scales = Float32Array.from(labels, () => reader.float());
    const idf = new Float32Array(2 ** reading.bits);
    for (let place = 0; place < idf.length; place += 1) idf[place] = spread.least + spread.step * reader.byte();
    const weights = new Float32Array(2 ** reading.bits * classes);
    let bucket = 0;
    for (let row = 0; row < buckets; row += 1) {
      bucket += reader.wholeNumber();
      if (bucket >= idf.length) throw new RangeError('a bucket is beyond the last');
      for (let left = reader.wholeNumber(); left > 0; left -= 1) {
        const label = reader.byte();
        if (label >= classes) throw new RangeError('a label is beyond the last');
        weights[bucket * classes + label] = signed(reader.byte()) * (scales[label] ?? 0);
      }
    }
    reader.end();
    const model = { labels, features: { reading, idf }, scores: { classes, weights, biases }, scope };
    return { model, identity: { task, contractHash } };
  } catch (error) {
    throw new TextModelUnreadable('the file is not that of a model of texts', { cause: error });
  }
}

/** What one step of a label's weights is worth. */
function scalesOf({ classes, weights }: LinearScores): Float32Array {
  const scales = new Float32Array(classes);
  weights.forEach((weight, at) => {
    scales[at % classes] = Math.max(scales[at % classes] ?? 0, Math.abs(weight) / WEIGHT_STEPS);
  });
  return scales;
}

interface Row {
  readonly bucket: number;
  readonly weights: readonly { readonly label: number; readonly steps: number }[];
}

/** The buckets, ascending, that have weights worth keeping. */
function rowsOf({ classes, weights }: LinearScores, scales: Float32Array, leftOut: number): readonly Row[] {
  const rows: Row[] = [];
  for (let bucket = 0; bucket * classes < weights.length; bucket += 1) {
    const kept: { label: number; steps: number }[] = [];
    for (let label = 0; label < classes; label += 1) {
      const weight = weights[bucket * classes + label] ?? 0;
      // Most weights of most models are zero.
      const scale = scales[label] ?? 0;
      const steps = weight === 0 || scale === 0 ? 0 : Math.round(weight / scale);
      if (Math.abs(steps) > leftOut) kept.push({ label, steps });
    }
    if (kept.length > 0) rows.push({ bucket, weights: kept });
  }
  return rows;
}

/** A byte as a whole number from -128 to 127. */
const signed = (byte: number): number => (byte < 128 ? byte : byte - 256);
