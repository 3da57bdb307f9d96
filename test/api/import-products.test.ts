import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RowFate } from '../../src/platform/delimited/index.js';
import { BooksOffice, faultsOf, refusalOf } from '../support/books-files.js';

const HOME = {
  code: 'HOME-1',
  nameKo: '갈아타기 주택',
  nameEn: 'Switch home',
  loanType: 'MORTGAGE',
  rateType: 'MIXED',
  rateMinPercent: '3.5',
  rateMaxPercent: '5',
  amountMinWon: '10000000',
  amountMaxWon: '500000000',
  termMinMonths: '12',
  termMaxMonths: '480',
  repaymentMethods: 'EQUAL_PRINCIPAL; equal_payment',
  prepaymentFeePercent: '0.6',
  fromLoanTypes: 'MORTGAGE',
  maxDsrPercent: '40',
};
type Product = Partial<Record<keyof typeof HOME | 'minCreditScore' | 'maxLtvPercent', string>>;

/** A file of products, each like the first but for what is given. */
function fileOf(...products: readonly Product[]): string {
  const rows = products.map((product): Record<string, string> => Object.assign({}, HOME, product));
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

let office: BooksOffice;
beforeEach(async () => {
  office = await BooksOffice.open('2026-11-21T03:00:00Z');
});
afterEach(() => office.close());

const stored = () =>
  office.sql<{ code: string; rate: string; methods: string[]; score: number | null; dsr: string; version: number }>(
    `SELECT code, rate_min_percent::float8::text AS rate, repayment_methods AS methods, min_credit_score AS score,
       max_dsr_percent::float8::text AS dsr, version FROM refinance_product ORDER BY institution_id, code`,
  );
const acts = async (): Promise<string[]> =>
  (
    await office.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'RefinanceProduct' ORDER BY id`,
    )
  ).map(({ action }) => action.replace('REFINANCE_PRODUCT_', ''));

describe('import of products', () => {
  it('creates, updates and leaves alone, and tells each change', async () => {
    const first = await office.take('PRODUCTS', fileOf({}, { code: 'HOME-2', nameEn: 'Other home' }));
    expect(first).toMatchObject({ outcome: 'IMPORTED', figures: { rowsNew: 2, rowsRejected: 0 } });
    const rows: RowFate[] = [];
    const onRow = (row: RowFate): void => void rows.push(row);
    const changed = fileOf(
      { rateMinPercent: '3.4000', minCreditScore: '600' },
      { code: 'HOME-2', nameEn: 'Other home' },
    );
    const report = await office.take('PRODUCTS', changed, { onRow });
    expect(report).toMatchObject({
      figures: { rowsNew: 0, rowsChanged: 1, rowsUnchanged: 1 },
      changes: { rateMinPercent: 1, minCreditScore: 1 },
    });
    expect(rows.map((row) => 'shown' in row && row.shown)).toEqual([
      'HOME-1: rateMinPercent 3.5 -> 3.4, minCreditScore none -> 600',
      false,
    ]);
    expect(await stored()).toMatchObject([
      { code: 'HOME-1', rate: '3.4', methods: ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL'], score: 600, dsr: '40', version: 2 },
      { code: 'HOME-2', rate: '3.5', score: null, version: 1 },
    ]);
    expect(await acts()).toEqual(['CREATED', 'CREATED', 'UPDATED']);
  });

  it('leaves what the file lacks, and empties what it leaves empty', async () => {
    await office.take('PRODUCTS', fileOf({ minCreditScore: '600' }));
    await office.take('PRODUCTS', fileOf({ rateMaxPercent: '6' }));
    expect(await stored()).toMatchObject([{ score: 600, version: 2 }]);
    await office.take('PRODUCTS', fileOf({ minCreditScore: '', rateMaxPercent: '6' }));
    expect(await stored()).toMatchObject([{ score: null, version: 3 }]);
  });

  it.each<readonly [string, string, Product]>([
    ['amountMinWon', 'NOT_A_NUMBER', { amountMinWon: '1e7' }],
    ['loanType', 'UNKNOWN_CODE', { loanType: 'HOUSE' }],
    ['repaymentMethods', 'UNKNOWN_CODE', { repaymentMethods: 'EQUAL_PAYMENT;NEVER' }],
    ['fromLoanTypes', 'UNKNOWN_CODE', { fromLoanTypes: ';' }],
    ['nameKo', 'EMPTY', { nameKo: ' ' }],
    ['nameEn', 'MALFORMED_TEXT', { nameEn: 'x'.repeat(101) }],
    ['rateMaxPercent', 'INVALID_INPUT', { rateMaxPercent: '3' }],
    ['rateMinPercent', 'MALFORMED_PERCENT', { rateMinPercent: '3.12345' }],
    ['termMaxMonths', 'OUT_OF_RANGE', { termMaxMonths: '601' }],
    ['termMaxMonths', 'INVALID_INPUT', { termMaxMonths: '11' }],
    ['amountMaxWon', 'INVALID_INPUT', { amountMaxWon: '9999999' }],
    ['minCreditScore', 'OUT_OF_RANGE', { minCreditScore: '1001' }],
    ['maxDsrPercent', 'BELOW_ONE', { maxDsrPercent: '0.9999' }],
    ['maxLtvPercent', 'MALFORMED_PERCENT', { maxLtvPercent: '100.1' }],
    ['code', 'MALFORMED_TEXT', { code: 'lower' }],
    ['code', 'DUPLICATE_IN_FILE', { code: 'GOOD' }],
    ['rateMaxPercent', 'RATE_ABOVE_CEILING', { rateMaxPercent: '20.1' }],
  ])('refuses a bad %s as %s in its line, and takes the others', async (column, code, product) => {
    const report = await office.take('PRODUCTS', fileOf({ code: 'GOOD' }, Object.assign({ code: 'BAD' }, product)));
    expect(faultsOf(report)).toEqual([[3, column, code, 1]]);
    expect((await stored()).map((each) => each.code)).toEqual(['GOOD']);
  });

  it('refuses a file whose columns are not those of products', async () => {
    expect(await refusalOf(office.take('PRODUCTS', 'code,nameKo\nX1,이름\n'))).toMatchObject([
      { code: 'MISSING_COLUMNS' },
    ]);
    expect(await stored()).toEqual([]);
  });

  it('refuses a product that is no longer offered', async () => {
    await office.take('PRODUCTS', fileOf({}));
    await office.sql('UPDATE refinance_product SET active = false');
    const report = await office.take('PRODUCTS', fileOf({ rateMinPercent: '3.3' }));
    expect(faultsOf(report)).toEqual([[2, 'code', 'NO_LONGER_OFFERED', 1]]);
  });

  it('keeps nothing of a dry run, which is committed as it was shown or not at all', async () => {
    const dry = await office.take('PRODUCTS', fileOf({}), { dryRun: true });
    expect([dry.outcome, await stored(), await acts()]).toEqual(['CHECKED', [], []]);
    await office.commit(dry.batchId);
    expect(await stored()).toHaveLength(1);
    const outdated = await office.take('PRODUCTS', fileOf({ rateMinPercent: '3.3' }), { dryRun: true });
    await office.take('PRODUCTS', fileOf({ minCreditScore: '700' }));
    await office.take('PRODUCTS', fileOf({ rateMinPercent: '3.3', minCreditScore: '700' }));
    expect(await refusalOf(office.commit(outdated.batchId))).toMatchObject([{ code: 'CHECK_OUTDATED' }]);
  });

  it('is undone: what it created goes, and what it changed is as before', async () => {
    await office.take('PRODUCTS', fileOf({ minCreditScore: '600' }));
    const before = await office.sql('SELECT * FROM refinance_product');
    const later = await office.take('PRODUCTS', fileOf({ minCreditScore: '', rateMinPercent: '3' }, { code: 'NEW' }));
    expect(await stored()).toMatchObject([
      { score: null, rate: '3' },
      { code: 'NEW', version: 1 },
    ]);
    await office.undo(later.batchId);
    const after = await office.sql('SELECT * FROM refinance_product');
    const unversioned = (row: Record<string, unknown>) => ({ ...row, version: null, updated_at: null });
    expect(after.map(unversioned)).toEqual(before.map(unversioned));
    expect(await acts()).toEqual(['CREATED', 'UPDATED', 'CREATED', 'UPDATED', 'REMOVED']);
  });

  it('is not undone once one of its products was changed again', async () => {
    const { batchId } = await office.take('PRODUCTS', fileOf({}, { code: 'HOME-2' }));
    await office.take('PRODUCTS', fileOf({ code: 'HOME-2', rateMinPercent: '3' }));
    const refused = await refusalOf(office.undo(batchId));
    expect(refused).toMatchObject([{ code: 'BATCH_RESTED_ON', en: expect.stringContaining('Line 3') }]);
    expect(await stored()).toHaveLength(2);
  });

  it('takes one file once however many bring it at once, and another institution’s beside it', async () => {
    const text = fileOf({});
    const takes = [null, null, 'CARD'].map((code) =>
      office.take('PRODUCTS', text, code === null ? {} : { institutionCode: code }),
    );
    const outcomes = (await Promise.all(takes)).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['IMPORTED', 'IMPORTED', 'UNCHANGED']);
    expect(await stored()).toHaveLength(2);
  });

  it('refuses an institution that there is not', async () => {
    const refused = await refusalOf(office.take('PRODUCTS', fileOf({}), { institutionCode: 'NOBODY' }));
    expect(refused).toMatchObject([{ en: expect.stringContaining('NOBODY') }]);
  });
});
