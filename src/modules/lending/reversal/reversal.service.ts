import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Queryable, Transaction } from '../../../platform/database/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { BooksRepository } from '../books/index.js';
import type { ReceiptReversals, ReversibleReceipt } from '../payments/index.js';
import { allocationToReverseFirst, returnedElsewhereWon, type ReversedMoney } from '../repayments/index.js';
import { changeOnce, type Work } from '../refinance/index.js';
import type { Servicing } from '../servicing/index.js';
import type { ReversalState } from './repayment-reversal.entity.js';
import type { ReversalDecision, ReversalRequest } from './reversal-request.js';
import type { ReversalRow } from './reversal.columns.js';
import type { ReversalRepository, ReversibleRepayment } from './reversal.repository.js';
import {
  allocationStands,
  laterDoesNotFit,
  moneyNeverSaid,
  moneyOfNoPayment,
  moneyRefunded,
  moneyUnsaid,
  repaymentBeforeBooks,
  repaymentNotFound,
  repaymentReversed,
  repaymentSettled,
  reversalDecided,
  reversalNotFound,
  reversalOpen,
  reversalNotIndependent,
  secondPersonNeeded,
} from './reversal.refusals.js';
import { booksAfterReversal } from './books-after-reversal.js';
import { REVERSE_REPAYMENTS } from './reversal.policy.js';
import type { WholeLoan } from '../loans/index.js';

/** The effect of a decision, or its preview. */
export interface ReversalOutcome {
  readonly reversal: ReversalRow;
  /** The loan as it is now; null when the reversal was declined. */
  readonly loan: WholeLoan | null;
}

/** A repayment booked from a payment, now reversed. */
interface ReversedPayment {
  readonly institutionId: number;
  readonly loan: WholeLoan;
  readonly reversalKey: number;
  /** The part of the money that the loan and the fee had taken, in won. */
  readonly amountWon: number;
  /** The day for which it was booked, `YYYY-MM-DD`. */
  readonly paidOn: string;
  readonly money: ReversedMoney;
}

/** Called once for each reversal of a payment, as the last step of the change. */
export type ReversalObserver = (transaction: Transaction, reversed: ReversedPayment) => Promise<void>;

const SECOND_PERSON = { same: secondPersonNeeded, related: reversalNotIndependent };

/** A request that is approved, and the receipt of its repayment as it was before; null when it came by no payment. */
interface Approved {
  readonly asked: ReversalRow;
  readonly receipt: ReversibleReceipt | null;
  readonly returnedElsewhereWon: number;
}

/** The effect of an approval. */
interface Reversed {
  readonly loan: WholeLoan;
  /** Null for a repayment that came by no payment. */
  readonly notice: ReversedPayment | null;
}

/**
 * Reverses wrong repayments: one member of staff asks, another decides. Nothing is edited: postings are posted back.
 */
