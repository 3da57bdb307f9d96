import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ReversalsOfPayments1764400000000 } from '../../migrations/1764400000000-reversals-of-payments.js';
import { lossOf } from '../../src/wiring/migration-loss.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { today, type Person } from '../support/lending.js';
import { codesOf, paymentIn, startCashier, type Cashier, type PaymentSeen } from '../support/payments.js';

let cashier: Cashier;
beforeAll(async () => {
  cashier = await startCashier();
});
afterEach(async () => {
  expect((await cashier.verify()).first).toBeNull();
});
afterAll(() => cashier.bank.close());

const REQUEST = `mutation ($input: RepaymentReversalRequestInput!) { repaymentReversalRequest(input: $input) {
  reversal { id state money paymentId } userErrors { code field message } } }`;
const DECIDE = `mutation ($input: RepaymentReversalDecideInput!) { repaymentReversalDecide(input: $input) {
  reversal { id state money } loan { status balanceWon } userErrors { code field } } }`;
const PAYMENT = `query ($id: ID!) { payment(id: $id) { id state amountWon receivedWon repaidWon feePaidWon refundDueWon refundedWon
  reversedWon returnedWon receipts { reversedAt reversedMoney repayment { id reversedAt } } } }`;
const NOTICES = `{ notifications { nodes { kind title body aboutId } } }`;

