import type { Actor, Caller } from '../../../../platform/access/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import { loanNotFound, loanNotOpen, loanScope } from '../../loans/index.js';
import type { EvidenceReader } from '../applications/evidence-reader.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import type { RateCutChanges } from './rate-cut-changes.js';
import type { RateCutReason } from './rate-cut-request.entity.js';
import type { RateCutRow } from './rate-cut.columns.js';
import { documentNotFound, documentsNotAwaited, requestOpen } from './rate-cut.refusals.js';
import type { RateCutRepository } from './rate-cut.repository.js';
import type { RateCutWritingRepository } from './rate-cut-writing.repository.js';
import { invalid } from '../refinance.refusals.js';
import { REASON_MISSING, PAPERS_MISSING, tooManyPapersText } from './rate-cut-problems.texts.js';
import { REQUEST_RATE_CUTS, receivesPapers } from '../refinance.policy.js';

/** The most documents of one request, whenever they came. */
const MAX_DOCUMENTS = 20;

interface RateCutDemand {
  readonly loanId: number;
  readonly reason: RateCutReason;
  readonly detail: string | null;
  readonly documentIds: readonly number[];
}

/** Takes in demands for a lower rate, from borrowers themselves and from staff at their word. */
export class RateCutFilingService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly changes: RateCutChanges;
      readonly requests: RateCutRepository;
      readonly writing: RateCutWritingRepository;
      readonly loans: LoanStateRepository;
      readonly evidence: Pick<EvidenceReader, 'isOf'>;
    },
  ) {}

  /**
   * Takes in a demand; a loan has one at a time.
   * @throws Refusal LOAN_NOT_FOUND, LOAN_NOT_OPEN, DOCUMENT_NOT_FOUND, REQUEST_OPEN, INVALID_INPUT when OTHER says no
   * more, or IDEMPOTENCY_CONFLICT.
   */
  async create(caller: Caller, key: string, demand: RateCutDemand): Promise<RateCutRow> {
    const scope = loanScope(REQUEST_RATE_CUTS.require(caller));
    const { database, changes, loans, writing, evidence } = this.parts;
    // Before the transaction takes its connection: looking papers up takes others. A key used before needs none of it.
    const seen = await loans.find(database, scope, demand.loanId);
    const hasPapers = seen !== null && (await evidence.isOf(caller, seen.customerKey, demand.documentIds));
    return changes.once(
      { caller, key, operation: 'rateCutRequestCreate', input: demand, permission: REQUEST_RATE_CUTS },
      async (work) => {
        const loan = (await loans.find(work.transaction, scope, demand.loanId)) ?? loanNotFound();
        if (!hasPapers) documentNotFound();
        if (loan.status !== 'ACTIVE' && loan.status !== 'DELINQUENT') loanNotOpen();
        if (demand.reason === 'OTHER' && (demand.detail ?? '').trim() === '')
          refuseAll([invalid('detail', REASON_MISSING)]);
        const made = {
          ...demand,
          institutionId: work.actor.institutionId,
          customerId: loan.customerKey,
          requestedOn: koreanDate(work.at),
          oldRatePercent: loan.annualRatePercent,
        };
        const id = (await writing.insert(work.transaction, made, work.at)) ?? requestOpen();
        const row = await changes.read(work, id);
        await changes.record(work, row, null);
        return row;
      },
    );
  }

  /**
   * Hands in the papers that were awaited: the clock runs again from tomorrow.
   * @throws Refusal REQUEST_NOT_FOUND, REQUEST_CLOSED, REQUEST_CHANGED, DOCUMENTS_NOT_AWAITED, DOCUMENT_NOT_FOUND or
   * IDEMPOTENCY_CONFLICT.
   */
  async supplement(
    caller: Caller,
    key: string,
    id: number,
    version: number,
    documentIds: readonly number[],
  ): Promise<RateCutRow> {
    const scope = loanScope(REQUEST_RATE_CUTS.require(caller));
    const { database, changes, requests, writing, evidence } = this.parts;
    const seen = await requests.find(database, scope, id);
    const hasPapers = seen !== null && (await evidence.isOf(caller, seen.customerKey, documentIds));
    const input = { id, version, documentIds };
    return changes.once(
      { caller, key, operation: 'rateCutRequestSupplement', input, permission: REQUEST_RATE_CUTS },
      async (work) => {
        const row = await changes.open(work, id, version);
        if (row.status !== 'DOCUMENTS_REQUIRED') documentsNotAwaited();
        if (!hasPapers) documentNotFound();
        refuseAll(paperProblems(row, documentIds, work.actor));
        await writing.addDocuments(work.transaction, id, documentIds);
        await writing.resume(work.transaction, id, koreanDate(work.at));
        return changes.move(work, row, 'RECEIVED');
      },
    );
  }

  /**
   * Takes a demand back. @throws Refusal REQUEST_NOT_FOUND, REQUEST_CLOSED, REQUEST_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, id: number, version: number): Promise<RateCutRow> {
    const { changes, writing } = this.parts;
    return changes.once(
      { caller, key, operation: 'rateCutRequestCancel', input: { id, version }, permission: REQUEST_RATE_CUTS },
      async (work) => {
        const row = await changes.open(work, id, version);
        await writing.resume(work.transaction, id, koreanDate(work.at));
        return changes.move(work, row, 'CANCELLED');
      },
    );
  }
}

/** Borrowers send papers; staff may also have received them by hand. */
function paperProblems(row: RateCutRow, documentIds: readonly number[], actor: Actor): Problem[] {
  const all = new Set([...row.documentIds, ...documentIds.map((id) => encodeId('Document', id))]);
  if (documentIds.length === 0 && !receivesPapers(actor)) return [invalid('documentIds', PAPERS_MISSING)];
  if (all.size <= MAX_DOCUMENTS) return [];
  return [invalid('documentIds', tooManyPapersText(MAX_DOCUMENTS))];
}
