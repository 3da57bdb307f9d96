const { imul } = Math;

/** One UTF-16 unit more of a 32-bit FNV-1a hash (Fowler, Noll and Vo), both its bytes. */
export const hashUnit = (hash: number, unit: number): number =>
  imul(imul(hash ^ (unit & 0xff), 0x01000193) ^ (unit >>> 8), 0x01000193);

/** The hash of what was before and a token more. */
export function over(hash: number, token = ''): number {
  let longer = hash;
  for (let place = 0; place < token.length; place += 1) longer = hashUnit(longer, token.charCodeAt(place));
  return longer;
}

/** Makes all bits depend on all, so that the lowest can serve as the bucket. */
export function mixed(hash: number): number {
  let bits = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  bits = imul(bits ^ (bits >>> 12), 0x297a2d39);
  return bits ^ (bits >>> 15);
}
