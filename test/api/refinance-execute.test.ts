import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefinanceApplicationDocument, RefinanceExecuteDocument } from '../../schema/generated/test/graphql.js';
import { schedule } from '../../src/modules/lending/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { today } from '../support/lending.js';
import { codesOf, key } from '../support/refinance.js';
import { startExecutionSuite, type ExecutionSuite } from '../support/execution-suite.js';

let suite: ExecutionSuite;
beforeAll(async () => {
  suite = await startExecutionSuite();
});
afterAll(() => suite.close());

describe('refinanceExecute', () => {
  it('pays off the old loan to the won and books the new one, and says where the money went', async () => {
    const loan = await suite.aLoan();
    const application = await suite.approved(loan);
    const { userErrors, ...done } = await suite.execute(application, { customerPaysUpToWon: 90_000 }, suite.bank.admin);
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
    expect(await suite.booksOf(loan)).toMatchObject({ balance: 0, repaid: 10_000_000, payments: 1, records: 1 });
    const shown = (
      await suite.bank.tell(RefinanceApplicationDocument, { id: application.id }, await suite.bank.loginAs(suite.hong))
    ).refinanceApplication;
    expect(shown).toMatchObject({ newLoan: { id: done.newLoan?.id }, loan: { status: 'CLOSED' } });
    expect(shown?.log.nodes.at(-1)).toMatchObject({ from: 'APPROVED', to: 'EXECUTED', by: 'LENDER' });
    const [created] = await suite.bank.sql(
      `SELECT detail FROM audit_entry WHERE action = 'LOAN_CREATED'
      AND customer_id = $1 ORDER BY id DESC LIMIT 1`,
      [suite.hong.key],
    );
    expect(created).toMatchObject({ detail: { refinance: application.number, principalWon: 10_000_000 } });
  });

  it('leaves to the customer what the old loan does not take, and charges no fee that is waived', async () => {
    const loan = await suite.aLoan({ balanceWon: 6_000_000 });
    const named = { loanNumber: 'NEW-2026-1', prepaymentFee: 'WAIVE' };
    const { application, newLoan } = await suite.execute(await suite.accepted(loan, { amountWon: 9_000_000 }), named);
    expect(application?.settlement).toEqual({
      payoffBalanceWon: 6_000_000,
      payoffInterestWon: 6_000,
      payoffFeeWon: 0,
      fromCustomerWon: 0,
      toCustomerWon: 2_994_000,
    });
    expect(newLoan).toMatchObject({ loanNumber: 'NEW-2026-1', principalWon: 9_000_000 });
    const taken = await suite.approved(await suite.aLoan({ balanceWon: 6_000_000 }));
    expect((await suite.execute(taken, { loanNumber: 'NEW-2026-1' })).userErrors).toMatchObject([
      { code: 'LOAN_NUMBER_TAKEN', field: ['loanNumber'] },
    ]);
    expect((await suite.execute(taken, { loanNumber: '!', customerPaysUpToWon: -1 })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['customerPaysUpToWon'] },
      { code: 'INVALID_INPUT', field: ['loanNumber'] },
    ]);
    expect(codesOf(await suite.execute(taken))).toEqual([]);
  });

  it('ends arrears with the loan that is in them', async () => {
    const loan = await suite.aLoan();
    const application = await suite.approved(loan);
    await suite.bank.sql(
      `UPDATE loan SET status = 'DELINQUENT', overdue_won = 200000, overdue_days = 20 WHERE id = $1`,
      [loan.key],
    );
    const { paidOffLoan } = await suite.execute(application);
    expect(paidOffLoan).toMatchObject({ status: 'CLOSED', overdueWon: 0 });
  });

  it('refuses what does not suffice and names what lacks, a fee that is not known, and loans that ended', async () => {
    const before = await suite.bank.counts();
    const short = await suite.execute(await suite.approved(await suite.aLoan()), { customerPaysUpToWon: 89_999 });
    expect(short).toMatchObject({
      application: null,
      paidOffLoan: null,
      newLoan: null,
      userErrors: [{ code: 'PAYOFF_NOT_COVERED', field: ['customerPaysUpToWon'], shortfallWon: 90_000 }],
    });
    const unknown = await suite.approved(await suite.aLoan({ feePercent: null }));
    expect(codesOf(await suite.execute(unknown))).toEqual(['PREPAYMENT_FEE_UNKNOWN']);
    const ahead = await suite.approved(await suite.aLoan({ interestPaidTo: today(-2) }));
    expect((await suite.execute(ahead)).userErrors).toMatchObject([
      { code: 'PAID_ON_TOO_EARLY', earliestPaidOn: today(-2) },
    ]);
    // Granted before the law lowered the ceiling below it.
    const dear = await suite.approved(await suite.aLoan());
    await suite.bank.sql(`UPDATE refinance_application SET approved_rate_percent = 20.5 WHERE number = $1`, [
      dear.number,
    ]);
    expect((await suite.execute(dear)).userErrors).toMatchObject([
      { code: 'RATE_ABOVE_CEILING', field: ['applicationId'], ceilingPercent: '20.0000' },
    ]);
    const ended = await suite.aLoan();
    const late = await suite.approved(ended);
    await suite.bank.sql(`UPDATE loan SET status = 'CLOSED', balance_won = 0 WHERE id = $1`, [ended.key]);
    expect(codesOf(await suite.execute(late))).toEqual(['LOAN_NOT_OPEN']);
    const after = await suite.bank.counts();
    expect(after['repayment']).toBe(before['repayment']);
    expect(after['loan']).toBe((before['loan'] ?? 0) + 5);
    expect(codesOf(await suite.execute(unknown, { prepaymentFee: 'WAIVE' }))).toEqual([]);
  });

  it('is for approved applications, read as they are, by staff of the institution', async () => {
    const application = await suite.approved(await suite.aLoan());
    expect(codesOf(await suite.execute({ ...application, version: application.version - 1 }))).toEqual([
      'APPLICATION_CHANGED',
    ]);
    const input = { applicationId: application.id, version: application.version, idempotencyKey: key() };
    const document = RefinanceExecuteDocument.toString();
    expect(await suite.bank.codeOf(document, { input }, await suite.bank.loginAs(suite.hong))).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    const theirs = await suite.execute(application, {}, suite.bank.stranger);
    expect(codesOf(theirs)).toEqual(['APPLICATION_NOT_FOUND']);
    const none = { ...application, id: encodeId('RefinanceApplication', 999_999) };
    expect(theirs).toEqual(await suite.execute(none, {}, suite.bank.stranger));
    const draft = await suite.bank.aDraft(await suite.aLoan(), await suite.bank.aProduct());
    expect(codesOf(await suite.execute(draft))).toEqual(['ILLEGAL_MOVE']);
  });

  it('shows in a preview exactly what it then does, and leaves nothing behind', async () => {
    const loan = await suite.aLoan();
    const application = await suite.approved(loan);
    const [before, books] = [await suite.bank.counts(), await suite.booksOf(loan)];
    const idempotencyKey = key();
    const shown = await suite.execute(application, { preview: true, idempotencyKey });
    expect(await suite.bank.counts()).toEqual(before);
    expect(await suite.booksOf(loan)).toEqual(books);
    const done = await suite.execute(application, { idempotencyKey });
    const { id: previewId, ...previewed } = shown.newLoan ?? {};
    const { id: madeId, ...made } = done.newLoan ?? {};
    expect(previewed).toEqual(made);
    expect(previewId).not.toBe(madeId);
    expect({ ...shown, newLoan: null }).toEqual({ ...done, newLoan: null });
    expect(codesOf(await suite.execute(application, { preview: true }))).toEqual(['ILLEGAL_MOVE']);
  });
});
