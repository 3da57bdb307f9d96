import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  LoanInstalmentsDocument,
  LoanScheduleDocument,
  type LoanScheduleInput,
} from '../../schema/generated/test/graphql.js';
import type { Servicing } from '../../src/modules/lending/index.js';
import { schedule } from '../../src/modules/lending/terms/amortization.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { daysBetween } from '../../src/platform/calendar.js';
import { today, type Bank, type TestCustomer } from '../support/lending.js';
import { AGREED, LAST_DUE, outFor, startOutlookBank, TERMS, type OutlookBank } from '../support/loan-outlook.js';

let bank: Bank;
let hong: TestCustomer;
let owner: string;
let servicing: Servicing;
let asked: OutlookBank;
beforeAll(async () => {
  asked = await startOutlookBank();
  ({ bank, hong, owner, servicing } = asked);
});
afterAll(() => bank.close());
const aLoan: OutlookBank['aLoan'] = (...args) => asked.aLoan(...args);
const outlook: OutlookBank['outlook'] = (...args) => asked.outlook(...args);
const refusals: OutlookBank['refusals'] = (...args) => asked.refusals(...args);

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
