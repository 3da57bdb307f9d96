import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LoanRepayDocument,
  RefinanceApplicationDocument,
  RefinanceApplicationWithdrawDocument,
  RefinanceExecuteDocument,
  RefinanceWithdrawDocument,
  type ProductFactsFragment,
} from '../../schema/generated/test/graphql.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { today, type Person, type TestCustomer } from '../support/lending.js';
import { codesOf, key, startRefinanceBank, type RefinanceBank } from '../support/refinance.js';

let bank: RefinanceBank;
let hong: TestCustomer;
let product: ProductFactsFragment;
beforeAll(async () => {
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  product = await bank.aProduct({ prepaymentFeePercent: '1.5' });
});
afterAll(() => bank.close());

interface Contract {
  readonly id: string;
  readonly version: number;
  readonly newLoan: { readonly id: string; readonly key: number };
}

/** A contract over 10,000,000 won at 3.65 %, 1,000 won a day, that began so many days ago. */
async function executed(daysAgo = 0): Promise<Contract> {
  const application = await bank.anApproved(hong, await bank.aRunningLoan(hong), product, {
    annualRatePercent: '3.65',
  });
  const input = {
    ...{ applicationId: application.id, version: application.version, idempotencyKey: key() },
    ...{ customerPaysUpToWon: 1_000_000 },
  };
  const { refinanceExecute: done } = await bank.tell(RefinanceExecuteDocument, { input });
  const id = done.newLoan?.id ?? '';
  const loanKey = parseId(id)?.id ?? 0;
  await bank.sql('UPDATE loan SET disbursed_on = $2, interest_paid_to = $2 WHERE id = $1', [loanKey, today(daysAgo)]);
  await bank.sql('UPDATE refinance_application SET executed_on = $2 WHERE new_loan_id = $1', [loanKey, today(daysAgo)]);
  return { id: application.id, version: application.version + 1, newLoan: { id, key: loanKey } };
}

const withdraw = async ({ id, version }: Omit<Contract, 'newLoan'>, more: object = {}, as?: Person | string) => {
  const input = { applicationId: id, version, method: 'BANK_TRANSFER' as const, idempotencyKey: key(), ...more };
  return (await bank.tell(RefinanceWithdrawDocument, { input }, as)).refinanceWithdraw;
};
const read = async (id: string) =>
  (await bank.tell(RefinanceApplicationDocument, { id })).refinanceApplication ?? undefined;

describe('refinanceWithdraw', () => {
  it('takes back principal and interest to the day and no fee, for the borrower himself', async () => {
    const contract = await executed(5);
    const { userErrors, ...done } = await withdraw(contract, { note: '마음이 바뀌었습니다' }, await bank.loginAs(hong));
    expect(userErrors).toEqual([]);
    expect(done.application).toMatchObject({ status: 'WITHDRAWN', withdrawnOn: today(), possibleMoves: [] });
    expect(done.repayment).toMatchObject({ amountWon: 10_005_000, principalWon: 10_000_000, interestWon: 5_000 });
    expect(done.loan).toMatchObject({ id: contract.newLoan.id, status: 'CLOSED', balanceWon: 0 });
    const shown = await read(contract.id);
    expect(shown?.loan.status).toBe('CLOSED');
    expect(shown?.log.nodes.at(-1)).toMatchObject({
      ...{ from: 'EXECUTED', to: 'WITHDRAWN', by: 'APPLICANT', note: '마음이 바뀌었습니다' },
    });
  });

  it('takes what is left when a part was paid back before', async () => {
    const contract = await executed();
    const repaid = {
      loanId: contract.newLoan.id,
      amountWon: 4_000_000,
      method: 'CASH' as const,
      idempotencyKey: key(),
    };
    await bank.tell(LoanRepayDocument, { input: repaid });
    expect((await withdraw(contract)).repayment).toMatchObject({ amountWon: 6_000_000, interestWon: 0 });
  });

  it('ends on the day named, and is refused afterwards', async () => {
    const open = await executed(14);
    const until = (await read(open.id))?.withdrawableUntil ?? '';
    expect(until >= today()).toBe(true);
    expect(codesOf(await withdraw(open))).toEqual([]);
    const over = await executed(40);
    const ended = (await read(over.id))?.withdrawableUntil ?? '';
    expect(ended >= today(26) && ended < today()).toBe(true);
    const refused = await withdraw(over, {}, await bank.loginAs(hong));
    expect(refused).toMatchObject({
      ...{ application: null, loan: null, repayment: null },
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
    const both = await Promise.all([withdraw(other), withdraw(other)]);
    expect(both.flatMap(codesOf)).toEqual(['ILLEGAL_MOVE']);
    const approved = await bank.anApproved(hong, await bank.aRunningLoan(hong), product);
    expect(codesOf(await withdraw(approved))).toEqual(['ILLEGAL_MOVE']);
    const third = await executed();
    expect(codesOf(await withdraw({ ...third, version: 1 }))).toEqual(['APPLICATION_CHANGED']);
    const input = { applicationId: third.id, version: third.version, idempotencyKey: key() };
    const plain = await bank.tell(RefinanceApplicationWithdrawDocument, { input });
    expect(codesOf(plain.refinanceApplicationWithdraw)).toEqual(['ILLEGAL_MOVE']);
  });

  it('is refused for a loan that is paid back, and to others as if there were nothing', async () => {
    const contract = await executed();
    expect(codesOf(await withdraw(contract, {}, bank.stranger))).toEqual(['APPLICATION_NOT_FOUND']);
    const neighbour = await bank.loginAs(await bank.aCustomer());
    expect(codesOf(await withdraw(contract, {}, neighbour))).toEqual(['APPLICATION_NOT_FOUND']);
    const input = { applicationId: contract.id, version: 1, method: 'CASH', idempotencyKey: key() };
    expect(await bank.codeOf(RefinanceWithdrawDocument.toString(), { input }, null)).toBe('UNAUTHENTICATED');
    const repaid = { loanId: contract.newLoan.id, amountWon: 10_000_000, method: 'CASH' as const };
    await bank.tell(LoanRepayDocument, { input: { ...repaid, idempotencyKey: key() } });
    expect(codesOf(await withdraw(contract))).toEqual(['LOAN_NOT_OPEN']);
  });
});
