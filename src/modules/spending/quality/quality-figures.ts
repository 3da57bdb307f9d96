import {
  lastMonthOf,
  AMOUNT_COLUMNS,
  CODED_COLUMNS,
  SOURCE_COLUMNS,
  type RejectionCode,
  type SourceColumn,
} from '../source/index.js';
import { driftBand, LEAST_ROWS, psiOfAmounts, psiOfCodes, type DriftBand } from './psi.js';
import { NO_CODE, type QuarterProfile } from './quarter-profile.js';

/** Where the previous quarter was counted: in the same file, or in the loaded rows. */
export type BaseSource = 'FILE' | 'LOADED';
/** Why a column has no PSI. */
export type NoDrift = 'NO_BASE' | 'TOO_FEW_ROWS' | 'NOT_COMPARABLE';

/** The quality of one column. */
export interface ColumnQuality {
  readonly column: string;
  readonly filled: number;
  readonly empty: number;
  readonly outOfRange: number;
  readonly malformed: number;
  readonly unknownCodes: number;
  readonly offStep: number;
  readonly psi: number | null;
  readonly noPsi: NoDrift | null;
}

/** The quality of the rows of one quarter. */
export interface QualityFigures {
  readonly rows: number;
  readonly rowsRejected: number;
  readonly duplicatesInFile: number;
  readonly duplicatesAcrossFiles: number;
  readonly baseQuarter: string | null;
  readonly baseRows: number | null;
  readonly baseSource: BaseSource | null;
  readonly drift: DriftBand | null;
  readonly columns: readonly ColumnQuality[];
}

/** Refused lines of a quarter that share a column and a reason. */
export interface Refusals {
  readonly column: string | null;
  readonly code: RejectionCode;
  readonly rows: number;
}

/** What the report of a quarter is made from. */
export interface QualityInput {
  readonly quarter: string;
  readonly profile: QuarterProfile;
  readonly base: { readonly quarter: string; readonly profile: QuarterProfile; readonly source: BaseSource } | null;
  readonly refusals: readonly Refusals[];
  /** Accepted lines whose customer and quarter had come with an earlier file. */
  readonly knownKeys: number;
}

const OUT_OF_RANGE: readonly RejectionCode[] = [
  ...(['NEGATIVE', 'TOO_LARGE', 'NOT_WHOLE', 'QUARTER_NOT_OVER', 'MONTH_AFTER_QUARTER'] as const),
];
const MALFORMED: readonly RejectionCode[] = [
  ...(['MALFORMED_QUARTER', 'MALFORMED_KEY', 'MALFORMED_MONTH', 'NOT_A_NUMBER', 'NUL_BYTE'] as const),
];
/** The month of the first card moves on by itself: more people in newer months are no drift. */
const MONTH_COLUMN = 'ATT_YM';
const PSI_DIGITS = 6;

/**
 * Measures how good the rows of a quarter are. A refused line counts only under its first fault. A column's PSI is
 * against the previous quarter, amounts by the deciles of that quarter, codes by code; see `psi.ts` for its bands.
 */
export function qualityOf(input: QualityInput): QualityFigures {
  const { profile, base, refusals, knownKeys } = input;
  const columns = SOURCE_COLUMNS.map((column) => qualityOfColumn(column, input));
  const psis = columns.flatMap(({ psi }) => psi ?? []);
  const count = (code: RejectionCode): number => sum(refusals.filter((each) => each.code === code));
  return {
    rows: profile.rows,
    rowsRejected: sum(refusals),
    duplicatesInFile: count('DUPLICATE_IN_FILE'),
    duplicatesAcrossFiles: count('DUPLICATE_KEY') + knownKeys,
    baseQuarter: base?.quarter ?? null,
    baseRows: base?.profile.rows ?? null,
    baseSource: base?.source ?? null,
    drift: psis.length > 0 ? driftBand(Math.max(...psis)) : null,
    columns,
  };
}

function qualityOfColumn(column: SourceColumn, input: QualityInput): ColumnQuality {
  const { profile, refusals, quarter } = input;
  const codes = profile.codes[CODED_COLUMNS.indexOf(column)];
  const refused = (some: readonly RejectionCode[]): number =>
    sum(refusals.filter((each) => each.column === column.name && some.includes(each.code)));
  const empty = codes?.get(NO_CODE) ?? 0;
  const later = column.name === MONTH_COLUMN && codes ? monthsAfter(codes, quarter) : 0;
  return {
    column: column.name,
    filled: profile.rows - empty,
    empty: empty + refused(['EMPTY']),
    outOfRange: refused(OUT_OF_RANGE) + later,
    malformed: refused(MALFORMED),
    unknownCodes: refused(['UNKNOWN_CODE']),
    offStep: profile.offStep[AMOUNT_COLUMNS.indexOf(column)] ?? 0,
    ...driftOf(column, input),
  };
}

function driftOf(column: SourceColumn, { profile, base }: QualityInput): Pick<ColumnQuality, 'psi' | 'noPsi'> {
  const [amount, code] = [AMOUNT_COLUMNS.indexOf(column), CODED_COLUMNS.indexOf(column)];
  if ((amount < 0 && code < 0) || column.name === MONTH_COLUMN) return { psi: null, noPsi: 'NOT_COMPARABLE' };
  if (!base) return { psi: null, noPsi: 'NO_BASE' };
  if (profile.rows < LEAST_ROWS || base.profile.rows < LEAST_ROWS) return { psi: null, noPsi: 'TOO_FEW_ROWS' };
  const found =
    amount >= 0
      ? psiOfAmounts(base.profile.buckets(amount), profile.buckets(amount))
      : psiOfCodes(base.profile.codes[code] ?? new Map(), profile.codes[code] ?? new Map());
  return found === null
    ? { psi: null, noPsi: 'TOO_FEW_ROWS' }
    : { psi: Number(found.toFixed(PSI_DIGITS)), noPsi: null };
}

/** Rows that say their first card came after the quarter: loaded before such lines were refused. */
function monthsAfter(codes: ReadonlyMap<string, number>, quarter: string): number {
  const last = lastMonthOf(quarter);
  return [...codes].reduce((rows, [month, count]) => (month > last ? rows + count : rows), 0);
}

function sum(refusals: readonly Refusals[]): number {
  return refusals.reduce((total, { rows }) => total + rows, 0);
}
