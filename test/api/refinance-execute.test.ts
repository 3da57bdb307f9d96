import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  LoanRepayDocument,
  RefinanceApplicationCreateDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationWithdrawDocument,
  RefinanceExecuteDocument,
  RefinanceTermsAcceptDocument,
  type ApplicationFactsFragment,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { schedule } from '../../src/modules/lending/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today, type Person, type TestCustomer, type TestLoan } from '../support/lending.js';
import { ASKED, codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  product = await bank.aProduct();
});
afterAll(() => bank.close());

const execute = async ({ id, version }: ApplicationFactsFragment, more: object = {}, as?: Person | string) => {
  const input = { applicationId: id, version, customerPaysUpToWon: 1_000_000, idempotencyKey: key(), ...more };
  return (await bank.tell(RefinanceExecuteDocument, { input }, as)).refinanceExecute;
};
/** 10,000,000 won at 3.65 %, 1,000 won a day, with interest of ten days and a fee of 1.2 % for 730 of 1,095 days. */
const aLoan = (more: object = {}): Promise<TestLoan> => bank.aRunningLoan(hong, { interestPaidTo: today(10), ...more });
const approved = async (loan: TestLoan, grant: object = {}) => bank.anApproved(hong, loan, product, grant);
/** Granted on other terms than asked for, which the borrower accepts. */
const accepted = async (loan: TestLoan, grant: object) => {
  const { id, version } = await approved(loan, grant);
  const input = { applicationId: id, version, idempotencyKey: key() };
  const { refinanceTermsAccept } = await bank.tell(RefinanceTermsAcceptDocument, { input }, await bank.loginAs(hong));
  if (!refinanceTermsAccept.application) throw new Error(JSON.stringify(refinanceTermsAccept.userErrors));
  return refinanceTermsAccept.application;
};
const repay = async (loan: TestLoan, amountWon: number) => {
  const input = { loanId: loan.id, amountWon, method: 'BANK_TRANSFER' as const, idempotencyKey: key() };
  return (await bank.tell(LoanRepayDocument, { input })).loanRepay;
};

interface Books {
  readonly status: string;
  readonly principal: number;
  readonly balance: number;
  readonly repaid: number;
  readonly payments: number;
  readonly records: number;
}
const booksOf = async (loan: { readonly key: number }): Promise<Books> => {
  const [row] = await bank.sql<Books>(
    `SELECT l.status, l.principal_won::float8 AS principal, l.balance_won::float8 AS balance,
       (SELECT coalesce(sum(principal_won), 0)::float8 FROM repayment WHERE loan_id = l.id) AS repaid,
       (SELECT count(*)::int FROM repayment WHERE loan_id = l.id) AS payments,
       (SELECT count(*)::int FROM audit_entry WHERE action = 'LOAN_REPAID' AND subject_id = l.id) AS records
     FROM loan l WHERE l.id = $1`,
    [loan.key],
  );
  if (!row) throw new Error('no such loan');
  return row;
};

