import { isSharedArrayBuffer } from 'node:util/types';
import { mergeNeighbours, type Neighbours } from '../../learning/index.js';
import { InferenceUnavailable } from './errors.js';
import type { VectorTable } from './handles.js';
import type { Pool } from './pool.js';
import type { RangeSearch } from './orders.js';
import type { InferenceJob, Subject } from './run.js';

/** Searches over fewer rows are not divided. */
const FEW_ROWS = 20_000;

/** Vectors in memory shared by all threads. */
export class SharedVectors implements VectorTable {
  readonly rows: number;
  readonly #vectors: Float32Array;
  readonly #subject: Subject;

  constructor(
    private readonly pool: Pool<InferenceJob>,
    id: number,
    vectors: Float32Array,
    readonly dimensions: number,
    private readonly threads: number,
  ) {
    if (!Number.isInteger(vectors.length / dimensions))
      throw new RangeError(`${vectors.length} numbers are no whole vectors of ${dimensions}`);
    this.rows = vectors.length / dimensions;
    this.#vectors = shared(vectors);
    const introduction = { kind: 'hold', id, dimensions, vectors: this.#vectors } as const;
    this.#subject = { id, name: 'vectors', introduction, closed: false };
  }

  async nearest(query: Float32Array, count: number, except = -1): Promise<Neighbours> {
    if (query.length !== this.dimensions)
      throw new RangeError(`the query has ${query.length} numbers instead of ${this.dimensions}`);
    const parts = this.rows < FEW_ROWS ? 1 : this.threads;
    const searches = Array.from({ length: parts }, (_, part) => ({
      query: Float32Array.from(query),
      count,
      from: Math.floor((part * this.rows) / parts),
      to: Math.floor(((part + 1) * this.rows) / parts),
      except,
    }));
    return mergeNeighbours(await Promise.all(searches.map((search) => this.#search(search))), count);
  }

  async nearestTo(row: number, count: number): Promise<Neighbours> {
    if (!Number.isInteger(row) || row < 0 || row >= this.rows) throw new RangeError(`there is no row ${row}`);
    const start = row * this.dimensions;
    return this.nearest(this.#vectors.slice(start, start + this.dimensions), count, row);
  }

  close(): void {
    this.#subject.closed = true;
    this.pool.forget(this.#subject.id);
  }

  #search(task: RangeSearch): Promise<Neighbours> {
    if (this.#subject.closed) return Promise.reject(new InferenceUnavailable('CLOSED', 'the vectors were closed'));
    const { promise, resolve, reject } = Promise.withResolvers<Neighbours>();
    const answered: InferenceJob['resolve'] = (answer) =>
      answer.kind === 'neighbours' ? resolve(answer.neighbours) : reject(new TypeError(`an answer of ${answer.kind}`));
    try {
      this.pool.add({ kind: null, size: 0, subject: this.#subject, task, resolve: answered, reject });
    } catch (error) {
      reject(error);
    }
    return promise;
  }
}

function shared(vectors: Float32Array): Float32Array {
  if (isSharedArrayBuffer(vectors.buffer)) return vectors;
  const copy = new Float32Array(new SharedArrayBuffer(vectors.byteLength));
  copy.set(vectors);
  return copy;
}
