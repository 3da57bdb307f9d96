/** Random numbers that a seed decides: the same seed gives the same numbers on every machine. Never for secrets. */
export interface Random {
  /** Uniform from 0 up to, but excluding, 1. */
  unit(): number;
  /** A whole number from 0 up to, but excluding, `limit`. */
  below(limit: number): number;
}

/** Numbers dropped at the start, so that similar seeds do not begin alike. */
const WARM_UP = 15;

/**
 * The stream of a seed, in 32-bit arithmetic: sfc32 by Chris Doty-Humphrey, of PractRand (public domain). `stream`
 * separates uses of one seed, so that one use may draw more without changing the others.
 */
export function randomOf(seed: number, stream = 0): Random {
  let [a, b, c, counter] = [seed | 0, stream | 0, Math.trunc(seed / 2 ** 32) | 0, 1];
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let drawn = 0; drawn < WARM_UP; drawn += 1) bits();
  const unit = (): number => bits() / 2 ** 32;
  return { unit, below: (limit) => Math.floor(unit() * limit) };
}

/** Puts the first `count` of the values in random order, each chosen from all of them (Fisher and Yates). */
export function shuffle(values: Int32Array, random: Random, count = values.length): Int32Array {
  for (let place = 0; place < Math.min(count, values.length - 1); place += 1) {
    const other = place + random.below(values.length - place);
    const kept = values[place] ?? 0;
    values[place] = values[other] ?? 0;
    values[other] = kept;
  }
  return values;
}

/** The whole numbers from 0 up to, but excluding, `count`. */
export function places(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let place = 1; place < count; place += 1) all[place] = place;
  return all;
}

/** `count` different numbers below `limit`, in random order. */
export function sample(limit: number, count: number, random: Random): Int32Array {
  return shuffle(places(limit), random, count).slice(0, Math.min(count, limit));
}
