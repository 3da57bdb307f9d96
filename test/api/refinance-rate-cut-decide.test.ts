import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoanRepayDocument, RateCutRequestDecideDocument } from '../../schema/generated/test/graphql.js';
import { schedule } from '../../src/modules/lending/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, key } from '../support/refinance.js';
import { ACCEPT, REFUSE, startRateCutSuite, type RateCutSuite } from '../support/rate-cut-suite.js';

let suite: RateCutSuite;
beforeAll(async () => {
  suite = await startRateCutSuite();
});
afterAll(() => suite.close());

describe('rateCutRequestDecide', () => {
  it('lowers the rate of the loan from today, with interest at the old rate until then', async () => {
    const request = await suite.made();
    const { request: after, loan: lowered } = await suite.decide(request, ACCEPT, suite.bank.admin);
    expect(after).toMatchObject({
      status: 'ACCEPTED',
      oldRatePercent: '3.6500',
      newRatePercent: '3.1000',
      effectiveOn: today(),
      version: 2,
    });
    const months = 60 - 12;
    const [first] = schedule('EQUAL_PAYMENT', { principalWon: 10_000_000, annualRateMillionths: 31_000, months });
    expect(lowered).toMatchObject({
      id: suite.loan.id,
      annualRatePercent: '3.1000',
      interestPaidTo: today(10),
      unpaidInterestWon: 0,
      version: 2,
    });
    // Ten days of 1,000 won at 3.65 %, and from now on 849.3 a day at 3.1 %.
    expect(await suite.payoffOf(suite.loan)).toMatchObject({ accruedInterestWon: 10_000, perDiemWon: 849 });
    expect(await suite.payoffOf(suite.loan, today(-10))).toMatchObject({ accruedInterestWon: 10_000 + 8_493 });
    // A year has passed, or a day less of it in a leap year.
    expect(Math.abs((lowered?.monthlyPaymentWon ?? 0) - (first?.paymentWon ?? 0))).toBeLessThan(5_000);
    const records = await suite.bank.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE customer_id = $1 AND account_id = $2 AND action LIKE '%RATE%' ORDER BY id DESC
       LIMIT 2`,
      [suite.hong.key, suite.bank.admin.accountId],
    );
    expect(records.map(({ action }) => action)).toEqual(['LOAN_RATE_LOWERED', 'RATE_CUT_REQUEST_MOVED']);
  });

  it('refuses with a reason that the borrower gets, and leaves the loan as it is', async () => {
    const request = await suite.made();
    await suite.act('requireDocuments', request);
    const { request: after, loan: same } = await suite.decide({ ...request, version: 2 }, REFUSE);
    expect(after).toMatchObject({
      status: 'REFUSED',
      refusal: 'IMPROVEMENT_TOO_SMALL',
      refusalText: REFUSE.refusalText,
      newRatePercent: null,
      pauses: [{ from: today(), to: today() }],
    });
    expect(same).toMatchObject({ annualRatePercent: '3.6500', interestPaidTo: today(10), version: 1 });
    expect(codesOf(await suite.create())).toEqual([]);
  });

  it('wants exactly what belongs to a decision, and a rate that is lower', async () => {
    const request = await suite.made();
    const fields = async (more: object) =>
      (await suite.decide(request, more)).userErrors.map(({ field }) => field?.[0]);
    expect(await fields({ decision: 'ACCEPTED' })).toEqual(['newRatePercent']);
    expect(await fields({ ...ACCEPT, refusal: 'OTHER', refusalText: 'x' })).toEqual(['refusal', 'refusalText']);
    expect(await fields({ decision: 'REFUSED' })).toEqual(['refusal', 'refusalText']);
    expect(await fields({ ...REFUSE, newRatePercent: '3', refusalText: ' ' })).toEqual([
      'newRatePercent',
      'refusalText',
    ]);
    expect(await fields({ ...ACCEPT, newRatePercent: '101' })).toEqual(['newRatePercent']);
    for (const newRatePercent of ['3.65', '3.6501', '20'])
      expect(codesOf(await suite.decide(request, { ...ACCEPT, newRatePercent }))).toEqual(['NEW_RATE_NOT_LOWER']);
    await suite.bank.sql(`UPDATE loan SET status = 'CLOSED' WHERE id = $1`, [suite.loan.key]);
    expect(codesOf(await suite.decide(request))).toEqual(['LOAN_NOT_OPEN']);
    expect(codesOf(await suite.decide(request, REFUSE))).toEqual([]);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const request = await suite.made();
    const before = await suite.bank.counts();
    const idempotencyKey = key();
    const shown = await suite.decide(request, { ...ACCEPT, preview: true, idempotencyKey });
    expect(shown.loan).toMatchObject({ annualRatePercent: '3.1000' });
    expect(await suite.bank.counts()).toEqual(before);
    const [row] = await suite.bank.sql('SELECT annual_rate_percent FROM loan WHERE id = $1', [suite.loan.key]);
    expect(row).toEqual({ annual_rate_percent: '3.6500' });
    expect(await suite.decide(request, { ...ACCEPT, idempotencyKey })).toEqual(shown);
  });

  it('has one winner of decisions at once, and one effect for one key', async () => {
    const request = await suite.made();
    const answers = await Promise.all([
      suite.decide(request),
      suite.decide(request, REFUSE),
      suite.act('cancel', request),
    ]);
    const codes = answers.flatMap(codesOf);
    expect(codes).toHaveLength(2);
    expect(codes.filter((code) => !['REQUEST_CLOSED', 'REQUEST_CHANGED'].includes(code))).toEqual([]);
    const another = await suite.made();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => suite.decide(another, { ...ACCEPT, idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    expect(codesOf(await suite.decide(another))).toEqual(['REQUEST_CLOSED']);
    const third = await suite.made();
    expect(codesOf(await suite.decide({ ...third, version: 9 }))).toEqual(['REQUEST_CHANGED']);
  });

  it('keeps the books with repayments at the same moment: no won of interest is lost or charged twice', async () => {
    for (let round = 0; round < 6; round += 1) {
      const request = await suite.made();
      const repay = async () => {
        const input = { loanId: suite.loan.id, amountWon: 4_000, method: 'CASH' as const, idempotencyKey: key() };
        return (await suite.bank.tell(LoanRepayDocument, { input })).loanRepay;
      };
      const [decided, ...paid] = await Promise.all([suite.decide(request), repay(), repay(), repay()]);
      expect([...codesOf(decided), ...paid.flatMap(({ userErrors }) => userErrors)]).toEqual([]);
      const [row] = await suite.bank.sql('SELECT balance_won::int balance, version FROM loan WHERE id = $1', [
        suite.loan.key,
      ]);
      expect(row).toEqual({ balance: 10_000_000, version: 5 });
      // Ten days at 1,000 won; three payments of 4,000 are kept for the instalment to come, and count.
      const owed = { accruedInterestWon: 10_000, heldWon: 12_000, totalWithoutFeeWon: 9_998_000, perDiemWon: 849 };
      expect(await suite.payoffOf(suite.loan)).toEqual(owed);
    }
  });

  it('is for staff of the institution; of others a demand reads as none', async () => {
    const request = await suite.made();
    const input = { requestId: request.id, version: 1, idempotencyKey: key(), ...ACCEPT };
    const document = RateCutRequestDecideDocument.toString();
    expect(await suite.bank.codeOf(document, { input }, await suite.bank.loginAs(suite.hong))).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    const none = { id: encodeId('RateCutRequest', 999_999), version: 1 };
    expect(codesOf(await suite.decide(request, ACCEPT, suite.bank.stranger))).toEqual(['REQUEST_NOT_FOUND']);
    for (const name of ['requireDocuments', 'supplement', 'cancel'] as const) {
      const theirs = await suite.act(name, request, {}, suite.bank.stranger);
      expect(codesOf(theirs)).toEqual(['REQUEST_NOT_FOUND']);
      expect(theirs).toEqual(await suite.act(name, none, {}, suite.bank.stranger));
    }
    const query = 'query ($id: ID!) { node(id: $id) { id } rateCutRequest(id: $id) { id } }';
    const neighbour = await suite.bank.loginAs(await suite.bank.aCustomer());
    for (const who of [neighbour, suite.bank.stranger])
      expect(await suite.bank.ask(query, { id: request.id }, who)).toEqual({ node: null, rateCutRequest: null });
    expect(await suite.bank.ask(query, { id: request.id }, suite.bank.staff)).toEqual({
      node: { id: request.id },
      rateCutRequest: { id: request.id },
    });
  });
});
