import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { addDays } from '../../src/platform/calendar.js';
import { startBank, today, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());

const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id } userErrors { code field } } }`;
const ROWS = 'nodes { number dueOn paymentWon principalWon interestWon balanceAfterWon }';
const LOOK = `query ($id: ID!, $amountWon: Won!, $effect: PrepaymentEffect!) { loan(id: $id) {
  prepayment(amountWon: $amountWon, effect: $effect) { interestDueWon paymentAfterWon schedule(first: 100) { ${ROWS} } }
  payoff { totalWithoutFeeWon } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { balanceWon standing { heldWon dueWon } payoff { totalWithoutFeeWon } schedule(first: 100) { ${ROWS} } }
  repayment { amountWon principalWon interestWon heldWon } userErrors { code field } } }`;

interface Looked {
  readonly prepayment: {
    readonly interestDueWon: number;
    readonly schedule: { readonly nodes: readonly object[] };
  };
  readonly payoff: { readonly totalWithoutFeeWon: number };
}
interface Repaid {
  readonly loan: {
    readonly balanceWon: number;
    readonly payoff: { readonly totalWithoutFeeWon: number };
    readonly schedule: { readonly nodes: readonly object[] };
  };
  readonly repayment: { readonly principalWon: number; readonly interestWon: number; readonly heldWon: number };
  readonly userErrors: readonly { readonly code: string }[];
}

/** Loans of a few months, served up to their last instalment before today, and a part of the balance to pay early. */
const cases = fc.record({
  repaymentMethod: fc.constantFrom('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
  principalWon: fc.integer({ min: 1_000_000, max: 300_000_000 }),
  annualRatePercent: fc.integer({ min: 0, max: 150_000 }).map((millionths) => (millionths / 10_000).toFixed(4)),
  termMonths: fc.integer({ min: 6, max: 60 }),
  passed: fc.integer({ min: 0, max: 4 }),
  days: fc.integer({ min: 0, max: 27 }),
  share: fc.integer({ min: 1, max: 999 }),
  effect: fc.constantFrom('SHORTEN_TERM', 'LOWER_PAYMENT'),
});

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

async function served({ passed, days, share: _, effect: __, ...terms }: Case): Promise<string> {
  const out = dueDate(addDays(today(), -days), -passed);
  const input = {
    customerId: hong.id,
    loanNumber: `P-${randomUUID().slice(0, 8)}-1`,
    idempotencyKey: randomUUID(),
    loanType: 'CREDIT',
    rateType: 'FIXED',
    ...terms,
    appliedOn: out,
    approvedOn: out,
    disbursedOn: out,
    interestPaidTo: dueDate(out, passed),
  };
  type Created = {
    readonly loanCreate: { readonly loan: { readonly id: string } | null; readonly userErrors: object[] };
  };
  const { loan, userErrors } = (await bank.ask<Created>(CREATE, { input }, bank.staff)).loanCreate;
  if (!loan) throw new Error(JSON.stringify(userErrors));
  return loan.id;
}

const repay = async (loanId: string, amountWon: number, effect: string, preview: boolean): Promise<Repaid> => {
  const input = { loanId, amountWon, effect, preview, method: 'BANK_TRANSFER', idempotencyKey: randomUUID() };
  return (await bank.ask<{ loanRepay: Repaid }>(REPAY, { input }, bank.staff)).loanRepay;
};

describe('an early payment', () => {
  it('does what its preview said, and what the preview of the repayment said', async () => {
    for (const example of fc.sample(cases, { numRuns: 60, seed: 7 })) {
      const id = await served(example);
      const amountWon = Math.max(1, Math.floor((example.principalWon * example.share) / 1_000));
      const { effect } = example;
      const { loan } = await bank.ask<{ loan: Looked }>(LOOK, { id, amountWon, effect }, bank.staff);
      const { interestDueWon, schedule } = loan.prepayment;
      const previewed = await repay(id, amountWon + interestDueWon, effect, true);
      const done = await repay(id, amountWon + interestDueWon, effect, false);
      expect(done.userErrors).toEqual([]);
      expect(done.repayment).toMatchObject({ principalWon: amountWon, interestWon: interestDueWon, heldWon: 0 });
      expect(done.loan.schedule.nodes).toEqual(schedule.nodes);
      expect(previewed.loan).toEqual(done.loan);
      // A won of interest may be rounded off twice instead of once: of what was paid, and of what is left.
      const owedBefore = loan.payoff.totalWithoutFeeWon - amountWon - interestDueWon;
      expect([0, 1]).toContain(owedBefore - done.loan.payoff.totalWithoutFeeWon);
    }
  }, 180_000);
});
