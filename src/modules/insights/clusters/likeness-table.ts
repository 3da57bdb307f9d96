import type { Inference, VectorTable } from '../../../platform/inference/index.js';
import type { Database } from '../../../platform/database/index.js';
import { Population } from '../../spending/index.js';
import type { ClusterProfile } from './cluster-profile.js';
import { detailShares, DIMENSIONS, likeness, sharedCategories } from './likeness.js';
import type { SimilarCustomer } from './similar-customers.js';

const PEOPLE_PER_LIKENESS_READ = 1_000;

/**
 * Everybody of an institution's quarter who is a customer and spent something, as vectors in memory that threads share: 136
 * bytes a customer, 95 MB for 700,000.
 */
export class LikenessTable {
  readonly #ids: Float64Array;
  readonly #vectors: Float32Array;
  readonly #table: VectorTable;

  private constructor(
    readonly quarter: string,
    ids: Float64Array,
    vectors: Float32Array,
    inference: Pick<Inference, 'hold'>,
  ) {
    this.#ids = ids;
    this.#vectors = vectors;
    this.#table = inference.hold(vectors, DIMENSIONS);
  }

  /** Reads an institution's quarter; customers are put in the order of their ids. */
  static async read(
    about: { readonly institutionId: number; readonly quarter: string; readonly profile: ClusterProfile },
    { database, inference }: { readonly database: Database; readonly inference: Pick<Inference, 'hold'> },
  ): Promise<LikenessTable> {
    const { institutionId, quarter, profile } = about;
    const population = new Population(database);
    const room = await population.count(institutionId, quarter);
    const ids = new Float64Array(room);
    const read = new Float32Array(room * DIMENSIONS);
    let rows = 0;
    for await (const people of population.all({
      institutionId,
      quarter,
      from: quarter,
      limit: PEOPLE_PER_LIKENESS_READ,
      oneIn: 1,
    })) {
      for (const { customerId, quarters } of people) {
        const own = customerId === null ? null : detailShares(quarters.at(-1)?.detailWon ?? []);
        // Some may have been loaded since they were counted.
        if (customerId === null || !own || rows === room) continue;
        ids[rows] = customerId;
        read.set(likeness(own, profile.likeness), rows * DIMENSIONS);
        rows += 1;
      }
    }
    const order = Int32Array.from({ length: rows }, (_, row) => row);
    order.sort((one, other) => (ids[one] ?? 0) - (ids[other] ?? 0));
    const vectors = new Float32Array(new SharedArrayBuffer(rows * DIMENSIONS * Float32Array.BYTES_PER_ELEMENT));
    for (const [place, row] of order.entries()) {
      vectors.set(read.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), place * DIMENSIONS);
    }
    const sorted = Float64Array.from(order, (row) => ids[row] ?? 0);
    return new LikenessTable(quarter, sorted, vectors, inference);
  }

  /** How many customers it holds. */
  get rows(): number {
    return this.#ids.length;
  }

  /** Those most like a customer, the most alike first; null for one whom it does not hold. */
  async similarTo(customerId: number, count: number): Promise<SimilarCustomer[] | null> {
    const row = this.#rowOf(customerId);
    if (row === null) return null;
    const { places, similarities } = await this.#table.nearestTo(row, count);
    const own = this.#vectorAt(row);
    return Array.from(places, (place, at) => ({
      customerKey: this.#ids[place] ?? 0,
      similarity: similarities[at] ?? 0,
      shared: sharedCategories(own, this.#vectorAt(place)),
    }));
  }

  close(): void {
    this.#table.close();
  }

  #vectorAt(row: number): Float32Array {
    return this.#vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
  }

  #rowOf(customerId: number): number | null {
    let [low, high] = [0, this.#ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] ?? 0) < customerId) low = middle + 1;
      else high = middle;
    }
    return this.#ids[low] === customerId ? low : null;
  }
}
