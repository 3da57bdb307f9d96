import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BooksOffice, faultsOf, refusalOf } from '../support/books-files.js';

const HEADER =
  'loanNumber,customerSourceKey,loanType,repaymentMethod,rateType,principalWon,annualRatePercent,termMonths,' +
  'appliedOn,approvedOn,disbursedOn,interestPaidTo,balanceWon';
/** 12,000,000 won over a year, whose first instalments of 1,000,000 won of principal are paid. */
const LOAN = 'LN-1,C1,CREDIT,EQUAL_PRINCIPAL,FIXED,12000000,6,12,2026-04-01,2026-04-05,2026-04-10,2026-10-10,6000000';
const lines = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
/** The loan with other fields. */
function aLoan(fields: Readonly<Record<string, string>>): string {
  const names = HEADER.split(',');
  return LOAN.split(',')
    .map((value, index) => fields[names[index] ?? ''] ?? value)
    .join(',');
}

let office: BooksOffice;
beforeEach(async () => {
  // A Saturday, Korean time.
  office = await BooksOffice.open('2026-11-21T03:00:00Z');
  const people = ['C1', 'C2'].map((key) => `${key},이름,${key}@example.com`);
  await office.take('CUSTOMERS', `sourceKey,name,email\n${people.join('\n')}\n`);
});
afterEach(() => office.close());

const loans = () =>
  office.sql(`SELECT loan_number AS number, status, principal_won AS principal, balance_won AS balance,
    interest_paid_to::text AS "paidTo", overdue_days AS "overdueDays", overdue_won AS "overdueWon", monthly_payment_won AS payment,
    books_from::text AS "booksFrom", interest_convention AS convention FROM loan ORDER BY loan_number`);
const postings = () =>
  office.sql(`SELECT l.loan_number AS number, p.kind, p.value_on::text AS "on", p.principal_won AS principal, p.cash_won AS cash,
    p.opening_won AS opening FROM ledger_posting p JOIN loan l ON l.id = p.loan_id ORDER BY l.loan_number, p.id`);

