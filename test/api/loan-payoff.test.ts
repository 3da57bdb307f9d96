import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoanOutlookDocument, LoanPrepaymentDocument } from '../../schema/generated/test/graphql.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { addDays, daysBetween } from '../../src/platform/calendar.js';
import { today, type Bank } from '../support/lending.js';
import { AGREED, DAYS_SINCE, LAST_DUE, outFor, startOutlookBank, type OutlookBank } from '../support/loan-outlook.js';

let bank: Bank;
let asked: OutlookBank;
beforeAll(async () => {
  asked = await startOutlookBank();
  ({ bank } = asked);
});
afterAll(() => bank.close());
const aLoan: OutlookBank['aLoan'] = (...args) => asked.aLoan(...args);
const outlook: OutlookBank['outlook'] = (...args) => asked.outlook(...args);
const prepayment: OutlookBank['prepayment'] = (...args) => asked.prepayment(...args);
const refusals: OutlookBank['refusals'] = (...args) => asked.refusals(...args);

describe('Loan.payoff', () => {
  it('adds interest by the day and the fee by the days that are left', async () => {
    // 36,500,000 won at 3.65 % is 3,650 won a day; 1.2 % of it, for what is left of 1,095 days. At 6.65 % not even a
    // won of interest runs on 50 won within a month.
    const id = await aLoan({ balanceWon: 36_500_000 }, { unpaid_interest_won: 50 });
    const quote = (await outlook(id))?.payoff;
    const left = 1_095 - daysBetween(outFor(24), today());
    const feeWon = Math.floor((36_500_000 * 0.012 * left) / 1_095);
    const accruedInterestWon = DAYS_SINCE * 3_650;
    expect(quote).toMatchObject({
      ...{ on: today(), balanceWon: 36_500_000, unpaidInterestWon: 50, accruedInterestWon, perDiemWon: 3_650 },
      ...{ fee: { amountWon: feeWon, basis: 'CHARGED', remainingDays: left, periodDays: 1_095 } },
      totalWithoutFeeWon: 36_500_050 + accruedInterestWon,
      totalWon: 36_500_050 + accruedInterestWon + feeWon,
    });
    // The eve of the shortest month's next instalment.
    const eve = addDays(LAST_DUE, 27);
    expect((await outlook(id, eve))?.payoff).toMatchObject({ on: eve, accruedInterestWon: 27 * 3_650 });
  });

  it('counts unpaid interest once of a row without an account, which sums what fell due since it was paid', async () => {
    const owed = async (id: string) => {
      const { unpaidInterestWon, balanceWon, totalWithoutFeeWon } = (await outlook(id))?.payoff ?? {};
      return { unpaidInterestWon, balanceWon, totalWithoutFeeWon };
    };
    const paidTo = { interestPaidTo: dueDate(LAST_DUE, -2), balanceWon: AGREED[21]?.balanceAfterWon };
    const kept = await owed(await aLoan(paidTo));
    const interestWon = (AGREED[22]?.interestWon ?? 0) + (AGREED[23]?.interestWon ?? 0);
    expect(kept.unpaidInterestWon).toBe(interestWon);
    const columns = await aLoan(paidTo, { unpaid_interest_won: interestWon });
    expect(await owed(columns)).toEqual(kept);
    // What exceeds the instalments that fell due is of days before.
    const more = await owed(await aLoan(paidTo, { unpaid_interest_won: interestWon + 70 }));
    expect(more.unpaidInterestWon).toBe(interestWon + 70);
    // A row that was written before the last instalment fell due sums only those before it.
    const written = {
      unpaid_interest_won: AGREED[22]?.interestWon,
      updated_at: `${addDays(LAST_DUE, -5)}T12:00:00+09:00`,
    };
    expect(await owed(await aLoan(paidTo, written))).toEqual(kept);
  });

  it('says that it does not know the fee, and that none is due after three years', async () => {
    const unknown = await outlook(await aLoan({ prepaymentFeePercent: null }));
    expect(unknown?.payoff).toMatchObject({ fee: { amountWon: null, basis: 'RATE_UNKNOWN' }, totalWon: null });
    const out = outFor(37);
    const old = { appliedOn: out, approvedOn: out, disbursedOn: out, prepaymentFeePercent: null };
    const { payoff } = (await outlook(await aLoan(old))) ?? {};
    expect(payoff?.fee).toMatchObject({ amountWon: 0, basis: 'PERIOD_OVER' });
    expect(payoff?.totalWon).toBe(payoff?.totalWithoutFeeWon);
  });

  it('refuses days it cannot answer for, and is null where nothing is owed', async () => {
    const id = await aLoan();
    expect(await refusals(LoanOutlookDocument, { id, on: addDays(LAST_DUE, -1) })).toEqual([['INVALID_INPUT', 'on']]);
    expect(await refusals(LoanOutlookDocument, { id, on: '2999-12-31' })).toEqual([['INVALID_INPUT', 'on']]);
    const closed = await aLoan({}, { balance_won: 0, status: 'CLOSED' });
    expect(await outlook(closed)).toEqual({ standing: null, payoff: null, delinquency: null });
  });

  it('is nobody else’s to ask for', async () => {
    const id = await aLoan();
    expect(await outlook(id, null, await bank.loginAs(await bank.aCustomer()))).toBeNull();
    expect(await outlook(id, null, bank.stranger.token)).toBeNull();
    expect((await outlook(id, null, bank.staff.token))?.payoff).not.toBeNull();
  });
});