describe('refinanceExecute', () => {
  it('pays off the old loan to the won and books the new one, and says where the money went', async () => {
    const loan = await aLoan();
    const application = await approved(loan);
    const { userErrors, ...done } = await execute(application, { customerPaysUpToWon: 90_000 }, bank.admin);
    expect(userErrors).toEqual([]);
    expect(done.application).toMatchObject({
      status: 'EXECUTED',
      executedOn: today(),
      possibleMoves: ['WITHDRAWAL_REQUESTED'],
      settlement: {
        payoffBalanceWon: 10_000_000,
        payoffInterestWon: 10_000,
        payoffFeeWon: 80_000,
        fromCustomerWon: 90_000,
        toCustomerWon: 0,
      },
    });
    expect(done.paidOffLoan).toMatchObject({ id: loan.id, status: 'CLOSED', balanceWon: 0, unpaidInterestWon: 0 });
    const [first] = schedule('EQUAL_PAYMENT', { principalWon: 10_000_000, annualRateMillionths: 40_000, months: 36 });
    expect(done.newLoan).toMatchObject({
      loanNumber: application.number,
      loanType: 'CREDIT',
      rateType: 'FIXED',
      repaymentMethod: 'EQUAL_PAYMENT',
      status: 'ACTIVE',
      principalWon: 10_000_000,
      balanceWon: 10_000_000,
      annualRatePercent: '4.0000',
      termMonths: 36,
      prepaymentFeePercent: '0.5000',
      monthlyPaymentWon: first?.paymentWon,
      appliedOn: today(),
      approvedOn: today(),
      disbursedOn: today(),
      interestPaidTo: today(),
    });
    expect(await booksOf(loan)).toMatchObject({ balance: 0, repaid: 10_000_000, payments: 1, records: 1 });
    const shown = (await bank.tell(RefinanceApplicationDocument, { id: application.id }, await bank.loginAs(hong)))
      .refinanceApplication;
    expect(shown).toMatchObject({ newLoan: { id: done.newLoan?.id }, loan: { status: 'CLOSED' } });
    expect(shown?.log.nodes.at(-1)).toMatchObject({ from: 'APPROVED', to: 'EXECUTED', by: 'LENDER' });
    const [created] = await bank.sql(
      `SELECT detail FROM audit_entry WHERE action = 'LOAN_CREATED'
      AND customer_id = $1 ORDER BY id DESC LIMIT 1`,
      [hong.key],
    );
    expect(created).toMatchObject({ detail: { refinance: application.number, principalWon: 10_000_000 } });
  });

  it('leaves to the customer what the old loan does not take, and charges no fee that is waived', async () => {
    const loan = await aLoan({ balanceWon: 6_000_000 });
    const named = { loanNumber: 'NEW-2026-1', prepaymentFee: 'WAIVE' };
    const { application, newLoan } = await execute(await accepted(loan, { amountWon: 9_000_000 }), named);
    expect(application?.settlement).toEqual({
      payoffBalanceWon: 6_000_000,
      payoffInterestWon: 6_000,
      payoffFeeWon: 0,
      fromCustomerWon: 0,
      toCustomerWon: 2_994_000,
    });
    expect(newLoan).toMatchObject({ loanNumber: 'NEW-2026-1', principalWon: 9_000_000 });
    const taken = await approved(await aLoan({ balanceWon: 6_000_000 }));
    expect((await execute(taken, { loanNumber: 'NEW-2026-1' })).userErrors).toMatchObject([
      { code: 'LOAN_NUMBER_TAKEN', field: ['loanNumber'] },
    ]);
    expect((await execute(taken, { loanNumber: '!', customerPaysUpToWon: -1 })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['customerPaysUpToWon'] },
      { code: 'INVALID_INPUT', field: ['loanNumber'] },
    ]);
    expect(codesOf(await execute(taken))).toEqual([]);
  });

  it('ends arrears with the loan that is in them', async () => {
    const loan = await aLoan();
    const application = await approved(loan);
    await bank.sql(`UPDATE loan SET status = 'DELINQUENT', overdue_won = 200000, overdue_days = 20 WHERE id = $1`, [
      loan.key,
    ]);
    const { paidOffLoan } = await execute(application);
    expect(paidOffLoan).toMatchObject({ status: 'CLOSED', overdueWon: 0 });
  });

  it('refuses what does not suffice and names what lacks, a fee that is not known, and loans that ended', async () => {
    const before = await bank.counts();
    const short = await execute(await approved(await aLoan()), { customerPaysUpToWon: 89_999 });
    expect(short).toMatchObject({
      application: null,
      paidOffLoan: null,
      newLoan: null,
      userErrors: [{ code: 'PAYOFF_NOT_COVERED', field: ['customerPaysUpToWon'], shortfallWon: 90_000 }],
    });
    const unknown = await approved(await aLoan({ feePercent: null }));
    expect(codesOf(await execute(unknown))).toEqual(['PREPAYMENT_FEE_UNKNOWN']);
    const ahead = await approved(await aLoan({ interestPaidTo: today(-2) }));
    expect((await execute(ahead)).userErrors).toMatchObject([{ code: 'PAID_ON_TOO_EARLY', earliestPaidOn: today(-2) }]);
    // Granted before the law lowered the ceiling below it.
    const dear = await approved(await aLoan());
    await bank.sql(`UPDATE refinance_application SET approved_rate_percent = 20.5 WHERE number = $1`, [dear.number]);
    expect((await execute(dear)).userErrors).toMatchObject([
      { code: 'RATE_ABOVE_CEILING', field: ['applicationId'], ceilingPercent: '20.0000' },
    ]);
    const ended = await aLoan();
    const late = await approved(ended);
    await bank.sql(`UPDATE loan SET status = 'CLOSED', balance_won = 0 WHERE id = $1`, [ended.key]);
    expect(codesOf(await execute(late))).toEqual(['LOAN_NOT_OPEN']);
    const after = await bank.counts();
    expect(after['repayment']).toBe(before['repayment']);
    expect(after['loan']).toBe((before['loan'] ?? 0) + 5);
    expect(codesOf(await execute(unknown, { prepaymentFee: 'WAIVE' }))).toEqual([]);
  });

  it('is for approved applications, read as they are, by staff of the institution', async () => {
    const application = await approved(await aLoan());
    expect(codesOf(await execute({ ...application, version: application.version - 1 }))).toEqual([
      'APPLICATION_CHANGED',
    ]);
    const input = { applicationId: application.id, version: application.version, idempotencyKey: key() };
    const document = RefinanceExecuteDocument.toString();
    expect(await bank.codeOf(document, { input }, await bank.loginAs(hong))).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    const theirs = await execute(application, {}, bank.stranger);
    expect(codesOf(theirs)).toEqual(['APPLICATION_NOT_FOUND']);
    const none = { ...application, id: encodeId('RefinanceApplication', 999_999) };
    expect(theirs).toEqual(await execute(none, {}, bank.stranger));
    const draft = await bank.aDraft(await aLoan(), await bank.aProduct());
    expect(codesOf(await execute(draft))).toEqual(['ILLEGAL_MOVE']);
  });

  it('shows in a preview exactly what it then does, and leaves nothing behind', async () => {
    const loan = await aLoan();
    const application = await approved(loan);
    const [before, books] = [await bank.counts(), await booksOf(loan)];
    const idempotencyKey = key();
    const shown = await execute(application, { preview: true, idempotencyKey });
    expect(await bank.counts()).toEqual(before);
    expect(await booksOf(loan)).toEqual(books);
    const done = await execute(application, { idempotencyKey });
    const { id: previewId, ...previewed } = shown.newLoan ?? {};
    const { id: madeId, ...made } = done.newLoan ?? {};
    expect(previewed).toEqual(made);
    expect(previewId).not.toBe(madeId);
    expect({ ...shown, newLoan: null }).toEqual({ ...done, newLoan: null });
    expect(codesOf(await execute(application, { preview: true }))).toEqual(['ILLEGAL_MOVE']);
  });
});

