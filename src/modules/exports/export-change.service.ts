import type { Actor, Caller } from '../../platform/access/index.js';
import { recordAudit } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Database, Transaction } from '../../platform/database/index.js';
import type { Jobs } from '../../platform/jobs/index.js';
import { keyClaim, once } from '../../platform/once/index.js';
import { EXPORTS_WAKE } from './export-worker.js';
import { recordOf, type ExportRequest } from './export-record.js';
import { checkedRequest } from './export-request.js';
import { exportEnded, exportNotFound, KEY_REFUSALS, tooManyExports } from './export.refusals.js';
import { TAKE_EXPORTS } from './export.policy.js';
import type { ExportRepository } from './export.repository.js';

/** Most exports of an institution that wait or run at a time: each holds a database snapshot while it is written. */
const MOST_UNDER_WAY = 3;

/** Lets administrators export rows of their institution as files. A worker does the long part. */
export class ExportChangeService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly jobs: Jobs;
      readonly exports: ExportRepository;
    },
  ) {}

  /**
   * Queues an export; returns its number.
   * @throws Refusal PURPOSE_NEEDED, PURPOSE_NOT_NEEDED, BYTE_ORDER_MARK_REFUSED, TOO_MANY_EXPORTS, EXPORT_BUSY or
   * IDEMPOTENCY_CONFLICT.
   */
  start(caller: Caller, key: string, asked: ExportRequest): Promise<number> {
    const actor = TAKE_EXPORTS.require(caller);
    const request = checkedRequest(asked);
    const { exports, jobs, clock } = this.parts;
    return this.#once(actor, { key, operation: 'exportStart', input: [request] }, async (transaction) => {
      const underWay = await exports.countUnderWay(transaction, actor.institutionId);
      if (underWay >= MOST_UNDER_WAY) tooManyExports(MOST_UNDER_WAY);
      const id = await exports.queue(transaction, actor, request, clock.now());
      await recordAudit(transaction, caller, recordOf('EXPORT_STARTED', id, request));
      await jobs.enqueue(transaction, EXPORTS_WAKE, {});
      return id;
    });
  }

  /**
   * Cancels a queued or running export; a running one ends within seconds. Returns the number of the export.
   * @throws Refusal EXPORT_NOT_FOUND, EXPORT_ENDED, EXPORT_BUSY or IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, exportId: number): Promise<number> {
    const actor = TAKE_EXPORTS.require(caller);
    const { exports, clock } = this.parts;
    const { institutionId } = actor;
    return this.#once(actor, { key, operation: 'exportCancel', input: [exportId] }, async (transaction) => {
      const found = (await exports.find(transaction, institutionId, exportId)) ?? exportNotFound();
      if (!(await exports.cancel(transaction, institutionId, exportId, clock.now()))) exportEnded();
      const content = { ...found, personal: found.personalData };
      await recordAudit(transaction, caller, recordOf('EXPORT_CANCELLED', exportId, content));
      return exportId;
    });
  }

  #once(
    { accountId }: Actor,
    act: { readonly key: string; readonly operation: string; readonly input: readonly unknown[] },
    work: (transaction: Transaction) => Promise<number>,
  ): Promise<number> {
    const { database, clock } = this.parts;
    const claim = keyClaim(accountId, act.key, act.operation, act.input);
    return once(database, { claim, at: clock.now(), ...KEY_REFUSALS }, work);
  }
}
