import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefinanceWithdrawCompleteDocument } from '../../schema/generated/test/graphql.js';
import { today } from '../support/lending.js';
import { codesOf, key } from '../support/refinance.js';
import { startWithdrawSuite, type WithdrawSuite } from '../support/withdraw-suite.js';

let suite: WithdrawSuite;
beforeAll(async () => {
  suite = await startWithdrawSuite();
});
afterAll(() => suite.close());

describe('refinanceWithdrawComplete', () => {
  it('books principal and interest to the value day, no fee, with the reference of the bank', async () => {
    const contract = await suite.requested(5);
    const bankReference = `KB-${key()}`;
    const { userErrors, ...done } = await suite.complete(contract, {
      amountWon: 10_003_000,
      valueOn: today(2),
      bankReference,
      method: 'VIRTUAL_ACCOUNT',
    });
    expect(userErrors).toEqual([]);
    expect(done.application).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnOn: today(),
      possibleMoves: [],
      withdrawal: { bankReference, amountWon: 10_003_000, valueOn: today(2) },
    });
    expect(done.repayment).toMatchObject({
      amountWon: 10_003_000,
      principalWon: 10_000_000,
      interestWon: 3_000,
      paidOn: today(2),
      method: 'VIRTUAL_ACCOUNT',
    });
    expect(done.loan).toMatchObject({ id: contract.newLoan.id, status: 'CLOSED', balanceWon: 0 });
    const shown = await suite.read(contract.id);
    expect(shown?.loan.status).toBe('CLOSED');
    expect(shown?.log.nodes.at(-1)).toMatchObject({ from: 'WITHDRAWAL_REQUESTED', to: 'WITHDRAWN', by: 'LENDER' });
  });

  it('also where the money came after the fourteen days, when the request was in time', async () => {
    const contract = await suite.requested(14);
    // Seen from a week later: the period is over, the request was not.
    await suite.bank.sql(
      'UPDATE refinance_application SET executed_on = $2, withdrawal_requested_on = $3 WHERE new_loan_id = $1',
      [...[contract.newLoan.key, today(21), today(7)]],
    );
    expect(codesOf(await suite.complete(contract, { amountWon: 10_014_000 }))).toEqual([]);
  });

  it('refuses any other sum, and names the field and what it would have to be', async () => {
    const contract = await suite.requested(5);
    for (const amountWon of [10_004_999, 10_005_001, 0, 1]) {
      const refused = await suite.complete(contract, { amountWon });
      expect(refused).toMatchObject({
        application: null,
        loan: null,
        repayment: null,
        userErrors: [{ code: 'AMOUNT_NOT_PAYABLE', field: ['amountWon'], payableWon: 10_005_000 }],
      });
      expect(refused.userErrors[0]?.message).toContain('10,005,000');
    }
    expect(await suite.repaymentsOf(contract)).toEqual([]);
    expect(codesOf(await suite.complete(contract, { amountWon: 10_005_000 }))).toEqual([]);
  });

  it('takes what is left when a part was paid back before, and nothing when all was', async () => {
    const part = await suite.requested();
    await suite.repay(part, 4_000_000);
    expect((await suite.complete(part, { amountWon: 6_000_000 })).repayment).toMatchObject({ amountWon: 6_000_000 });
    const whole = await suite.requested();
    await suite.repay(whole, 10_000_000);
    const refused = await suite.complete(whole, { amountWon: 1 });
    expect(refused.userErrors).toMatchObject([{ code: 'AMOUNT_NOT_PAYABLE', field: ['amountWon'], payableWon: 0 }]);
    const { application, repayment, loan } = await suite.complete(whole, { amountWon: 0 });
    expect([application?.status, repayment, loan?.status]).toEqual(['WITHDRAWN', null, 'CLOSED']);
    expect(await suite.repaymentsOf(whole)).toEqual([{ amount: 10_000_000 }]);
    // Everything may have come back before the borrower asks, too.
    const before = await suite.executed();
    await suite.repay(before, 10_000_000);
    expect(await suite.withdraw(before)).toMatchObject({ payableWon: 0, loan: { status: 'CLOSED' } });
  });

  it('refuses days that cannot be, a reference that says nothing or was used, each by its field', async () => {
    const contract = await suite.requested(5);
    const fields = async (more: object) =>
      (await suite.complete(contract, { amountWon: 10_005_000, ...more })).userErrors.map(({ code, field }) => [
        code,
        field?.[0],
      ]);
    expect(await fields({ valueOn: today(-1) })).toEqual([['INVALID_INPUT', 'valueOn']]);
    expect(await fields({ valueOn: today(6) })).toEqual([['INVALID_INPUT', 'valueOn']]);
    expect(await fields({ bankReference: '' })).toEqual([['INVALID_INPUT', 'bankReference']]);
    expect(await fields({ bankReference: ' \u200b', valueOn: today(-1) })).toEqual([
      ['INVALID_INPUT', 'bankReference'],
      ['INVALID_INPUT', 'valueOn'],
    ]);
    expect(await fields({ bankReference: 'x'.repeat(65), amountWon: -1 })).toEqual([
      ['INVALID_INPUT', 'amountWon'],
      ['INVALID_INPUT', 'bankReference'],
    ]);
    await suite.repay(contract, 1_000_000);
    expect(await fields({ valueOn: today(1) })).toEqual([['PAID_ON_TOO_EARLY', 'valueOn']]);
    const bankReference = key();
    expect(codesOf(await suite.complete(await suite.requested(), { bankReference }))).toEqual([]);
    const again = await suite.complete(await suite.requested(), { bankReference });
    expect(again.userErrors).toMatchObject([{ code: 'BANK_REFERENCE_TAKEN', field: ['bankReference'] }]);
  });

  it('is for staff of the institution alone', async () => {
    const contract = await suite.requested();
    const money = { amountWon: 10_000_000, valueOn: today(), bankReference: key(), method: 'CASH' };
    const input = { applicationId: contract.id, version: contract.version, idempotencyKey: key(), ...money };
    const document = RefinanceWithdrawCompleteDocument.toString();
    expect(await suite.bank.codeOf(document, { input }, suite.mine)).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    expect(codesOf(await suite.complete(contract, {}, suite.bank.stranger))).toEqual(['APPLICATION_NOT_FOUND']);
    expect(await suite.repaymentsOf(contract)).toEqual([]);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const contract = await suite.requested();
    const before = await suite.bank.counts();
    const more = { idempotencyKey: key(), bankReference: key() };
    const shown = await suite.complete(contract, { ...more, preview: true });
    expect(await suite.bank.counts()).toEqual(before);
    expect((await suite.read(contract.id))?.status).toBe('WITHDRAWAL_REQUESTED');
    expect(await suite.complete(contract, more)).toEqual(shown);
  });

  it('happens once: for one key, of two at once, and beside a repayment or a change of mind', async () => {
    const one = await suite.requested();
    const more = { idempotencyKey: key(), bankReference: key() };
    const alike = await Promise.all([1, 2, 3].map(() => suite.complete(one, more)));
    expect(new Set(alike.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = await suite.requested();
    const both = await Promise.all([suite.complete(other), suite.complete(other, {}, suite.bank.approver)]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    expect(await suite.repaymentsOf(other)).toEqual([{ amount: 10_000_000 }]);
    for (let round = 0; round < 4; round += 1) {
      const contract = await suite.requested();
      const answers = await Promise.all([suite.complete(contract), suite.cancel(contract)]);
      expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
      expect(await suite.repaymentsOf(contract)).toHaveLength(answers[0].application ? 1 : 0);
      const paying = await suite.requested();
      const [done] = await Promise.all([suite.complete(paying), suite.repay(paying, 1).catch(() => null)]);
      const paid = await suite.repaymentsOf(paying);
      expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(done.application ? 10_000_000 : 1);
    }
  });
});
