import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, paymentIn, startCashier, type Cashier } from '../support/payments.js';

let cashier: Cashier;
beforeAll(async () => {
  cashier = await startCashier();
});
afterAll(async () => {
  try {
    expect((await cashier.verify()).first).toBeNull();
  } finally {
    await cashier.bank.close();
  }
});

const audited = async (paymentId: string): Promise<string[]> => {
  const rows = await cashier.bank.sql<{ action: string }>(
    `SELECT action FROM audit_entry WHERE subject_type = 'Payment' AND subject_id = $1 ORDER BY id`,
    [Number(atob(paymentId).split(':')[1])],
  );
  return rows.map(({ action }) => action).filter((action) => action !== 'PAYMENTS_VIEWED');
};

describe('paymentStart', () => {
  it('announces money, says what it would do, and books nothing', async () => {
    const loanId = await cashier.loan();
    const before = await cashier.standing(loanId);
    const payment = paymentIn(await cashier.start({ loanId, amountWon: 300_000 }));
    expect(payment).toMatchObject({
      state: 'AWAITING',
      amountWon: 300_000,
      feeWon: 0,
      receivedWon: 0,
      receipts: [],
      isStandIn: false,
      expected: { heldWon: 300_000, principalWon: 0, refundWon: 0, closesLoan: false },
    });
    expect(payment.reference).toMatch(/^MOAV-([0-9A-Z]{4}-){3}\d\d$/);
    expect(payment.expiresOn > today()).toBe(true);
    expect(await cashier.standing(loanId)).toEqual(before);
    expect(await cashier.ledger(loanId)).toMatchObject({ cash: -12_000_000, held: 0 });
    expect(await audited(payment.id)).toEqual(['PAYMENT_STARTED']);
  });

  it('asks of a prepayment its fee with it, and of a payoff all that is owed today', async () => {
    const loanId = await cashier.loan();
    const early = paymentIn(await cashier.start({ loanId, amountWon: 5_000_000, purpose: 'PREPAYMENT' }));
    const { principalWon, interestWon, heldWon, feeWon } = early.expected as Record<string, number>;
    expect(early.feeWon).toBeGreaterThan(50_000);
    expect(Number(principalWon) + Number(interestWon) + Number(heldWon) + Number(feeWon)).toBe(5_000_000);
    const { payoffWon } = await cashier.standing(loanId);
    const whole = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF', channel: 'BANK_TRANSFER' }));
    expect(whole).toMatchObject({ amountWon: payoffWon, expiresOn: today(), expected: { closesLoan: true } });
    expect(whole.reference).toMatch(/^MOAT-/);
  });

  it('names what is wrong, and announces nothing', async () => {
    const loanId = await cashier.loan();
    const { payoffWon } = await cashier.standing(loanId);
    expect((await cashier.start({ loanId })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['amountWon'] },
    ]);
    expect((await cashier.start({ loanId, amountWon: payoffWon + 1 })).userErrors).toMatchObject([
      { code: 'AMOUNT_EXCEEDS_PAYOFF', field: ['amountWon'], payableWon: payoffWon },
    ]);
    expect((await cashier.start({ loanId, amountWon: payoffWon - 1, purpose: 'PAYOFF' })).userErrors).toMatchObject([
      { code: 'PAYOFF_DIFFERS', field: ['amountWon'], payableWon: payoffWon },
    ]);
    expect(codesOf(await cashier.start({ loanId, amountWon: 0 }))).toEqual(['INVALID_INPUT']);
    expect(codesOf(await cashier.start({ loanId: encodeId('Loan', 999_999), amountWon: 1 }))).toEqual([
      'LOAN_NOT_FOUND',
    ]);
    expect(codesOf(await cashier.start({ loanId, amountWon: 1 }, cashier.bank.stranger))).toEqual(['LOAN_NOT_FOUND']);
    const other = await cashier.bank.loginAs(await cashier.bank.aCustomer());
    expect(codesOf(await cashier.start({ loanId, amountWon: 1 }, other))).toEqual(['LOAN_NOT_FOUND']);
    const [{ count } = { count: -1 }] = await cashier.bank.sql<{ count: number }>(
      `SELECT count(*)::int FROM payment WHERE loan_id = $1`,
      [Number(atob(loanId).split(':')[1])],
    );
    expect(count).toBe(0);
  });

  it('shows a preview without a reference, keeps nothing of it, and does once what has one key', async () => {
    const loanId = await cashier.loan();
    const input = { loanId, amountWon: 1_000, idempotencyKey: randomUUID() };
    expect(paymentIn(await cashier.start({ ...input, preview: true })).reference).toBeNull();
    const first = paymentIn(await cashier.start(input));
    expect(paymentIn(await cashier.start(input))).toEqual(first);
    expect(codesOf(await cashier.start({ ...input, amountWon: 2_000 }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('lets five payments of a loan wait, also when ten are started at once', async () => {
    const loanId = await cashier.loan();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => cashier.start({ loanId, amountWon: 1_000 }, cashier.bank.staff)),
    );
    const started = answers.flatMap(({ payment }) => payment?.id ?? []);
    expect(started).toHaveLength(5);
    expect([...new Set(answers.flatMap(codesOf))]).toEqual(['TOO_MANY_PAYMENTS']);
    await cashier.cancel(started[0] ?? '', cashier.bank.staff);
    expect(codesOf(await cashier.start({ loanId, amountWon: 1_000 }, cashier.bank.staff))).toEqual([]);
    await Promise.all(started.slice(1).map((id) => cashier.cancel(id, cashier.bank.staff)));
  });
});

describe('paymentConfirm', () => {
  it('books what came in, once, for the payment system and for staff, and for nobody else', async () => {
    const loanId = await cashier.loan({ monthsAgo: 2 });
    const { reference, id } = paymentIn(await cashier.start({ loanId, amountWon: 700_000 }));
    const money = {
      reference: reference?.toLowerCase().replaceAll('-', ' '),
      bankReference: `B-${id}`,
      amountWon: 700_000,
    };
    expect(await cashier.bank.codeOf(CONFIRM, { input: { ...money, ...REST } }, cashier.owner)).toBe('FORBIDDEN');
    expect(codesOf(await cashier.confirm(money, cashier.bank.stranger))).toEqual(['PAYMENT_NOT_FOUND']);
    const { payment, loan } = await cashier.confirm(money);
    expect(payment).toMatchObject({ state: 'CONFIRMED', receivedWon: 700_000, repaidWon: 700_000, refundDueWon: 0 });
    expect(loan?.balanceWon).toBeLessThan(12_000_000);
    const again = await cashier.confirm(money, cashier.bank.staff);
    expect(again).toEqual({ payment, loan, userErrors: [] });
    expect(await audited(id)).toEqual(['PAYMENT_STARTED', 'PAYMENT_CONFIRMED']);
    const seen = `query ($id: ID!) { payment(id: $id) { state loan { id payments { nodes { id } } } receipts { repayment { amountWon method } } } }`;
    expect(await cashier.bank.ask(seen, { id }, cashier.owner)).toMatchObject({
      payment: {
        state: 'CONFIRMED',
        receipts: [{ repayment: { amountWon: 700_000, method: 'VIRTUAL_ACCOUNT' } }],
        loan: { id: loanId, payments: { nodes: [{ id }] } },
      },
    });
  });

  it('takes the fee with what is paid early, and posts it as a fee', async () => {
    const loanId = await cashier.loan();
    const started = paymentIn(await cashier.start({ loanId, amountWon: 5_000_000, purpose: 'PREPAYMENT' }));
    const { payment, loan } = await cashier.confirm({ paymentId: started.id, amountWon: 5_000_000 });
    const { balanceAfterWon, feeWon } = started.expected;
    expect(payment).toMatchObject({ feePaidWon: feeWon, repaidWon: 5_000_000 - Number(feeWon), refundDueWon: 0 });
    expect(loan?.balanceWon).toBe(balanceAfterWon);
    expect(await cashier.ledger(loanId)).toMatchObject({ cash: -7_000_000, fee: 0 - Number(feeWon) });
  });

  it('ends a loan with its payoff and the fee, to the won', async () => {
    const loanId = await cashier.loan();
    const { id, amountWon, feeWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }));
    const { payment, loan } = await cashier.confirm({ paymentId: id, amountWon });
    expect(feeWon).toBeGreaterThan(100_000);
    expect(payment).toMatchObject({ state: 'CONFIRMED', feePaidWon: feeWon, refundDueWon: 0 });
    expect(loan).toMatchObject({ balanceWon: 0, status: 'CLOSED' });
  });

  it('refuses what it cannot believe, and names the field', async () => {
    const loanId = await cashier.loan();
    const { id, reference } = paymentIn(await cashier.start({ loanId, amountWon: 10_000 }));
    const other = paymentIn(await cashier.start({ loanId, amountWon: 10_000 }));
    const wrong = async (input: object, code: string, field: string): Promise<void> => {
      expect((await cashier.confirm({ amountWon: 10_000, ...input })).userErrors).toMatchObject([
        { code, field: [field] },
      ]);
    };
    const mistyped = `${reference?.slice(0, -1)}${(Number(reference?.slice(-1)) + 1) % 10}`;
    await wrong({ reference: mistyped }, 'REFERENCE_INVALID', 'reference');
    await wrong({ reference: 'MOAV-0000-0000-0000-03' }, 'REFERENCE_INVALID', 'reference');
    await wrong({ paymentId: encodeId('Payment', 999_999) }, 'PAYMENT_NOT_FOUND', 'paymentId');
    await wrong({}, 'INVALID_INPUT', 'reference');
    await wrong({ reference, paymentId: id }, 'INVALID_INPUT', 'reference');
    await wrong({ paymentId: id, valueOn: today(-1) }, 'VALUE_ON_IN_FUTURE', 'valueOn');
    await wrong({ paymentId: id, amountWon: 0 }, 'INVALID_INPUT', 'amountWon');
    await wrong({ paymentId: id, bankReference: 'two words' }, 'INVALID_INPUT', 'bankReference');
    await cashier.confirm({ paymentId: id, amountWon: 10_000, bankReference: 'TAKEN' });
    await wrong({ paymentId: other.id, bankReference: 'TAKEN' }, 'BANK_REFERENCE_USED', 'bankReference');
    await wrong({ paymentId: id, amountWon: 10_001, bankReference: 'TAKEN' }, 'BANK_REFERENCE_USED', 'bankReference');
    expect(await cashier.ledger(loanId)).toMatchObject({ cash: -11_990_000 });
  });
});

const CONFIRM = `mutation ($input: PaymentConfirmInput!) { paymentConfirm(input: $input) { userErrors { code } } }`;
const REST = { valueOn: today(), idempotencyKey: 'customer' };
