import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { dueDate } from '../../src/modules/lending/index.js';
import { daysBetween } from '../../src/platform/calendar.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, paymentIn, startCashier, type Cashier, type PaymentAnswer } from '../support/payments.js';

/** Enough rounds that both orders of a race are met. */
const ROUNDS = 6;

let cashier: Cashier;
beforeEach(async () => {
  cashier = await startCashier();
});
afterEach(async () => {
  try {
    expect((await cashier.verify()).first).toBeNull();
  } finally {
    await cashier.bank.close();
  }
});

interface Counted {
  readonly receipts: number;
  readonly repaid: number;
  readonly postings: number;
}
async function counted(): Promise<Counted> {
  const [row] = await cashier.bank.sql<Counted>(`
    SELECT (SELECT count(*)::int FROM payment_receipt) AS receipts,
      (SELECT coalesce(sum(amount_won), 0)::float8 FROM repayment) AS repaid,
      (SELECT count(*)::int FROM ledger_posting WHERE kind = 'REPAYMENT') AS postings`);
  if (!row) throw new Error('nothing was counted');
  return row;
}
const refusals = (answers: readonly PaymentAnswer[]): string[] => answers.flatMap(codesOf);

it('books a transfer once that is confirmed many times at once, and gives everybody the same answer', async () => {
  const loanId = await cashier.loan({ monthsAgo: 3 });
  const { id } = paymentIn(await cashier.start({ loanId, amountWon: 900_000 }));
  const money = { paymentId: id, amountWon: 900_000, bankReference: 'ONCE' };
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      cashier.confirm(money, index % 2 ? cashier.bank.staff : cashier.bank.service),
    ),
  );
  expect(refusals(answers)).toEqual([]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await counted()).toEqual({ receipts: 1, repaid: 900_000, postings: 1 });
});

it('gives one transfer to one payment when two of different loans claim it at once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const payments = await Promise.all(
      [1, 2].map(async () => paymentIn(await cashier.start({ loanId: await cashier.loan(), amountWon: 5_000 }))),
    );
    const bankReference = `EITHER-${round}`;
    const answers = await Promise.all(
      payments.map(({ id }) => cashier.confirm({ paymentId: id, amountWon: 5_000, bankReference })),
    );
    expect(refusals(answers)).toEqual(['BANK_REFERENCE_USED']);
  }
  expect(await counted()).toEqual({ receipts: ROUNDS, repaid: ROUNDS * 5_000, postings: ROUNDS });
});

it('never takes more than a loan owes when payoffs are confirmed at once, and keeps what is too much', async () => {
  const loanId = await cashier.loan();
  const payments = await Promise.all(
    [1, 2, 3].map(async () => paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }))),
  );
  const answers = await Promise.all(payments.map(({ id, amountWon }) => cashier.confirm({ paymentId: id, amountWon })));
  expect(refusals(answers)).toEqual([]);
  const [first] = payments;
  const dueWon = answers.reduce((sum, { payment }) => sum + (payment?.refundDueWon ?? 0), 0);
  expect(dueWon).toBe(2 * (first?.amountWon ?? 0));
  expect(await cashier.standing(loanId)).toMatchObject({ status: 'CLOSED', balanceWon: 0 });
  expect(await cashier.ledger(loanId)).toMatchObject({ principal: 0, held: 0 - dueWon });
});

it('either takes a payment back or books it, when both are asked for at once, and loses no money', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const loanId = await cashier.loan();
    const { id } = paymentIn(await cashier.start({ loanId, amountWon: 40_000 }));
    const [cancelled, confirmed] = await Promise.all([
      cashier.cancel(id),
      cashier.confirm({ paymentId: id, amountWon: 40_000 }),
    ]);
    expect(codesOf(confirmed)).toEqual([]);
    const payment = paymentIn(confirmed);
    const isCancelled = cancelled.payment !== null;
    expect(codesOf(cancelled)).toEqual(isCancelled ? [] : ['PAYMENT_NOT_AWAITING']);
    expect(payment).toMatchObject({
      state: isCancelled ? 'CANCELLED' : 'CONFIRMED',
      repaidWon: isCancelled ? 0 : 40_000,
      refundDueWon: isCancelled ? 40_000 : 0,
    });
  }
});

