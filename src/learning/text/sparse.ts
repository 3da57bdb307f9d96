/** A vector of which most is zero: places ascending, each with its value. */
export interface SparseVector {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** Sum of the products at the places that both have. */
export function sparseDot(one: SparseVector, other: SparseVector): number {
  let [sum, here, there] = [0, 0, 0];
  while (here < one.places.length && there < other.places.length) {
    const [near, far] = [one.places[here] ?? 0, other.places[there] ?? 0];
    if (near === far) sum += (one.values[here] ?? 0) * (other.values[there] ?? 0);
    if (near <= far) here += 1;
    if (far <= near) there += 1;
  }
  return sum;
}

/** Cosine of two vectors, from -1 to 1 whatever their lengths; 0 when one of them is all zero. */
export function sparseCosine(one: SparseVector, other: SparseVector): number {
  const lengths = Math.sqrt(sparseDot(one, one) * sparseDot(other, other));
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, sparseDot(one, other) / lengths));
}

/** The same direction at length 1, in place; all zero stays so. */
export function toUnitLength(values: Float32Array): Float32Array {
  let squares = 0;
  for (const value of values) squares += value * value;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
  return values;
}
