import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RowFate } from '../../src/platform/delimited/index.js';
import { BooksOffice, faultsOf, refusalOf } from '../support/books-files.js';

const LOANS = `loanNumber,customerSourceKey,loanType,repaymentMethod,rateType,principalWon,annualRatePercent,termMonths,appliedOn,disbursedOn,interestPaidTo,balanceWon
LN-1,C1,CREDIT,EQUAL_PRINCIPAL,FIXED,12000000,6,12,2026-04-01,2026-04-10,2026-09-10,7000000
LN-2,C1,CREDIT,EQUAL_PRINCIPAL,FIXED,12000000,6,12,2026-04-01,2026-04-10,,
LN-3,C1,CREDIT,EQUAL_PRINCIPAL,FIXED,12000000,6,12,2026-04-01,,,
`;
const HEADER =
  'repaymentNumber,loanNumber,paidOn,amountWon,method,effect,principalWon,interestWon,defaultInterestWon,balanceAfterWon';
const lines = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const PAST = 'R-1,LN-1,2026-09-10,1040000,AUTO_TRANSFER,,1000000,40000,,7000000';
/** What fell due on 12 October, since the 10th is a Saturday: 1,000,000 won, and a month of 7,000,000 won at 6 %. */
const OCTOBER = 'R-2,LN-1,2026-10-12,1035000,AUTO_TRANSFER,,1000000,35000,,6000000';
const NOVEMBER = 'R-3,LN-1,2026-11-10,1030000,CASH,,,,,';

let office: BooksOffice;
beforeEach(async () => {
  office = await BooksOffice.open('2026-11-21T03:00:00Z');
  await office.take('CUSTOMERS', 'sourceKey,name,email\nC1,이름,c1@example.com\n');
  await office.take('LOANS', LOANS);
});
afterEach(() => office.close());

const books = () =>
  office.sql(`SELECT loan_number AS number, status, balance_won AS balance, overdue_won AS "overdueWon", account, held_posted_to
    FROM loan ORDER BY loan_number`);
const repayments = () =>
  office.sql(`SELECT i.repayment_number AS number, r.paid_on::text AS "on", r.principal_won AS principal,
    r.interest_won AS interest, r.held_won AS held, r.balance_after_won AS balance, p.kind
    FROM repayment r JOIN imported_repayment i ON i.repayment_id = r.id LEFT JOIN ledger_posting p ON p.repayment_id = r.id
    ORDER BY i.repayment_number`);

