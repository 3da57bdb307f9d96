import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { loanNotFound, loanNotOpen, loanScope, type WholeLoan } from '../../loans/index.js';
import { changeOnce, type Work } from '../change-once.js';
import type { TerminationRow } from './contract-termination.columns.js';
import type { SalesViolation, TerminationRefusal } from './contract-termination.entity.js';
import {
  contractBeforeLaw,
  terminationChanged,
  terminationClosed,
  terminationNotFound,
  terminationOpen,
  terminationPeriodOver,
} from './contract-termination.refusals.js';
import type { ContractTerminationRepository, TerminationEnd } from './contract-termination.repository.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import { invalid } from '../refinance.refusals.js';
import { terminableUntil } from './termination-period.js';
import { DECIDE_TERMINATIONS, REQUEST_TERMINATIONS } from '../refinance.policy.js';
import {
  KNOWN_AHEAD,
  KNOWN_BEFORE_CONTRACT,
  GROUNDS_MISSING,
  VALUE_MISSING,
  NOT_OF_DECISION,
} from './contract-termination-problems.texts.js';

interface TerminationDemand {
  readonly loanId: number;
  readonly violation: SalesViolation;
  readonly knownOn: string;
  readonly grounds: string;
}

interface TerminationDecision {
  readonly id: number;
  readonly version: number;
  readonly decision: 'ACCEPTED' | 'REFUSED';
  /** For a refusal, both. */
  readonly refusal: TerminationRefusal | null;
  readonly refusalText: string | null;
}

/** What a decision did, or would do. */
export interface TerminationOutcome {
  readonly termination: TerminationRow;
  readonly loan: WholeLoan;
}

/** Takes in and decides demands to end a contract whose sale broke the rules. */
export class ContractTerminationChangesService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly terminations: ContractTerminationRepository;
      readonly loans: LoanStateRepository;
    },
  ) {}

  /**
   * Takes in a demand, from borrowers themselves and from staff at their word; a loan has one at a time.
   * @throws Refusal LOAN_NOT_FOUND, LOAN_NOT_OPEN, CONTRACT_BEFORE_LAW, TERMINATION_PERIOD_OVER, TERMINATION_OPEN,
   * INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  demand(caller: Caller, key: string, demand: TerminationDemand): Promise<TerminationRow> {
    const change = {
      caller,
      key,
      operation: 'contractTerminationRequest',
      input: demand,
      permission: REQUEST_TERMINATIONS,
    };
    return changeOnce(this.parts, change, async (work) => {
      const { transaction, actor, at } = work;
      const loan = (await this.parts.loans.find(transaction, loanScope(actor), demand.loanId)) ?? loanNotFound();
      requireTerminable(loan, demand, koreanDate(at));
      const owner = { institutionId: actor.institutionId, customerId: loan.customerKey };
      const made = { ...demand, ...owner, requestedOn: koreanDate(at) };
      const row = (await this.parts.terminations.insert(transaction, made, at)) ?? terminationOpen();
      await this.record(work, row);
      return row;
    });
  }

  /** Takes a demand back. @throws Refusal TERMINATION_NOT_FOUND, TERMINATION_CLOSED or TERMINATION_CHANGED. */
  cancel(caller: Caller, key: string, id: number, version: number): Promise<TerminationRow> {
    const change = {
      caller,
      key,
      operation: 'contractTerminationCancel',
      input: { id, version },
      permission: REQUEST_TERMINATIONS,
    };
    return changeOnce(this.parts, change, async (work) => {
      const row = await this.open(work, id, version);
      return this.end(work, row, { status: 'CANCELLED', refusal: null, refusalText: null, decidedAt: null });
    });
  }

  /**
   * Accepts a demand, or refuses it with a reason. After an acceptance the borrower pays back principal and interest
   * only: nothing may be charged for the end of the contract (article 47 (3)), so its fee becomes 0.
   * @throws Refusal TERMINATION_NOT_FOUND, TERMINATION_CLOSED, TERMINATION_CHANGED, LOAN_NOT_OPEN, LOAN_BUSY,
   * INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  decide(caller: Caller, key: string, decision: TerminationDecision, preview: boolean): Promise<TerminationOutcome> {
    const change = {
      caller,
      key,
      operation: 'contractTerminationDecide',
      input: decision,
      preview,
      permission: DECIDE_TERMINATIONS,
    };
    return changeOnce(this.parts, change, async (work) => {
      const row = await this.open(work, decision.id, decision.version);
      refuseAll(decisionProblems(decision));
      const { transaction, actor, at } = work;
      const locked = await this.parts.loans.lock(transaction, loanScope(actor), row.loanKey);
      const loan = locked ?? loanNotFound();
      const { decision: status, refusal, refusalText } = decision;
      const kept = status === 'ACCEPTED' ? await this.free(work, loan) : loan;
      return { termination: await this.end(work, row, { status, refusal, refusalText, decidedAt: at }), loan: kept };
    });
  }

  private async free({ transaction, at }: Work, loan: WholeLoan): Promise<WholeLoan> {
    requireOpen(loan);
    const freed = await this.parts.loans.dropFee(transaction, loan, at);
    if (!freed) throw new Error(`loan ${loan.key} changed while it was locked`);
    return freed;
  }

  private async open({ transaction, actor }: Work, id: number, version: number): Promise<TerminationRow> {
    const row = (await this.parts.terminations.lock(transaction, loanScope(actor), id)) ?? terminationNotFound();
    if (row.status !== 'RECEIVED') terminationClosed();
    return row.version === version ? row : terminationChanged();
  }

  private async end(work: Work, row: TerminationRow, end: TerminationEnd): Promise<TerminationRow> {
    const ended = await this.parts.terminations.end(work.transaction, row, end, work.at);
    await this.record(work, ended ?? terminationChanged());
    return ended ?? terminationChanged();
  }

  private async record({ transaction, caller }: Work, row: TerminationRow): Promise<void> {
    await recordAudit(transaction, caller, {
      action: 'CONTRACT_TERMINATION_MOVED',
      subjectType: 'ContractTermination',
      subjectId: row.key,
      customerId: row.customerKey,
      detail: { toStatus: row.status, loanId: row.loanKey },
    });
  }
}

function requireOpen({ status }: WholeLoan): void {
  if (status !== 'ACTIVE' && status !== 'DELINQUENT') loanNotOpen();
}

function requireTerminable(loan: WholeLoan, { knownOn, grounds }: TerminationDemand, today: string): void {
  requireOpen(loan);
  const contractOn = loan.disbursedOn ?? today;
  refuseAll([
    ...(knownOn > today ? [invalid('knownOn', KNOWN_AHEAD)] : []),
    ...(knownOn < contractOn ? [invalid('knownOn', KNOWN_BEFORE_CONTRACT)] : []),
    ...(grounds.trim() === '' ? [invalid('grounds', GROUNDS_MISSING)] : []),
  ]);
  const until = terminableUntil(contractOn, knownOn) ?? contractBeforeLaw();
  if (today > until) terminationPeriodOver(until);
}

/** A refusal has a reason, as a code and in words; an acceptance has none. */
function decisionProblems({ decision, refusal, refusalText }: TerminationDecision): Problem[] {
  const given = { refusal, refusalText: refusalText?.trim() ? refusalText : null };
  return Object.entries(given).flatMap(([field, value]) => {
    if (decision === 'REFUSED' && value === null) return [invalid(field, VALUE_MISSING)];
    if (decision === 'ACCEPTED' && value !== null) return [invalid(field, NOT_OF_DECISION)];
    return [];
  });
}
