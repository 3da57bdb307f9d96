import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { dueDayBefore, startBank, type Bank, type TestCustomer } from '../support/lending.js';
import { monthBefore } from '../support/planted-people.js';

let bank: Bank;
beforeAll(async () => {
  bank = await startBank();
});
afterAll(() => bank.close());

const LOAN = 'id overdueDays overdueWon delinquency { defaultInterestWon }';
const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { ${LOAN} } userErrors { code field } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { loan { ${LOAN} } userErrors { code } } }`;
const RECORD = `mutation ($input: FinancialSnapshotRecordInput!) {
  financialSnapshotRecord(input: $input) { userErrors { code field message } } }`;
const VIEW = `query ($id: ID!) { customer(id: $id) {
  healthScore { parts { part value } } scenario { labels { label keyMetrics { name value asOf } } } } }`;
interface Late {
  readonly id: string;
  readonly overdueDays: number;
  readonly overdueWon: number;
  readonly delinquency: { readonly defaultInterestWon: number };
}

/** Well before the end of the last month that is over. */
const LAST_DUE = dueDayBefore(70);

/** A loan of 12,000,000 won over one month, with nothing paid: all of it was overdue at the month's end. */
async function lateLoan(customer: TestCustomer): Promise<Late> {
  const out = dueDate(LAST_DUE, -1);
  const terms = {
    customerId: customer.id,
    loanNumber: `E-${randomUUID().slice(0, 12)}-1`,
    idempotencyKey: randomUUID(),
    loanType: 'CREDIT',
    repaymentMethod: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    principalWon: 12_000_000,
    annualRatePercent: '5.5',
    termMonths: 1,
    appliedOn: out,
    approvedOn: out,
    disbursedOn: out,
  };
  const { loanCreate } = await bank.ask<{ loanCreate: { loan: Late } }>(CREATE, { input: terms }, bank.staff);
  return loanCreate.loan;
}

async function repay({ id, overdueWon, delinquency }: Late): Promise<Late> {
  const input = {
    loanId: id,
    amountWon: overdueWon + delinquency.defaultInterestWon,
    method: 'BANK_TRANSFER',
    idempotencyKey: randomUUID(),
  };
  const { loanRepay } = await bank.ask<{ loanRepay: { loan: Late } }>(REPAY, { input }, bank.staff);
  return loanRepay.loan;
}

const record = (customer: TestCustomer, overdueWon: number, overdueDays: number) =>
  bank.ask(
    RECORD,
    { input: { snapshots: [{ customerId: customer.id, month: monthBefore(1), overdueWon, overdueDays }] } },
    bank.staff,
  );

interface View {
  readonly healthScore: { readonly parts: readonly { readonly part: string; readonly value: string }[] };
  readonly scenario: {
    readonly labels: readonly {
      readonly label: string;
      readonly keyMetrics: readonly { readonly name: string; readonly value: string; readonly asOf: string | null }[];
    }[];
  };
}
async function told({ id }: TestCustomer) {
  const { customer } = await bank.ask<{ customer: View }>(VIEW, { id }, bank.staff);
  const days = customer.healthScore.parts.find(({ part }) => part === 'ARREARS')?.value;
  const late = customer.scenario.labels.find(({ label }) => label === 'DELINQUENCY');
  const won = late?.keyMetrics.find(({ name }) => name === 'OVERDUE_WON');
  return { days: Number(days), overdueWon: Number(won?.value ?? 0), asOf: won?.asOf ?? null };
}

describe('arrears that a month records, when loans here have changed since', () => {
  it('end with the repayment of the loan here that they were of', async () => {
    const customer = await bank.aCustomer();
    const loan = await lateLoan(customer);
    await record(customer, loan.overdueWon, 40);
    expect((await told(customer)).days).toBe(loan.overdueDays);
    expect(await repay(loan)).toMatchObject({ overdueDays: 0, overdueWon: 0 });
    expect(await told(customer)).toEqual({ days: 0, overdueWon: 0, asOf: null });
  });

  it('stand with what of them was owed elsewhere', async () => {
    const customer = await bank.aCustomer();
    const loan = await lateLoan(customer);
    await repay(loan);
    await record(customer, 20_000_000, 75);
    const overdueWon = 20_000_000 - loan.overdueWon;
    expect(await told(customer)).toEqual({ days: 75, overdueWon, asOf: monthBefore(1) });
  });

  it('of a loan that fell behind since are no others', async () => {
    const customer = await bank.aCustomer();
    await record(customer, 0, 0);
    const loan = await lateLoan(customer);
    expect(await told(customer)).toEqual({ days: loan.overdueDays, overdueWon: loan.overdueWon, asOf: null });
  });
});
