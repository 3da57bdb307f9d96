import type { Actor, Caller } from '../../../../platform/access/index.js';
import type { AccessLog } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { groupByKey, type PageRequest } from '../../../../platform/graphql/index.js';
import type { Calendar } from '../../calendar/index.js';
import type { Limits } from '../../limit/index.js';
import { loanScope, mayReadLoansOf, type WholeLoan } from '../../loans/index.js';
import type { ApplicantReader } from './applicant-reader.js';
import type { ApplicationOrder, ApplicationQuestion } from './application-list.js';
import type { ApplicationLogRepository, LogRow } from './application-log.repository.js';
import type { Check } from '../eligibility/eligibility.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import type { ApplicationRow } from '../refinance.columns.js';
import { looksAtOthers, FILE_APPLICATIONS } from '../refinance.policy.js';
import type { RefinanceApplicationRepository } from './refinance-application.repository.js';
import { withdrawableUntil } from '../withdrawal/withdrawal-period.js';

export type { LogRow };

/** Shows applications to those who may see them, and records each look by staff. */
export class ApplicationService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly accessLog: AccessLog;
      readonly applications: RefinanceApplicationRepository;
      readonly log: ApplicationLogRepository;
      readonly loans: LoanStateRepository;
      readonly applicants: ApplicantReader;
      readonly rules: Limits['rules'];
      readonly holidays: Calendar['holidays'];
    },
  ) {}

  /** One application; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<ApplicationRow | null> {
    const actor = FILE_APPLICATIONS.require(caller);
    const row = await this.parts.applications.find(this.parts.database, loanScope(actor), id);
    if (!row || !looksAtOthers(actor)) return row;
    await this.parts.accessLog.record(caller, {
      action: 'REFINANCE_APPLICATION_VIEWED',
      subjectType: 'RefinanceApplication',
      subjectId: id,
      customerId: row.customerKey,
    });
    return row;
  }

  /** Applications in the order of the ids. The caller must have been shown one for the same loan. */
  async listByIds(caller: Caller, ids: readonly number[]): Promise<(ApplicationRow | null)[]> {
    const scope = loanScope(FILE_APPLICATIONS.require(caller));
    const rows = await this.parts.applications.listByIds(this.parts.database, scope, ids);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return ids.map((id) => byKey.get(id) ?? null);
  }

  /** A page of the institution's applications, or of the caller's own; may be longer than asked for. */
  async page(
    caller: Caller,
    request: PageRequest,
    question: ApplicationQuestion,
    order: ApplicationOrder,
  ): Promise<ApplicationRow[]> {
    const actor = FILE_APPLICATIONS.require(caller);
    const filter = { ...question, scope: loanScope(actor) };
    const rows = await this.parts.applications.page(this.parts.database, filter, order, request);
    await this.recordShown(caller, actor, rows.slice(0, request.first));
    return rows;
  }

  async count(caller: Caller, question: ApplicationQuestion): Promise<number> {
    const scope = loanScope(FILE_APPLICATIONS.require(caller));
    return this.parts.applications.count(this.parts.database, { ...question, scope });
  }

  /** For each customer a page of their applications, newest first; empty where the caller may not see them. */
  async pageOfEach(caller: Caller, customerIds: readonly number[], request: PageRequest): Promise<ApplicationRow[][]> {
    const actor = FILE_APPLICATIONS.require(caller);
    const { applications, database } = this.parts;
    const readable = customerIds.filter((id) => mayReadLoansOf(actor, id));
    const rows = await applications.pageOfEach(database, actor.institutionId, readable, request);
    if (rows.length > 0) await this.recordShown(caller, actor, rows);
    return groupByKey(customerIds, rows, ({ customerKey }) => customerKey);
  }

  /** For each application a page of its moves. The caller has been shown the applications. */
  async logOfEach(caller: Caller, applicationIds: readonly number[], request: PageRequest): Promise<LogRow[][]> {
    FILE_APPLICATIONS.require(caller);
    const rows = await this.parts.log.pageOfEach(this.parts.database, applicationIds, request);
    return groupByKey(applicationIds, rows, ({ applicationKey }) => applicationKey);
  }

  /** For each application what its product asks, compared with the record. The caller has been shown them. */
  async checksOfEach(caller: Caller, applications: readonly ApplicationRow[]): Promise<Check[][]> {
    const { institutionId } = FILE_APPLICATIONS.require(caller);
    const { database, clock, applicants, rules } = this.parts;
    const setting = { institutionId, rules: await rules.get(), on: koreanDate(clock.now()) };
    return applicants.checksOfEach(database, setting, applications);
  }

  /** Loans in the order of the ids: of applications that the caller has been shown. */
  async loansByIds(caller: Caller, ids: readonly number[]): Promise<(WholeLoan | null)[]> {
    const { institutionId } = FILE_APPLICATIONS.require(caller);
    const rows = await this.parts.loans.listByIds(this.parts.database, institutionId, [...new Set(ids)]);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return ids.map((id) => byKey.get(id) ?? null);
  }

  /**
   * The last day of the right to withdraw from its contract; null before there is one, and while holidays are not
   * known.
   */
  async withdrawableUntil({ executedOn }: ApplicationRow): Promise<string | null> {
    return executedOn === null ? null : withdrawableUntil(executedOn, await this.parts.holidays.current());
  }

  private async recordShown(caller: Caller, actor: Actor, rows: readonly ApplicationRow[]): Promise<void> {
    if (!looksAtOthers(actor)) return;
    await this.parts.accessLog.record(caller, {
      action: 'REFINANCE_APPLICATIONS_LISTED',
      subjectType: 'RefinanceApplication',
      subjectId: null,
      customerId: null,
      detail: { customerIds: [...new Set(rows.map(({ customerKey }) => customerKey))] },
    });
  }
}
