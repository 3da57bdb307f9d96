import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, paymentIn, startCashier, type Cashier } from '../support/payments.js';

let cashier: Cashier;
beforeAll(async () => {
  cashier = await startCashier();
});
afterAll(() => cashier.bank.close());

/** The customer's payment of an amount, announced. */
const announced = async (loanId: string, amountWon: number, more: object = {}) =>
  paymentIn(await cashier.start({ loanId, amountWon, ...more }, cashier.bank.staff));
const booksAreRight = async (): Promise<void> => {
  expect((await cashier.verify()).first).toBeNull();
};

describe('money that is not what was asked for', () => {
  it('is booked as it is when it is less, and the rest when it comes', async () => {
    const loanId = await cashier.loan({ monthsAgo: 1 });
    const { id } = await announced(loanId, 600_000);
    const less = await cashier.confirm({ paymentId: id, amountWon: 100_000 });
    expect(less.payment).toMatchObject({ state: 'PARTIAL', receivedWon: 100_000, repaidWon: 100_000, refundDueWon: 0 });
    const rest = await cashier.confirm({ paymentId: id, amountWon: 500_000 });
    expect(rest.payment).toMatchObject({ state: 'CONFIRMED', receivedWon: 600_000, repaidWon: 600_000 });
    await booksAreRight();
  });

  it('is booked up to what the loan takes when it is more, and the rest is held until it goes back', async () => {
    const loanId = await cashier.loan();
    const { id, amountWon, feeWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    const { payment, loan } = await cashier.confirm({ paymentId: id, amountWon: amountWon + 70_000 });
    expect(loan).toMatchObject({ status: 'CLOSED', balanceWon: 0 });
    expect(payment).toMatchObject({ repaidWon: amountWon - feeWon, feePaidWon: feeWon, refundDueWon: 70_000 });
    expect(await cashier.ledger(loanId)).toMatchObject({ principal: 0, held: -70_000, fee: 0 - feeWon });
    await booksAreRight();

    const due = `query { payments(filter: { refundDue: true }) { nodes { id } } }`;
    type Due = { payments: { nodes: { id: string }[] } };
    const listed = async () =>
      (await cashier.bank.ask<Due>(due, {}, cashier.bank.staff)).payments.nodes.map((each) => each.id);
    expect(await listed()).toContain(id);
    const more = await cashier.refund({ paymentId: id, amountWon: 70_001 });
    expect(more.userErrors).toMatchObject([{ code: 'REFUND_EXCEEDS_DUE', field: ['amountWon'], refundDueWon: 70_000 }]);
    expect(codesOf(await cashier.refund({ paymentId: id, amountWon: 1, valueOn: today(1) }))).toEqual([
      'VALUE_ON_TOO_EARLY',
    ]);
    expect(codesOf(await cashier.refund({ paymentId: id, amountWon: 1, valueOn: today(-1) }))).toEqual([
      'VALUE_ON_IN_FUTURE',
    ]);
    expect(codesOf(await cashier.refund({ paymentId: id, amountWon: 1 }, cashier.bank.stranger))).toEqual([
      'PAYMENT_NOT_FOUND',
    ]);
    const part = { paymentId: id, amountWon: 30_000, bankReference: 'BACK-1' };
    const first = await cashier.refund(part);
    expect(first.payment).toMatchObject({
      refundDueWon: 40_000,
      refundedWon: 30_000,
      refunds: [{ bankReference: 'BACK-1' }],
    });
    expect(await cashier.refund(part)).toEqual(first);
    expect(codesOf(await cashier.refund({ ...part, amountWon: 1 }))).toEqual(['BANK_REFERENCE_USED']);
    const both = await Promise.all([1, 2].map(() => cashier.refund({ paymentId: id, amountWon: 40_000 })));
    expect(both.flatMap(codesOf)).toEqual(['REFUND_EXCEEDS_DUE']);
    expect(await cashier.ledger(loanId)).toMatchObject({ held: 0 });
    expect(await listed()).not.toContain(id);
    await booksAreRight();
  });

  it('is owed back in full when the loan was repaid meanwhile, or the payment taken back', async () => {
    const loanId = await cashier.loan();
    const early = await announced(loanId, 50_000);
    const cancelled = await announced(loanId, 60_000);
    expect(paymentIn(await cashier.cancel(cancelled.id, cashier.bank.staff)).state).toBe('CANCELLED');
    const gone = await cashier.confirm({ paymentId: cancelled.id, amountWon: 60_000 });
    expect(gone.payment).toMatchObject({ state: 'CANCELLED', repaidWon: 0, refundDueWon: 60_000 });
    const whole = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: whole.id, amountWon: whole.amountWon });
    const late = await cashier.confirm({ paymentId: early.id, amountWon: 50_000 });
    expect(late).toMatchObject({
      payment: { state: 'CONFIRMED', repaidWon: 0, refundDueWon: 50_000, receipts: [{ bookedOn: null }] },
      loan: { status: 'CLOSED', balanceWon: 0 },
    });
    expect(await cashier.ledger(loanId)).toMatchObject({ held: -110_000 });
    await booksAreRight();
  });

  it('is booked twice when it came twice, as far as the loan takes it', async () => {
    const loanId = await cashier.loan({ principalWon: 1_000_000, feePercent: null });
    const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: id, amountWon });
    const { payment } = await cashier.confirm({ paymentId: id, amountWon });
    expect(payment).toMatchObject({
      receivedWon: 2 * amountWon,
      repaidWon: amountWon,
      feePaidWon: 0,
      refundDueWon: amountWon,
    });
    await booksAreRight();
  });
});

