import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MoneyAllocatedAgain1790700000000 } from '../../migrations/1790700000000-money-allocated-again.js';
import { lossOf } from '../../src/wiring/migration-loss.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, paymentIn, startCashier, type Cashier, type PaymentSeen } from '../support/payments.js';
import { reverseRepayment, standingRepayments } from '../support/reversals.js';

let cashier: Cashier;
beforeAll(async () => {
  cashier = await startCashier();
});
afterEach(async () => {
  expect((await cashier.verify()).first).toBeNull();
});
afterAll(() => cashier.bank.close());

const REQUEST = `mutation ($input: RepaymentReversalRequestInput!) { repaymentReversalRequest(input: $input) {
  reversal { id } userErrors { code field } } }`;
const DECIDE = `mutation ($input: RepaymentReversalDecideInput!) { repaymentReversalDecide(input: $input) { userErrors { code } } }`;
const BOOKED = `query ($id: ID!) { payment(id: $id) { receipts { repayment { id } } } }`;

interface Requested {
  readonly repaymentReversalRequest: {
    readonly reversal: { readonly id: string } | null;
    readonly userErrors: readonly { readonly code: string }[];
  };
}

/** Asks to take back what a payment was booked as. */
async function reversalOf(paymentId: string, money: 'HELD' | 'RETURNED_BY_BANK') {
  const { bank } = cashier;
  type Booked = { payment: { receipts: { repayment: { id: string } }[] } };
  const { payment } = await bank.ask<Booked>(BOOKED, { id: paymentId }, bank.staff);
  const input = { repaymentId: payment.receipts[0]?.repayment.id, money, reason: '다른 대출의 돈입니다.' };
  const keyed = { ...input, idempotencyKey: randomUUID() };
  return (await bank.ask<Requested>(REQUEST, { input: keyed }, bank.staff)).repaymentReversalRequest;
}
const approve = (reversalId: string) =>
  cashier.bank.ask(
    DECIDE,
    { input: { reversalId, decision: 'APPROVE', idempotencyKey: randomUUID() } },
    cashier.bank.admin,
  );
/** A payment that was booked for the wrong loan and taken back from it; its money is held. */
async function takenBack(loanId: string, amountWon: number, money: object = {}): Promise<PaymentSeen> {
  const paid = await cashier.paid(loanId, amountWon, { purpose: 'PREPAYMENT', effect: 'SHORTEN_TERM' }, money);
  const { reversal } = await reversalOf(paid.id, 'HELD');
  await approve(reversal?.id ?? '');
  return cashier.seen(paid.id);
}
const allocatedOf = (answer: Awaited<ReturnType<Cashier['allocate']>>): PaymentSeen => {
  if (!answer.allocated) throw new Error(JSON.stringify(answer.userErrors));
  return answer.allocated;
};
/** What came in is where the payment says it is. */
function balanced(payment: PaymentSeen): void {
  const { receivedWon, repaidWon, feePaidWon, refundDueWon, refundedWon, allocatedWon, returnedWon } = payment;
  expect(repaidWon + feePaidWon + refundDueWon + refundedWon + allocatedWon + returnedWon).toBe(receivedWon);
}

