import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  LoanInstalmentsDocument,
  LoanOutlookDocument,
  LoanPrepaymentDocument,
  LoanScheduleDocument,
  type LoanOutlookQuery,
  type LoanPrepaymentQuery,
  type LoanPrepaymentQueryVariables,
  type LoanScheduleInput,
} from '../../schema/generated/test/graphql.js';
import { schedule } from '../../src/modules/lending/terms/amortization.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import type { Servicing } from '../../src/modules/lending/index.js';
import { addDays, daysBetween } from '../../src/platform/calendar.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { dueDayBefore, startBank, today, type Bank, type TestCustomer } from '../support/lending.js';
import { servicingFrom } from '../support/servicing.js';

let bank: Bank;
let hong: TestCustomer;
let owner: string;
let servicing: Servicing;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  owner = await bank.loginAs(hong);
  servicing = await servicingFrom(createDatabase(bank.app.dataSource))();
});
afterAll(() => bank.close());

/** When instalments fell due last: far enough ago that no row of holidays lets them still be paid on time. */
const LAST_DUE = dueDayBefore(10);
const DAYS_SINCE = daysBetween(LAST_DUE, today());
/** The day so many months before it. */
const outFor = (months: number): string => dueDate(LAST_DUE, -months);
const TERMS = {
  method: 'EQUAL_PAYMENT',
  principalWon: 100_000_000,
  annualRateMillionths: 36_500,
  months: 120,
} as const;
const AGREED = schedule(TERMS.method, TERMS);

