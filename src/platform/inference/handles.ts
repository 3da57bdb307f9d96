import type { Matrix, Neighbours } from '../../learning/index.js';
import type { Outputs } from './orders.js';

/** A model that can be asked. */
export interface OpenModel {
  readonly name: string;
  readonly version: string;
  /** The hash of the contract it was opened under. */
  readonly contract: string;
  /**
   * What the model says of each row: named tables, one after another row by row. Callers of the same moment may share a
   * run; many rows are done in parts.
   * @throws ModelRefused WIDTH for rows of other columns; InferenceUnavailable.
   */
  predict(matrix: Matrix): Promise<Outputs>;
  /** Lets go of the model. */
  close(): void;
}

/** A table of unit vectors that threads share. */
export interface VectorTable {
  readonly dimensions: number;
  readonly rows: number;
  /**
   * The rows whose cosine to the query is highest, exactly, the first of equals; the threads share the work.
   * @throws RangeError for a query of another length; InferenceUnavailable.
   */
  nearest(query: Float32Array, count: number, except?: number): Promise<Neighbours>;
  /** The rows most alike to a row of the table, without itself. */
  nearestTo(row: number, count: number): Promise<Neighbours>;
  close(): void;
}
