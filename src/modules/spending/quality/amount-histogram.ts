/** Amounts below this are counted one by one; the source's are multiples of 10. */
const EXACT = 1_024;
/** Octave of the first amount that shares its bucket with others: 2^10. */
const FIRST_OCTAVE = 10;
/** Buckets of an octave: each is at most 1/32 of its amounts wide. */
const PER_OCTAVE = 32;
const PER_OCTAVE_BITS = 5;
/** The largest amount is 2^31 − 1: its octave is the thirtieth. */
const OCTAVES = 30 - FIRST_OCTAVE + 1;

/** Buckets that amounts are counted in. They are the same for every column and quarter, so counts can be compared. */
export const BUCKETS = EXACT + OCTAVES * PER_OCTAVE;

/** The bucket of an amount, a whole number of thousand won from 0 to 2^31 − 1. */
export function bucketOf(thousands: number): number {
  if (thousands < EXACT) return thousands;
  const octave = 31 - Math.clz32(thousands);
  const part = (thousands >>> (octave - PER_OCTAVE_BITS)) & (PER_OCTAVE - 1);
  return EXACT + (octave - FIRST_OCTAVE) * PER_OCTAVE + part;
}

/** The least amount of a bucket, in thousand won. */
export function floorOfBucket(bucket: number): number {
  if (bucket < EXACT) return bucket;
  const octave = FIRST_OCTAVE + Math.floor((bucket - EXACT) / PER_OCTAVE);
  const part = (bucket - EXACT) % PER_OCTAVE;
  return (PER_OCTAVE + part) * 2 ** (octave - PER_OCTAVE_BITS);
}
