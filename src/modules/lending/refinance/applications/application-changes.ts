import { recordAudit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import { loanScope } from '../../loans/index.js';
import type { ApplicationLogRepository } from './application-log.repository.js';
import { mayMove } from './application-move.policy.js';
import type { ApplicationStatus } from './application-status.js';
import type { ApplicationWritingRepository, MoveValues } from './application-writing.repository.js';
import { changeOnce, type Change, type Work } from '../change-once.js';
import type { ApplicationRow, ProductRow } from '../refinance.columns.js';
import { applicationChanged, applicationNotFound, illegalMove } from '../refinance.refusals.js';
import type { RefinanceApplicationRepository } from './refinance-application.repository.js';
import type { RefinanceProductRepository } from '../products/refinance-product.repository.js';

/** Which application, as it was read. */
export interface ReadApplication {
  readonly id: number;
  readonly version: number;
}

/** A move that somebody wants to make of an application as they read it. */
interface WantedMove {
  readonly to: ApplicationStatus;
  /** The version that was read. */
  readonly version: number;
  readonly values?: MoveValues;
  readonly reasons?: readonly string[];
  readonly note?: string | null;
}

/** Makes every change of an application: once, authorised, on the version that was read, and recorded. */
export class ApplicationChanges {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly applications: RefinanceApplicationRepository;
      readonly writing: ApplicationWritingRepository;
      readonly log: ApplicationLogRepository;
      readonly products: RefinanceProductRepository;
    },
  ) {}

  /** Does the work once; a preview undoes it. */
  once<Answer>(change: Change, work: (work: Work) => Promise<Answer>): Promise<Answer> {
    return changeOnce(this.parts, change, work);
  }

  /** @throws Refusal APPLICATION_NOT_FOUND. */
  async load({ transaction, actor }: Work, id: number): Promise<ApplicationRow> {
    return (await this.parts.applications.find(transaction, loanScope(actor), id)) ?? applicationNotFound();
  }

  /** The same, locked until the transaction ends. For changes of money. */
  async lock({ transaction, actor }: Work, id: number): Promise<ApplicationRow> {
    return (await this.parts.applications.lock(transaction, loanScope(actor), id)) ?? applicationNotFound();
  }

  /**
   * The same for an act that is possible only in some states, even where other moves lead to the same state.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE or APPLICATION_CHANGED.
   */
  async lockAt(
    work: Work,
    { id, version }: ReadApplication,
    states: readonly ApplicationStatus[],
    to: ApplicationStatus,
  ): Promise<ApplicationRow> {
    const application = await this.lock(work, id);
    const { status } = application;
    if (!states.includes(status) || !mayMove(status, to, work.actor.role)) illegalMove(status, to);
    return application.version === version ? application : applicationChanged();
  }

  /** What an application is for. */
  async productOf({ transaction, actor }: Work, { productKey }: ApplicationRow): Promise<ProductRow> {
    const product = await this.parts.products.find(transaction, actor.institutionId, productKey);
    if (!product) throw new Error(`product ${productKey} of an application is not there`);
    return product;
  }

  /**
   * Ends the other applications under way to replace the same loan, each with its log and audit entry. The loan must be
   * locked, so that no other execution of it runs and no application for it begins meanwhile.
   */
  async supersedeOthers(work: Work, executed: ApplicationRow): Promise<void> {
    const { applications, writing } = this.parts;
    const { transaction, at } = work;
    for (const from of await applications.lockOthersOf(transaction, executed)) {
      const values = { supersededById: executed.key };
      const moved = await writing.move(transaction, { from, to: 'SUPERSEDED', values, at });
      await this.record(work, moved ?? applicationChanged(), { from: from.status });
    }
  }

  /**
   * Moves an application, and logs and records it. When two moves run at once, the version refuses the second.
   * @throws Refusal ILLEGAL_MOVE or APPLICATION_CHANGED.
   */
  async move(work: Work, from: ApplicationRow, wanted: WantedMove): Promise<ApplicationRow> {
    const { to, version, values = {}, reasons = [], note = null } = wanted;
    const { transaction, actor, at } = work;
    if (!mayMove(from.status, to, actor.role)) illegalMove(from.status, to);
    if (from.version !== version) applicationChanged();
    const moved = (await this.parts.writing.move(transaction, { from, to, values, at })) ?? applicationChanged();
    await this.record(work, moved, { from: from.status, reasons, note });
    return moved;
  }

  /** Writes the log entry of a move that was made, and the audit entry. */
  async record(
    { transaction, caller, actor, at }: Work,
    { key, status, customerKey }: ApplicationRow,
    { from, reasons, note }: Pick<WantedMove, 'reasons' | 'note'> & { readonly from: ApplicationStatus | null },
  ): Promise<void> {
    const { accountId, role } = actor;
    const entry = { applicationId: key, from, to: status, accountId, role, at };
    await this.parts.log.append(transaction, { ...entry, reasons: reasons ?? [], note: note ?? null });
    await recordAudit(transaction, caller, {
      action: 'REFINANCE_APPLICATION_MOVED',
      subjectType: 'RefinanceApplication',
      subjectId: key,
      customerId: customerKey,
      detail: { fromStatus: from, toStatus: status, reasons: reasons ?? [] },
    });
  }
}
