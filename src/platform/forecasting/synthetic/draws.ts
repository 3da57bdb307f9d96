import { randomOf, type Random } from '../../../learning/index.js';

/** Random numbers of the kinds that the generator asks for; a seed decides them all. */
export class Draws {
  readonly #random: Random;

  constructor(seed: number, stream = 0) {
    this.#random = randomOf(seed, stream);
  }

  /** Uniform from 0 up to, but excluding, 1. */
  unit(): number {
    return this.#random.unit();
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** A whole number from `low` up to, but excluding, `high`. */
  whole(low: number, high: number): number {
    return low + this.#random.below(high - low);
  }

  /** From the standard normal distribution, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** Uniform in the logarithm: as often between 1 and 2 as between 2 and 4. */
  logUniform(low: number, high: number): number {
    return low * (high / low) ** this.unit();
  }

  /** From Student's t with variance 1: sometimes far out. */
  student(freedom: number): number {
    let squares = 0;
    for (let part = 0; part < freedom; part += 1) squares += this.normal() ** 2;
    return this.normal() / Math.sqrt(squares / freedom) / Math.sqrt(freedom / (freedom - 2));
  }

  /** An index of the list, by weight. */
  place(weights: readonly number[]): number {
    let rest = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [place, weight] of weights.entries()) {
      rest -= weight;
      if (rest <= 0) return place;
    }
    return weights.length - 1;
  }
}
