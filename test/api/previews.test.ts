import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContractTerminationDecideDocument,
  ContractTerminationRequestDocument,
  RateCutRequestCreateDocument,
  RateCutRequestDecideDocument,
  RefinanceExecuteDocument,
  RefinanceWithdrawCompleteDocument,
  RefinanceWithdrawDocument,
  ThresholdsComputeDocument,
  type ProductFactsFragment,
  type TypedDocumentString,
} from '../../schema/generated/test/graphql.js';
import { buildSchema, isInputObjectType } from 'graphql';
import { runSeed } from '../../src/modules/demo/index.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { allRows } from '../support/all-rows.js';
import { today, type TestCustomer } from '../support/lending.js';
import { testPasswordHash } from '../support/passwords.js';
import { paymentIn, startCashier, type Cashier } from '../support/payments.js';
import { startRefinanceBank, type RefinanceBank } from '../support/refinance.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** An act that is ready to be asked for, with what is the same each time. */
type Act = (more: { readonly preview?: boolean }) => Promise<unknown>;
/** Makes an act; `share` chooses amounts, from some that are refused to some that are not, and `isEven` between two ways. */
type Making = (choice: { readonly share: number; readonly isEven: boolean }) => Promise<Act>;

let cashier: Cashier;
let bank: RefinanceBank;
let seeded: TestServer;
let hong: TestCustomer;
let mine: string;
let product: ProductFactsFragment;
beforeAll(async () => {
  cashier = await startCashier();
  bank = await startRefinanceBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  mine = await bank.loginAs(hong);
  product = await bank.aProduct({ prepaymentFeePercent: '1.5' });
  seeded = await startTestServer();
  const size = { customers: 120, loans: 150, repayments: 20, quarters: 2, seed: 7, outDir: null, force: false };
  const asOf = koreanDate(systemClock.now());
  const parts = { database: createDatabase(seeded.app.dataSource), clock: systemClock };
  await runSeed({ ...size, asOf, passwordHash: await testPasswordHash() }, parts);
}, 180_000);
afterAll(() => Promise.all([cashier, bank, seeded].map((each) => ('bank' in each ? each.bank : each).close())));

const won = (share: number, mostWon: number): number => Math.max(1, Math.round(share * mostWon));
const early = { purpose: 'PREPAYMENT', effect: 'SHORTEN_TERM' };
const told =
  (document: TypedDocumentString<unknown, never>, input: object, as?: string): Act =>
  (more) =>
    bank.tell(document, { input: { ...input, ...keyed, ...more } } as never, as);
let keyed = { idempotencyKey: '' };

/** A payment for more than the loan could take, so that money is owed back. */
async function overpaid(): Promise<string> {
  const loanId = await cashier.loan({ principalWon: 400_000 });
  const { id, amountWon } = paymentIn(await cashier.start({ loanId, purpose: 'PAYOFF' }, cashier.bank.staff));
  paymentIn(await cashier.confirm({ paymentId: id, amountWon: amountWon + 300_000 }));
  return id;
}

async function executed(): Promise<{ readonly applicationId: string; readonly version: number }> {
  const application = await bank.anApproved(hong, await bank.aRunningLoan(hong), product);
  const { id: applicationId, version } = application;
  const input = { applicationId, version, idempotencyKey: randomUUID(), customerPaysUpToWon: 1_000_000 };
  const { refinanceExecute: done } = await bank.tell(RefinanceExecuteDocument, { input });
  const key = parseId(done.newLoan?.id ?? '')?.id;
  await bank.sql('UPDATE loan SET disbursed_on = $2, interest_paid_to = $2 WHERE id = $1', [key, today(3)]);
  await bank.sql('UPDATE refinance_application SET executed_on = $2 WHERE new_loan_id = $1', [key, today(3)]);
  return { applicationId, version: version + 1 };
}

