import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LoanRepayDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationWithdrawDocument,
  RefinanceExecuteDocument,
  RefinanceWithdrawCancelDocument,
  RefinanceWithdrawCompleteDocument,
  RefinanceWithdrawDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { today, type Person, type TestCustomer } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let mine: string;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  mine = await bank.loginAs(hong);
  product = await bank.aProduct({ prepaymentFeePercent: '1.5' });
});
afterAll(() => bank.close());

interface Contract {
  readonly id: string;
  readonly version: number;
  readonly newLoan: { readonly id: string; readonly key: number };
}
type Read = Omit<Contract, 'newLoan'>;
type Who = Person | string;

/** A contract over 10,000,000 won at 3.65 %, 1,000 won a day, that began so many days ago. */
async function executed(daysAgo = 0): Promise<Contract> {
  const application = await bank.anApproved(hong, await bank.aRunningLoan(hong), product, {
    annualRatePercent: '3.65',
  });
  const input = {
    applicationId: application.id,
    version: application.version,
    idempotencyKey: key(),
    customerPaysUpToWon: 1_000_000,
  };
  const { refinanceExecute: done } = await bank.tell(RefinanceExecuteDocument, { input });
  const id = done.newLoan?.id ?? '';
  const loanKey = parseId(id)?.id ?? 0;
  await bank.sql('UPDATE loan SET disbursed_on = $2, interest_paid_to = $2 WHERE id = $1', [loanKey, today(daysAgo)]);
  await bank.sql('UPDATE refinance_application SET executed_on = $2 WHERE new_loan_id = $1', [loanKey, today(daysAgo)]);
  return { id: application.id, version: application.version + 1, newLoan: { id, key: loanKey } };
}

const withdraw = async ({ id, version }: Read, more: object = {}, as: Who = mine) => {
  const input = { applicationId: id, version, idempotencyKey: key(), ...more };
  return (await bank.tell(RefinanceWithdrawDocument, { input }, as)).refinanceWithdraw;
};
const cancel = async ({ id, version }: Read, more: object = {}, as: Who = mine) => {
  const input = { applicationId: id, version, idempotencyKey: key(), ...more };
  return (await bank.tell(RefinanceWithdrawCancelDocument, { input }, as)).refinanceWithdrawCancel;
};
const complete = async ({ id, version }: Read, more: object = {}, as: Who = bank.staff) => {
  const money = { amountWon: 10_000_000, valueOn: today(), bankReference: key(), method: 'BANK_TRANSFER' as const };
  const input = { applicationId: id, version, idempotencyKey: key(), ...money, ...more };
  return (await bank.tell(RefinanceWithdrawCompleteDocument, { input }, as)).refinanceWithdrawComplete;
};
/** A contract whose borrower withdraws. */
const requested = async (daysAgo = 0): Promise<Contract> => {
  const contract = await executed(daysAgo);
  expect(codesOf(await withdraw(contract))).toEqual([]);
  return { ...contract, version: contract.version + 1 };
};
const repay = async ({ newLoan }: Contract, amountWon: number) => {
  const input = { loanId: newLoan.id, amountWon, method: 'CASH' as const, idempotencyKey: key() };
  const { loanRepay } = await bank.tell(LoanRepayDocument, { input });
  expect(loanRepay.userErrors).toEqual([]);
};
const read = async (id: string) =>
  (await bank.tell(RefinanceApplicationDocument, { id })).refinanceApplication ?? undefined;
const repaymentsOf = async ({ newLoan }: Contract) =>
  bank.sql<{ amount: number }>('SELECT amount_won::float8 AS amount FROM repayment WHERE loan_id = $1', [newLoan.key]);