/** 100,000,000 won over 120 months at 3.65 %, taken over 24 months after it went out, with every instalment paid. */
async function aLoan(input: object = {}, columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id loanNumber } userErrors { code } } }`;
  const out = outFor(24);
  const terms = {
    customerId: hong.id,
    loanNumber: `S-${randomUUID().slice(0, 8)}-1`,
    idempotencyKey: randomUUID(),
    loanType: 'CREDIT',
    repaymentMethod: TERMS.method,
    rateType: 'FIXED',
    principalWon: TERMS.principalWon,
    annualRatePercent: '3.65',
    termMonths: TERMS.months,
    prepaymentFeePercent: '1.2',
    appliedOn: out,
    approvedOn: out,
    disbursedOn: out,
    interestPaidTo: LAST_DUE,
    balanceWon: AGREED[23]?.balanceAfterWon,
    ...input,
  };
  type Created = {
    readonly loanCreate: { readonly loan: { readonly id: string; readonly loanNumber: string } | null };
  };
  const { loan } = (await bank.ask<Created>(CREATE, { input: terms }, bank.staff)).loanCreate;
  if (!loan) throw new Error('no loan was made');
  // What columns alone say holds where there is no account.
  const set = Object.keys(columns).length > 0 ? { account: null, ...columns } : { term_months: TERMS.months };
  const places = Object.keys(set).map((name, index) => `${name} = $${index + 2}`);
  const values = [loan.loanNumber, ...Object.values(set)];
  await bank.sql(`UPDATE loan SET ${places.join(', ')} WHERE loan_number = $1`, values);
  return loan.id;
}

type Outlook = NonNullable<LoanOutlookQuery['loan']>;
const outlook = async (id: string, on: string | null = null, as: string = owner): Promise<Outlook | null> =>
  (await bank.run(LoanOutlookDocument, { id, on }, as)).loan;
const prepayment = async (
  variables: LoanPrepaymentQueryVariables,
): Promise<NonNullable<LoanPrepaymentQuery['loan']>['prepayment']> =>
  (await bank.run(LoanPrepaymentDocument, { ...variables }, owner)).loan?.prepayment ?? null;

interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
  readonly problems?: readonly Refused[];
}
/** Code and field of everything that an answer refuses. */
async function refusals(document: { toString(): string }, variables: object, as: string | null = owner) {
  const { errors = [] } = await bank.query(document.toString(), { ...variables }, as);
  return errors.flatMap(({ extensions }): [string, string | undefined][] => {
    const refused: Refused = extensions;
    return (refused.problems ?? [refused]).map(({ code, field }) => [code, field?.[0]]);
  });
}

describe('loanSchedule', () => {
  const input: LoanScheduleInput = {
    principalWon: 300_000_000,
    annualRatePercent: '4',
    termMonths: 360,
    repaymentMethod: 'EQUAL_PAYMENT',
  };
  const ask = async (more: Partial<LoanScheduleInput> = {}, first = 600) =>
    (await bank.run(LoanScheduleDocument, { input: { ...input, ...more }, first }, owner)).loanSchedule;

  it.each([
    ['4', 360, 1_432_246],
    ['7', 360, 1_995_907],
    ['3', 24, 12_894_364],
  ])('gives the published payment of 300,000,000 won at %s percent over %i months', async (rate, months, won) => {
    const { monthlyPaymentWon, totalInterestWon, totalPaymentWon, instalments } = await ask({
      annualRatePercent: rate,
      termMonths: months,
    });
    expect(monthlyPaymentWon).toBe(won);
    expect(instalments).toHaveLength(months);
    expect(instalments.reduce((sum, { principalWon }) => sum + principalWon, 0)).toBe(300_000_000);
    expect(instalments.reduce((sum, { paymentWon }) => sum + paymentWon, 0)).toBe(totalPaymentWon);
    expect(totalPaymentWon - totalInterestWon).toBe(300_000_000);
    expect(instalments.at(-1)).toMatchObject({ balanceAfterWon: 0, dueOn: null });
  });

  it('puts instalments on days, interest alone first, and shows as many as asked for', async () => {
    const { instalments, lastDueOn, exactMonthlyPayment } = await ask(
      { firstDueOn: '2025-01-31', graceMonths: 12, termMonths: 24 },
      14,
    );
    expect(instalments).toHaveLength(14);
    expect(instalments.slice(0, 3).map(({ dueOn }) => dueOn)).toEqual(['2025-01-31', '2025-02-28', '2025-03-31']);
    expect(instalments.map(({ principalWon }) => principalWon > 0).indexOf(true)).toBe(12);
    expect([lastDueOn, exactMonthlyPayment]).toEqual(['2026-12-31', '25544971.26']);
  });

  it('answers the longest and the largest, at the highest rate and at none', async () => {
    const most = { principalWon: 10_000_000_000_000, termMonths: 600 };
    for (const annualRatePercent of ['100', '0']) {
      const { instalments } = await ask({ ...most, annualRatePercent });
      expect([instalments.length, instalments.at(-1)?.balanceAfterWon]).toEqual([600, 0]);
    }
    expect((await ask({ termMonths: 1, annualRatePercent: '0' })).instalments).toMatchObject([
      { paymentWon: 300_000_000, interestWon: 0 },
    ]);
  });

  it('refuses bad terms by field, all at once, and anyone who is not logged in', async () => {
    const bad = { principalWon: 0, annualRatePercent: '100.00001', termMonths: 601, graceMonths: -1 };
    const found = await refusals(LoanScheduleDocument, { input: { ...input, ...bad } });
    expect(found.sort()).toEqual([
      ['INVALID_INPUT', 'annualRatePercent'],
      ['INVALID_INPUT', 'graceMonths'],
      ['INVALID_INPUT', 'principalWon'],
      ['INVALID_INPUT', 'termMonths'],
    ]);
    const late = { ...input, graceMonths: 360, firstDueOn: '2999-12-01' };
    expect(await refusals(LoanScheduleDocument, { input: late })).toEqual([
      ['INVALID_INPUT', 'graceMonths'],
      ['INVALID_INPUT', 'firstDueOn'],
    ]);
    expect(await refusals(LoanScheduleDocument, { input, first: 601 })).toEqual([['INVALID_INPUT', 'first']]);
    expect(await refusals(LoanScheduleDocument, { input }, null)).toEqual([['UNAUTHENTICATED', undefined]]);
  });
});

describe('Loan.schedule', () => {
  const page = async (id: string, basis: 'REMAINING' | 'AGREED', first: number, after: string | null = null) => {
    const { loan } = await bank.run(LoanInstalmentsDocument, { id, basis, first, after }, owner);
    if (!loan) throw new Error('no such loan');
    return loan.schedule;
  };

  it('lists what is still to come on its days, to the won as agreed, page by page', async () => {
    const id = await aLoan();
    const first = await page(id, 'REMAINING', 90);
    expect(first).toMatchObject({ totalCount: 96, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(first.nodes[0]).toEqual({ ...AGREED[24], dueOn: dueDate(LAST_DUE, 1) });
    const rest = await page(id, 'REMAINING', 90, first.pageInfo.endCursor ?? null);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...first.nodes, ...rest.nodes].map(({ number }) => number)).toEqual(
      AGREED.slice(24).map((row) => row.number),
    );
  });

  it('spreads the real balance over the term that remains', async () => {
    const { nodes } = await page(await aLoan({ balanceWon: 40_000_000 }), 'REMAINING', 100);
    expect(nodes.reduce((sum, { principalWon }) => sum + principalWon, 0)).toBe(40_000_000);
    expect(nodes).toHaveLength(96);
  });

  it('lists all that was agreed from the first instalment, also before the money is out', async () => {
    const { nodes, totalCount } = await page(await aLoan(), 'AGREED', 2);
    expect(totalCount).toBe(120);
    expect(nodes.map(({ dueOn }) => dueOn)).toEqual([dueDate(outFor(24), 1), dueDate(outFor(24), 2)]);
    const granted = await aLoan({ disbursedOn: null, interestPaidTo: null, balanceWon: null });
    expect((await page(granted, 'AGREED', 1)).nodes).toEqual([{ ...AGREED[0], dueOn: null }]);
    expect(await page(granted, 'REMAINING', 1)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('is computed alike wherever the loan is shown', async () => {
    const id = await aLoan();
    const fields = `id schedule(first: 1) { nodes { number paymentWon } } standing { aheadWon } payoff { balanceWon } delinquency { bucket }`;
    const { nodes } = await page(id, 'REMAINING', 1);
    const expected = {
      id,
      standing: { aheadWon: 0 },
      payoff: { balanceWon: AGREED[23]?.balanceAfterWon },
      delinquency: { bucket: 'CURRENT' },
      schedule: { nodes: [{ number: nodes[0]?.number, paymentWon: nodes[0]?.paymentWon }] },
    };
    type Loans = { readonly nodes: readonly { readonly id: string }[] };
    const find = (loans: Loans) => loans.nodes.find((loan) => loan.id === id);
    const listed = await bank.ask<{ loans: Loans }>(`{ loans(first: 100) { nodes { ${fields} } } }`, {}, owner);
    expect(find(listed.loans)).toEqual(expected);
    const along = `query ($id: ID!) { customer(id: $id) { loans(first: 100) { nodes { ${fields} } } } }`;
    const { customer } = await bank.ask<{ customer: { loans: Loans } }>(along, { id: hong.id }, owner);
    expect(find(customer.loans)).toEqual(expected);
    const node = `query ($id: ID!) { node(id: $id) { ... on Loan { ${fields} } } }`;
    expect((await bank.ask<{ node: object }>(node, { id }, bank.staff)).node).toEqual(expected);
    const effect = 'SHORTEN_TERM';
    const repay = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { loan { ${fields} } } }`;
    const input = { loanId: id, amountWon: 5_000_000, method: 'BANK_TRANSFER', idempotencyKey: randomUUID(), effect };
    const paid = await bank.ask<{ loanRepay: { loan: { standing: { aheadWon: number } } } }>(
      repay,
      { input },
      bank.staff,
    );
    expect(paid.loanRepay.loan.standing.aheadWon).toBeGreaterThan(4_900_000);
  });
});

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

