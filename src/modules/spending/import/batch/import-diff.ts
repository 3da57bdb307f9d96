/** What happened, or would, to a line whose customer and quarter were already loaded or already in the file. */
export type Fate = 'CHANGED' | 'UNCHANGED' | 'DUPLICATE_KEY' | 'DUPLICATE_IN_FILE';

/** What a batch loads for one quarter. Sums are of the total use, in thousand won a month. */
export interface QuarterDiff {
  readonly quarter: string;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly rowsRejected: number;
  readonly newThousands: number;
  readonly changedBeforeThousands: number;
  readonly changedAfterThousands: number;
  readonly unchangedThousands: number;
}

/** Well-formed lines of a quarter. */
interface ReadQuarter {
  readonly quarter: string;
  readonly rows: number;
  readonly totalThousands: number;
}

/** Lines of a quarter with the same outcome. */
export interface FateCount {
  readonly quarter: string;
  readonly fate: Fate;
  readonly rows: number;
  /** The sum in the lines. */
  readonly thousands: number;
  /** The sum of the loaded rows for the same keys. */
  readonly heldThousands: number;
}

/** Refused lines whose quarter could be read. */
export interface RefusedCount {
  readonly quarter: string;
  readonly rows: number;
}

/**
 * What a file loads, by quarter, ascending: readable lines without another outcome are new. Quarters with only refused
 * lines are included.
 */
export function diffOf(
  read: readonly ReadQuarter[],
  fates: readonly FateCount[],
  refused: readonly RefusedCount[],
): QuarterDiff[] {
  const quarters = new Set([...read, ...refused].map(({ quarter }) => quarter));
  return [...quarters].sort().map((quarter) => {
    const lines = read.find((each) => each.quarter === quarter);
    const of = (fate: Fate): FateCount | undefined =>
      fates.find((each) => each.quarter === quarter && each.fate === fate);
    const met = fates.filter((each) => each.quarter === quarter);
    const duplicates = (of('DUPLICATE_KEY')?.rows ?? 0) + (of('DUPLICATE_IN_FILE')?.rows ?? 0);
    const [changed, unchanged] = [of('CHANGED'), of('UNCHANGED')];
    return {
      quarter,
      rowsNew: (lines?.rows ?? 0) - sum(met, ({ rows }) => rows),
      rowsChanged: changed?.rows ?? 0,
      rowsUnchanged: unchanged?.rows ?? 0,
      rowsRejected: duplicates + (refused.find((each) => each.quarter === quarter)?.rows ?? 0),
      newThousands: (lines?.totalThousands ?? 0) - sum(met, ({ thousands }) => thousands),
      changedBeforeThousands: changed?.heldThousands ?? 0,
      changedAfterThousands: changed?.thousands ?? 0,
      unchangedThousands: unchanged?.thousands ?? 0,
    };
  });
}

function sum(counts: readonly FateCount[], of: (count: FateCount) => number): number {
  return counts.reduce((total, count) => total + of(count), 0);
}
