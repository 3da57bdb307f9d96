/** Letters to add, drop or change to turn one word into the other (Levenshtein distance, 1965). */
export function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let place = 1; place <= one.length; place += 1) {
    const next = [place];
    for (let index = 1; index <= other.length; index += 1) {
      const kept = (row[index - 1] ?? 0) + (one[place - 1] === other[index - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
