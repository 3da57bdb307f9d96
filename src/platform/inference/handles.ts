import type { Matrix, Neighbours } from '../../learning/index.js';
import type { Outputs } from './orders.js';

/** An opened model. */
export interface OpenModel {
  readonly name: string;
  readonly version: string;
  /** The hash of its contract. */
  readonly contract: string;
  /**
   * The model's outputs for each row: named tables, one row after another. Concurrent callers may share a run; many
   * rows are split into parts.
   * @throws ModelRefused WIDTH for rows of other columns; InferenceUnavailable.
   */
  predict(matrix: Matrix): Promise<Outputs>;
  /** Releases the model. */
  close(): void;
}

/** A table of unit vectors that threads share. */
export interface VectorTable {
  readonly dimensions: number;
  readonly rows: number;
  /**
   * The rows whose cosine to the query is highest, exactly, the first among equals; the threads share the work.
   * @throws RangeError for a query of another length; InferenceUnavailable.
   */
  nearest(query: Float32Array, count: number, except?: number): Promise<Neighbours>;
  /** The rows most similar to a row of the table, without itself. */
  nearestTo(row: number, count: number): Promise<Neighbours>;
  close(): void;
}
