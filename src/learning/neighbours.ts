// Threads load this file on its own, also from its TypeScript: it imports nothing.

/** The rows of a table of unit vectors that are most similar to a query, the most similar first. */
export interface Neighbours {
  readonly places: Int32Array;
  /** Cosine of the angle between a row and the query, from -1 to 1. */
  readonly similarities: Float32Array;
}

export interface NeighbourSearch {
  /** Unit vectors one after another, each `dimensions` long. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  /** A unit vector. */
  readonly query: Float32Array;
  readonly count: number;
  /** The searched rows: from `from` up to, but excluding, `to`. */
  readonly from: number;
  readonly to: number;
  /** A row to skip, such as the one the query was taken from; -1 for none. */
  readonly except: number;
}

/**
 * The `count` rows whose cosine to the query is highest: every row is compared, so none is missed. Among rows with
 * equal 32-bit cosines the first win, so the result is the same however the table is divided.
 */
export function findNeighbours({ vectors, dimensions, query, count, from, to, except }: NeighbourSearch): Neighbours {
  const best = new Best(Math.max(0, Math.min(count, to - from - (except >= from && except < to ? 1 : 0))));
  const wanted = Float64Array.from(query);
  const similarities = new Float64Array(BLOCK);
  for (let row = from; row < to; row += BLOCK) {
    if (row + BLOCK <= to) fourProducts(vectors, row * dimensions, wanted, similarities);
    else for (let other = row; other < to; other += 1) similarities[other - row] = product(vectors, other, wanted);
    for (let other = row; other < Math.min(to, row + BLOCK); other += 1) {
      const similarity = Math.fround(similarities[other - row] ?? 0);
      if (similarity > best.least && other !== except) best.offer(other, similarity);
    }
  }
  return best.sorted();
}

/**
 * Rows whose products are summed side by side: a processor computes four sums in the time of one, in which each
 * addition waits for the last.
 */
const BLOCK = 4;

/**
 * The products of the query with the four vectors that begin at `start`, each summed in the same order as `product`
 * does.
 */
function fourProducts(vectors: Float32Array, start: number, query: Float64Array, products: Float64Array): void {
  const dimensions = query.length;
  const [second, third, fourth] = [start + dimensions, start + 2 * dimensions, start + 3 * dimensions];
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let place = 0; place < dimensions; place += 1) {
    const wanted = query[place] ?? 0;
    one += (vectors[start + place] ?? 0) * wanted;
    two += (vectors[second + place] ?? 0) * wanted;
    three += (vectors[third + place] ?? 0) * wanted;
    four += (vectors[fourth + place] ?? 0) * wanted;
  }
  products[0] = one;
  products[1] = two;
  products[2] = three;
  products[3] = four;
}

function product(vectors: Float32Array, row: number, query: Float64Array): number {
  let sum = 0;
  query.forEach((wanted, place) => (sum += (vectors[row * query.length + place] ?? 0) * wanted));
  return sum;
}

/** The best of several searches over parts of one table. */
export function mergeNeighbours(parts: readonly Neighbours[], count: number): Neighbours {
  const all = parts.flatMap(({ places, similarities }) =>
    Array.from(places, (place, index) => ({ place, similarity: similarities[index] ?? 0 })),
  );
  all.sort((one, other) => other.similarity - one.similarity || one.place - other.place);
  const kept = all.slice(0, count);
  return {
    places: Int32Array.from(kept, ({ place }) => place),
    similarities: Float32Array.from(kept, ({ similarity }) => similarity),
  };
}

/** Unit vectors in the direction of the rows; a row of zeros stays zero, and is similar to nothing. */
export function unitVectors(values: Float32Array, dimensions: number): Float32Array {
  const units = Float32Array.from(values);
  for (let start = 0; start < units.length; start += dimensions) {
    const row = units.subarray(start, start + dimensions);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) row.forEach((value, place) => (row[place] = value / length));
  }
  return units;
}

/** The highest so far, as a heap with the next one to drop at its root. Rows must be offered in ascending order. */
class Best {
  /** The value a row must exceed to be among them. */
  least: number;
  readonly #places: Int32Array;
  readonly #similarities: Float64Array;
  readonly #capacity: number;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#places = new Int32Array(capacity);
    this.#similarities = new Float64Array(capacity);
    this.least = capacity === 0 ? Infinity : -Infinity;
  }

  offer(place: number, similarity: number): void {
    if (this.#size < this.#capacity) {
      this.#put(this.#size, place, similarity);
      this.#rise(this.#size);
      this.#size += 1;
    } else {
      this.#put(0, place, similarity);
      this.#sink();
    }
    if (this.#size === this.#capacity) this.least = this.#similarities[0] ?? Infinity;
  }

  sorted(): Neighbours {
    const order = Array.from({ length: this.#size }, (_, at) => at).sort((one, other) =>
      this.#goesBefore(one, other) ? 1 : -1,
    );
    return {
      places: Int32Array.from(order, (at) => this.#places[at] ?? 0),
      similarities: Float32Array.from(order, (at) => this.#similarities[at] ?? 0),
    };
  }

  /** Whether the first is worse: less similar, or equally similar and later. */
  #goesBefore(one: number, other: number): boolean {
    const difference = (this.#similarities[one] ?? 0) - (this.#similarities[other] ?? 0);
    return difference < 0 || (difference === 0 && (this.#places[one] ?? 0) > (this.#places[other] ?? 0));
  }

  #put(at: number, place: number, similarity: number): void {
    this.#places[at] = place;
    this.#similarities[at] = similarity;
  }

  #swap(one: number, other: number): void {
    const [place, similarity] = [this.#places[one] ?? 0, this.#similarities[one] ?? 0];
    this.#put(one, this.#places[other] ?? 0, this.#similarities[other] ?? 0);
    this.#put(other, place, similarity);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#goesBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#size && this.#goesBefore(child, worst)) worst = child;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
