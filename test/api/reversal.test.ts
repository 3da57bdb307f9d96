import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createCalendar, servicingOf, verifyBooks } from '../../src/modules/lending/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { addDays } from '../../src/platform/calendar.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { startBank, today, type Bank, type Person, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
let database: Database;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  database = createDatabase(bank.app.dataSource);
});
afterAll(() => bank.close());

const OUT = dueDate(addDays(today(), -10), -4);
const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id } userErrors { code } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { status balanceWon } repayment { id principalWon interestWon } userErrors { code } } }`;
const REQUEST = `mutation ($input: RepaymentReversalRequestInput!) { repaymentReversalRequest(input: $input) {
  reversal { id state reason requestedBy } userErrors { code field } } }`;
const DECIDE = `mutation ($input: RepaymentReversalDecideInput!) { repaymentReversalDecide(input: $input) {
  reversal { id state decidedBy } loan { status balanceWon } userErrors { code field } } }`;
const LOAN = `query ($id: ID!) { loan(id: $id) { status balanceWon
  repayments(first: 20) { nodes { id amountWon principalWon interestWon defaultInterestWon paidOn reversedAt } } } }`;

interface Refusals {
  readonly userErrors: readonly { readonly code: string }[];
}
interface Repaid extends Refusals {
  readonly loan: { readonly status: string; readonly balanceWon: number };
  readonly repayment: { readonly id: string; readonly principalWon: number; readonly interestWon: number };
}
interface Requested extends Refusals {
  readonly reversal: { readonly id: string; readonly state: string } | null;
}
interface Decided extends Requested {
  readonly loan: { readonly status: string; readonly balanceWon: number } | null;
}
interface Seen {
  readonly status: string;
  readonly balanceWon: number;
  readonly repayments: {
    readonly nodes: readonly {
      readonly id: string;
      readonly amountWon: number;
      readonly principalWon: number;
      readonly interestWon: number;
      readonly defaultInterestWon: number;
      readonly paidOn: string;
      readonly reversedAt: string | null;
    }[];
  };
}

const ask = async <Answer>(document: string, field: string, input: object, as: Person | string): Promise<Answer> =>
  (await bank.ask<Record<string, Answer>>(document, { input: { idempotencyKey: randomUUID(), ...input } }, as))[
    field
  ] as Answer;
const created = async (): Promise<string> => {
  const days = { appliedOn: OUT, approvedOn: OUT, disbursedOn: OUT };
  const terms = {
    repaymentMethod: 'EQUAL_PAYMENT',
    principalWon: 12_000_000,
    annualRatePercent: '5.5',
    termMonths: 12,
  };
  const about = { customerId: hong.id, loanNumber: `R-${randomUUID().slice(0, 8)}-1`, loanType: 'CREDIT' };
  const input = { ...about, rateType: 'FIXED', ...terms, ...days };
  const { loan } = await ask<{ loan: { id: string } }>(CREATE, 'loanCreate', input, bank.staff);
  return loan.id;
};
const repay = (loanId: string, amountWon: number, paidOn: string, more: object = {}): Promise<Repaid> =>
  ask(REPAY, 'loanRepay', { loanId, amountWon, paidOn, method: 'AUTO_TRANSFER', ...more }, bank.staff);
const request = (repaymentId: string, as: Person | string = bank.staff): Promise<Requested> =>
  ask(REQUEST, 'repaymentReversalRequest', { repaymentId, reason: '다른 고객의 입금입니다.' }, as);
const decide = (reversalId: string, as: Person, more: object = {}): Promise<Decided> =>
  ask(DECIDE, 'repaymentReversalDecide', { reversalId, decision: 'APPROVE', ...more }, as);
const idOf = ({ reversal, userErrors }: Requested): string => {
  if (!reversal) throw new Error(JSON.stringify(userErrors));
  return reversal.id;
};
const codes = ({ userErrors }: Refusals): string[] => userErrors.map(({ code }) => code);
const read = async (id: string): Promise<Seen> => (await bank.ask<{ loan: Seen }>(LOAN, { id }, bank.staff)).loan;
const faulty = async (): Promise<number> => {
  const servicing = await servicingOf(createCalendar({ database, clock: systemClock }).holidays)();
  return (await verifyBooks({ database, servicing })).faulty;
};

/** Payments after the one that is reversed, of all kinds. */
async function paidOn(id: string): Promise<void> {
  await repay(id, 400_000, dueDate(OUT, 2));
  await repay(id, 1_000_000, addDays(dueDate(OUT, 2), 20), { effect: 'SHORTEN_TERM' });
  await repay(id, 777_777, addDays(dueDate(OUT, 3), 9));
}

describe('a wrong repayment', () => {
  it('is taken back at the word of two, and leaves the loan as if it had never come', async () => {
    const [id, twin] = [await created(), await created()];
    const wrong = await repay(id, 1_030_042, dueDate(OUT, 1));
    await Promise.all([paidOn(id), paidOn(twin)]);
    const reversal = idOf(await request(wrong.repayment.id));
    const before = await read(id);
    const preview = await decide(reversal, bank.admin, { preview: true });
    expect(await read(id)).toEqual(before);
    const { loan, reversal: done } = await decide(reversal, bank.admin);
    expect(done).toMatchObject({ state: 'DONE', decidedBy: 'ADMIN' });
    expect(preview.loan).toEqual(loan);
    const [after, without] = [await read(id), await read(twin)];
    expect([after.status, after.balanceWon]).toEqual([without.status, without.balanceWon]);
    const divided = ({ repayments }: Seen) =>
      repayments.nodes
        .filter(({ reversedAt }) => reversedAt === null)
        .map(({ paidOn: day, principalWon, interestWon, defaultInterestWon }) => [
          ...[day, principalWon, interestWon, defaultInterestWon],
        ]);
    expect(divided(after)).toEqual(divided(without));
    expect(after.repayments.nodes.filter(({ reversedAt }) => reversedAt !== null)).toHaveLength(4);
    expect(await faulty()).toBe(0);
    expect(codes(await request(wrong.repayment.id))).toEqual(['REPAYMENT_REVERSED']);
  });

  it('that closed the loan opens it again', async () => {
    const id = await created();
    const first = await repay(id, 5_000_000, addDays(OUT, 1), { effect: 'SHORTEN_TERM' });
    const { loan: left } = first;
    // Two days at 5.5 % of what is left.
    const interestWon = Math.floor((left.balanceWon * 55_000 * 2) / 365_000_000);
    const last = await repay(id, left.balanceWon + interestWon, addDays(OUT, 2));
    expect(last.loan).toEqual({ status: 'CLOSED', balanceWon: 0 });
    const { loan } = await decide(idOf(await request(last.repayment.id)), bank.admin);
    expect(loan).toEqual({ status: 'DELINQUENT', balanceWon: left.balanceWon });
    expect(await faulty()).toBe(0);
  });

  it('stands when the second person declines, or is the first, or a customer asks', async () => {
    const id = await created();
    const { repayment } = await repay(id, 1_030_042, dueDate(OUT, 1));
    const reversal = idOf(await request(repayment.id));
    expect(codes(await request(repayment.id))).toEqual(['REVERSAL_OPEN']);
    expect(codes(await decide(reversal, bank.staff))).toEqual(['SECOND_PERSON_NEEDED']);
    expect((await decide(reversal, bank.admin, { decision: 'DECLINE', note: '맞는 입금입니다.' })).loan).toBeNull();
    expect(codes(await decide(reversal, bank.admin))).toEqual(['REVERSAL_DECIDED']);
    expect((await read(id)).repayments.nodes.map(({ reversedAt }) => reversedAt)).toEqual([null]);
    const input = { idempotencyKey: randomUUID(), repaymentId: repayment.id, reason: '잘못된 입금' };
    expect(await bank.codeOf(REQUEST, { input }, await bank.loginAs(hong))).toBe('FORBIDDEN');
    expect(codes(await request(repayment.id, bank.stranger))).toEqual(['REPAYMENT_NOT_FOUND']);
  });

  it('is not taken back by two accounts that one person could control', async () => {
    const id = await created();
    const { repayment } = await repay(id, 1_030_042, dueDate(OUT, 1));
    const [madeByAdmin, twin] = [
      await bank.anotherPerson('STAFF', bank.admin),
      await bank.anotherPerson('STAFF', bank.admin),
    ];
    const reversal = idOf(await request(repayment.id, madeByAdmin));
    for (const person of [bank.admin, twin])
      for (const decision of ['APPROVE', 'DECLINE'])
        expect((await decide(reversal, person, { decision })).userErrors).toEqual([
          { code: 'REVERSAL_NOT_INDEPENDENT', field: ['reversalId'] },
        ]);
    expect((await read(id)).repayments.nodes.map(({ reversedAt }) => reversedAt)).toEqual([null]);
    expect((await decide(reversal, bank.staff)).reversal).toMatchObject({ state: 'DONE' });
  });

  it('is taken back once, however many approve at once, beside payments and nights', async () => {
    const id = await created();
    const { repayment } = await repay(id, 1_030_042, dueDate(OUT, 1));
    const reversal = idOf(await request(repayment.id));
    const decisions = await Promise.all([
      ...Array.from({ length: 5 }, () => decide(reversal, bank.admin)),
      ...Array.from({ length: 5 }, () => repay(id, 10_000, today())),
    ]);
    const done = decisions.slice(0, 5) as Decided[];
    expect(done.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(done.flatMap(codes).filter((code) => code !== 'LOAN_BUSY')).toEqual(Array(4).fill('REVERSAL_DECIDED'));
    const { repayments } = await read(id);
    expect(
      repayments.nodes.filter(({ reversedAt, amountWon }) => reversedAt !== null && amountWon === 1_030_042),
    ).toHaveLength(1);
    expect(
      repayments.nodes.filter(({ reversedAt, amountWon }) => reversedAt === null && amountWon === 10_000),
    ).toHaveLength(5);
    expect(await faulty()).toBe(0);
  });
});