interface Answer {
  readonly reversal: { readonly id: string; readonly state: string; readonly money: string | null } | null;
  readonly loan?: { readonly status: string; readonly balanceWon: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}
const act = async (document: string, field: string, input: object, as: Person | string): Promise<Answer> => {
  const whole = { idempotencyKey: randomUUID(), ...input };
  const { [field]: answer } = await cashier.bank.ask<Record<string, Answer>>(document, { input: whole }, as);
  if (!answer) throw new Error(`${field} answered nothing`);
  return answer;
};
const request = (repaymentId: string, more: object = {}, as: Person | string = cashier.bank.staff): Promise<Answer> =>
  act(REQUEST, 'repaymentReversalRequest', { repaymentId, reason: '다른 사람의 돈입니다.', ...more }, as);
const decide = (reversalId: string, more: object = {}, as: Person = cashier.bank.admin): Promise<Answer> =>
  act(DECIDE, 'repaymentReversalDecide', { reversalId, decision: 'APPROVE', ...more }, as);
const codes = ({ userErrors }: Answer): string[] => userErrors.map(({ code }) => code);
const idIn = ({ reversal, userErrors }: Answer): string => {
  if (!reversal) throw new Error(JSON.stringify(userErrors));
  return reversal.id;
};
const seen = async (id: string): Promise<PaymentSeen> =>
  (await cashier.bank.ask<{ payment: PaymentSeen }>(PAYMENT, { id }, cashier.bank.staff)).payment;
const repaymentOf = (payment: PaymentSeen): string => {
  const [receipt] = payment.receipts;
  return (receipt as { readonly repayment: { readonly id: string } }).repayment.id;
};

/** Money for a payment, confirmed by the bank and seen by staff, who may see what it was booked as. */
async function confirmed(id: string, amountWon: number): Promise<PaymentSeen> {
  paymentIn(await cashier.confirm({ paymentId: id, amountWon }));
  return seen(id);
}
async function paid(loanId: string, amountWon: number, more: object = {}): Promise<PaymentSeen> {
  const { id } = paymentIn(await cashier.start({ loanId, amountWon, ...more }, cashier.bank.staff));
  return confirmed(id, amountWon);
}
const early = (loanId: string, amountWon: number): Promise<PaymentSeen> =>
  paid(loanId, amountWon, { purpose: 'PREPAYMENT', effect: 'SHORTEN_TERM' });

/** What came in is where the payment says it is, whatever happened. */
function balanced(payment: PaymentSeen): void {
  const { receivedWon, repaidWon, feePaidWon, refundDueWon, refundedWon, returnedWon } = payment;
  expect(repaidWon + feePaidWon + refundDueWon + refundedWon + returnedWon).toBe(receivedWon);
}

describe('the reversal of a repayment that came by a payment', () => {
  it('takes the fee back too and opens a refund of money that is held, which then goes back as any other', async () => {
    const loanId = await cashier.loan();
    const before = await cashier.standing(loanId);
    const payment = await early(loanId, 3_000_000);
    expect(payment.feePaidWon).toBeGreaterThan(0);
    const asked = await request(repaymentOf(payment), { money: 'HELD' });
    expect(asked.reversal).toMatchObject({ state: 'REQUESTED', money: 'HELD', paymentId: payment.id });
    expect((await seen(payment.id)).state).toBe('CONFIRMED');

    const preview = await decide(idIn(asked), { preview: true });
    expect((await seen(payment.id)).state).toBe('CONFIRMED');
    const done = await decide(idIn(asked));
    expect(done.loan).toEqual(preview.loan);
    expect(await cashier.standing(loanId)).toEqual(before);
    const after = await seen(payment.id);
    expect(after).toMatchObject({
      state: 'REVERSED',
      receivedWon: 3_000_000,
      repaidWon: 0,
      feePaidWon: 0,
      refundDueWon: 3_000_000,
      reversedWon: 3_000_000,
      returnedWon: 0,
      receipts: [{ reversedMoney: 'HELD' }],
    });
    balanced(after);
    // The money that went out stays out; what came in is held for who paid.
    expect(await cashier.ledger(loanId)).toEqual({
      principal: 12_000_000,
      interest: 0,
      fee: 0,
      cash: 3_000_000 - 12_000_000,
      held: -3_000_000,
    });

    const back = await cashier.refund({ paymentId: payment.id, amountWon: 3_000_000 });
    expect(back.payment).toMatchObject({ refundDueWon: 0, refundedWon: 3_000_000, state: 'REVERSED' });
    expect(codesOf(await cashier.refund({ paymentId: payment.id, amountWon: 1 }))).toEqual(['REFUND_EXCEEDS_DUE']);
    expect(await cashier.ledger(loanId)).toMatchObject({ cash: -12_000_000, held: 0, fee: 0 });
  });

  it('owes nothing back of a transfer that the bank took back, what the loan could not take included', async () => {
    const loanId = await cashier.loan({ principalWon: 1_000_000 });
    const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    const payment = await confirmed(id, amountWon + 50_000);
    expect(payment).toMatchObject({ refundDueWon: 50_000 });
    const { loan, userErrors } = await decide(idIn(await request(repaymentOf(payment), { money: 'RETURNED_BY_BANK' })));
    expect(userErrors).toEqual([]);
    expect(loan).toMatchObject({ status: 'ACTIVE', balanceWon: 1_000_000 });
    const after = await seen(id);
    expect(after).toMatchObject({ state: 'REVERSED', refundDueWon: 0, returnedWon: amountWon + 50_000 });
    balanced(after);
    expect(codesOf(await cashier.refund({ paymentId: id, amountWon: 1 }))).toEqual(['REFUND_EXCEEDS_DUE']);
    expect(await cashier.ledger(loanId)).toEqual({
      principal: 1_000_000,
      interest: 0,
      fee: 0,
      cash: -1_000_000,
      held: 0,
    });
  });

  it('notifies the customer once, in words that say where the money is', async () => {
    const loanId = await cashier.loan();
    const [held, returned] = [await early(loanId, 200_000), await early(loanId, 300_000)];
    await decide(idIn(await request(repaymentOf(returned), { money: 'RETURNED_BY_BANK' })));
    const again = idIn(await request(repaymentOf(held), { money: 'HELD' }));
    await Promise.all([1, 2, 3].map(() => decide(again)));
    type Told = { notifications: { nodes: { kind: string; body: string; aboutId: string }[] } };
    const { notifications } = await cashier.bank.ask<Told>(NOTICES, {}, cashier.owner);
    const told = notifications.nodes.filter(({ kind, aboutId }) => kind === 'PAYMENT_REVERSED' && aboutId === loanId);
    expect(told).toHaveLength(2);
    expect(told[0]?.body).toMatch(/^200,000 won .* were taken back\. We hold the money and will refund it/);
    expect(told[1]?.body).toMatch(/^300,000 won .* were taken back\. The bank took the transfer back/);
  });

  it('is undone with its notification when the change fails, and then can be made', async () => {
    const loanId = await cashier.loan();
    const payment = await early(loanId, 200_000);
    const reversal = idIn(await request(repaymentOf(payment), { money: 'HELD' }));
    await cashier.bank.sql(
      `ALTER TABLE notification ADD CONSTRAINT none_now CHECK (kind <> 'PAYMENT_REVERSED') NOT VALID`,
    );
    await expect(decide(reversal)).rejects.toThrow();
    expect(await seen(payment.id)).toMatchObject({ state: 'CONFIRMED', reversedWon: 0 });
    await cashier.bank.sql('ALTER TABLE notification DROP CONSTRAINT none_now');
    expect(codes(await decide(reversal))).toEqual([]);
  });

  it('is refused where it does not say where the money is, or says so of money of no payment', async () => {
    const loanId = await cashier.loan();
    const payment = await early(loanId, 200_000);
    const unsaid = await request(repaymentOf(payment));
    expect(unsaid.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['money'] }]);
    expect(unsaid.reversal).toBeNull();
    const repay = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { repayment { id } } }`;
    const input = { loanId, amountWon: 10_000, method: 'CASH', idempotencyKey: 'cash' };
    type Repaid = { loanRepay: { repayment: { id: string } } };
    const { loanRepay } = await cashier.bank.ask<Repaid>(repay, { input }, cashier.bank.staff);
    const cash = await request(loanRepay.repayment.id, { money: 'HELD' });
    expect(cash.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['money'] }]);
    const plain = idIn(await request(loanRepay.repayment.id));
    expect((await decide(plain)).reversal).toMatchObject({ state: 'DONE', money: null });
    expect(codes(await request(repaymentOf(payment), { money: 'HELD' }, cashier.bank.stranger))).toEqual([
      'REPAYMENT_NOT_FOUND',
    ]);
  });

  it('is refused as taken back by the bank once what the loan could not take has been refunded, also in between', async () => {
    const loanId = await cashier.loan({ principalWon: 1_000_000 });
    const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    const payment = await confirmed(id, amountWon + 50_000);
    const reversal = idIn(await request(repaymentOf(payment), { money: 'RETURNED_BY_BANK' }));
    await cashier.refund({ paymentId: id, amountWon: 20_000 });
    const late = await decide(reversal);
    expect(late.userErrors).toMatchObject([{ code: 'REPAYMENT_NOT_REVERSIBLE', field: ['reversalId'] }]);
    expect(codes(await decide(reversal, { decision: 'DECLINE' }))).toEqual([]);
    const again = await request(repaymentOf(payment), { money: 'RETURNED_BY_BANK' });
    expect(again.userErrors).toMatchObject([{ code: 'REPAYMENT_NOT_REVERSIBLE', field: ['money'] }]);
    await decide(idIn(await request(repaymentOf(payment), { money: 'HELD' })));
    expect(await seen(id)).toMatchObject({ refundDueWon: amountWon + 30_000, refundedWon: 20_000 });
  });

  it('is declined on older requests that do not say where the money is', async () => {
    const payment = await early(await cashier.loan(), 200_000);
    const reversal = idIn(await request(repaymentOf(payment), { money: 'HELD' }));
    await cashier.bank.sql('UPDATE repayment_reversal SET receipt_id = NULL, money = NULL WHERE state = $1', [
      'REQUESTED',
    ]);
    expect(codes(await decide(reversal))).toEqual(['REPAYMENT_NOT_REVERSIBLE']);
    expect(codes(await decide(reversal, { decision: 'DECLINE' }))).toEqual([]);
  });

  it('finds the payment of a repayment that was posted again, and leaves what else came in for it', async () => {
    const loanId = await cashier.loan({ monthsAgo: 1, feePercent: null });
    const first = await paid(loanId, 600_000);
    const { id } = paymentIn(await cashier.start({ loanId, amountWon: 500_000 }, cashier.bank.staff));
    await cashier.confirm({ paymentId: id, amountWon: 200_000 });
    const both = await confirmed(id, 300_000);
    expect(both).toMatchObject({ state: 'CONFIRMED', repaidWon: 500_000 });
    await decide(idIn(await request(repaymentOf(first), { money: 'HELD' })));

    const reposted = await seen(id);
    expect(reposted).toMatchObject({ state: 'CONFIRMED', repaidWon: 500_000, reversedWon: 0 });
    expect(reposted.receipts).toMatchObject([{ repayment: { reversedAt: null } }, { repayment: { reversedAt: null } }]);
    expect(repaymentOf(reposted)).not.toBe(repaymentOf(both));
    expect(codes(await request(repaymentOf(both), { money: 'HELD' }))).toEqual(['REPAYMENT_REVERSED']);
    await decide(idIn(await request(repaymentOf(reposted), { money: 'RETURNED_BY_BANK' })));
    const left = await seen(id);
    expect(left).toMatchObject({ state: 'PARTIAL', repaidWon: 200_000, returnedWon: 300_000, refundDueWon: 0 });
    balanced(left);
    const more = await cashier.confirm({ paymentId: id, amountWon: 300_000 });
    expect(more.payment).toMatchObject({ state: 'CONFIRMED', receivedWon: 800_000, repaidWon: 500_000 });
  });
});

it('can be reverted with the migration that brought it, which lists what is lost', async () => {
  const payment = await early(await cashier.loan(), 200_000);
  await decide(idIn(await request(repaymentOf(payment), { money: 'HELD' })));
  const runner = cashier.bank.app.dataSource.createQueryRunner();
  const { tables, columns } = await lossOf([new ReversalsOfPayments1764400000000()], runner);
  await runner.release();
  expect(tables).toEqual([]);
  expect(columns).toEqual([
    ...['ledger_posting.reversal_id', 'repayment_reversal.receipt_id', 'repayment_reversal.money'],
  ]);
  expect((await seen(payment.id)).state).toBe('REVERSED');
});

describe('reversals beside other changes of the same loan', () => {
  it('add up with confirmations, refunds and nights at once, and happen once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loanId = await cashier.loan({ monthsAgo: 2 });
      const payment = await paid(loanId, 2_000_000, { purpose: 'PREPAYMENT', effect: 'SHORTEN_TERM' });
      const waiting = paymentIn(await cashier.start({ loanId, amountWon: 700_000 }, cashier.bank.staff));
      const reversal = idIn(await request(repaymentOf(payment), { money: 'HELD' }));
      const [one, two, booked] = await Promise.all([
        decide(reversal),
        decide(reversal),
        cashier.confirm({ paymentId: waiting.id, amountWon: 700_000 }),
        cashier.refund({ paymentId: payment.id, amountWon: 2_000_000 }),
        cashier.assess(),
        cashier.assess(),
      ]);
      expect([...codes(one), ...codes(two)]).toEqual(['REVERSAL_DECIDED']);
      expect(codesOf(booked)).toEqual([]);
      const [reversed, other] = [await seen(payment.id), await seen(waiting.id)];
      [reversed, other].forEach(balanced);
      expect(reversed).toMatchObject({ state: 'REVERSED', repaidWon: 0, feePaidWon: 0 });
      expect(reversed.refundDueWon + reversed.refundedWon).toBe(2_000_000);
      const { cash } = await cashier.ledger(loanId);
      expect(cash).toBe(-12_000_000 + 2_000_000 + 700_000 - reversed.refundedWon);
      expect((await cashier.verify()).first).toBeNull();
      await cashier.assess();
      const key = parseId(loanId)?.id;
      const [fees] = await cashier.bank.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM ledger_posting WHERE loan_id = $1 AND reversal_id IS NOT NULL AND kind = 'REVERSAL'`,
        [key],
      );
      expect(fees?.count).toBeLessThanOrEqual(1);
    }
  });

  it('leave one outcome when the bank takes a transfer back while what is too much of it is refunded', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loanId = await cashier.loan({ principalWon: 1_000_000 });
      const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
      const payment = await confirmed(id, amountWon + 50_000);
      const reversal = idIn(await request(repaymentOf(payment), { money: 'RETURNED_BY_BANK' }));
      const [decided, refunded] = await Promise.all([
        decide(reversal),
        cashier.refund({ paymentId: id, amountWon: 50_000, valueOn: today() }),
      ]);
      const outcome = [codes(decided).join(), codesOf(refunded).join()];
      expect([',REFUND_EXCEEDS_DUE', 'REPAYMENT_NOT_REVERSIBLE,']).toContain(outcome.join());
      const after = await seen(id);
      balanced(after);
      expect(after.returnedWon).toBe(outcome[0] === '' ? amountWon + 50_000 : 0);
    }
  });
});