describe('refinanceWithdraw', () => {
  it('takes in that the borrower withdraws, says what has to come back, and books no money', async () => {
    const contract = await executed(5);
    const { userErrors, ...done } = await withdraw(contract, { note: '마음이 바뀌었습니다' });
    expect(userErrors).toEqual([]);
    expect(done).toMatchObject({
      application: {
        status: 'WITHDRAWAL_REQUESTED',
        withdrawalRequestedOn: today(),
        withdrawnOn: null,
        withdrawal: null,
      },
      loan: { id: contract.newLoan.id, status: 'ACTIVE', balanceWon: 10_000_000 },
      payableWon: 10_005_000,
    });
    expect(done.application?.possibleMoves).toEqual(['EXECUTED']);
    expect(await repaymentsOf(contract)).toEqual([]);
    expect((await read(contract.id))?.log.nodes.at(-1)).toMatchObject({
      from: 'EXECUTED',
      to: 'WITHDRAWAL_REQUESTED',
      by: 'APPLICANT',
      note: '마음이 바뀌었습니다',
    });
  });

  it('ends on the day named, and is refused afterwards', async () => {
    const open = await executed(14);
    const until = (await read(open.id))?.withdrawableUntil ?? '';
    expect(until >= today()).toBe(true);
    expect(codesOf(await withdraw(open))).toEqual([]);
    const over = await executed(40);
    const ended = (await read(over.id))?.withdrawableUntil ?? '';
    expect(ended >= today(26) && ended < today()).toBe(true);
    const refused = await withdraw(over);
    expect(refused).toMatchObject({
      application: null,
      loan: null,
      payableWon: null,
      userErrors: [{ code: 'WITHDRAWAL_PERIOD_OVER', withdrawableUntil: ended }],
    });
    expect(refused.userErrors[0]?.message).toContain(ended);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const contract = await executed(3);
    const before = await bank.counts();
    const idempotencyKey = key();
    const shown = await withdraw(contract, { preview: true, idempotencyKey });
    expect(await bank.counts()).toEqual(before);
    expect((await read(contract.id))?.status).toBe('EXECUTED');
    expect(await withdraw(contract, { idempotencyKey })).toEqual(shown);
  });

  it('happens once for one key, once of two, and not before there is a contract', async () => {
    const contract = await executed();
    const idempotencyKey = key();
    const alike = await Promise.all([1, 2].map(() => withdraw(contract, { idempotencyKey })));
    expect(alike[0]).toEqual(alike[1]);
    const other = await executed();
    const both = await Promise.all([withdraw(other), withdraw(other, {}, bank.staff)]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const approved = await bank.anApproved(hong, await bank.aRunningLoan(hong), product);
    expect(codesOf(await withdraw(approved))).toEqual(['ILLEGAL_MOVE']);
    const third = await executed();
    expect(codesOf(await withdraw({ ...third, version: 1 }))).toEqual(['APPLICATION_CHANGED']);
    for (const { id, version } of [third, await requested()]) {
      const input = { applicationId: id, version, idempotencyKey: key() };
      const plain = await bank.tell(RefinanceApplicationWithdrawDocument, { input });
      expect(codesOf(plain.refinanceApplicationWithdraw)).toEqual(['ILLEGAL_MOVE']);
    }
  });

  it('is of others as if there were nothing', async () => {
    const contract = await executed();
    const neighbour = await bank.loginAs(await bank.aCustomer());
    for (const person of [bank.stranger, neighbour]) {
      expect(codesOf(await withdraw(contract, {}, person))).toEqual(['APPLICATION_NOT_FOUND']);
      expect(codesOf(await cancel(contract, {}, person))).toEqual(['APPLICATION_NOT_FOUND']);
    }
    const input = { applicationId: contract.id, version: 1, idempotencyKey: key() };
    expect(await bank.codeOf(RefinanceWithdrawDocument.toString(), { input }, null)).toBe('UNAUTHENTICATED');
  });

  it('is taken back while the money has not come, and the contract goes on', async () => {
    const contract = await requested(5);
    const { application } = await cancel(contract, { note: '그대로 쓰겠습니다' });
    expect(application).toMatchObject({ status: 'EXECUTED', withdrawalRequestedOn: null });
    expect(codesOf(await cancel({ ...contract, version: contract.version + 1 }))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await complete({ ...contract, version: contract.version + 1 }))).toEqual(['ILLEGAL_MOVE']);
    expect(codesOf(await withdraw({ ...contract, version: contract.version + 1 }))).toEqual([]);
  });
});

