import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { today } from '../support/lending.js';
import { REPAY, codesOf, inputOf, startRepaySuite, type RepaySuite } from '../support/repay-suite.js';
import { whileHeld } from '../support/while-held.js';

let suite: RepaySuite;
beforeAll(async () => {
  suite = await startRepaySuite();
});
afterAll(() => suite.close());

describe('loanRepay under its key', () => {
  it('does the same input once and answers alike, twenty at once, later, and after the loan went on', async () => {
    const loan = await suite.bank.aLoan(suite.hong, { interestPaidTo: today(3) });
    // Three days of 5,000 won are 1.5 won: 4,999 of principal; of 1,000 later on, 0.2999.
    const input = inputOf(loan, { amountWon: 5_000, effect: 'SHORTEN_TERM' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => suite.repay(input)));
    expect(answers[0]?.userErrors).toEqual([]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await suite.repay(inputOf(loan, { effect: 'SHORTEN_TERM' }));
    expect(JSON.stringify(await suite.repay(input))).toBe(JSON.stringify(answers[0]));
    expect(await suite.booksOf(loan)).toMatchObject({ payments: 2, records: 2, balance: 10_000_000 - 4_999 - 1_000 });
  });

  it('refuses other input, also on another loan at the same moment', async () => {
    const [one, other] = [await suite.bank.aLoan(suite.hong), await suite.bank.aLoan(suite.hong)];
    const input = inputOf(one);
    await suite.repay(input);
    const others = [{ amountWon: 1_001 }, { method: 'CARD' }, { loanId: other.id }, { paidOn: today() }];
    for (const more of [...others, { effect: 'SHORTEN_TERM' }])
      expect(codesOf(await suite.repay({ ...input, ...more }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    for (let round = 0; round < 5; round += 1) {
      const idempotencyKey = randomUUID();
      const both = await Promise.all([one, other].map((loan) => suite.repay(inputOf(loan, { idempotencyKey }))));
      expect(both.flatMap(codesOf)).toEqual(['IDEMPOTENCY_CONFLICT']);
    }
    expect((await suite.booksOf(one)).payments + (await suite.booksOf(other)).payments).toBe(6);
  });

  it('leaves the key free when it refused, and to every account its own', async () => {
    const loan = await suite.bank.aLoan(suite.hong);
    const input = inputOf(loan, { amountWon: 99_000_000, effect: 'LOWER_PAYMENT' });
    expect(codesOf(await suite.repay(input))).toEqual(['AMOUNT_EXCEEDS_PAYOFF']);
    expect((await suite.repay({ ...input, amountWon: 5 })).userErrors).toEqual([]);
    expect((await suite.repay({ ...input, amountWon: 7 }, suite.bank.admin)).userErrors).toEqual([]);
    expect(await suite.booksOf(loan)).toMatchObject({ payments: 2, balance: 10_000_000 - 12 });
  });
});

describe('loanRepay in a crowd', () => {
  it('never overdraws: of fifty at once exactly as many go through as the balance holds', async () => {
    const loan = await suite.bank.aLoan(suite.hong, { principalWon: 30_500 });
    const input = { amountWon: 1_000, effect: 'LOWER_PAYMENT' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => suite.repay(inputOf(loan, input))));
    const refused = answers.flatMap(codesOf);
    expect(refused).toHaveLength(20);
    expect(new Set(refused)).toEqual(new Set(['AMOUNT_EXCEEDS_PAYOFF']));
    expect(await suite.booksOf(loan)).toEqual({
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
        const loan = await suite.bank.aLoan(suite.hong, {
          principalWon: 100_000,
          annualRatePercent: '36.5',
          interestPaidTo: today(days),
        });
        const answers = await Promise.all(parts.map((part) => suite.repay(inputOf(loan, part))));
        const done = answers.filter(({ userErrors }) => userErrors.length === 0);
        const { principal, balance, repaid, payments: made, records } = await suite.booksOf(loan);
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(balance + repaid).toBe(principal);
        expect([made, records]).toEqual([done.length, done.length]);
        expect(done.reduce((sum, { repayment }) => sum + repayment.principalWon, 0)).toBe(repaid);
        const posted = await suite.bank.sql(
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
    const loan = await suite.bank.aLoan(suite.hong);
    await suite.bank.sql(`ALTER TABLE audit_entry ADD CONSTRAINT closed CHECK (action <> 'LOAN_REPAID') NOT VALID`);
    const input = inputOf(loan);
    expect(await suite.bank.codeOf(REPAY, { input }, suite.bank.staff)).toBe('INTERNAL_SERVER_ERROR');
    await suite.bank.sql('ALTER TABLE audit_entry DROP CONSTRAINT closed');
    expect(await suite.booksOf(loan)).toMatchObject({ payments: 0, balance: 10_000_000 });
    expect((await suite.repay(input)).userErrors).toEqual([]);
  });

  it('answers a change that waits too long behind another that the loan is busy', async () => {
    const loan = await suite.bank.aLoan(suite.hong);
    const input = inputOf(loan);
    // Held for longer than any change waits.
    await whileHeld(suite.bank.database.url, ['SELECT FROM loan WHERE id = $1 FOR UPDATE', [loan.key]], async () =>
      expect(codesOf(await suite.repay(input))).toEqual(['LOAN_BUSY']),
    );
    expect((await suite.repay(input)).userErrors).toEqual([]);
  });
});