describe('refinanceExecute in a crowd', () => {
  it('happens once for one key, and once of many keys', async () => {
    const application = await approved(await aLoan());
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2, 3].map(() => execute(application, { idempotencyKey })));
    expect(new Set(alike.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(await execute(application, { idempotencyKey, prepaymentFee: 'WAIVE' }))).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    const loan = await aLoan();
    const another = await approved(loan);
    const answers = await Promise.all(Array.from({ length: 5 }, () => execute(another)));
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 4 }, () => 'ILLEGAL_MOVE'));
    expect(await booksOf(loan)).toMatchObject({ payments: 1, repaid: 10_000_000, balance: 0 });
  });

  it('has one winner of an execution and a withdrawal at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loan = await aLoan();
      const { id, version, ...application } = await approved(loan);
      const input = { applicationId: id, version, idempotencyKey: key() };
      const [executed, withdrawn] = await Promise.all([
        execute({ id, version, ...application }),
        bank.tell(RefinanceApplicationWithdrawDocument, { input }),
      ]);
      const codes = [...codesOf(executed), ...codesOf(withdrawn.refinanceApplicationWithdraw)];
      expect(codes).toHaveLength(1);
      expect(['ILLEGAL_MOVE', 'APPLICATION_CHANGED']).toContain(codes[0]);
      expect((await booksOf(loan)).balance).toBe(executed.application ? 0 : 10_000_000);
    }
  });

  it('ends the other applications for the loan with the first execution, also of two at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loan = await aLoan();
      const [one, other] = [await approved(loan), await bank.anApproved(hong, loan, await bank.aProduct())];
      const draft = await bank.aDraft(loan, await bank.aProduct());
      const reviewed = await bank.aReviewed(hong, loan, await bank.aProduct());
      const elsewhere = await approved(await aLoan());
      const answers = await Promise.all([execute(one), execute(other)]);
      expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
      expect(await booksOf(loan)).toMatchObject({ payments: 1, repaid: 10_000_000, balance: 0 });
      const [winner, loser] = answers[0].application ? [one, other] : [other, one];
      const mine = await bank.loginAs(hong);
      for (const { id, status } of [loser, draft, reviewed]) {
        const shown = (await bank.tell(RefinanceApplicationDocument, { id }, mine)).refinanceApplication;
        expect(shown).toMatchObject({
          status: 'SUPERSEDED',
          supersededBy: { number: winner.number },
          possibleMoves: [],
        });
        const [last] = shown?.log.nodes.slice(-1) ?? [];
        expect(last).toMatchObject({ from: status, to: 'SUPERSEDED', by: 'LENDER' });
        expect(last?.note).toContain('Another application has replaced the same loan');
      }
      const [kept] = await bank.sql<{ status: string }>('SELECT status FROM refinance_application WHERE number = $1', [
        elsewhere.number,
      ]);
      expect(kept?.status).toBe('APPROVED');
      const [records] = await bank.sql<{ count: number }>(
        `SELECT count(*)::int FROM audit_entry WHERE action = 'REFINANCE_APPLICATION_MOVED'
           AND detail->>'toStatus' = 'SUPERSEDED' AND subject_id IN (SELECT id FROM refinance_application WHERE loan_id = $1)`,
        [loan.key],
      );
      expect(records?.count).toBe(3);
    }
  });

  it('leaves no application for a loan that was begun or moved at the moment of its execution', async () => {
    for (let round = 0; round < 4; round += 1) {
      const loan = await aLoan();
      const application = await approved(loan);
      const draft = await bank.aDraft(loan, await bank.aProduct());
      const fresh = await bank.aProduct();
      const begin = { loanId: loan.id, productId: fresh.id, ...ASKED, idempotencyKey: key() };
      const withdraw = { applicationId: draft.id, version: draft.version, idempotencyKey: key() };
      const [executed, begun, withdrawn] = await Promise.all([
        execute(application),
        bank.tell(RefinanceApplicationCreateDocument, { input: begin }),
        bank.tell(RefinanceApplicationWithdrawDocument, { input: withdraw }),
      ]);
      expect(codesOf(executed)).toEqual([]);
      const codes = [begun.refinanceApplicationCreate, withdrawn.refinanceApplicationWithdraw].flatMap(codesOf);
      expect(codes.filter((code) => !['LOAN_NOT_OPEN', 'ILLEGAL_MOVE', 'APPLICATION_CHANGED'].includes(code))).toEqual(
        [],
      );
      const left = await bank.sql<{ status: string }>(
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
        const loan = await aLoan();
        const application = await approved(loan);
        const acts = payments.map((amountWon) => () => repay(loan, amountWon));
        const run = () => execute(application);
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
        const books = await booksOf(loan);
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