describe('Loan.prepayment', () => {
  it('ends the loan sooner or lowers what is paid, and says what that saves', async () => {
    const id = await aLoan();
    const shorter = await prepayment({ id, amountWon: 30_000_000, effect: 'SHORTEN_TERM' });
    const lower = await prepayment({ id, amountWon: 30_000_000, effect: 'LOWER_PAYMENT' });
    expect(shorter).toMatchObject({ on: today(), instalmentsBefore: 96, paymentAfterWon: AGREED[24]?.paymentWon });
    expect(lower).toMatchObject({ instalmentsBefore: 96, instalmentsAfter: 96, monthsSaved: 0 });
    expect(shorter?.monthsSaved).toBe(96 - (shorter?.instalmentsAfter ?? 0));
    expect(shorter?.monthsSaved).toBeGreaterThan(30);
    expect(lower?.paymentAfterWon).toBeLessThan(lower?.paymentBeforeWon ?? 0);
    expect(shorter?.interestSavedWon).toBeGreaterThan(lower?.interestSavedWon ?? 0);
    for (const preview of [shorter, lower]) {
      if (!preview) throw new Error('no preview');
      const { interestDueWon, interestBeforeWon, interestAfterWon, interestSavedWon, fee } = preview;
      expect(interestDueWon).toBe(Math.floor((30_000_000 * 0.0365 * DAYS_SINCE) / 365));
      expect(interestSavedWon).toBe(interestBeforeWon - interestAfterWon);
      expect(preview.totalDueWon).toBe(30_000_000 + interestDueWon + (fee.amountWon ?? 0));
      expect(preview.netSavingWon).toBe(interestSavedWon - (fee.amountWon ?? 0));
      expect(preview.schedule).toMatchObject({
        totalCount: preview.instalmentsAfter,
        nodes: [{ number: 25 }, { number: 26 }],
      });
    }
    const sql = `SELECT balance_won::float8 AS balance, version FROM loan WHERE id = $1`;
    const key = Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
    expect(await bank.sql(sql, [key])).toEqual([{ balance: AGREED[23]?.balanceAfterWon, version: 1 }]);
  });

  it('looks ahead to a later day, and pays all', async () => {
    const id = await aLoan({ prepaymentFeePercent: null });
    const on = dueDate(LAST_DUE, 12);
    const preview = await prepayment({ id, amountWon: AGREED[35]?.balanceAfterWon ?? 0, effect: 'LOWER_PAYMENT', on });
    expect(preview).toMatchObject({
      ...{ on, instalmentsBefore: 84, instalmentsAfter: 0, monthsSaved: 84, lastDueOn: null, paymentAfterWon: 0 },
      ...{ fee: { basis: 'PERIOD_OVER', amountWon: 0 }, schedule: { totalCount: 0, nodes: [] } },
    });
    const soon = await prepayment({ id, amountWon: 10_000, effect: 'LOWER_PAYMENT' });
    expect(soon).toMatchObject({ fee: { basis: 'RATE_UNKNOWN' }, totalDueWon: null, netSavingWon: null });
    expect(soon?.interestSavedWon).toBeGreaterThan(0);
  });

  it('refuses what cannot be paid early', async () => {
    const id = await aLoan();
    const asked = { id, effect: 'SHORTEN_TERM', amountWon: 1_000 };
    const refused = (more: object) => refusals(LoanPrepaymentDocument, { ...asked, ...more });
    expect(await refused({ amountWon: 0 })).toEqual([['INVALID_INPUT', 'amountWon']]);
    expect(await refused({ amountWon: 100_000_000 })).toEqual([['AMOUNT_EXCEEDS_BALANCE', 'amountWon']]);
    expect(await refused({ on: today(1) })).toEqual([['INVALID_INPUT', 'on']]);
    expect(await refused({ on: dueDate(outFor(24), 120) })).toEqual([['INVALID_INPUT', 'on']]);
    const late = await aLoan({ interestPaidTo: outFor(1), balanceWon: AGREED[22]?.balanceAfterWon });
    expect(await refused({ id: late })).toEqual([['LOAN_IN_ARREARS', undefined]]);
    const closed = await aLoan({}, { balance_won: 0, status: 'CLOSED' });
    expect(await prepayment({ id: closed, effect: 'SHORTEN_TERM', amountWon: 1 })).toBeNull();
  });
});