describe('money that comes at another time', () => {
  it('is booked though the payment expired, and reported as late', async () => {
    const loanId = await cashier.loan();
    const { id } = await announced(loanId, 20_000);
    await cashier.bank.sql(`UPDATE payment SET expires_on = $2 WHERE id = $1`, [parseId(id)?.id, today(1)]);
    const state = `query ($id: ID!) { payment(id: $id) { state } }`;
    expect(await cashier.bank.ask(state, { id }, cashier.owner)).toEqual({ payment: { state: 'EXPIRED' } });
    expect(codesOf(await cashier.cancel(id, cashier.bank.staff))).toEqual(['PAYMENT_NOT_AWAITING']);
    const { payment } = await cashier.confirm({ paymentId: id, amountWon: 20_000 });
    expect(payment).toMatchObject({ state: 'CONFIRMED', isLate: true, repaidWon: 20_000 });
    await booksAreRight();
  });

  it('is booked as of its own day, or of the last change of the loan when that was later', async () => {
    const loanId = await cashier.loan({ daysAgo: 20 });
    const [first, second] = [await announced(loanId, 10_000), await announced(loanId, 10_000)];
    await cashier.confirm({ paymentId: first.id, amountWon: 10_000, valueOn: today(3) });
    const { payment } = await cashier.confirm({ paymentId: second.id, amountWon: 10_000, valueOn: today(9) });
    expect(payment?.receipts).toMatchObject([{ valueOn: today(9), bookedOn: today(3), repaidWon: 10_000 }]);
    await booksAreRight();
  });
});

