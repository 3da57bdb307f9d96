import type { PlaceNorm } from './graph.js';

/** How many neighbouring places to each side are averaged together. */
const AROUND = 2;
/** The share of the mean deviation added to that of each place: few images estimate it badly. */
const ADDED = 0.3;

/** Sums over maps, place by place, to which a map is added or from which it is taken. */
export class PlaceSums {
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  #count = 0;

  constructor(
    private readonly across: number,
    down: number,
  ) {
    this.#sums = new Float64Array(across * down);
    this.#squares = new Float64Array(across * down);
  }

  add(map: Float32Array, times: 1 | -1 = 1): void {
    this.#count += times;
    map.forEach((value, place) => {
      this.#sums[place] = (this.#sums[place] ?? 0) + times * value;
      this.#squares[place] = (this.#squares[place] ?? 0) + times * value * value;
    });
  }

  /** Means and deviations, each smoothed over neighbouring places. */
  norm(): PlaceNorm {
    const means = Float32Array.from(this.#sums, (sum) => sum / this.#count);
    const deviations = Float32Array.from(this.#squares, (square, place) =>
      Math.sqrt(Math.max(0, square / this.#count - (means[place] ?? 0) ** 2)),
    );
    const even = this.#evened(deviations);
    const mean = even.reduce((sum, value) => sum + value, 0) / even.length;
    return { means: this.#evened(means), deviations: even.map((value) => Math.max(1e-6, value + ADDED * mean)) };
  }

  #evened(values: Float32Array): Float32Array {
    const { across } = this;
    const down = values.length / across;
    return values.map((_, place) => {
      const [x, y] = [place % across, Math.floor(place / across)];
      let sum = 0;
      for (let near = -AROUND; near <= AROUND; near += 1)
        for (let beside = -AROUND; beside <= AROUND; beside += 1) {
          const row = Math.min(down - 1, Math.max(0, y + near));
          sum += values[row * across + Math.min(across - 1, Math.max(0, x + beside))] ?? 0;
        }
      return sum / (2 * AROUND + 1) ** 2;
    });
  }
}

/** A map relative to the usual values of its places. */
export const heldAgainst = (map: Float32Array, { means, deviations }: PlaceNorm): Float32Array =>
  map.map((value, place) => (value - (means[place] ?? 0)) / (deviations[place] ?? 1));
