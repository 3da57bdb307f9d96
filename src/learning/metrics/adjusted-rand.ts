/**
 * Agreement of two partitions of the same rows: 1 when they are the same except for names, 0 on average when they are
 * independent, below 0 when they agree less than by chance (Hubert and Arabie, 1985). When both put all rows together,
 * or all apart, they are the same.
 * @throws RangeError when they have different numbers of rows.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const rows = one.length;
  if (other.length !== rows) throw new RangeError(`${rows} rows and ${other.length} rows cannot be compared`);
  const [both, ones, others] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (let row = 0; row < rows; row += 1) {
    const [here, there] = [String(one[row]), String(other[row])];
    increment(both, `${here} ${there}`);
    increment(ones, here);
    increment(others, there);
  }
  const [together, inOne, inOther] = [pairsOf(both), pairsOf(ones), pairsOf(others)];
  const all = pairs(rows);
  const expected = all === 0 ? 0 : (inOne * inOther) / all;
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const increment = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const pairs = (count: number): number => (count * (count - 1)) / 2;
const pairsOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