const PAYMENTS: Readonly<Record<string, Making>> = {
  LoanRepayInput: async ({ share, isEven }) => {
    const loanId = await cashier.loan({ monthsAgo: 1 });
    const document = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { loan { balanceWon status version } repayment { id amountWon principalWon interestWon balanceAfterWon paidOn } userErrors { code field } } }`;
    const input = { loanId, amountWon: won(share, 15_000_000), method: 'CASH', ...(isEven && { paidOn: today(1) }) };
    return (more) => cashier.bank.ask(document, { input: { ...input, ...keyed, ...more } }, cashier.bank.staff);
  },
  PaymentStartInput: async ({ share, isEven }) => {
    const loanId = await cashier.loan();
    const input = { loanId, amountWon: won(share, 15_000_000), ...(isEven && early) };
    return (more) => cashier.start({ ...input, ...keyed, ...more }, cashier.bank.staff);
  },
  PaymentConfirmInput: async ({ share, isEven }) => {
    const loanId = await cashier.loan({ principalWon: 1_000_000 });
    const started = paymentIn(
      await cashier.start({ loanId, amountWon: 500_000, ...(isEven && early) }, cashier.bank.staff),
    );
    const transfer = { paymentId: started.id, amountWon: won(share, 2_000_000), bankReference: randomUUID() };
    return (more) => cashier.confirm({ ...transfer, ...keyed, ...more });
  },
  PaymentRefundInput: async ({ share }) => {
    const refund = { paymentId: await overpaid(), amountWon: won(share, 400_000), bankReference: randomUUID() };
    return (more) => cashier.refund({ ...refund, ...keyed, ...more });
  },
  PaymentAllocateInput: async ({ share, isEven }) => {
    const [paymentId, loanId] = [await overpaid(), await cashier.loan()];
    const input = { paymentId, loanId, amountWon: won(share, 400_000), ...(isEven && early) };
    return (more) => cashier.allocate({ ...input, ...keyed, ...more });
  },
  RepaymentReversalDecideInput: async ({ share, isEven }) => {
    const paid = await cashier.paid(await cashier.loan(), won(share, 3_000_000), isEven ? early : {});
    const { staff, admin } = cashier.bank;
    const booked = `query ($id: ID!) { payment(id: $id) { receipts { repayment { id } } } }`;
    type Booked = { payment: { receipts: { repayment: { id: string } }[] } };
    const { payment } = await cashier.bank.ask<Booked>(booked, { id: paid.id }, staff);
    const request = `mutation ($input: RepaymentReversalRequestInput!) {
      repaymentReversalRequest(input: $input) { reversal { id } } }`;
    const money = { money: isEven ? 'HELD' : 'RETURNED_BY_BANK', reason: '잘못된 입금입니다.' };
    const asked = { repaymentId: payment.receipts[0]?.repayment.id, ...money, idempotencyKey: randomUUID() };
    type Requested = { repaymentReversalRequest: { reversal: { id: string } } };
    const { repaymentReversalRequest } = await cashier.bank.ask<Requested>(request, { input: asked }, staff);
    const document = `mutation ($input: RepaymentReversalDecideInput!) { repaymentReversalDecide(input: $input) {
      reversal { id state money } loan { status balanceWon version } userErrors { code field } } }`;
    const input = { reversalId: repaymentReversalRequest.reversal.id, decision: share < 0.8 ? 'APPROVE' : 'DECLINE' };
    return (more) => cashier.bank.ask(document, { input: { ...input, ...keyed, ...more } }, admin);
  },
};

const CONTRACTS: Readonly<Record<string, Making>> = {
  RefinanceExecuteInput: async ({ share }) => {
    const { id: applicationId, version } = await bank.anApproved(hong, await bank.aRunningLoan(hong), product);
    return told(RefinanceExecuteDocument, { applicationId, version, customerPaysUpToWon: won(share, 1_000_000) });
  },
  RefinanceWithdrawInput: async ({ share }) => {
    const { applicationId, version } = await executed();
    return told(RefinanceWithdrawDocument, { applicationId, version: share < 0.8 ? version : version + 1 }, mine);
  },
  RefinanceWithdrawCompleteInput: async ({ share, isEven }) => {
    const { applicationId, version } = await executed();
    const input = { applicationId, version, idempotencyKey: randomUUID() };
    await bank.tell(RefinanceWithdrawDocument, { input }, mine);
    const money = { amountWon: won(share, 25_000_000), valueOn: today(isEven ? 0 : 1), bankReference: randomUUID() };
    const whole = { applicationId, version: version + 1, ...money, method: 'BANK_TRANSFER' };
    return told(RefinanceWithdrawCompleteDocument, whole);
  },
  RateCutRequestDecideInput: async ({ share, isEven }) => {
    const { id: loanId } = await bank.aRunningLoan(hong, { interestPaidTo: today(10) });
    const asked = { loanId, reason: 'INCOME_UP' as const, idempotencyKey: randomUUID() };
    const { rateCutRequestCreate } = await bank.tell(RateCutRequestCreateDocument, { input: asked });
    const { id: requestId, version } = rateCutRequestCreate.request ?? { id: '', version: 0 };
    const refused = { decision: 'REFUSED', refusal: 'IMPROVEMENT_TOO_SMALL', refusalText: '등급이 같습니다.' };
    const accepted = { decision: 'ACCEPTED', newRatePercent: (share * 6).toFixed(2) };
    return told(RateCutRequestDecideDocument, { requestId, version, ...(isEven ? accepted : refused) });
  },
  ContractTerminationDecideInput: async ({ isEven }) => {
    const { id: loanId } = await bank.aRunningLoan(hong);
    const demand = { loanId, violation: 'EXPLANATION' as const, knownOn: today(30), grounds: '설명이 없었습니다.' };
    const input = { ...demand, idempotencyKey: randomUUID() };
    const { contractTerminationRequest } = await bank.tell(ContractTerminationRequestDocument, { input });
    const { id: terminationId, version } = contractTerminationRequest.termination ?? { id: '', version: 0 };
    const refused = { decision: 'REFUSED', refusal: 'NO_GROUNDS', refusalText: '근거를 확인하지 못했습니다.' };
    return told(ContractTerminationDecideDocument, {
      terminationId,
      version,
      ...(isEven ? { decision: 'ACCEPTED' } : refused),
    });
  },
};

const THRESHOLDS: Readonly<Record<string, Making>> = {
  ThresholdsComputeInput: async () => {
    const token = await seeded.login('admin@example.com');
    return async (more) => {
      const input = { ...keyed, ...more };
      const { thresholdsCompute } = await seeded.run(ThresholdsComputeDocument, { input }, token);
      const { thresholdVersion, userErrors } = thresholdsCompute;
      // What is only shown has no name, and nobody proposed it.
      const named = { id: null, version: null, proposedAt: null, proposedBy: null };
      return { thresholdVersion: { ...thresholdVersion, ...named }, userErrors };
    };
  },
};

const isId = (text: string): boolean => parseId(text) !== null;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** What differs though it is the same: numbers that will never exist, moments, and references to which nobody may pay. */
function withoutWhatCannotBeSaid(value: unknown, name = ''): unknown {
  if (name === 'reference' || name === 'bankReference') return 'a reference';
  if (typeof value === 'string' && isId(value)) return `an id of ${parseId(value)?.type}`;
  if (typeof value === 'string' && INSTANT.test(value)) return 'a moment';
  if (Array.isArray(value)) return value.map((each) => withoutWhatCannotBeSaid(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutWhatCannotBeSaid(each, key)]));
}

/** Why nothing was done, of a payload or of an answer that has one. */
function refusalsIn(answer: unknown): readonly unknown[] {
  const { userErrors, ...rest } = answer as { readonly userErrors?: readonly unknown[] };
  return userErrors ?? Object.values(rest).flatMap(refusalsIn);
}

/** Shows it and does it: the same both times, and only the doing leaves anything; what is refused leaves nothing either. */
async function holds(server: Pick<TestServer, 'sql'>, making: Making, choice: Parameters<Making>[0]): Promise<void> {
  keyed = { idempotencyKey: randomUUID() };
  const act = await making(choice);
  const before = await allRows(server);
  const shown = await act({ preview: true });
  expect(await allRows(server)).toEqual(before);
  const done = await act({});
  expect(withoutWhatCannotBeSaid(shown)).toEqual(withoutWhatCannotBeSaid(done));
  const userErrors = refusalsIn(done);
  const after = await allRows(server);
  if (userErrors.length > 0) expect(after).toEqual(before);
  else expect(after).not.toEqual(before);
}

const choices = fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), isEven: fc.boolean() });
const each = (
  makings: Readonly<Record<string, Making>>,
  server: () => Pick<TestServer, 'sql'>,
  numRuns: number,
): void => {
  it.each(Object.entries(makings))(
    '%s leaves nothing behind, and says what then happens',
    async (_, making) => {
      await fc.assert(
        fc.asyncProperty(choices, (choice) => holds(server(), making, choice)),
        { numRuns, endOnFailure: true },
      );
    },
    180_000,
  );
};

describe('a preview', () => {
  each(PAYMENTS, () => cashier.bank, 5);
  each(CONTRACTS, () => bank, 4);
  each(THRESHOLDS, () => seeded, 1);

  it('is tried here for every mutation that has one', () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8');
    const inputs = Object.values(buildSchema(text).getTypeMap()).filter(isInputObjectType);
    const names = inputs.filter((input) => 'preview' in input.getFields()).map(({ name }) => name);
    expect(Object.keys({ ...PAYMENTS, ...CONTRACTS, ...THRESHOLDS }).sort()).toEqual(names.sort());
  });
});