describe('import of loans', () => {
  it('begins their books where the institution’s own stood, with the arrears of the days since', async () => {
    const report = await office.take(
      'LOANS',
      lines(LOAN, aLoan({ loanNumber: 'LN-2', interestPaidTo: '2026-11-10', balanceWon: '5000000' })),
    );
    expect(report).toMatchObject({
      figures: { rowsNew: 2 },
      effects: [{ effect: 'TAKEN_OVER', rows: 2, won: 11_000_000 }],
    });
    expect(await loans()).toMatchObject([
      {
        number: 'LN-1',
        status: 'DELINQUENT',
        balance: 6_000_000,
        paidTo: '2026-10-10',
        booksFrom: '2026-10-10',
        // 1,000,000 won and a month's interest of 6,000,000 won at 6 %, due on 10 November, a Tuesday.
        overdueDays: 11,
        overdueWon: 1_030_000,
        convention: 'MONTHLY_ACTUAL_365',
      },
      { number: 'LN-2', status: 'ACTIVE', balance: 5_000_000, overdueDays: 0, overdueWon: 0 },
    ]);
    expect(await postings()).toMatchObject([
      { number: 'LN-1', kind: 'TAKEN_OVER', on: '2026-10-10', principal: 6_000_000, cash: 0, opening: -6_000_000 },
      { number: 'LN-2', kind: 'TAKEN_OVER', on: '2026-11-10', principal: 5_000_000 },
    ]);
    expect(await office.verify()).toEqual({ loans: 2, faulty: 0, first: null });
  });

  it('takes loans at each step, and those that are repaid', async () => {
    const none = { interestPaidTo: '', balanceWon: '' };
    const report = await office.take(
      'LOANS',
      lines(
        aLoan({ ...none, loanNumber: 'LN-1', approvedOn: '', disbursedOn: '' }),
        aLoan({ ...none, loanNumber: 'LN-2', appliedOn: '', disbursedOn: '' }),
        aLoan({ ...none, loanNumber: 'LN-3', appliedOn: '', approvedOn: '', disbursedOn: '2026-11-10' }),
        aLoan({ loanNumber: 'LN-4', balanceWon: '0' }),
        aLoan({ loanNumber: 'LN-5', balanceWon: '' }),
      ),
    );
    expect(report.faults).toEqual([]);
    expect(report.effects.map(({ effect, rows }) => [effect, rows])).toEqual([
      ['NOT_PAID_OUT', 2],
      ['PAID_OUT_HERE', 1],
      ['REPAID', 1],
      ['TAKEN_OVER', 1],
    ]);
    expect((await loans()).map(({ status, balance }) => [status, balance])).toEqual([
      ['APPLIED', 0],
      ['APPROVED', 0],
      ['ACTIVE', 12_000_000],
      ['CLOSED', 0],
      ['DELINQUENT', 12_000_000],
    ]);
    expect((await office.verify()).faulty).toBe(0);
  });

  it('refuses what does not fit, by line and column', async () => {
    const report = await office.take(
      'LOANS',
      lines(
        aLoan({ loanNumber: 'LN-2', customerSourceKey: 'C9' }),
        aLoan({ loanNumber: 'LN-3', annualRatePercent: '20.5' }),
        aLoan({ loanNumber: 'LN-4', balanceWon: '12000001' }),
        aLoan({ loanNumber: 'LN-5', interestPaidTo: '2026-11-22' }),
        aLoan({ loanNumber: 'LN-6', interestPaidTo: '2026-04-09' }),
        aLoan({ loanNumber: 'LN-7', interestPaidTo: '' }),
        aLoan({ loanNumber: 'LN-8', disbursedOn: '2026-04-04' }),
        aLoan({
          loanNumber: 'LN-9',
          appliedOn: '',
          approvedOn: '',
          disbursedOn: '',
          interestPaidTo: '',
          balanceWon: '',
        }),
        aLoan({ loanNumber: 'LOAN' }),
        aLoan({ loanNumber: 'LN-11', principalWon: '1.2E+07' }),
        LOAN,
        aLoan({ loanNumber: 'ln-1' }),
        aLoan({ loanNumber: 'LN-14', balanceWon: '0', interestPaidTo: '' }),
      ),
    );
    expect(report.figures).toMatchObject({ rowsNew: 1, rowsRejected: 12 });
    expect(faultsOf(report).sort((one, other) => Number(one[0]) - Number(other[0]))).toEqual([
      [2, 'customerSourceKey', 'CUSTOMER_NOT_FOUND', 1],
      [3, 'annualRatePercent', 'RATE_ABOVE_CEILING', 1],
      [4, 'balanceWon', 'INVALID_INPUT', 3],
      [5, 'interestPaidTo', 'INVALID_INPUT', 2],
      [8, 'disbursedOn', 'INVALID_INPUT', 1],
      [9, 'appliedOn', 'EMPTY', 1],
      [10, 'loanNumber', 'MALFORMED_TEXT', 1],
      [11, 'principalWon', 'NOT_A_NUMBER', 1],
      [13, 'loanNumber', 'DUPLICATE_IN_FILE', 1],
    ]);
    expect((await loans()).map(({ number }) => number)).toEqual(['LN-1']);
  });

  it('passes over loans that are in the books, and refuses to change them, naming what differs', async () => {
    await office.take('LOANS', lines(LOAN));
    const report = await office.take('LOANS', lines(aLoan({ loanNumber: 'ln-1' }), aLoan({ loanNumber: 'LN-2' })));
    expect(report.figures).toMatchObject({ rowsNew: 1, rowsUnchanged: 1, rowsRejected: 0 });
    const others = [{ annualRatePercent: '5.5' }, { balanceWon: '5900000' }, { customerSourceKey: 'C2' }];
    for (const other of others) {
      const refused = await office.take('LOANS', lines(aLoan(other)));
      const [column] = Object.keys(other);
      expect(refused.faults).toMatchObject([{ firstLine: 2, column, code: 'LOAN_DIFFERS' }]);
    }
    const [rate] = (await office.take('LOANS', lines(aLoan({ annualRatePercent: '5.51' })))).faults;
    expect(rate?.detail).toBe('6.0000 ≠ 5.5100');
    expect(await loans()).toHaveLength(2);
  });

  it('takes a batch back with what opened the books, and imports it again', async () => {
    const { batchId } = await office.take('LOANS', lines(LOAN, aLoan({ loanNumber: 'LN-2' })));
    await office.undo(batchId);
    expect([await loans(), await postings()]).toEqual([[], []]);
    const again = await office.take('LOANS', lines(LOAN, aLoan({ loanNumber: 'LN-2' })));
    expect(again).toMatchObject({ outcome: 'IMPORTED', figures: { rowsNew: 2 } });
    expect((await office.verify()).faulty).toBe(0);
  });

  it('lets no posting go but with the batch that brought it', async () => {
    const { batchId } = await office.take('LOANS', lines(LOAN));
    const gone = office.sql('DELETE FROM ledger_posting');
    await expect(gone).rejects.toThrow('append-only');
    await expect(office.sql('UPDATE ledger_posting SET principal_won = 1')).rejects.toThrow('append-only');
    await office.undo(batchId);
    expect(await office.sql('SELECT FROM imported_loan')).toEqual([]);
  });

  it('takes nothing back where something was booked since, and names the first loan', async () => {
    const { batchId } = await office.take('LOANS', lines(LOAN, aLoan({ loanNumber: 'LN-2' })));
    const paid = 'repaymentNumber,loanNumber,paidOn,amountWon,method\nR-1,LN-2,2026-11-11,500000,CASH\n';
    const repaid = await office.take('REPAYMENTS', paid);
    const [refusal] = await refusalOf(office.undo(batchId));
    expect(refusal).toMatchObject({ code: 'BATCH_RESTED_ON' });
    expect(refusal?.en).toContain('Line 3 of this import (LN-2)');
    await office.undo(repaid.batchId);
    await office.undo(batchId);
    expect(await loans()).toEqual([]);
  });

  it('keeps nothing of a dry run, and commits what it showed', async () => {
    const report = await office.take('LOANS', lines(LOAN), { dryRun: true });
    expect([await loans(), await postings()]).toEqual([[], []]);
    await office.commit(report.batchId);
    expect(await loans()).toMatchObject([{ number: 'LN-1', overdueDays: 11 }]);
  });

  it('gives one effect to two imports at once, of the same file and of the same loans', async () => {
    const [one, other] = [await office.file(lines(LOAN)), await office.file(`${lines(LOAN)}\n`)];
    const reports = await Promise.all([one, one, other].map((path) => office.takeFile('LOANS', path)));
    const sum = (of: (report: (typeof reports)[number]) => number): number =>
      [...new Map(reports.map((report) => [report.batchId, report])).values()].reduce((all, each) => all + of(each), 0);
    expect(sum(({ figures }) => figures.rowsNew)).toBe(1);
    expect(await loans()).toHaveLength(1);
    expect(await postings()).toHaveLength(1);
  });
});
