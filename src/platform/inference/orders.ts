import type { Neighbours } from '../../learning/index.js';

/** A request to a thread, which handles one at a time. */
export type Order =
  | { readonly kind: 'open'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'predict'; readonly id: number; readonly rows: number; readonly values: Float32Array }
  | { readonly kind: 'hold'; readonly id: number; readonly dimensions: number; readonly vectors: Float32Array }
  | { readonly kind: 'search'; readonly id: number; readonly search: RangeSearch }
  /** Forgets a model or vectors; the only request without an answer. */
  | { readonly kind: 'forget'; readonly id: number };

/** A search in a range of the stored vectors. */
export interface RangeSearch {
  readonly query: Float32Array;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly except: number;
}

/** Named tables of numbers, one after another row by row. */
export type Outputs = Readonly<Record<string, Float32Array>>;

/** A thread's answer. */
export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'outputs'; readonly outputs: Outputs }
  | { readonly kind: 'neighbours'; readonly neighbours: Neighbours }
  | { readonly kind: 'failed'; readonly message: string };

/** Start parameters of a thread. */
export interface ThreadData {
  /** Address of the file that holds `findNeighbours`. */
  readonly neighboursFile: string;
}
