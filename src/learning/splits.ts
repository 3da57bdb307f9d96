/** Rows by part, in their order. */
export type Split<Part extends string> = Readonly<Record<Part, Int32Array>>;

/** 32-bit FNV-1a of the text's UTF-16 units, begun from a seed, and mixed so that all bits depend on all. */
function hashOf(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to, but excluding, 1 that depends only on the key and the seed. */
export const keyUnit = (key: string, seed: number): number => hashOf(key, seed) / 2 ** 32;

/**
 * Splits rows by a key, such as the customer's, so that all rows of a key are in one part, in about these shares, which
 * sum to 1. A key stays in its part when others come or go.
 */
export function splitByKey<Part extends string>(
  keys: readonly string[],
  shares: Readonly<Record<Part, number>>,
  seed = 1,
): Split<Part> {
  const parts = Object.entries(shares) as [Part, number][];
  const rows = new Map<Part, number[]>(parts.map(([part]) => [part, []]));
  keys.forEach((key, row) => {
    let rest = keyUnit(key, seed);
    const own = parts.find(([, share]) => (rest -= share) < 0) ?? parts.at(-1);
    if (own) rows.get(own[0])?.push(row);
  });
  return Object.fromEntries(parts.map(([part]) => [part, Int32Array.from(rows.get(part) ?? [])])) as Split<Part>;
}

/** The fold, from 0, of each row: all rows of a key are in the same one. */
export const foldsByKey = (keys: readonly string[], folds: number, seed = 1): Uint8Array =>
  Uint8Array.from(keys, (key) => Math.floor(keyUnit(key, seed) * folds));

/** Rows before a moment, and those from it on. Moments are compared as text or numbers are. */
export function splitByTime<Moment extends string | number>(
  moments: readonly Moment[],
  from: Moment,
): Split<'before' | 'after'> {
  const rows = [...moments.keys()];
  return {
    before: Int32Array.from(rows.filter((row) => (moments[row] ?? from) < from)),
    after: Int32Array.from(rows.filter((row) => (moments[row] ?? from) >= from)),
  };
}
