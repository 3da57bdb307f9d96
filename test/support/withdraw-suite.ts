import { expect } from '@jest/globals';
import {
  LoanRepayDocument,
  RefinanceApplicationDocument,
  RefinanceExecuteDocument,
  RefinanceWithdrawCancelDocument,
  RefinanceWithdrawCompleteDocument,
  RefinanceWithdrawDocument,
} from '../../schema/generated/test/graphql.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { type Person, today } from './lending.js';
import { codesOf, key, startRefinanceBank } from './refinance.js';

export interface Contract {
  readonly id: string;
  readonly version: number;
  readonly newLoan: { readonly id: string; readonly key: number };
}

export type Read = Omit<Contract, 'newLoan'>;

export type Who = Person | string;

/** A bank whose borrowers withdraw from contracts. */
export async function startWithdrawSuite() {
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
    await bank.sql('UPDATE refinance_application SET executed_on = $2 WHERE new_loan_id = $1', [
      loanKey,
      today(daysAgo),
    ]);
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
    bank.sql<{ amount: number }>('SELECT amount_won::float8 AS amount FROM repayment WHERE loan_id = $1', [
      newLoan.key,
    ]);
  const bank = await startRefinanceBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const mine = await bank.loginAs(hong);
  const product = await bank.aProduct({ prepaymentFeePercent: '1.5' });

  return {
    withdraw,
    complete,
    cancel,
    requested,
    bank,
    executed,
    product,
    hong,
    read,
    repaymentsOf,
    repay,
    mine,
    close: () => bank.close(),
  };
}

export type WithdrawSuite = Awaited<ReturnType<typeof startWithdrawSuite>>;
