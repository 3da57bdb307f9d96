/**
 * xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (2018, public domain, https://prng.di.unimi.it), in 32-bit
 * arithmetic, so that a seed gives the same numbers on every machine. It is for made-up data, never for secrets.
 *
 * Every customer and loan draws from a stream of its own, named by what it is, so that a part of a data set can be made
 * again without the parts before it.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** From a state, which may not be all zero. */
  constructor(a: number, b: number, c: number, d: number) {
    [this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
  }

  /** The stream of that name under a seed; its state comes from a Weyl sequence through `mix`. */
  static named(seed: number, ...names: readonly (string | number)[]): Random {
    let state = names.reduce<number>((hash, name) => mix(hash ^ hashOf(name)), mix(seed));
    const next = (): number => mix((state = (state + 0x9e3779b9) | 0));
    return new Random(next(), next(), next(), next() | 1);
  }

  /** 32 random bits, as an integer from 0. */
  bits(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result >>> 0;
  }

  /** Uniform from 0 up to, without, 1. */
  unit(): number {
    return this.bits() / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Standard normal, by Box and Muller's transform. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** Log-normal around a median of 1. */
  factor(sigma: number): number {
    return Math.exp(sigma * this.normal());
  }

  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    let sum = 0;
    for (const key in weights) sum += weights[key];
    let left = this.unit() * sum;
    for (const key in weights) {
      left -= weights[key];
      if (left < 0) return key;
    }
    throw new RangeError('nothing to pick from');
  }
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** The finaliser of MurmurHash3, by Austin Appleby (public domain): a bijection of 32 bits that spreads every bit. */
export function mix(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a of a text; a number as it is. */
function hashOf(name: string | number): number {
  if (typeof name === 'number') return name;
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash;
}