describe('Loan.delinquency', () => {
  /** Two instalments missed: that of LAST_DUE, and that of the month before. */
  const late = (principalWon: number = TERMS.principalWon) => {
    const agreed = schedule(TERMS.method, { ...TERMS, principalWon });
    const days = [outFor(1), LAST_DUE].map((dueOn) => daysBetween(servicing.payableOn(dueOn), today()));
    const input = { principalWon, balanceWon: agreed[21]?.balanceAfterWon, interestPaidTo: outFor(2) };
    return { days, since: days[0] ?? 0, payment: agreed[0]?.paymentWon ?? 0, agreed, input };
  };

  it('gives the bucket, the rate and what a day costs', async () => {
    const { days, since, payment, agreed, input } = late();
    const { delinquency, standing } = (await outlook(await aLoan(input))) ?? {};
    const onOverdue = Math.floor((2 * payment * 0.0665) / 365);
    const notDue = agreed[23]?.balanceAfterWon ?? 0;
    expect(delinquency).toMatchObject({
      ...{ bucket: 'DAYS_30_59', overdueDays: since, overdueWon: 2 * payment, overdueSince: today(since) },
      ...{ defaultRatePercent: '6.6500', callableFrom: dueDate(today(since), 1), basisOnceCalled: 'WHOLE_BALANCE' },
      defaultInterestWon: days.reduce((sum, each) => sum + Math.floor((payment * 0.0665 * each) / 365), 0),
      perDiemWon: onOverdue + Math.floor((notDue * 0.0365) / 365),
      perDiemOnceCalledWon: onOverdue + Math.floor((notDue * 0.0665) / 365),
    });
    expect(standing).toMatchObject({ aheadInstalments: -2 });
  });

  it('keeps the higher rate to what is overdue below 50,000,000 won', async () => {
    const { input } = late(40_000_000);
    const { delinquency } = (await outlook(await aLoan(input))) ?? {};
    expect(delinquency?.basisOnceCalled).toBe('OVERDUE_PART');
    expect(delinquency?.perDiemOnceCalledWon).toBe(delinquency?.perDiemWon);
  });

  it('costs the interest of the contract where nothing is overdue', async () => {
    const { delinquency } = (await outlook(await aLoan({ balanceWon: 36_500_000 }))) ?? {};
    expect(delinquency).toMatchObject({
      ...{ bucket: 'CURRENT', overdueSince: null, callableFrom: null, defaultInterestWon: 0, perDiemWon: 3_650 },
    });
  });
});