describe('a payment', () => {
  it('is taken back by who started it, and by nobody else', async () => {
    const loanId = await cashier.loan();
    const own = paymentIn(await cashier.start({ loanId, amountWon: 10_000 }));
    const byStaff = await announced(loanId, 10_000);
    expect(codesOf(await cashier.cancel(own.id, cashier.bank.staff))).toEqual(['STARTED_BY_ANOTHER']);
    expect(codesOf(await cashier.cancel(byStaff.id))).toEqual(['STARTED_BY_ANOTHER']);
    expect(codesOf(await cashier.cancel(own.id, cashier.bank.stranger))).toEqual(['PAYMENT_NOT_FOUND']);
    expect(codesOf(await cashier.cancel(encodeId('Payment', 999_999)))).toEqual(['PAYMENT_NOT_FOUND']);
    expect(paymentIn(await cashier.cancel(own.id)).state).toBe('CANCELLED');
    expect(codesOf(await cashier.cancel(own.id))).toEqual(['PAYMENT_NOT_AWAITING']);
  });

  it('is listed for who it belongs to, by loan and by where it stands', async () => {
    const loanId = await cashier.loan();
    const { id } = await announced(loanId, 10_000);
    const list = `query ($filter: PaymentFilterInput) { payments(filter: $filter) { nodes { id state } } }`;
    const of = (filter: object, as = cashier.owner) => cashier.bank.ask(list, { filter }, as);
    expect(await of({ loanId })).toEqual({ payments: { nodes: [{ id, state: 'AWAITING' }] } });
    expect(await of({ loanId, state: 'EXPIRED' })).toEqual({ payments: { nodes: [] } });
    const other = await cashier.bank.loginAs(await cashier.bank.aCustomer());
    expect(await of({ loanId }, other)).toEqual({ payments: { nodes: [] } });
    expect(await cashier.bank.ask(`query ($id: ID!) { payment(id: $id) { id } }`, { id }, other)).toEqual({
      payment: null,
    });
  });

  it('is the only way in which a customer repays', async () => {
    const loanId = await cashier.loan();
    const repay = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { repayment { amountWon } userErrors { code field message } } }`;
    const input = { loanId, amountWon: 12_000_000, method: 'BANK_TRANSFER', idempotencyKey: 'my word' };
    for (const preview of [true, false])
      expect(await cashier.bank.ask(repay, { input: { ...input, preview } }, cashier.owner)).toEqual({
        loanRepay: {
          repayment: null,
          userErrors: [
            { code: 'USE_PAYMENT_START', field: ['loanId'], message: expect.stringContaining('paymentStart') },
          ],
        },
      });
    expect(await cashier.ledger(loanId)).toMatchObject({ cash: -12_000_000 });
    expect(
      await cashier.bank.ask(repay, { input: { ...input, amountWon: 1_000 } }, cashier.bank.service),
    ).toMatchObject({
      loanRepay: { repayment: { amountWon: 1_000 } },
    });
    await booksAreRight();
  });
});

describe('the books', () => {
  it('show when a fee, a refund or a receipt was tampered with', async () => {
    const loanId = await cashier.loan();
    const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    await cashier.confirm({ paymentId: id, amountWon: amountWon + 9_000 });
    await cashier.refund({ paymentId: id, amountWon: 4_000 });
    await booksAreRight();
    const loan = parseId(loanId)?.id ?? 0;
    for (const [table, where, change, undo] of [
      [
        'ledger_posting',
        `kind = 'FEE'`,
        'fee_won = fee_won - 1, cash_won = cash_won + 1',
        'fee_won = fee_won + 1, cash_won = cash_won - 1',
      ],
      [
        'ledger_posting',
        `kind = 'REFUND' AND receipt_id > 0`,
        'held_won = -9500, cash_won = 9500',
        'held_won = -9000, cash_won = 9000',
      ],
      ['ledger_posting', 'refund_id > 0', 'value_on = value_on - 1', 'value_on = value_on + 1'],
      [
        'payment_receipt',
        'true',
        'refund_won = 9001, amount_won = amount_won + 1',
        'refund_won = 9000, amount_won = amount_won - 1',
      ],
      [
        'payment_receipt',
        'true',
        'fee_won = fee_won - 1, refund_won = 9001',
        'fee_won = fee_won + 1, refund_won = 9000',
      ],
      ['payment_refund', 'true', 'amount_won = 9001', 'amount_won = 4000'],
    ] as const) {
      const update = (set: string): string => `UPDATE ${table} SET ${set} WHERE loan_id = ${loan} AND ${where}`;
      await expect(cashier.bank.sql(update(change))).rejects.toThrow('append-only');
      await cashier.bank.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await cashier.bank.sql(update(change));
      expect((await cashier.verify()).first).toMatchObject({ loanId: loan, fault: 'PAYMENT_DIFFERS' });
      await cashier.bank.sql(update(undo));
      await cashier.bank.sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      await booksAreRight();
    }
  });
});
