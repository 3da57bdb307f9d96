import { randomUUID } from 'node:crypto';
import type { Cashier } from './payments.js';

export type ReversedMoney = 'HELD' | 'RETURNED_BY_BANK';

export interface ReversalError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
  /** The repayment to reverse first. */
  readonly repaymentId: string | null;
}
interface Payload {
  readonly reversal: { readonly id: string } | null;
  readonly userErrors: readonly ReversalError[];
}

const ERRORS = 'userErrors { code field message repaymentId }';
const REQUEST = `mutation ($input: RepaymentReversalRequestInput!) {
  answer: repaymentReversalRequest(input: $input) { reversal { id } ${ERRORS} } }`;
const DECIDE = `mutation ($input: RepaymentReversalDecideInput!) {
  answer: repaymentReversalDecide(input: $input) { reversal { id } ${ERRORS} } }`;
const BOOKED = `query ($id: ID!) { payment(id: $id) { receipts { reversedAt repayment { id } } } }`;

/** Takes a repayment back at the word of two; a request that is not approved is declined. What it was refused with. */
export async function reverseRepayment(
  { bank }: Cashier,
  repaymentId: string,
  money: ReversedMoney,
): Promise<readonly ReversalError[]> {
  const act = async (text: string, input: object, as: typeof bank.staff): Promise<Payload> =>
    (await bank.ask<{ answer: Payload }>(text, { input: { ...input, idempotencyKey: randomUUID() } }, as)).answer;
  const { reversal, userErrors } = await act(
    REQUEST,
    { repaymentId, money, reason: '잘못 처리되었습니다.' },
    bank.staff,
  );
  if (!reversal) return userErrors;
  const decided = await act(DECIDE, { reversalId: reversal.id, decision: 'APPROVE' }, bank.admin);
  if (!decided.reversal) await act(DECIDE, { reversalId: reversal.id, decision: 'DECLINE' }, bank.admin);
  return decided.userErrors;
}

/** The repayments as which money of a payment stands, newest first. */
export async function standingRepayments({ bank }: Cashier, paymentId: string): Promise<string[]> {
  type Receipt = { readonly reversedAt: string | null; readonly repayment: { readonly id: string } | null };
  type Booked = { readonly payment: { readonly receipts: readonly Receipt[] } };
  const { payment } = await bank.ask<Booked>(BOOKED, { id: paymentId }, bank.staff);
  return payment.receipts.flatMap(({ reversedAt, repayment }) => (reversedAt || !repayment ? [] : [repayment.id]));
}