it('agrees with the nightly assessment of the same loans at the same time', async () => {
  const loans = await Promise.all(Array.from({ length: 6 }, () => cashier.loan({ monthsAgo: 3 })));
  const payments = await Promise.all(
    loans.map(async (loanId) => paymentIn(await cashier.start({ loanId, amountWon: 800_000 }))),
  );
  const [, ...answers] = await Promise.all([
    cashier.assess(),
    ...payments.map(({ id }) => cashier.confirm({ paymentId: id, amountWon: 800_000 })),
    cashier.assess(),
  ]);
  expect(refusals(answers.slice(0, payments.length) as PaymentAnswer[])).toEqual([]);
  expect(await counted()).toMatchObject({ receipts: 6, repaid: 4_800_000 });
});

it('agrees with the nights of today and tomorrow when money is paid early on the eve of a due day', async () => {
  const eve = dueDate(today(-1), -3);
  const daysAgo = daysBetween(eve, today());
  for (const effect of ['SHORTEN_TERM', 'LOWER_PAYMENT'] as const) {
    for (let round = 0; round < 3; round += 1) {
      const loanId = await cashier.loan({ daysAgo });
      // All that is due, and the instalment of tomorrow, which a night then pays from what is held.
      const { amountWon } = await cashier.paid(loanId, 1_600_000);
      const early = paymentIn(await cashier.start({ loanId, amountWon: 1_000_000, purpose: 'PREPAYMENT', effect }));
      const before = await cashier.standing(loanId);
      const [answer] = await Promise.all([
        cashier.confirm({ paymentId: early.id, amountWon: 1_000_000 }),
        cashier.assess(),
        cashier.assess(today(-1)),
        cashier.assess(),
        cashier.assess(today(-1)),
      ]);
      const { repaidWon, feePaidWon, receipts } = paymentIn(answer);
      expect(repaidWon + feePaidWon).toBe(1_000_000);
      expect(receipts).toMatchObject([{ bookedOn: today() }]);
      await cashier.assess();
      const after = await cashier.standing(loanId);
      expect(after.balanceWon).toBeLessThan(before.balanceWon);
      const [posted] = await cashier.bank.sql<{ cash: number; applied: number; undone: number }>(
        `SELECT sum(cash_won)::float8 AS cash, count(*) FILTER (WHERE kind = 'HELD_APPLIED')::int AS applied,
          count(*) FILTER (WHERE kind = 'REVERSAL')::int AS undone FROM ledger_posting WHERE loan_id = $1`,
        [parseId(loanId)?.id],
      );
      expect(posted?.cash).toBe(amountWon + 1_000_000 - 12_000_000);
      // Each instalment is paid from what is held once, however many nights saw it.
      expect((posted?.applied ?? 0) - (posted?.undone ?? 0)).toBeLessThanOrEqual(1);
      expect((await cashier.verify()).first).toBeNull();
    }
  }
});

it('books both of a staff repayment and a confirmation at once', async () => {
  const loanId = await cashier.loan({ monthsAgo: 2 });
  const { id } = paymentIn(await cashier.start({ loanId, amountWon: 100_000 }));
  const repay = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { userErrors { code } } }`;
  const input = { loanId, amountWon: 100_000, method: 'CASH', idempotencyKey: 'cash' };
  const [counter, bank] = await Promise.all([
    cashier.bank.ask(repay, { input }, cashier.bank.staff),
    cashier.confirm({ paymentId: id, amountWon: 100_000 }),
  ]);
  expect(counter).toEqual({ loanRepay: { userErrors: [] } });
  expect(codesOf(bank)).toEqual([]);
  expect(await counted()).toEqual({ receipts: 1, repaid: 200_000, postings: 2 });
});