export class ReversalService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly reversals: ReversalRepository;
      readonly receipts: ReceiptReversals;
      readonly servicing: () => Promise<Servicing>;
      readonly onReversed: ReversalObserver;
      readonly origins: TwoPersonCheck;
    },
  ) {}

  /** Reversals of the institution, newest first: one more than requested when more follow. */
  async list(
    caller: Caller,
    request: { readonly state: ReversalState | null; readonly before: number | null; readonly limit: number },
  ): Promise<ReversalRow[]> {
    const { institutionId } = REVERSE_REPAYMENTS.require(caller);
    return this.parts.reversals.list(this.parts.database, institutionId, request);
  }

  async find(caller: Caller, id: number): Promise<ReversalRow | null> {
    const { institutionId } = REVERSE_REPAYMENTS.require(caller);
    return this.parts.reversals.find(this.parts.database, institutionId, id);
  }

  /**
   * Requests the reversal of a repayment; when it came by a payment, says where the money is. Nothing changes until
   * another person decides.
   * @throws Refusal REPAYMENT_NOT_FOUND, REPAYMENT_REVERSED, REPAYMENT_NOT_REVERSIBLE, INVALID_INPUT, REVERSAL_OPEN or
   * IDEMPOTENCY_CONFLICT.
   */
  async request(caller: Caller, key: string, input: ReversalRequest): Promise<ReversalRow> {
    const change = { caller, key, operation: 'repaymentReversalRequest', input, permission: REVERSE_REPAYMENTS };
    return changeOnce(this.parts, change, async (work) => {
      const { transaction, actor, at } = work;
      const repayment = await this.#repayment(transaction, actor.institutionId, input.repaymentId);
      requireReversible(repayment);
      const { loanId, customerId } = repayment;
      const receipt = await this.parts.receipts.find(transaction, input.repaymentId);
      requireMoney(input.money, receipt, 'money');
      const request = { ...input, loanId, receiptId: receipt?.key ?? null };
      const id = (await this.parts.reversals.insert(transaction, request, actor.accountId, at)) ?? reversalOpen();
      await record(work, 'REPAYMENT_REVERSAL_REQUESTED', loanId, customerId, request);
      return this.#found(transaction, actor.institutionId, id);
    });
  }

  /**
   * Approves or declines a reversal. Approval reverses the repayment and posts later ones again as they divide without
   * it. What a payment booked is reversed with its repayment. The person who made the request cannot decide it, from
   * any account.
   * @throws Refusal REVERSAL_NOT_FOUND, REVERSAL_DECIDED, SECOND_PERSON_NEEDED, REVERSAL_NOT_INDEPENDENT,
   * REPAYMENT_REVERSED, REPAYMENT_NOT_REVERSIBLE, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async decide(caller: Caller, key: string, input: ReversalDecision, preview: boolean): Promise<ReversalOutcome> {
    // Before the transaction takes its connection: looking up holidays takes another one.
    const servicing = await this.parts.servicing();
    const change = {
      caller,
      key,
      operation: 'repaymentReversalDecide',
      input,
      preview,
      permission: REVERSE_REPAYMENTS,
    };
    return changeOnce(this.parts, change, async (work) => {
      const { transaction, actor, at } = work;
      const { reversals, receipts } = this.parts;
      const asked = (await reversals.find(transaction, actor.institutionId, input.reversalId)) ?? reversalNotFound();
      await this.parts.origins.requireAnother(actor.accountId, [asked.requesterKey], transaction, SECOND_PERSON);
      // Locks the loan before the payment, as a confirmation does; reads what is owed back before it changes.
      await reversals.lockLoan(transaction, asked.loanKey);
      const receipt = await receipts.lock(transaction, asked.repaymentKey);
      const { state } = await this.#found(transaction, actor.institutionId, asked.key);
      if (state !== 'REQUESTED') reversalDecided();
      const isApproved = input.decision === 'APPROVE';
      const repayment = await this.#repayment(transaction, actor.institutionId, asked.repaymentKey);
      if (isApproved) {
        // Another request that was decided first may have reversed it meanwhile.
        requireReversible(repayment);
        requireMoney(asked.money, receipt, 'reversalId');
      }
      const returnedElsewhereWon = isApproved ? elsewhereOf(asked.money, receipt) : 0;
      const who = { by: actor.accountId, at, note: input.note };
      const decided = { ...who, state: isApproved ? 'DONE' : 'DECLINED', returnedElsewhereWon } as const;
      await reversals.decide(transaction, asked.key, decided);
      const approved = { asked, receipt, returnedElsewhereWon };
      const reversed = isApproved ? await this.#reverse(work, servicing, approved) : null;
      const action = isApproved ? 'REPAYMENT_REVERSED' : 'REPAYMENT_REVERSAL_DECLINED';
      await record(work, action, asked.loanKey, repayment.customerId, { ...input, repaymentId: asked.repaymentKey });
      const reversal = await this.#found(transaction, actor.institutionId, asked.key);
      if (reversed?.notice) await this.parts.onReversed(transaction, reversed.notice);
      return { reversal, loan: reversed?.loan ?? null };
    });
  }

  async #reverse(
    work: Work,
    servicing: Servicing,
    { asked, receipt, returnedElsewhereWon }: Approved,
  ): Promise<Reversed> {
    const { transaction, actor, at } = work;
    const { key: reversalKey, loanKey, repaymentKey, money } = asked;
    const books = await new BooksRepository(transaction).find(loanKey);
    if (!books) throw new Error(`loan ${loanKey} has no books`);
    const reversed = booksAfterReversal(servicing, books, repaymentKey, koreanDate(at)) ?? laterDoesNotFit();
    const loan = await this.parts.reversals.write(transaction, asked, reversed, at);
    if (!receipt || money === null) return { loan, notice: null };
    const change = { ...work, reversalKey, loanKey, money, returnedElsewhereWon };
    await this.parts.receipts.takeBack(change, receipt);
    const { bookedOn: paidOn, repaidWon, feeWon } = receipt;
    const notice = { reversalKey, loan, paidOn, money, amountWon: repaidWon + feeWon };
    return { loan, notice: { ...notice, institutionId: actor.institutionId } };
  }

  async #repayment(queryable: Queryable, institutionId: number, id: number): Promise<ReversibleRepayment> {
    return (await this.parts.reversals.repayment(queryable, institutionId, id)) ?? repaymentNotFound();
  }

  async #found(transaction: Transaction, institutionId: number, id: number): Promise<ReversalRow> {
    return (await this.parts.reversals.find(transaction, institutionId, id)) ?? reversalNotFound();
  }
}

/** @throws Refusal REPAYMENT_REVERSED or REPAYMENT_NOT_REVERSIBLE. */
function requireReversible({ isReversed, isSettlement, isPosted }: ReversibleRepayment): void {
  if (isReversed) repaymentReversed();
  if (isSettlement) repaymentSettled();
  if (!isPosted) repaymentBeforeBooks();
}

/**
 * Requires that the request says where the money is if and only if the repayment came by a payment.
 * @throws Refusal INVALID_INPUT or REPAYMENT_NOT_REVERSIBLE.
 */
function requireMoney(
  money: ReversedMoney | null,
  receipt: ReversibleReceipt | null,
  field: 'money' | 'reversalId',
): void {
  if (!receipt) {
    if (money !== null) moneyOfNoPayment();
    return;
  }
  if (money === null) return field === 'money' ? moneyUnsaid() : moneyNeverSaid();
  if (money !== 'RETURNED_BY_BANK' || returnedElsewhereWon(receipt) !== null) return;
  const allocation = allocationToReverseFirst(receipt);
  return allocation ? allocationStands(field, allocation) : moneyRefunded(field);
}

/** In won; also 0 when the bank cannot have taken the money back, which is refused. */
const elsewhereOf = (money: ReversedMoney | null, receipt: ReversibleReceipt | null): number =>
  receipt && money === 'RETURNED_BY_BANK' ? (returnedElsewhereWon(receipt) ?? 0) : 0;

async function record(
  { transaction, caller }: Work,
  action: string,
  loanId: number,
  customerId: number,
  detail: object,
): Promise<void> {
  const subject = { subjectType: 'Loan', subjectId: loanId, customerId };
  await recordAudit(transaction, caller, { action, ...subject, detail: { ...detail } });
}