describe('import of repayments', () => {
  it('keeps those of before the books begin on record, and posts the others in the order of their days', async () => {
    const rows: RowFate[] = [];
    const report = await office.take('REPAYMENTS', lines(NOVEMBER, PAST, OCTOBER), { onRow: (row) => rows.push(row) });
    expect(report.effects).toEqual([
      { effect: 'ON_RECORD', rows: 1, won: 1_040_000 },
      { effect: 'POSTED', rows: 2, won: 2_065_000 },
    ]);
    expect(rows.at(-1)).toMatchObject({
      line: 2,
      detail: 'principalWon 1000000, interestWon 30000, defaultInterestWon 0, heldWon 0, balanceAfterWon 5000000',
    });
    expect(await repayments()).toMatchObject([
      { number: 'R-1', on: '2026-09-10', principal: 1_000_000, interest: 40_000, balance: 7_000_000, kind: null },
      { number: 'R-2', principal: 1_000_000, interest: 35_000, balance: 6_000_000, kind: 'REPAYMENT' },
      { number: 'R-3', principal: 1_000_000, interest: 30_000, balance: 5_000_000, kind: 'REPAYMENT' },
    ]);
    expect((await books())[0]).toMatchObject({ status: 'ACTIVE', balance: 5_000_000, overdueWon: 0 });
    expect(await office.verify()).toEqual({ loans: 2, faulty: 0, first: null });
  });

  it('books early payments, money that is held, and what closes a loan', async () => {
    const report = await office.take(
      'REPAYMENTS',
      lines(
        'A-1,LN-1,2026-10-05,500000,CASH,,,,,',
        'A-2,LN-1,2026-10-20,3000000,CASH,SHORTEN_TERM,,,,',
        'B-1,LN-2,2026-05-11,1060000,CASH,,,,,',
        'B-2,LN-2,2026-05-12,11003616,CASH,,,,,',
      ),
    );
    expect(report.faults).toEqual([]);
    expect(report.effects).toContainEqual({ effect: 'CLOSED', rows: 1, won: 11_003_616 });
    const [first, second] = await books();
    expect(first).toMatchObject({ status: 'DELINQUENT' });
    expect(second).toMatchObject({ status: 'CLOSED', balance: 0 });
    expect((await office.verify()).faulty).toBe(0);
  });

  it('refuses what does not fit, and with it everything that follows on the same loan', async () => {
    const report = await office.take(
      'REPAYMENTS',
      lines(
        'A-1,LN-9,2026-10-12,1,CASH,,,,,',
        'A-2,LN-3,2026-10-12,1,CASH,,,,,',
        'A-3,LN-2,2026-04-09,1,CASH,,,,,',
        'A-4,LN-2,2026-11-10,1060000,CASH,,,,,',
        'A-5,LN-1,2026-09-10,1040000,CASH,,,,,',
        'A-6,LN-1,2026-08-10,1045000,CASH,,1000000,45001,,8000000',
      ),
    );
    expect(faultsOf(report).sort((one, other) => Number(one[0]) - Number(other[0]))).toEqual([
      [2, 'loanNumber', 'LOAN_NOT_FOUND', 1],
      [3, 'loanNumber', 'LOAN_NOT_OPEN', 1],
      [4, 'paidOn', 'BEFORE_DISBURSEMENT', 1],
      [5, 'loanNumber', 'EARLIER_ROW_REFUSED', 1],
      [6, 'principalWon', 'EMPTY', 1],
      [7, 'amountWon', 'PARTS_DIFFER', 1],
    ]);
    const more = await office.take(
      'REPAYMENTS',
      lines(
        'A-1,LN-1,2026-11-22,1,CASH,,,,,',
        OCTOBER.replace('35000', '34999'),
        'B-1,LN-2,2026-11-10,99000000,CASH,,,,,',
      ),
    );
    expect(new Set(more.faults.map(({ code }) => code))).toEqual(
      new Set(['PARTS_DIFFER', 'IN_THE_FUTURE', 'AMOUNT_EXCEEDS_BALANCE']),
    );
    expect(await repayments()).toEqual([]);
    expect((await office.verify()).faulty).toBe(0);
  });

  it('passes over what was imported before, and refuses the same number with something else', async () => {
    await office.take('REPAYMENTS', lines(OCTOBER));
    const report = await office.take('REPAYMENTS', lines(OCTOBER, NOVEMBER));
    expect(report.figures).toMatchObject({ rowsUnchanged: 1, rowsNew: 1 });
    const other = await office.take('REPAYMENTS', lines(OCTOBER.replace('1035000', '1035001')));
    expect(other.faults).toMatchObject([
      { column: 'amountWon', code: 'REPAYMENT_DIFFERS', detail: '1035000 ≠ 1035001' },
    ]);
    const earlier = await office.take('REPAYMENTS', lines('R-9,LN-1,2026-11-09,1000,CASH,,,,,'));
    expect(faultsOf(earlier)).toEqual([[2, 'paidOn', 'BEFORE_LAST_BOOKING', 1]]);
  });

  it('takes a batch back, so that every loan is what it was and the file can be imported again', async () => {
    const before = [await books(), await office.sql('SELECT * FROM ledger_posting ORDER BY id')];
    const content = lines(PAST, OCTOBER, NOVEMBER, 'A-1,LN-2,2026-05-05,600000,CASH,,,,,');
    const { batchId } = await office.take('REPAYMENTS', content);
    await office.undo(batchId);
    expect([await books(), await office.sql('SELECT * FROM ledger_posting ORDER BY id')]).toEqual(before);
    expect(await repayments()).toEqual([]);
    expect((await office.verify()).faulty).toBe(0);
    expect(await office.take('REPAYMENTS', content)).toMatchObject({ outcome: 'IMPORTED', figures: { rowsNew: 4 } });
  });

  it('takes nothing back where a later batch booked on one of its loans, and names it', async () => {
    const { batchId } = await office.take('REPAYMENTS', lines(OCTOBER));
    const later = await office.take('REPAYMENTS', lines(NOVEMBER));
    const [refusal] = await refusalOf(office.undo(batchId));
    expect(refusal).toMatchObject({ code: 'BATCH_RESTED_ON' });
    expect(refusal?.en).toContain('Line 2 of this import (LN-1)');
    await office.undo(later.batchId);
    await office.undo(batchId);
    expect(await repayments()).toEqual([]);
  });

  it('keeps nothing of a dry run, and commits what it showed', async () => {
    const before = await books();
    const report = await office.take('REPAYMENTS', lines(PAST, OCTOBER), { dryRun: true });
    expect(report).toMatchObject({ outcome: 'CHECKED', figures: { rowsNew: 2 } });
    expect([await books(), await repayments()]).toEqual([before, []]);
    await office.commit(report.batchId);
    expect(await repayments()).toHaveLength(2);
    expect((await office.verify()).faulty).toBe(0);
  });

  it('books once what two files bring at once', async () => {
    const paths = [await office.file(lines(OCTOBER, NOVEMBER)), await office.file(`${lines(OCTOBER, NOVEMBER)}\n`)];
    const reports = await Promise.all(paths.map((path) => office.takeFile('REPAYMENTS', path)));
    expect(reports.map(({ figures }) => figures.rowsNew).sort()).toEqual([0, 2]);
    expect(await repayments()).toHaveLength(2);
    expect((await books())[0]).toMatchObject({ balance: 5_000_000 });
  });
});