describe('money that was booked for the wrong loan', () => {
  it('is booked for the right one without going out, to the won on both ledgers, and the customer is notified', async () => {
    const [wrong, right] = [await cashier.loan(), await cashier.loan()];
    const before = await cashier.ledger(wrong);
    const payment = await takenBack(wrong, 3_000_000);
    expect(payment).toMatchObject({ state: 'REVERSED', refundDueWon: 3_000_000 });
    const input = { paymentId: payment.id, loanId: right, amountWon: 3_000_000, purpose: 'PREPAYMENT' };

    const preview = await cashier.allocate({ ...input, preview: true });
    expect(allocatedOf(preview).reference).toBeNull();
    expect(await cashier.seen(payment.id)).toEqual(payment);

    const done = await cashier.allocate(input);
    expect(done.loan).toEqual(preview.loan);
    expect(paymentIn(done)).toMatchObject({
      state: 'REVERSED',
      refundDueWon: 0,
      allocatedWon: 3_000_000,
      refundedWon: 0,
      refunds: [{ amountWon: 3_000_000, allocatedToPaymentId: allocatedOf(done).id }],
    });
    const allocated = allocatedOf(done);
    expect(allocated).toMatchObject({
      state: 'CONFIRMED',
      receivedWon: 3_000_000,
      refundDueWon: 0,
      isLate: false,
      receipts: [{ allocatedFromPaymentId: payment.id, bankReference: allocated.reference }],
    });
    expect(allocated.feePaidWon).toBeGreaterThan(0);
    expect(allocated.repaidWon + allocated.feePaidWon).toBe(3_000_000);
    [paymentIn(done), allocated].forEach(balanced);
    expect(await cashier.ledger(wrong)).toEqual(before);
    expect(await cashier.ledger(right)).toMatchObject({
      cash: 3_000_000 - 12_000_000,
      held: 0,
      fee: 0 - allocated.feePaidWon,
    });
    type Told = { notifications: { nodes: { kind: string; aboutId: string }[] } };
    const told = await cashier.bank.ask<Told>(`{ notifications { nodes { kind aboutId } } }`, {}, cashier.owner);
    expect(told.notifications.nodes).toContainEqual({ kind: 'PAYMENT_CONFIRMED', aboutId: right });
  });

  it('counts from the day it came in, so that nobody is late for where it was booked first', async () => {
    const [wrong, right] = [await cashier.loan({ daysAgo: 40 }), await cashier.loan({ monthsAgo: 1, daysAgo: 5 })];
    await cashier.assess();
    expect(await cashier.standing(right)).toMatchObject({ status: 'DELINQUENT' });
    const payment = await takenBack(wrong, 600_000, { valueOn: today(9) });
    const input = { paymentId: payment.id, loanId: right, amountWon: 600_000 };
    const early = await cashier.allocate({ ...input, valueOn: today(10) });
    expect(early.userErrors).toMatchObject([{ code: 'VALUE_ON_TOO_EARLY', field: ['valueOn'] }]);
    expect(early.userErrors[0]?.message).toContain(today(9));
    expect(codesOf(await cashier.allocate({ ...input, valueOn: today(-1) }))).toEqual(['VALUE_ON_IN_FUTURE']);
    const done = await cashier.allocate(input);
    expect(allocatedOf(done).receipts).toMatchObject([{ valueOn: today(9), bookedOn: today(9) }]);
    expect(done.loan?.status).toBe('ACTIVE');
  });

  it('counts from the day on which it was there beside what has left before', async () => {
    const [small, other] = [await cashier.loan({ principalWon: 1_000_000 }), await cashier.loan({ monthsAgo: 2 })];
    const { id, amountWon } = paymentIn(await cashier.start({ loanId: small, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: id, amountWon: amountWon + 50_000, valueOn: today(9) });
    await cashier.confirm({ paymentId: id, amountWon: 20_000, valueOn: today(3) });
    const { refundDueWon } = await cashier.seen(id);
    await cashier.refund({ paymentId: id, amountWon: refundDueWon - 40_000 });
    const move = async () =>
      allocatedOf(await cashier.allocate({ paymentId: id, loanId: other, amountWon: 20_000 })).receipts;
    expect([await move(), await move()]).toMatchObject([[{ valueOn: today(9) }], [{ valueOn: today(3) }]]);
  });

  it('can be taken back again, and then goes back to who paid', async () => {
    const [wrong, right] = [await cashier.loan(), await cashier.loan({ monthsAgo: 2 })];
    const payment = await takenBack(wrong, 900_000);
    const { id } = allocatedOf(await cashier.allocate({ paymentId: payment.id, loanId: right, amountWon: 900_000 }));
    const { reversal } = await reversalOf(id, 'HELD');
    await approve(reversal?.id ?? '');
    expect(await cashier.seen(id)).toMatchObject({ state: 'REVERSED', refundDueWon: 900_000 });
    const back = await cashier.refund({ paymentId: id, amountWon: 900_000 });
    expect(paymentIn(back)).toMatchObject({ refundDueWon: 0, refundedWon: 900_000, allocatedWon: 0 });
    for (const loanId of [wrong, right])
      expect(await cashier.ledger(loanId)).toMatchObject({ cash: -12_000_000, held: 0, fee: 0 });
  });
});

describe('money that a loan could not take', () => {
  it('is booked for another in part, and goes back for the rest', async () => {
    const [small, other] = [await cashier.loan({ principalWon: 1_000_000 }), await cashier.loan({ monthsAgo: 2 })];
    const { id, amountWon } = paymentIn(await cashier.start({ loanId: small, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: id, amountWon: amountWon + 50_000 });
    const first = await cashier.allocate({ paymentId: id, loanId: other, amountWon: 20_000 });
    expect(paymentIn(first)).toMatchObject({ state: 'CONFIRMED', refundDueWon: 30_000, allocatedWon: 20_000 });
    const more = await cashier.allocate({ paymentId: id, loanId: other, amountWon: 30_001 });
    expect(more.userErrors).toMatchObject([{ code: 'REFUND_EXCEEDS_DUE', field: ['amountWon'], refundDueWon: 30_000 }]);
    // What the bank could have taken back is in another loan by now.
    const returned = await reversalOf(id, 'RETURNED_BY_BANK');
    expect(returned.userErrors).toMatchObject([{ code: 'REPAYMENT_NOT_REVERSIBLE' }]);
    await cashier.refund({ paymentId: id, amountWon: 30_000 });
    const after = await cashier.seen(id);
    expect(after).toMatchObject({ refundDueWon: 0, refundedWon: 30_000, allocatedWon: 20_000 });
    balanced(after);
    expect(await cashier.ledger(small)).toMatchObject({ principal: 0, held: 0 });
  });

  it('is returned from the other loan before the bank takes the transfer back, which the refusal names', async () => {
    const [small, other] = [await cashier.loan({ principalWon: 1_000_000 }), await cashier.loan({ monthsAgo: 2 })];
    const { id, amountWon } = paymentIn(await cashier.start({ loanId: small, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: id, amountWon: amountWon + 50_000 });
    const allocated = allocatedOf(await cashier.allocate({ paymentId: id, loanId: other, amountWon: 20_000 }));
    const [[whole = ''], [part = '']] = [
      await standingRepayments(cashier, id),
      await standingRepayments(cashier, allocated.id),
    ];
    const [error] = await reverseRepayment(cashier, whole, 'RETURNED_BY_BANK');
    expect(error).toMatchObject({ code: 'REPAYMENT_NOT_REVERSIBLE', field: ['money'], repaymentId: part });

    expect(await reverseRepayment(cashier, part, 'RETURNED_BY_BANK')).toEqual([]);
    expect(await cashier.seen(id)).toMatchObject({ refundDueWon: 30_000, allocatedWon: 20_000, returnedWon: 0 });
    expect((await cashier.verify()).first).toBeNull();
    expect(await reverseRepayment(cashier, whole, 'RETURNED_BY_BANK')).toEqual([]);
    const after = await cashier.seen(id);
    expect(after).toMatchObject({
      state: 'REVERSED',
      refundDueWon: 0,
      allocatedWon: 20_000,
      returnedWon: amountWon + 30_000,
    });
    expect(await cashier.seen(allocated.id)).toMatchObject({ refundDueWon: 0, returnedWon: 20_000 });
    balanced(after);
    expect(await cashier.ledger(small)).toMatchObject({ cash: -1_000_000, held: 0, fee: 0 });
    expect(await cashier.ledger(other)).toMatchObject({ cash: -12_000_000, held: 0, fee: 0 });
  });

  it('names no repayment where a part was refunded, or is owed back by the payment that it was allocated to', async () => {
    for (const end of ['REFUNDED', 'HELD'] as const) {
      const [small, other] = [await cashier.loan({ principalWon: 1_000_000 }), await cashier.loan({ monthsAgo: 2 })];
      const { id, amountWon } = paymentIn(await cashier.start({ loanId: small, purpose: 'PAYOFF' }));
      await cashier.confirm({ paymentId: id, amountWon: amountWon + 50_000 });
      const allocated = allocatedOf(await cashier.allocate({ paymentId: id, loanId: other, amountWon: 20_000 }));
      if (end === 'REFUNDED') await cashier.refund({ paymentId: id, amountWon: 1 });
      else await reverseRepayment(cashier, (await standingRepayments(cashier, allocated.id))[0] ?? '', 'HELD');
      const [whole = ''] = await standingRepayments(cashier, id);
      const [error] = await reverseRepayment(cashier, whole, 'RETURNED_BY_BANK');
      expect(error).toMatchObject({ code: 'REPAYMENT_NOT_REVERSIBLE', repaymentId: null });
      expect(await reverseRepayment(cashier, whole, 'HELD')).toEqual([]);
    }
  });

  it('is refused, and nothing written, where the other loan cannot take it or is not theirs', async () => {
    const loanId = await cashier.loan({ principalWon: 1_000_000 });
    const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: id, amountWon: amountWon + 400_000 });
    const tiny = await cashier.loan({ principalWon: 300_000, feePercent: null });
    const someone = await loanOfAnother();
    const count = () =>
      cashier.bank.sql(`SELECT (SELECT count(*)::int FROM payment) AS payments,
        (SELECT count(*)::int FROM payment_receipt) AS receipts, (SELECT count(*)::int FROM ledger_posting) AS postings`);
    const before = await count();
    const money = { paymentId: id, amountWon: 400_000 };
    const refused = async (input: object, as = cashier.bank.staff) => codesOf(await cashier.allocate(input, as));
    const tooMuch = await cashier.allocate({ ...money, loanId: tiny });
    expect(tooMuch.userErrors).toMatchObject([{ code: 'AMOUNT_EXCEEDS_PAYOFF', field: ['amountWon'] }]);
    expect(await refused({ ...money, loanId })).toEqual(['LOAN_NOT_OPEN']);
    expect(await refused({ ...money, loanId: someone })).toEqual(['LOAN_NOT_FOUND']);
    expect(await refused({ ...money, loanId: encodeId('Loan', 999_999) })).toEqual(['LOAN_NOT_FOUND']);
    expect(await refused({ ...money, loanId: tiny, purpose: 'PAYOFF' })).toEqual(['PAYOFF_DIFFERS']);
    expect(await refused({ ...money, loanId: tiny, paymentId: encodeId('Payment', 999_999) })).toEqual([
      'PAYMENT_NOT_FOUND',
    ]);
    expect(await refused({ ...money, loanId: tiny }, cashier.bank.stranger)).toEqual(['PAYMENT_NOT_FOUND']);
    await expect(cashier.allocate({ ...money, loanId: tiny }, cashier.bank.service)).rejects.toThrow();
    await expect(cashier.allocate({ ...money, loanId: tiny }, cashier.owner)).rejects.toThrow();
    expect(await count()).toEqual(before);
  });
});

/** A loan of another customer of the same institution. */
async function loanOfAnother(): Promise<string> {
  const { bank } = cashier;
  const other = await bank.aCustomer({ name: '성춘향' });
  const own = await cashier.loan();
  await bank.sql('UPDATE loan SET customer_id = $1 WHERE id = $2', [other.key, Number(atob(own).split(':')[1])]);
  return own;
}

describe('an allocation', () => {
  it('happens once for one key, and once of two that want the same money', async () => {
    const [wrong, right] = [await cashier.loan(), await cashier.loan({ monthsAgo: 3 })];
    const payment = await takenBack(wrong, 500_000);
    const input = { paymentId: payment.id, loanId: right, amountWon: 300_000, idempotencyKey: 'once' };
    const same = await Promise.all([1, 2, 3].map(() => cashier.allocate(input)));
    expect(same.flatMap(codesOf)).toEqual([]);
    expect(new Set(same.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(await cashier.allocate({ ...input, amountWon: 1 }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const rest = { paymentId: payment.id, loanId: right, amountWon: 200_000 };
    const both = await Promise.all([1, 2].map(() => cashier.allocate(rest)));
    expect(both.flatMap(codesOf)).toEqual(['REFUND_EXCEEDS_DUE']);
    expect(await cashier.ledger(wrong)).toMatchObject({ cash: -12_000_000, held: 0 });
  });

  it('adds up beside refunds, confirmations, other allocations and nights of both loans', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [one, other] = [await cashier.loan({ monthsAgo: 2 }), await cashier.loan({ monthsAgo: 2 })];
      const [here, there] = [await takenBack(one, 700_000), await takenBack(other, 700_000)];
      const waiting = paymentIn(await cashier.start({ loanId: other, amountWon: 400_000 }, cashier.bank.staff));
      await Promise.all([
        cashier.allocate({ paymentId: here.id, loanId: other, amountWon: 700_000 }),
        cashier.allocate({ paymentId: there.id, loanId: one, amountWon: 700_000 }),
        cashier.refund({ paymentId: here.id, amountWon: 500_000 }),
        cashier.refund({ paymentId: there.id, amountWon: 700_000 }),
        cashier.confirm({ paymentId: waiting.id, amountWon: 400_000 }),
        cashier.assess(),
        cashier.assess(),
      ]);
      const payments = [await cashier.seen(here.id), await cashier.seen(there.id)];
      payments.forEach(balanced);
      for (const { refundDueWon, refundedWon, allocatedWon } of payments)
        expect(refundDueWon + refundedWon + allocatedWon).toBe(700_000);
      const out = payments.reduce((sum, { refundedWon }) => sum + refundedWon, 0);
      const cash = (await cashier.ledger(one))['cash'] ?? 0;
      expect(cash + ((await cashier.ledger(other))['cash'] ?? 0)).toBe(-24_000_000 + 1_400_000 + 400_000 - out);
      expect((await cashier.verify()).first).toBeNull();
    }
  });
});

it('can be reverted with its migration, which lists what is lost', async () => {
  const runner = cashier.bank.app.dataSource.createQueryRunner();
  const { tables, columns } = await lossOf([new MoneyAllocatedAgain1790700000000()], runner);
  await runner.release();
  expect(tables).toEqual([]);
  expect(columns).toEqual(['payment_refund.allocated_receipt_id']);
});
