import { refusedRow, type IntakeBatch, type ReadRow, type RowFate } from '../../../platform/delimited/index.js';
import type { BulkTransaction } from '../../../platform/database/index.js';
import { SeriesWritingRepository, type NewObservation } from '../series/index.js';
import { readRow, type SeriesRow } from './series-row.js';
import { SeriesDescriptions } from './series-descriptions.js';
import { SeriesIntakeRepository, type SaidBefore } from './series-intake.repository.js';

/** Takes rows of one file, page by page, each page in the order of series and periods. */
export class SeriesTaker {
  readonly #repository: SeriesIntakeRepository;
  readonly #writing: SeriesWritingRepository;
  readonly #described: SeriesDescriptions;
  /** What rows of the current series have named; rows of other series come before or after it. */
  #named = { code: '', keys: new Set<string>() };

  constructor(
    transaction: BulkTransaction,
    private readonly batch: IntakeBatch,
  ) {
    this.#repository = new SeriesIntakeRepository(transaction);
    this.#writing = new SeriesWritingRepository(transaction);
    this.#described = new SeriesDescriptions(this.#repository, this.#writing, batch);
  }

  /** The outcome of each row. */
  async take(rows: readonly ReadRow[]): Promise<RowFate[]> {
    await this.#described.know(rows);
    const read: (RowFate | SeriesRow)[] = [];
    for (const row of rows) {
      const taken = readRow(row, await this.#described.of(row), this.batch.today);
      read.push('fate' in taken ? taken : (this.#again(taken) ?? taken));
    }
    const said = await this.#said(read.filter((row) => 'seriesId' in row));
    const writes: NewObservation[] = [];
    const fates = read.map((row) => ('fate' in row ? row : judged(row, said, writes)));
    await this.#writing.keep(writes, this.batch.id);
    return fates;
  }

  /** A row with the same series, period and day as an earlier line. */
  #again({ line, code, period, knownFrom }: SeriesRow): RowFate | null {
    if (this.#named.code !== code) this.#named = { code, keys: new Set() };
    const key = `${period} ${knownFrom}`;
    if (this.#named.keys.has(key)) return refusedRow(line, 'DUPLICATE_IN_FILE', 'period');
    this.#named.keys.add(key);
    return null;
  }

  /** Earlier vintages by series and period, in the order of their days. */
  async #said(rows: readonly SeriesRow[]): Promise<Map<string, SaidBefore[]>> {
    const periods = new Map(rows.map(({ seriesId, period }) => [keyOf({ seriesId, period }), { seriesId, period }]));
    return Map.groupBy(await this.#repository.listSaid([...periods.values()]), keyOf);
  }
}

const keyOf = ({ seriesId, period }: { readonly seriesId: number; readonly period: string }): string =>
  `${seriesId} ${period}`;

/** How a row changes the earlier vintages; its own vintage counts for the rows after it. */
function judged(row: SeriesRow, said: Map<string, SaidBefore[]>, writes: NewObservation[]): RowFate {
  const { line, seriesId, period, knownFrom, value } = row;
  const before = said.get(keyOf(row)) ?? [];
  const sameDay = before.find((each) => each.knownFrom === knownFrom);
  if (sameDay && sameDay.value !== value) return refusedRow(line, 'SAID_OTHERWISE', 'value', sameDay.value);
  const latest = before
    .filter((each) => each.knownFrom <= knownFrom)
    .reduce<SaidBefore | null>((newest, each) => (newest && newest.knownFrom > each.knownFrom ? newest : each), null);
  if (sameDay || latest?.value === value) return { line, fate: 'UNCHANGED', effect: 'UNCHANGED', won: 0, detail: null };
  writes.push({ seriesId, period, knownFrom, value });
  said.set(keyOf(row), [...before, { seriesId, period, knownFrom, value }]);
  return before.length === 0
    ? { line, fate: 'NEW', effect: 'ADDED', won: 0, detail: null }
    : { line, fate: 'CHANGED', effect: 'REVISED', won: 0, detail: 'value' };
}
