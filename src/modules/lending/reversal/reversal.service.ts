import { requireRole, type Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Queryable, Transaction } from '../../../platform/database/index.js';
import { BooksRepository } from '../books/index.js';
import { changeOnce, STAFF, type CompleteLoan, type Work } from '../refinance/index.js';
import type { Servicing } from '../servicing/index.js';
import type { ReversalState } from './repayment-reversal.entity.js';
import type { ReversalDecision, ReversalRequest } from './reversal-request.js';
import type { ReversalRow } from './reversal.columns.js';
import type { ReversalRepository, ReversibleRepayment } from './reversal.repository.js';
import {
  laterDoesNotFit,
  repaymentBeforeBooks,
  repaymentNotFound,
  repaymentReversed,
  repaymentSettled,
  reversalDecided,
  reversalNotFound,
  reversalOpen,
  secondPersonNeeded,
} from './reversal.refusals.js';
import { reversedStory } from './reversed-story.js';

/** What a decision did, or would do. */
export interface ReversalOutcome {
  readonly reversal: ReversalRow;
  /** The loan as it is now; null when the reversal was declined. */
  readonly loan: CompleteLoan | null;
}

/** Takes wrong repayments back, at the word of two members of staff. Nothing is edited: what was posted is posted back. */
export class ReversalService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly reversals: ReversalRepository;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /** Reversals of the institution, newest first: one more than asked for when more follow. */
  async list(
    caller: Caller,
    request: { readonly state: ReversalState | null; readonly before: number | null; readonly limit: number },
  ): Promise<ReversalRow[]> {
    const { institutionId } = requireRole(caller, ...STAFF);
    return this.parts.reversals.list(this.parts.database, institutionId, request);
  }

  async find(caller: Caller, id: number): Promise<ReversalRow | null> {
    const { institutionId } = requireRole(caller, ...STAFF);
    return this.parts.reversals.find(this.parts.database, institutionId, id);
  }

  /**
   * Asks for a repayment to be taken back. Nothing changes until somebody else decides.
   * @throws Refusal REPAYMENT_NOT_FOUND, REPAYMENT_REVERSED, REPAYMENT_NOT_REVERSIBLE, REVERSAL_OPEN or IDEMPOTENCY_CONFLICT.
   */
  async request(caller: Caller, key: string, input: ReversalRequest): Promise<ReversalRow> {
    const change = { caller, key, operation: 'repaymentReversalRequest', input, roles: STAFF };
    return changeOnce(this.parts, change, async (work) => {
      const { transaction, actor, at } = work;
      const { loanId, customerId } = await this.#reversible(transaction, actor.institutionId, input.repaymentId);
      const request = { ...input, loanId };
      const id = (await this.parts.reversals.insert(transaction, request, actor.accountId, at)) ?? reversalOpen();
      await record(work, 'REPAYMENT_REVERSAL_REQUESTED', loanId, customerId, request);
      return this.#found(transaction, actor.institutionId, id);
    });
  }

  /**
   * Approves a reversal, which takes the repayment back and posts those after it again as they divide without it; or declines
   * it. For somebody else than who asked.
   * @throws Refusal REVERSAL_NOT_FOUND, REVERSAL_DECIDED, SECOND_PERSON_NEEDED, REPAYMENT_REVERSED,
   * REPAYMENT_NOT_REVERSIBLE, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async decide(caller: Caller, key: string, input: ReversalDecision, preview: boolean): Promise<ReversalOutcome> {
    // Before the transaction takes its connection: looking holidays up takes one of its own.
    const servicing = await this.parts.servicing();
    const change = { caller, key, operation: 'repaymentReversalDecide', input, preview, roles: STAFF };
    return changeOnce(this.parts, change, async (work) => {
      const { transaction, actor, at } = work;
      const { reversals } = this.parts;
      const asked = (await reversals.find(transaction, actor.institutionId, input.reversalId)) ?? reversalNotFound();
      if (asked.requesterKey === actor.accountId) secondPersonNeeded();
      await reversals.lockLoan(transaction, asked.loanKey);
      const isApproved = input.decision === 'APPROVE';
      const decided = { state: isApproved ? 'DONE' : 'DECLINED', by: actor.accountId, at, note: input.note } as const;
      if (!(await reversals.decide(transaction, asked.key, decided))) reversalDecided();
      const loan = isApproved ? await this.#reverse(work, servicing, asked) : null;
      const { customerId } = await this.#ofRepayment(transaction, actor.institutionId, asked.repaymentKey);
      const action = isApproved ? 'REPAYMENT_REVERSED' : 'REPAYMENT_REVERSAL_DECLINED';
      await record(work, action, asked.loanKey, customerId, { ...input, repaymentId: asked.repaymentKey });
      return { reversal: await this.#found(transaction, actor.institutionId, asked.key), loan };
    });
  }

  async #reverse({ transaction, actor, at }: Work, servicing: Servicing, asked: ReversalRow): Promise<CompleteLoan> {
    await this.#reversible(transaction, actor.institutionId, asked.repaymentKey);
    const books = await new BooksRepository(transaction).find(asked.loanKey);
    if (!books) throw new Error(`loan ${asked.loanKey} has no books`);
    const story = reversedStory(servicing, books, asked.repaymentKey, koreanDate(at)) ?? laterDoesNotFit();
    return this.parts.reversals.write(transaction, asked, story, at);
  }

  async #ofRepayment(queryable: Queryable, institutionId: number, id: number): Promise<ReversibleRepayment> {
    return (await this.parts.reversals.repayment(queryable, institutionId, id)) ?? repaymentNotFound();
  }

  async #reversible(queryable: Queryable, institutionId: number, id: number): Promise<ReversibleRepayment> {
    const repayment = await this.#ofRepayment(queryable, institutionId, id);
    if (repayment.isReversed) repaymentReversed();
    if (repayment.isSettlement) repaymentSettled();
    if (!repayment.isPosted) repaymentBeforeBooks();
    return repayment;
  }

  async #found(transaction: Transaction, institutionId: number, id: number): Promise<ReversalRow> {
    return (await this.parts.reversals.find(transaction, institutionId, id)) ?? reversalNotFound();
  }
}

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
