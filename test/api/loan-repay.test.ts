import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { encodeId } from '../../src/platform/graphql/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import {
  dueDayBefore,
  startBank,
  today,
  type Bank,
  type Person,
  type TestCustomer,
  type TestLoan,
} from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());

interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly payableWon: number | null;
  readonly earliestPaidOn: string | null;
}
interface Repaid {
  readonly loan: {
    readonly id: string;
    readonly balanceWon: number;
    readonly status: string;
    readonly version: number;
  };
  readonly repayment: { readonly id: string; readonly amountWon: number; readonly principalWon: number };
  readonly userErrors: readonly UserError[];
}

const ERRORS = 'userErrors { code field message payableWon earliestPaidOn }';
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { id balanceWon status version unpaidInterestWon interestPaidTo overdueWon annualRatePercent customer { name }
    standing { heldWon dueWon } }
  repayment { id amountWon principalWon interestWon defaultInterestWon heldWon effect balanceAfterWon paidOn method
    createdAt } ${ERRORS} } }`;

const inputOf = (loan: TestLoan, more: object = {}) => ({
  loanId: loan.id,
  amountWon: 1_000,
  method: 'BANK_TRANSFER',
  idempotencyKey: randomUUID(),
  ...more,
});
const repay = async (input: object, as: Person | string = bank.staff): Promise<Repaid> =>
  (await bank.ask<{ loanRepay: Repaid }>(REPAY, { input }, as)).loanRepay;
const codesOf = ({ userErrors }: { readonly userErrors: readonly UserError[] }) => userErrors.map(({ code }) => code);

interface Books {
  readonly principal: number;
  readonly balance: number;
  readonly repaid: number;
  readonly payments: number;
  readonly records: number;
  readonly status: string;
}

/** What the tables say of a loan. */
async function booksOf({ key }: TestLoan): Promise<Books> {
  const [row] = await bank.sql<Books>(
    `SELECT l.principal_won::float8 principal, l.balance_won::float8 balance, l.status,
       (SELECT coalesce(sum(principal_won), 0)::float8 FROM repayment WHERE loan_id = l.id) repaid,
       (SELECT count(*)::int FROM repayment WHERE loan_id = l.id) payments,
       (SELECT count(*)::int FROM audit_entry WHERE action = 'LOAN_REPAID' AND subject_id = l.id) records
     FROM loan l WHERE l.id = $1`,
    [key],
  );
  if (!row) throw new Error('no such loan');
  return row;
}

describe('loanRepay', () => {
  it('pays principal early with its own interest and records who did it', async () => {
    // Ten days at 3.65 % are 0.001 won for each won: of 25,000 won 24,976 are principal and 24.976 its interest.
    const loan = await bank.aLoan(hong, { interestPaidTo: today(10) });
    const {
      loan: after,
      repayment,
      userErrors,
    } = await repay(inputOf(loan, { amountWon: 25_000, effect: 'LOWER_PAYMENT' }));
    expect(userErrors).toEqual([]);
    expect(repayment).toMatchObject({ amountWon: 25_000, interestWon: 24, principalWon: 24_976, paidOn: today() });
    expect(repayment).toMatchObject({ effect: 'LOWER_PAYMENT', heldWon: 0, defaultInterestWon: 0 });
    expect(after).toMatchObject({ balanceWon: 9_975_024, status: 'ACTIVE', version: 2 });
    expect(await booksOf(loan)).toMatchObject({ balance: 9_975_024, repaid: 24_976, payments: 1, records: 1 });
    const [record] = await bank.sql(`SELECT * FROM audit_entry WHERE subject_id = $1 AND action = 'LOAN_REPAID'`, [
      loan.key,
    ]);
    expect(record).toMatchObject({ customer_id: hong.key, detail: { amountWon: 25_000, from: expect.any(String) } });
  });

  it('keeps what comes for the next instalment until its day, and pays early what exceeds it', async () => {
    // A = P·i / (1 − (1 + i)^−n) of 10,000,000 won over twelve months at 3.65 %.
    const instalmentWon = Math.round((10_000_000 * (0.0365 / 12)) / (1 - (1 + 0.0365 / 12) ** -12));
    const loan = await bank.aLoan(hong);
    const held = await repay(inputOf(loan, { amountWon: instalmentWon - 1 }));
    expect(held.repayment).toMatchObject({ heldWon: instalmentWon - 1, principalWon: 0, interestWon: 0, effect: null });
    expect(held.loan).toMatchObject({ balanceWon: 10_000_000, standing: { heldWon: instalmentWon - 1 } });
    // On the day the money went out no interest has run: a won is kept, 500 are principal.
    const more = await repay(inputOf(loan, { amountWon: 501 }));
    expect(more.repayment).toMatchObject({ heldWon: 1, principalWon: 500, interestWon: 0 });
    expect(more.loan).toMatchObject({ balanceWon: 9_999_500, standing: { heldWon: instalmentWon } });
  });

  it('pays what is due, interest first, and keeps owed what the payment does not cover', async () => {
    // Of a due instalment 10,000,000 × 3.65 % / 12 = 30,416 are interest. It fell due on the day up to which books show.
    const dueOn = dueDayBefore(0);
    const loan = await bank.aLoan(hong, { interestPaidTo: dueDate(dueOn, -1) });
    const first = await repay(inputOf(loan, { amountWon: 4_000, paidOn: dueOn }));
    expect(first.repayment).toMatchObject({ interestWon: 4_000, principalWon: 0, defaultInterestWon: 0 });
    expect(first.loan).toMatchObject({ balanceWon: 10_000_000, unpaidInterestWon: 26_416 });
    const second = await repay(inputOf(loan, { amountWon: 27_416, paidOn: dueOn }));
    expect(second.repayment).toMatchObject({ interestWon: 26_416, principalWon: 1_000 });
    expect(second.loan).toMatchObject({ balanceWon: 9_999_000, unpaidInterestWon: 0 });
  });

  it('pays interest on arrears before the instalment it is for, and makes the loan active again', async () => {
    const dueOn = dueDayBefore(10);
    const loan = await bank.aLoan(hong, { interestPaidTo: dueDate(dueOn, -1), status: 'DELINQUENT', overdueWon: 9 });
    const STANDING = `query ($id: ID!) { loan(id: $id) { standing { dueWon } delinquency { defaultInterestWon overdueWon } } }`;
    type Standing = { loan: { standing: { dueWon: number }; delinquency: Record<string, number> } };
    const { standing, delinquency } = (await bank.ask<Standing>(STANDING, { id: loan.id }, bank.staff)).loan;
    const late = delinquency['defaultInterestWon'] ?? 0;
    expect(late).toBeGreaterThan(0);
    expect(delinquency['overdueWon']).toBe(standing.dueWon);
    const some = await repay(inputOf(loan, { amountWon: late + 7 }));
    expect(some.repayment).toMatchObject({ defaultInterestWon: late, interestWon: 7, principalWon: 0 });
    expect(some.loan).toMatchObject({ status: 'DELINQUENT', overdueWon: standing.dueWon - 7 });
    const rest = await repay(inputOf(loan, { amountWon: standing.dueWon - 7 }));
    expect(rest.repayment).toMatchObject({ defaultInterestWon: 0, interestWon: 30_416 - 7 });
    expect(rest.loan).toMatchObject({ status: 'ACTIVE', overdueWon: 0, standing: { dueWon: 0 } });
  });

  it('closes the loan at its payoff, names it to who offers more, and takes nothing afterwards', async () => {
    // 20 days of 50,000 won at 3.65 % are 100 won.
    const loan = await bank.aLoan(hong, {
      principalWon: 50_000,
      interestPaidTo: today(20),
      status: 'DELINQUENT',
      overdueWon: 9,
    });
    const more = await repay(inputOf(loan, { amountWon: 50_101 }));
    expect(more.userErrors).toMatchObject([
      { code: 'AMOUNT_EXCEEDS_PAYOFF', field: ['amountWon'], payableWon: 50_100 },
    ]);
    expect((more.userErrors[0] as unknown as { message: string }).message).toContain('50,100');
    expect(more.repayment).toBeNull();
    expect((await repay(inputOf(loan, { amountWon: 50_100 }))).loan).toMatchObject({
      balanceWon: 0,
      status: 'CLOSED',
      overdueWon: 0,
    });
    expect(codesOf(await repay(inputOf(loan, { amountWon: 1 })))).toEqual(['LOAN_NOT_OPEN']);
    expect(await booksOf(loan)).toMatchObject({ repaid: 50_000, balance: 0, payments: 1 });
  });

  it('takes what the payoff says is payable and nothing beyond, while the fee is quoted apart', async () => {
    const loan = await bank.aLoan(hong, { interestPaidTo: today(20) });
    await bank.sql(`UPDATE loan SET prepayment_fee_percent = 1.2 WHERE id = $1`, [loan.key]);
    const PAYOFF = `query ($id: ID!) { loan(id: $id) { payoff { payableWon totalWon totalWithoutFeeWon fee { amountWon } } } }`;
    interface Quote {
      readonly loan: { readonly payoff: { payableWon: number; totalWon: number; fee: { amountWon: number } } };
    }
    const { payoff } = (await bank.ask<Quote>(PAYOFF, { id: loan.id }, bank.staff)).loan;
    expect(payoff.fee.amountWon).toBeGreaterThan(0);
    expect(payoff.totalWon).toBe(payoff.payableWon + payoff.fee.amountWon);
    const more = await repay(inputOf(loan, { amountWon: payoff.payableWon + 1 }));
    expect(more.userErrors).toMatchObject([{ payableWon: payoff.payableWon, message: expect.stringContaining('fee') }]);
    expect((await repay(inputOf(loan, { amountWon: payoff.payableWon }))).loan).toMatchObject({ status: 'CLOSED' });
  });

  it('refuses days to come, days before the last change, loans that are not open, and malformed input', async () => {
    const loan = await bank.aLoan(hong, { interestPaidTo: today(5) });
    expect(codesOf(await repay(inputOf(loan, { paidOn: today(-1) })))).toEqual(['PAID_ON_IN_FUTURE']);
    expect((await repay(inputOf(loan, { paidOn: today(6) }))).userErrors).toMatchObject([
      { code: 'PAID_ON_TOO_EARLY', earliestPaidOn: today(5) },
    ]);
    for (const status of ['APPLIED', 'APPROVED', 'REJECTED', 'CLOSED'])
      expect(codesOf(await repay(inputOf(await bank.aLoan(hong, { status }))))).toEqual(['LOAN_NOT_OPEN']);
    const malformed = await repay(inputOf(loan, { amountWon: 0, idempotencyKey: '' }));
    expect(malformed.userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
      ['INVALID_INPUT', 'amountWon'],
      ['INVALID_INPUT', 'idempotencyKey'],
    ]);
    expect(await booksOf(loan)).toMatchObject({ payments: 0, records: 0 });
    expect((await repay(inputOf(loan, { paidOn: today(5) }))).userErrors).toEqual([]);
  });

  it('shows in a preview exactly what it would do, and does nothing', async () => {
    const loan = await bank.aLoan(hong, { balanceWon: 500_000, annualRatePercent: '7.3' });
    const before = await booksOf(loan);
    const input = inputOf(loan, { amountWon: 123_456, preview: true });
    const shown = await repay(input);
    expect(await booksOf(loan)).toEqual(before);
    expect(codesOf(await repay(inputOf(loan, { amountWon: 600_000, preview: true })))).toEqual([
      'AMOUNT_EXCEEDS_PAYOFF',
    ]);
    const {
      id: shownId,
      createdAt: shownAt,
      ...effect
    } = shown.repayment as Repaid['repayment'] & { createdAt: string };
    const done = await repay({ ...input, preview: false });
    expect(done.loan).toEqual(shown.loan);
    expect(done.repayment).toMatchObject(effect);
    expect([shownId, shownAt]).not.toContain(done.repayment.id);
    expect(codesOf(await repay(inputOf(loan, { preview: true }), bank.stranger))).toEqual(['LOAN_NOT_FOUND']);
  });

  it('reads like nothing for loans of others', async () => {
    const loan = await bank.aLoan(hong);
    const unknown = await repay(inputOf({ ...loan, id: encodeId('Loan', 9_999_999) }));
    expect(unknown.userErrors).toMatchObject([{ code: 'LOAN_NOT_FOUND', field: ['loanId'] }]);
    expect((await repay(inputOf(loan), bank.stranger)).userErrors).toEqual(unknown.userErrors);
    expect(await bank.codeOf(REPAY, { input: inputOf(loan) }, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(REPAY, { input: { ...inputOf(loan), loanId: hong.id } }, bank.staff)).toBe(
      'BAD_USER_INPUT',
    );
    expect(await booksOf(loan)).toMatchObject({ payments: 0 });
  });
});

describe('loanRepay under its key', () => {
  it('does the same input once and answers alike, twenty at once, later, and after the loan went on', async () => {
    const loan = await bank.aLoan(hong, { interestPaidTo: today(3) });
    // Three days of 5,000 won are 1.5 won: 4,999 of principal; of 1,000 later on, 0.2999.
    const input = inputOf(loan, { amountWon: 5_000, effect: 'SHORTEN_TERM' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => repay(input)));
    expect(answers[0]?.userErrors).toEqual([]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await repay(inputOf(loan, { effect: 'SHORTEN_TERM' }));
    expect(JSON.stringify(await repay(input))).toBe(JSON.stringify(answers[0]));
    expect(await booksOf(loan)).toMatchObject({ payments: 2, records: 2, balance: 10_000_000 - 4_999 - 1_000 });
  });

  it('refuses other input, also on another loan at the same moment', async () => {
    const [one, other] = [await bank.aLoan(hong), await bank.aLoan(hong)];
    const input = inputOf(one);
    await repay(input);
    const others = [{ amountWon: 1_001 }, { method: 'CARD' }, { loanId: other.id }, { paidOn: today() }];
    for (const more of [...others, { effect: 'SHORTEN_TERM' }])
      expect(codesOf(await repay({ ...input, ...more }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    for (let round = 0; round < 5; round += 1) {
      const idempotencyKey = randomUUID();
      const both = await Promise.all([one, other].map((loan) => repay(inputOf(loan, { idempotencyKey }))));
      expect(both.flatMap(codesOf)).toEqual(['IDEMPOTENCY_CONFLICT']);
    }
    expect((await booksOf(one)).payments + (await booksOf(other)).payments).toBe(6);
  });

  it('leaves the key free when it refused, and to every account its own', async () => {
    const loan = await bank.aLoan(hong);
    const input = inputOf(loan, { amountWon: 99_000_000, effect: 'LOWER_PAYMENT' });
    expect(codesOf(await repay(input))).toEqual(['AMOUNT_EXCEEDS_PAYOFF']);
    expect((await repay({ ...input, amountWon: 5 })).userErrors).toEqual([]);
    expect((await repay({ ...input, amountWon: 7 }, bank.admin)).userErrors).toEqual([]);
    expect(await booksOf(loan)).toMatchObject({ payments: 2, balance: 10_000_000 - 12 });
  });
});

describe('loanRepay in a crowd', () => {
  it('never overdraws: of fifty at once exactly as many go through as the balance holds', async () => {
    const loan = await bank.aLoan(hong, { principalWon: 30_500 });
    const input = { amountWon: 1_000, effect: 'LOWER_PAYMENT' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => repay(inputOf(loan, input))));
    const refused = answers.flatMap(codesOf);
    expect(refused).toHaveLength(20);
    expect(new Set(refused)).toEqual(new Set(['AMOUNT_EXCEEDS_PAYOFF']));
    expect(await booksOf(loan)).toEqual({
      principal: 30_500,
      balance: 500,
      repaid: 30_000,
      payments: 30,
      records: 30,
      status: 'ACTIVE',
    });
    const versions = answers.flatMap(({ userErrors, loan: after }) => (userErrors.length === 0 ? [after.version] : []));
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 2));
  });

  it('keeps principal = balance + repaid, and the ledger with it, under simultaneous changes', async () => {
    const payment = fc.record({
      amountWon: fc.integer({ min: 1, max: 40_000 }),
      effect: fc.constantFrom(null, 'SHORTEN_TERM', 'LOWER_PAYMENT'),
    });
    const payments = fc.array(payment, { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(payments, fc.integer({ min: 0, max: 90 }), async (parts, days) => {
        const loan = await bank.aLoan(hong, {
          principalWon: 100_000,
          annualRatePercent: '36.5',
          interestPaidTo: today(days),
        });
        const answers = await Promise.all(parts.map((part) => repay(inputOf(loan, part))));
        const done = answers.filter(({ userErrors }) => userErrors.length === 0);
        const { principal, balance, repaid, payments: made, records } = await booksOf(loan);
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(balance + repaid).toBe(principal);
        expect([made, records]).toEqual([done.length, done.length]);
        expect(done.reduce((sum, { repayment }) => sum + repayment.principalWon, 0)).toBe(repaid);
        const posted = await bank.sql(
          `SELECT coalesce(sum(-principal_won), 0)::float8 AS repaid, count(*)::int AS made,
             coalesce(sum(cash_won), 0)::float8 AS cash FROM ledger_posting WHERE loan_id = $1 AND kind = 'REPAYMENT'`,
          [loan.key],
        );
        expect(posted).toEqual([
          { repaid, made, cash: done.reduce((sum, { repayment }) => sum + repayment.amountWon, 0) },
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves nothing behind when the record cannot be written', async () => {
    const loan = await bank.aLoan(hong);
    await bank.sql(`ALTER TABLE audit_entry ADD CONSTRAINT closed CHECK (action <> 'LOAN_REPAID') NOT VALID`);
    const input = inputOf(loan);
    expect(await bank.codeOf(REPAY, { input }, bank.staff)).toBe('INTERNAL_SERVER_ERROR');
    await bank.sql('ALTER TABLE audit_entry DROP CONSTRAINT closed');
    expect(await booksOf(loan)).toMatchObject({ payments: 0, balance: 10_000_000 });
    expect((await repay(input)).userErrors).toEqual([]);
  });

  it('answers a change that waits too long behind another that the loan is busy', async () => {
    const loan = await bank.aLoan(hong);
    const runner = bank.app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM loan WHERE id = $1 FOR UPDATE', [loan.key]);
    const input = inputOf(loan);
    expect(codesOf(await repay(input))).toEqual(['LOAN_BUSY']);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await repay(input)).userErrors).toEqual([]);
  });
});
