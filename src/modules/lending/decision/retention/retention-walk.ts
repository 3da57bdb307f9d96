/** An item with an upper bound, by which items are ordered; null comes last. */
interface Bounded {
  readonly key: number;
  /** The upper bound. */
  readonly mostWon: number | null;
}

/** The same after it was checked: its real value, at most `mostWon`. */
export interface Found {
  readonly key: number;
  readonly savingWon: number | null;
}

/** Where a walk takes its rows from, and how it checks them. */
interface WalkParts<Row extends Bounded, Result extends Found> {
  /** Rows in the order of `mostWon`, after the given place; fewer than asked for at the end. */
  readonly rows: (offset: number, limit: number) => Promise<readonly Row[]>;
  /** The real values of rows; rows without one are left out. */
  readonly look: (rows: readonly Row[]) => Promise<readonly Result[]>;
}

/** Rows that are checked together: one statement reads each kind of fact, and others are served in between. */
const CANDIDATES_PER_CHECK = 100;

/**
 * The `count` results with the highest real value, in order. Rows are checked in the order of their upper bound, until
 * no later one could come before the last of those found: so only the first of many are checked. At most `bound` rows
 * are; what is not certain by then is left out.
 */
export async function bestOf<Row extends Bounded, Result extends Found>(
  count: number,
  bound: number,
  { rows, look }: WalkParts<Row, Result>,
): Promise<Result[]> {
  const found: Result[] = [];
  let seen = 0;
  let limit = Math.min(bound, Math.max(3 * CANDIDATES_PER_CHECK, SLACK * count));
  while (seen < bound) {
    const next = await rows(seen, limit);
    for (let start = 0; start < next.length; start += CANDIDATES_PER_CHECK) {
      const batch = next.slice(start, start + CANDIDATES_PER_CHECK);
      found.push(...(await look(batch)));
      found.sort(compareFound);
      if (isCertain(found[count - 1], next[start + CANDIDATES_PER_CHECK] ?? null)) return found.slice(0, count);
    }
    if (next.length < limit) return found.slice(0, count);
    seen += next.length;
    const last = next.at(-1);
    if (last && isCertain(found[count - 1], last)) return found.slice(0, count);
    limit = Math.min(bound - seen, 2 * limit);
    if (seen >= bound) return found.filter((each) => last && isCertain(each, last)).slice(0, count);
  }
  return found.slice(0, count);
}

/**
 * On the books of the seed two in three come to less than they can; asking once for more costs less than asking twice.
 */
const SLACK = 3;

/** Whether nothing from a row on can come before what was found. */
function isCertain(found: Found | undefined, next: Bounded | null): boolean {
  if (!found || !next) return false;
  if (next.mostWon === null) return found.savingWon !== null || found.key < next.key;
  return (
    found.savingWon !== null &&
    (found.savingWon > next.mostWon || (found.savingWon === next.mostWon && found.key < next.key))
  );
}

/** The most first, of equal ones the first on the books. */
function compareFound(one: Found, other: Found): number {
  if (one.savingWon === other.savingWon) return one.key - other.key;
  if (one.savingWon === null || other.savingWon === null) return one.savingWon === null ? 1 : -1;
  return other.savingWon - one.savingWon;
}
