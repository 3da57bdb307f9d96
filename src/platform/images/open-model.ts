import { describeModel } from '../../learning/index.js';
import type { UsualFigures } from './anomalies/figures.js';
import type { MapName } from './anomalies/grid.js';
import type { ImageModel } from './image.types.js';

/** A grid over the image with a suspicion from 0 to 1 for each place. */
export interface Heat {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export interface ImageVerdict {
  readonly label: string;
  readonly confidence: number;
  readonly isUnknown: boolean;
  readonly score: number;
  readonly scores: Readonly<Record<string, number>>;
  /** Measurements of the whole image, by name; empty for documents. */
  readonly figures: Readonly<Record<string, number>>;
  readonly heat: Heat;
}

/** Runs the model's graph on one table of numbers. */
export type Run = (values: Float32Array, shape: readonly number[]) => Promise<Readonly<Record<string, Float32Array>>>;

interface Opened {
  readonly name: string;
  readonly version: string;
  readonly bytes: Uint8Array;
}

/** A model for photographs of documents, which also recognises photographs of other things. */
export interface OpenDocumentModel extends Opened {
  readonly kind: 'DOCUMENT';
  readonly columns: readonly string[];
  readonly labels: readonly string[];
  readonly familiar: Familiar;
}

/** What features of training photographs look like. Distances are squared and weighted by `weights`. */
export interface Familiar {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** One mean per class, of standardised features. */
  readonly centres: readonly (readonly number[])[];
  /** The inverse of the covariance that the classes share, row by row. */
  readonly weights: Float32Array;
  /** The distance beyond which an image is unknown. */
  readonly limit: number;
}

/**
 * Scales the greatest values of one map: minus the median of good images, divided by the distance to their 90th
 * percentile.
 */
export interface MapScale {
  readonly map: MapName;
  readonly median: number;
  readonly spread: number;
}

/** A model of things that look much the same each time. */
export interface OpenAnomalyModel extends Opened {
  readonly kind: 'ANOMALY';
  readonly width: number;
  readonly height: number;
  readonly scales: readonly MapScale[];
  /** Sorted scores of held-out good images. */
  readonly goodScores: readonly number[];
  readonly threshold: number;
  /** How a score becomes a probability: a logistic function of `slope * score + intercept`. */
  readonly slope: number;
  readonly intercept: number;
  /**
   * Limit for the lower quarter of `map`: beyond it most of an image is unlike anything good, so it shows another
   * thing.
   */
  readonly cellLimit: number;
  /** What good images look like as a whole. */
  readonly usual: UsualFigures;
  /** Sums of scaled maps that are shown as no heat and as full heat. */
  readonly heatRange: readonly [number, number];
}

export type OpenImageModel = OpenDocumentModel | OpenAnomalyModel;

/** The metadata key under which a model file keeps, as JSON, what its graph does not compute. */
export const IMAGE_NOTE = 'moa.image';

/**
 * Reads a model file's metadata.
 * @throws RangeError or SyntaxError when it is no model of images.
 */
export function openImageModel({ name, version, bytes }: ImageModel): OpenImageModel {
  const { columns, notes } = describeModel(bytes);
  const note = JSON.parse(notes[IMAGE_NOTE] ?? 'null') as DocumentNote | AnomalyNote | null;
  if (note?.kind === 'DOCUMENT') {
    const { labels, familiar } = note;
    const weights = new Float32Array(Uint8Array.from(Buffer.from(familiar.weights, 'base64')).buffer);
    return {
      name,
      version,
      bytes,
      kind: 'DOCUMENT',
      labels,
      columns: columns.map((column) => column.name),
      familiar: { ...familiar, weights },
    };
  }
  if (note?.kind === 'ANOMALY') return { name, version, bytes, ...note };
  throw new RangeError(`${name} ${version} is no model of images`);
}

/** As written into a document model's file; the weights are little-endian floats in base64. */
export interface DocumentNote {
  readonly kind: 'DOCUMENT';
  readonly labels: readonly string[];
  readonly familiar: Omit<Familiar, 'weights'> & { readonly weights: string };
}

export type AnomalyNote = Omit<OpenAnomalyModel, keyof Opened>;
