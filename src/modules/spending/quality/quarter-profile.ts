import { AMOUNT_COLUMNS, CODED_COLUMNS } from '../source/index.js';
import { BUCKETS, bucketOf, floorOfBucket } from './amount-histogram.js';

/** What stands for an empty field among codes. */
export const NO_CODE = '';
/** Amounts are cut to 10,000 won (데이터샘플 명세서: 천원, 만원단위 절사): multiples of this many thousands. */
const AMOUNT_STEP = 10;
const TOTAL = AMOUNT_COLUMNS.findIndex(({ name }) => name === 'TOT_USE_AM');

/**
 * How the rows of one quarter are spread over each column, in a size that does not grow with them: some 300 KB. Rows
 * are added one by one as a file passes, or from counts of the database.
 */
export class QuarterProfile {
  rows = 0;
  /** The sum of TOT_USE_AM, in thousand won. */
  totalThousands = 0;
  /** How many rows have which code, for each coded column. */
  readonly codes: readonly Map<string, number>[] = CODED_COLUMNS.map(() => new Map<string, number>());
  /** How many amounts are no multiple of 10,000 won, for each column of money. */
  readonly offStep = new Float64Array(AMOUNT_COLUMNS.length);
  readonly #buckets = new Uint32Array(AMOUNT_COLUMNS.length * BUCKETS);

  /** Adds a row: its amounts and codes in the order of `AMOUNT_COLUMNS` and `CODED_COLUMNS`. */
  addRow(amounts: Int32Array, codes: readonly string[]): void {
    this.rows += 1;
    this.totalThousands += amounts[TOTAL] ?? 0;
    for (let column = 0; column < amounts.length; column++) {
      const amount = amounts[column] ?? 0;
      const at = column * BUCKETS + bucketOf(amount);
      this.#buckets[at] = (this.#buckets[at] ?? 0) + 1;
      if (amount % AMOUNT_STEP !== 0) this.offStep[column] = (this.offStep[column] ?? 0) + 1;
    }
    for (let column = 0; column < codes.length; column++) this.addCode(column, codes[column] ?? NO_CODE, 1);
  }

  /** Counts rows that have an amount in a column. */
  addAmount(column: number, thousands: number, rows: number): void {
    const at = column * BUCKETS + bucketOf(thousands);
    this.#buckets[at] = (this.#buckets[at] ?? 0) + rows;
    if (thousands % AMOUNT_STEP !== 0) this.offStep[column] = (this.offStep[column] ?? 0) + rows;
    if (column === TOTAL) this.totalThousands += thousands * rows;
  }

  /** Counts rows that have a code in a column; `NO_CODE` for none. */
  addCode(column: number, code: string, rows: number): void {
    const counts = this.codes[column];
    counts?.set(code, (counts.get(code) ?? 0) + rows);
  }

  /** Whether a column of money may hold an amount outside a range; false says for certain that it does not. */
  mayExceed(column: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
    return this.buckets(column).some(
      (rows, bucket) => rows > 0 && (floorOfBucket(bucket) < least || floorOfBucket(bucket + 1) - 1 > most),
    );
  }

  /** Rows by bucket of a column of money. */
  buckets(column: number): Uint32Array {
    return this.#buckets.subarray(column * BUCKETS, (column + 1) * BUCKETS);
  }
}
