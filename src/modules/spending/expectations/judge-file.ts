import { percentOf } from '../../../platform/percent-of.js';
import { NO_CODE, type QuarterProfile, type Refusals } from '../quality/index.js';
import { AMOUNT_COLUMNS, CODED_COLUMNS, type SourceColumn } from '../source/index.js';
import type { Expectation, ExpectationResult, ExpectationSet } from './expectation.js';

/** Amounts of a file, in thousand won: both ends are included. */
interface AmountRange {
  readonly least: number;
  readonly most: number;
}

/** Lines of a quarter, accepted and refused. */
interface QuarterLines {
  readonly quarter: string;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly rowsRejected: number;
}

/** What is known about a file that was read. */
interface JudgedFile {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly profiles: ReadonlyMap<string, QuarterProfile>;
  readonly diff: readonly QuarterLines[];
  readonly refusals: readonly (Refusals & { readonly quarter: string })[];
  /** Lines of a quarter in the batch that was loaded last; null when there is none. */
  readonly rowsOfLastBatch: number | null;
  /** Counts accepted lines of a quarter whose amount in one of the columns is out of range. */
  readonly countBeyond: (
    quarter: string,
    columns: readonly SourceColumn[],
    range: AmountRange,
  ) => Promise<{ readonly rows: number; readonly firstLine: number | null }>;
}

type Found = Partial<Pick<ExpectationResult, 'quarter' | 'state' | 'foundPercent' | 'rows' | 'firstLine'>>;

const WON_OF_SOURCE = 1_000;
const PERCENT = 100;

/** Checks a file against its expectations: by quarter, except the share of refused lines, which may have no quarter. */
export async function judgeFile(set: ExpectationSet, file: JudgedFile): Promise<readonly ExpectationResult[]> {
  const results: ExpectationResult[] = [];
  for (const expectation of set.expectations) {
    const { name, kind, severity, column, least, most } = expectation;
    const said = { name, kind, severity, column, least, most };
    const all = await foundOf(expectation, file);
    // A file without a quarter to judge fails nothing, and its expectations can still be named.
    for (const found of all.length > 0 ? all : [{ state: 'NOT_JUDGED' } as const]) {
      const blank = { quarter: null, state: 'MET', foundPercent: null, rows: null, firstLine: null } as const;
      results.push({ ...said, ...blank, ...found });
    }
  }
  return results;
}

async function foundOf(expectation: Expectation, file: JudgedFile): Promise<readonly Found[]> {
  switch (expectation.kind) {
    case 'REFUSED_SHARE':
      return [shareFound(expectation, file.rowsRejected, file.rowsRead)];
    case 'ROW_COUNT':
      return file.diff.map((of) => ({
        quarter: of.quarter,
        ...shareFound(expectation, linesOf(of), file.rowsOfLastBatch ?? 0),
      }));
    case 'COMPLETENESS':
      return [...file.profiles].map(([quarter, profile]) => ({
        quarter,
        ...filled(expectation, profile, refusedEmpty(file, quarter, expectation.column)),
      }));
    case 'CODES':
      return [...file.profiles].map(([quarter, profile]) => ({ quarter, ...otherCodes(expectation, profile) }));
    case 'AMOUNT_RANGE':
      return Promise.all([...file.profiles].map((of) => beyond(expectation, of, file)));
  }
}

const linesOf = (of: QuarterLines): number => of.rowsNew + of.rowsChanged + of.rowsUnchanged + of.rowsRejected;

/** Compares the unrounded share with its bounds. Not judged when there are no lines. */
function shareFound({ least, most }: Expectation, part: number, whole: number): Found {
  if (whole === 0) return { state: 'NOT_JUDGED' };
  const share = (PERCENT * part) / whole;
  const isMet = (least === null || share >= Number(least)) && (most === null || share <= Number(most));
  return { state: isMet ? 'MET' : 'NOT_MET', foundPercent: percentOf(BigInt(part), BigInt(whole)) };
}

function filled(expectation: Expectation, profile: QuarterProfile, refused: number): Found {
  const empty = codesOf(expectation, profile)?.get(NO_CODE) ?? 0;
  return { ...shareFound(expectation, profile.rows - empty, profile.rows + refused), rows: empty + refused };
}

const refusedEmpty = ({ refusals }: JudgedFile, quarter: string, column: string | null): number =>
  refusals
    .filter((each) => each.quarter === quarter && each.column === column && each.code === 'EMPTY')
    .reduce((sum, { rows }) => sum + rows, 0);

function otherCodes(expectation: Expectation, profile: QuarterProfile): Found {
  const allowed = new Set([NO_CODE, ...(expectation.codes ?? [])]);
  const rows = [...(codesOf(expectation, profile) ?? [])].reduce(
    (sum, [code, count]) => (allowed.has(code) ? sum : sum + count),
    0,
  );
  return { state: rows === 0 ? 'MET' : 'NOT_MET', rows };
}

const codesOf = ({ column }: Expectation, profile: QuarterProfile): Map<string, number> | undefined =>
  profile.codes[CODED_COLUMNS.findIndex(({ name }) => name === column)];

/** The database counts lines only where the coarse counts in memory leave a doubt. */
async function beyond(
  { column, least, most }: Expectation,
  [quarter, profile]: readonly [string, QuarterProfile],
  file: JudgedFile,
): Promise<Found> {
  const range = {
    least: least === null ? 0 : Math.ceil(Number(least) / WON_OF_SOURCE),
    most: most === null ? Number.MAX_SAFE_INTEGER : Math.floor(Number(most) / WON_OF_SOURCE),
  };
  const columns = AMOUNT_COLUMNS.filter(({ name }) => column === null || name === column);
  const isDoubtful = columns.some((each) => profile.mayExceed(AMOUNT_COLUMNS.indexOf(each), range));
  const found = isDoubtful ? await file.countBeyond(quarter, columns, range) : { rows: 0, firstLine: null };
  return { quarter, state: found.rows === 0 ? 'MET' : 'NOT_MET', ...found };
}
