import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  RefinanceApplicationCreateDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationWithdrawDocument,
} from '../../schema/generated/test/graphql.js';
import { ASKED, codesOf, key } from '../support/refinance.js';
import { startExecutionSuite, type ExecutionSuite } from '../support/execution-suite.js';

let suite: ExecutionSuite;
beforeAll(async () => {
  suite = await startExecutionSuite();
});
afterAll(() => suite.close());

describe('refinanceExecute in a crowd', () => {
  it('happens once for one key, and once of many keys', async () => {
    const application = await suite.approved(await suite.aLoan());
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2, 3].map(() => suite.execute(application, { idempotencyKey })));
    expect(new Set(alike.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(await suite.execute(application, { idempotencyKey, prepaymentFee: 'WAIVE' }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    const loan = await suite.aLoan();
    const another = await suite.approved(loan);
    const answers = await Promise.all(Array.from({ length: 5 }, () => suite.execute(another)));
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 4 }, () => 'ILLEGAL_MOVE'));
    expect(await suite.booksOf(loan)).toMatchObject({ payments: 1, repaid: 10_000_000, balance: 0 });
  });

  it('has one winner of an execution and a withdrawal at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loan = await suite.aLoan();
      const { id, version, ...application } = await suite.approved(loan);
      const input = { applicationId: id, version, idempotencyKey: key() };
      const [executed, withdrawn] = await Promise.all([
        suite.execute({ id, version, ...application }),
        suite.bank.tell(RefinanceApplicationWithdrawDocument, { input }),
      ]);
      const codes = [...codesOf(executed), ...codesOf(withdrawn.refinanceApplicationWithdraw)];
      expect(codes).toHaveLength(1);
      expect(['ILLEGAL_MOVE', 'APPLICATION_CHANGED']).toContain(codes[0]);
      expect((await suite.booksOf(loan)).balance).toBe(executed.application ? 0 : 10_000_000);
    }
  });

  it('ends the other applications for the loan with the first execution, also of two at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loan = await suite.aLoan();
      const [one, other] = [
        await suite.approved(loan),
        await suite.bank.anApproved(suite.hong, loan, await suite.bank.aProduct()),
      ];
      const draft = await suite.bank.aDraft(loan, await suite.bank.aProduct());
      const reviewed = await suite.bank.aReviewed(suite.hong, loan, await suite.bank.aProduct());
      const elsewhere = await suite.approved(await suite.aLoan());
      const answers = await Promise.all([suite.execute(one), suite.execute(other)]);
      expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
      expect(await suite.booksOf(loan)).toMatchObject({ payments: 1, repaid: 10_000_000, balance: 0 });
      const [winner, loser] = answers[0].application ? [one, other] : [other, one];
      const mine = await suite.bank.loginAs(suite.hong);
      for (const { id, status } of [loser, draft, reviewed]) {
        const shown = (await suite.bank.tell(RefinanceApplicationDocument, { id }, mine)).refinanceApplication;
        expect(shown).toMatchObject({
          status: 'SUPERSEDED',
          supersededBy: { number: winner.number },
          possibleMoves: [],
        });
        const [last] = shown?.log.nodes.slice(-1) ?? [];
        expect(last).toMatchObject({ from: status, to: 'SUPERSEDED', by: 'LENDER' });
        expect(last?.note).toContain('Another application has replaced the same loan');
      }
      const [kept] = await suite.bank.sql<{ status: string }>(
        'SELECT status FROM refinance_application WHERE number = $1',
        [elsewhere.number],
      );
      expect(kept?.status).toBe('APPROVED');
      const [records] = await suite.bank.sql<{ count: number }>(
        `SELECT count(*)::int FROM audit_entry WHERE action = 'REFINANCE_APPLICATION_MOVED'
           AND detail->>'toStatus' = 'SUPERSEDED' AND subject_id IN (SELECT id FROM refinance_application WHERE loan_id = $1)`,
        [loan.key],
      );
      expect(records?.count).toBe(3);
    }
  });

  it('leaves no application for a loan that was begun or moved at the moment of its execution', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loan = await suite.aLoan();
      const application = await suite.approved(loan);
      const draft = await suite.bank.aDraft(loan, await suite.bank.aProduct());
      const fresh = await suite.bank.aProduct();
      const begin = { loanId: loan.id, productId: fresh.id, ...ASKED, idempotencyKey: key() };
      const withdraw = { applicationId: draft.id, version: draft.version, idempotencyKey: key() };
      const [executed, begun, withdrawn] = await Promise.all([
        suite.execute(application),
        suite.bank.tell(RefinanceApplicationCreateDocument, { input: begin }),
        suite.bank.tell(RefinanceApplicationWithdrawDocument, { input: withdraw }),
      ]);
      expect(codesOf(executed)).toEqual([]);
      const codes = [begun.refinanceApplicationCreate, withdrawn.refinanceApplicationWithdraw].flatMap(codesOf);
      expect(codes.filter((code) => !['LOAN_NOT_OPEN', 'ILLEGAL_MOVE', 'APPLICATION_CHANGED'].includes(code))).toEqual(
        [],
      );
      const left = await suite.bank.sql<{ status: string }>(
        `SELECT status FROM refinance_application WHERE loan_id = $1 AND status NOT IN ('EXECUTED', 'SUPERSEDED', 'WITHDRAWN')`,
        [loan.key],
      );
      expect(left).toEqual([]);
    }
  });

  it('keeps the books with repayments of the old loan at the same moment, whatever comes', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 4_000_000 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(amounts, fc.nat({ max: 6 }), async (payments, place) => {
        const loan = await suite.aLoan();
        const application = await suite.approved(loan);
        const acts = payments.map((amountWon) => () => suite.repay(loan, amountWon));
        const run = () => suite.execute(application);
        const [before, after] = [acts.slice(0, place), acts.slice(place)];
        const [earlier, executed, later] = await Promise.all([
          Promise.all(before.map((each) => each())),
          run(),
          Promise.all(after.map((each) => each())),
        ]);
        const answers = [...earlier, ...later];
        const paid = answers.flatMap(({ repayment }) => repayment ?? []);
        const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
        const rest = refused.filter((code) => !['LOAN_NOT_OPEN', 'AMOUNT_EXCEEDS_PAYOFF'].includes(code));
        expect(rest).toEqual([]);
        const books = await suite.booksOf(loan);
        expect(books).toMatchObject({ repaid: 10_000_000, balance: 0, status: 'CLOSED' });
        const byCustomer = paid.reduce((sum, { principalWon }) => sum + principalWon, 0);
        if (executed.application === null) {
          // The customer was faster and paid all of it.
          expect(codesOf(executed)).toEqual(['LOAN_NOT_OPEN']);
          expect(byCustomer).toBe(10_000_000);
          return;
        }
        const { settlement } = executed.application;
        expect(settlement?.payoffBalanceWon).toBe(10_000_000 - byCustomer);
        expect(10_000_000 + (settlement?.fromCustomerWon ?? 0)).toBe(
          (settlement?.payoffBalanceWon ?? 0) +
            (settlement?.payoffInterestWon ?? 0) +
            (settlement?.payoffFeeWon ?? 0) +
            (settlement?.toCustomerWon ?? 0),
        );
        expect([books.payments, books.records]).toEqual([paid.length + 1, paid.length + 1]);
      }),
      { numRuns: 12 },
    );
  });
});
