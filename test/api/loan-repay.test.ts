import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { dueDayBefore, today } from '../support/lending.js';
import { REPAY, codesOf, inputOf, startRepaySuite, type Repaid, type RepaySuite } from '../support/repay-suite.js';

let suite: RepaySuite;
beforeAll(async () => {
  suite = await startRepaySuite();
});
afterAll(() => suite.close());

describe('loanRepay', () => {
  it('pays principal early with its own interest and records who did it', async () => {
    // Ten days at 3.65 % are 0.001 won for each won: of 25,000 won 24,976 are principal and 24.976 its interest.
    const loan = await suite.bank.aLoan(suite.hong, { interestPaidTo: today(10) });
    const {
      loan: after,
      repayment,
      userErrors,
    } = await suite.repay(inputOf(loan, { amountWon: 25_000, effect: 'LOWER_PAYMENT' }));
    expect(userErrors).toEqual([]);
    expect(repayment).toMatchObject({ amountWon: 25_000, interestWon: 24, principalWon: 24_976, paidOn: today() });
    expect(repayment).toMatchObject({ effect: 'LOWER_PAYMENT', heldWon: 0, defaultInterestWon: 0 });
    expect(after).toMatchObject({ balanceWon: 9_975_024, status: 'ACTIVE', version: 2 });
    expect(await suite.booksOf(loan)).toMatchObject({ balance: 9_975_024, repaid: 24_976, payments: 1, records: 1 });
    const [record] = await suite.bank.sql(
      `SELECT * FROM audit_entry WHERE subject_id = $1 AND action = 'LOAN_REPAID'`,
      [loan.key],
    );
    expect(record).toMatchObject({
      customer_id: suite.hong.key,
      detail: { amountWon: 25_000, from: expect.any(String) },
    });
  });

  it('keeps what comes for the next instalment until its day, and pays early what exceeds it', async () => {
    // A = P·i / (1 − (1 + i)^−n) of 10,000,000 won over twelve months at 3.65 %.
    const instalmentWon = Math.round((10_000_000 * (0.0365 / 12)) / (1 - (1 + 0.0365 / 12) ** -12));
    const loan = await suite.bank.aLoan(suite.hong);
    const held = await suite.repay(inputOf(loan, { amountWon: instalmentWon - 1 }));
    expect(held.repayment).toMatchObject({ heldWon: instalmentWon - 1, principalWon: 0, interestWon: 0, effect: null });
    expect(held.loan).toMatchObject({ balanceWon: 10_000_000, standing: { heldWon: instalmentWon - 1 } });
    // On the day the money went out no interest has run: a won is kept, 500 are principal.
    const more = await suite.repay(inputOf(loan, { amountWon: 501 }));
    expect(more.repayment).toMatchObject({ heldWon: 1, principalWon: 500, interestWon: 0 });
    expect(more.loan).toMatchObject({ balanceWon: 9_999_500, standing: { heldWon: instalmentWon } });
  });

  it('pays what is due, interest first, and keeps owed what the payment does not cover', async () => {
    // Of a due instalment 10,000,000 × 3.65 % / 12 = 30,416 are interest. It fell due on the day up to which books show.
    const dueOn = dueDayBefore(0);
    const loan = await suite.bank.aLoan(suite.hong, { interestPaidTo: dueDate(dueOn, -1) });
    const first = await suite.repay(inputOf(loan, { amountWon: 4_000, paidOn: dueOn }));
    expect(first.repayment).toMatchObject({ interestWon: 4_000, principalWon: 0, defaultInterestWon: 0 });
    expect(first.loan).toMatchObject({ balanceWon: 10_000_000, unpaidInterestWon: 26_416 });
    const second = await suite.repay(inputOf(loan, { amountWon: 27_416, paidOn: dueOn }));
    expect(second.repayment).toMatchObject({ interestWon: 26_416, principalWon: 1_000 });
    expect(second.loan).toMatchObject({ balanceWon: 9_999_000, unpaidInterestWon: 0 });
  });

  it('pays interest on arrears before the instalment it is for, and makes the loan active again', async () => {
    const dueOn = dueDayBefore(10);
    const loan = await suite.bank.aLoan(suite.hong, {
      interestPaidTo: dueDate(dueOn, -1),
      status: 'DELINQUENT',
      overdueWon: 9,
    });
    const STANDING = `query ($id: ID!) { loan(id: $id) { standing { dueWon } delinquency { defaultInterestWon overdueWon } } }`;
    type Standing = { loan: { standing: { dueWon: number }; delinquency: Record<string, number> } };
    const { standing, delinquency } = (await suite.bank.ask<Standing>(STANDING, { id: loan.id }, suite.bank.staff))
      .loan;
    const late = delinquency['defaultInterestWon'] ?? 0;
    expect(late).toBeGreaterThan(0);
    expect(delinquency['overdueWon']).toBe(standing.dueWon);
    const some = await suite.repay(inputOf(loan, { amountWon: late + 7 }));
    expect(some.repayment).toMatchObject({ defaultInterestWon: late, interestWon: 7, principalWon: 0 });
    expect(some.loan).toMatchObject({ status: 'DELINQUENT', overdueWon: standing.dueWon - 7 });
    const rest = await suite.repay(inputOf(loan, { amountWon: standing.dueWon - 7 }));
    expect(rest.repayment).toMatchObject({ defaultInterestWon: 0, interestWon: 30_416 - 7 });
    expect(rest.loan).toMatchObject({ status: 'ACTIVE', overdueWon: 0, standing: { dueWon: 0 } });
  });

  it('closes the loan at its payoff, names it to who offers more, and takes nothing afterwards', async () => {
    // 20 days of 50,000 won at 3.65 % are 100 won.
    const loan = await suite.bank.aLoan(suite.hong, {
      principalWon: 50_000,
      interestPaidTo: today(20),
      status: 'DELINQUENT',
      overdueWon: 9,
    });
    const more = await suite.repay(inputOf(loan, { amountWon: 50_101 }));
    expect(more.userErrors).toMatchObject([
      { code: 'AMOUNT_EXCEEDS_PAYOFF', field: ['amountWon'], payableWon: 50_100 },
    ]);
    expect((more.userErrors[0] as unknown as { message: string }).message).toContain('50,100');
    expect(more.repayment).toBeNull();
    expect((await suite.repay(inputOf(loan, { amountWon: 50_100 }))).loan).toMatchObject({
      balanceWon: 0,
      status: 'CLOSED',
      overdueWon: 0,
    });
    expect(codesOf(await suite.repay(inputOf(loan, { amountWon: 1 })))).toEqual(['LOAN_NOT_OPEN']);
    expect(await suite.booksOf(loan)).toMatchObject({ repaid: 50_000, balance: 0, payments: 1 });
  });

  it('takes what the payoff says is payable and nothing beyond, while the fee is quoted apart', async () => {
    const loan = await suite.bank.aLoan(suite.hong, { interestPaidTo: today(20) });
    await suite.bank.sql(`UPDATE loan SET prepayment_fee_percent = 1.2 WHERE id = $1`, [loan.key]);
    const PAYOFF = `query ($id: ID!) { loan(id: $id) { payoff { payableWon totalWon totalWithoutFeeWon fee { amountWon } } } }`;
    interface Quote {
      readonly loan: { readonly payoff: { payableWon: number; totalWon: number; fee: { amountWon: number } } };
    }
    const { payoff } = (await suite.bank.ask<Quote>(PAYOFF, { id: loan.id }, suite.bank.staff)).loan;
    expect(payoff.fee.amountWon).toBeGreaterThan(0);
    expect(payoff.totalWon).toBe(payoff.payableWon + payoff.fee.amountWon);
    const more = await suite.repay(inputOf(loan, { amountWon: payoff.payableWon + 1 }));
    expect(more.userErrors).toMatchObject([{ payableWon: payoff.payableWon, message: expect.stringContaining('fee') }]);
    expect((await suite.repay(inputOf(loan, { amountWon: payoff.payableWon }))).loan).toMatchObject({
      status: 'CLOSED',
    });
  });

  it('refuses days to come, days before the last change, loans that are not open, and malformed input', async () => {
    const loan = await suite.bank.aLoan(suite.hong, { interestPaidTo: today(5) });
    expect(codesOf(await suite.repay(inputOf(loan, { paidOn: today(-1) })))).toEqual(['PAID_ON_IN_FUTURE']);
    expect((await suite.repay(inputOf(loan, { paidOn: today(6) }))).userErrors).toMatchObject([
      { code: 'PAID_ON_TOO_EARLY', earliestPaidOn: today(5) },
    ]);
    for (const status of ['APPLIED', 'APPROVED', 'REJECTED', 'CLOSED'])
      expect(codesOf(await suite.repay(inputOf(await suite.bank.aLoan(suite.hong, { status }))))).toEqual([
        'LOAN_NOT_OPEN',
      ]);
    const malformed = await suite.repay(inputOf(loan, { amountWon: 0, idempotencyKey: '' }));
    expect(malformed.userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
      ['INVALID_INPUT', 'amountWon'],
      ['INVALID_INPUT', 'idempotencyKey'],
    ]);
    expect(await suite.booksOf(loan)).toMatchObject({ payments: 0, records: 0 });
    expect((await suite.repay(inputOf(loan, { paidOn: today(5) }))).userErrors).toEqual([]);
  });

  it('shows in a preview exactly what it would do, and does nothing', async () => {
    const loan = await suite.bank.aLoan(suite.hong, { balanceWon: 500_000, annualRatePercent: '7.3' });
    const before = await suite.booksOf(loan);
    const input = inputOf(loan, { amountWon: 123_456, preview: true });
    const shown = await suite.repay(input);
    expect(await suite.booksOf(loan)).toEqual(before);
    expect(codesOf(await suite.repay(inputOf(loan, { amountWon: 600_000, preview: true })))).toEqual([
      'AMOUNT_EXCEEDS_PAYOFF',
    ]);
    const {
      id: shownId,
      createdAt: shownAt,
      ...effect
    } = shown.repayment as Repaid['repayment'] & { createdAt: string };
    const done = await suite.repay({ ...input, preview: false });
    expect(done.loan).toEqual(shown.loan);
    expect(done.repayment).toMatchObject(effect);
    expect([shownId, shownAt]).not.toContain(done.repayment.id);
    expect(codesOf(await suite.repay(inputOf(loan, { preview: true }), suite.bank.stranger))).toEqual([
      'LOAN_NOT_FOUND',
    ]);
  });

  it('reads like nothing for loans of others', async () => {
    const loan = await suite.bank.aLoan(suite.hong);
    const unknown = await suite.repay(inputOf({ ...loan, id: encodeId('Loan', 9_999_999) }));
    expect(unknown.userErrors).toMatchObject([{ code: 'LOAN_NOT_FOUND', field: ['loanId'] }]);
    expect((await suite.repay(inputOf(loan), suite.bank.stranger)).userErrors).toEqual(unknown.userErrors);
    expect(await suite.bank.codeOf(REPAY, { input: inputOf(loan) }, null)).toBe('UNAUTHENTICATED');
    expect(
      await suite.bank.codeOf(REPAY, { input: { ...inputOf(loan), loanId: suite.hong.id } }, suite.bank.staff),
    ).toBe('BAD_USER_INPUT');
    expect(await suite.booksOf(loan)).toMatchObject({ payments: 0 });
  });
});