describe('refinanceWithdrawComplete', () => {
  it('books principal and interest to the value day, no fee, with the reference of the bank', async () => {
    const contract = await requested(5);
    const bankReference = `KB-${key()}`;
    const { userErrors, ...done } = await complete(contract, {
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
    const shown = await read(contract.id);
    expect(shown?.loan.status).toBe('CLOSED');
    expect(shown?.log.nodes.at(-1)).toMatchObject({ from: 'WITHDRAWAL_REQUESTED', to: 'WITHDRAWN', by: 'LENDER' });
  });

  it('also where the money came after the fourteen days, when the request was in time', async () => {
    const contract = await requested(14);
    // Seen from a week later: the period is over, the request was not.
    await bank.sql(
      'UPDATE refinance_application SET executed_on = $2, withdrawal_requested_on = $3 WHERE new_loan_id = $1',
      [...[contract.newLoan.key, today(21), today(7)]],
    );
    expect(codesOf(await complete(contract, { amountWon: 10_014_000 }))).toEqual([]);
  });

  it('refuses any other sum, and names the field and what it would have to be', async () => {
    const contract = await requested(5);
    for (const amountWon of [10_004_999, 10_005_001, 0, 1]) {
      const refused = await complete(contract, { amountWon });
      expect(refused).toMatchObject({
        application: null,
        loan: null,
        repayment: null,
        userErrors: [{ code: 'AMOUNT_NOT_PAYABLE', field: ['amountWon'], payableWon: 10_005_000 }],
      });
      expect(refused.userErrors[0]?.message).toContain('10,005,000');
    }
    expect(await repaymentsOf(contract)).toEqual([]);
    expect(codesOf(await complete(contract, { amountWon: 10_005_000 }))).toEqual([]);
  });

  it('takes what is left when a part was paid back before, and nothing when all was', async () => {
    const part = await requested();
    await repay(part, 4_000_000);
    expect((await complete(part, { amountWon: 6_000_000 })).repayment).toMatchObject({ amountWon: 6_000_000 });
    const whole = await requested();
    await repay(whole, 10_000_000);
    const refused = await complete(whole, { amountWon: 1 });
    expect(refused.userErrors).toMatchObject([{ code: 'AMOUNT_NOT_PAYABLE', field: ['amountWon'], payableWon: 0 }]);
    const { application, repayment, loan } = await complete(whole, { amountWon: 0 });
    expect([application?.status, repayment, loan?.status]).toEqual(['WITHDRAWN', null, 'CLOSED']);
    expect(await repaymentsOf(whole)).toEqual([{ amount: 10_000_000 }]);
    // Everything may have come back before the borrower asks, too.
    const before = await executed();
    await repay(before, 10_000_000);
    expect(await withdraw(before)).toMatchObject({ payableWon: 0, loan: { status: 'CLOSED' } });
  });

  it('refuses days that cannot be, a reference that says nothing or was used, each by its field', async () => {
    const contract = await requested(5);
    const fields = async (more: object) =>
      (await complete(contract, { amountWon: 10_005_000, ...more })).userErrors.map(({ code, field }) => [
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
    await repay(contract, 1_000_000);
    expect(await fields({ valueOn: today(1) })).toEqual([['PAID_ON_TOO_EARLY', 'valueOn']]);
    const bankReference = key();
    expect(codesOf(await complete(await requested(), { bankReference }))).toEqual([]);
    const again = await complete(await requested(), { bankReference });
    expect(again.userErrors).toMatchObject([{ code: 'BANK_REFERENCE_TAKEN', field: ['bankReference'] }]);
  });

  it('is for staff of the institution alone', async () => {
    const contract = await requested();
    const money = { amountWon: 10_000_000, valueOn: today(), bankReference: key(), method: 'CASH' };
    const input = { applicationId: contract.id, version: contract.version, idempotencyKey: key(), ...money };
    const document = RefinanceWithdrawCompleteDocument.toString();
    expect(await bank.codeOf(document, { input }, mine)).toBe('FORBIDDEN');
    expect(await bank.codeOf(document, { input }, null)).toBe('UNAUTHENTICATED');
    expect(codesOf(await complete(contract, {}, bank.stranger))).toEqual(['APPLICATION_NOT_FOUND']);
    expect(await repaymentsOf(contract)).toEqual([]);
  });

  it('shows in a preview what it then does, and leaves nothing behind', async () => {
    const contract = await requested();
    const before = await bank.counts();
    const more = { idempotencyKey: key(), bankReference: key() };
    const shown = await complete(contract, { ...more, preview: true });
    expect(await bank.counts()).toEqual(before);
    expect((await read(contract.id))?.status).toBe('WITHDRAWAL_REQUESTED');
    expect(await complete(contract, more)).toEqual(shown);
  });

  it('happens once: for one key, of two at once, and beside a repayment or a change of mind', async () => {
    const one = await requested();
    const more = { idempotencyKey: key(), bankReference: key() };
    const alike = await Promise.all([1, 2, 3].map(() => complete(one, more)));
    expect(new Set(alike.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = await requested();
    const both = await Promise.all([complete(other), complete(other, {}, bank.approver)]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    expect(await repaymentsOf(other)).toEqual([{ amount: 10_000_000 }]);
    for (let round = 0; round < 4; round += 1) {
      const contract = await requested();
      const answers = await Promise.all([complete(contract), cancel(contract)]);
      expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
      expect(await repaymentsOf(contract)).toHaveLength(answers[0].application ? 1 : 0);
      const paying = await requested();
      const [done] = await Promise.all([complete(paying), repay(paying, 1).catch(() => null)]);
      const paid = await repaymentsOf(paying);
      expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(done.application ? 10_000_000 : 1);
    }
  });
});
