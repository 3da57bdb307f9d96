import { requireActor, requireRole, type Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { groupByKey, type PageRequest, type Selected } from '../../../platform/graphql/index.js';
import type { CustomerService } from '../customer.service.js';
import type { FinancialSnapshotRepository } from './financial-snapshot.repository.js';
import type { SnapshotRow } from './snapshot.js';
import { snapshotProblems } from './snapshot-problems.js';

export interface FinancialSnapshotServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly snapshots: FinancialSnapshotRepository;
  readonly customers: Pick<CustomerService, 'listByIds'>;
}

/** Snapshots in one call at most. */
export const MAX_SNAPSHOTS = 100;
const NOTHING: Selected = { nodes: [], fields: new Map() };

/** Shows what is known of customers' money by month to those who may see the customers, and keeps what staff send. */
export class FinancialSnapshotService {
  constructor(private readonly parts: FinancialSnapshotServiceParts) {}

  /** A page of each customer's snapshots in the order of the ids, newest first; none of those the caller may not see. */
  async pageOfEach(caller: Caller, ids: readonly number[], request: PageRequest): Promise<SnapshotRow[][]> {
    requireActor(caller);
    const { customers, snapshots } = this.parts;
    const rows = await customers.listByIds(caller, ids, { selected: NOTHING, variables: {} });
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    const pages = visible.length > 0 ? await snapshots.pageOfEach(visible, request) : [];
    return groupByKey(ids, pages, ({ customerId }) => customerId);
  }

  /**
   * Keeps snapshots, each in the place of an earlier one of the same customer and month. What was sent before changes
   * nothing. All are kept, or none.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, for each snapshot by its place.
   */
  async record(caller: Caller, given: readonly SnapshotRow[]): Promise<readonly SnapshotRow[]> {
    requireRole(caller, 'STAFF', 'ADMIN');
    const { database, clock, snapshots } = this.parts;
    refuseAll([...this.#impossible(given), ...(await this.#unknown(caller, given))]);
    await database.transaction(async (transaction) => {
      const kept = await snapshots.put(transaction, given, clock.now());
      for (const [customerId, months] of Map.groupBy(kept, (row) => row.customerId)) {
        await recordAudit(transaction, caller, {
          action: 'FINANCIAL_SNAPSHOT_RECORDED',
          subjectType: 'Customer',
          subjectId: customerId,
          customerId,
          detail: { months: months.map(({ month }) => month) },
        });
      }
    });
    return given;
  }

  #impossible(given: readonly SnapshotRow[]): Problem[] {
    const today = koreanDate(this.parts.clock.now());
    if (given.length === 0 || given.length > MAX_SNAPSHOTS) return [wrongCount()];
    const seen = new Set<string>();
    return given.flatMap((snapshot, index) => {
      const at = ['snapshots', String(index)];
      const key = `${snapshot.customerId} ${snapshot.month}`;
      const again = seen.has(key) ? [repeated([...at, 'month'])] : [];
      seen.add(key);
      return [...snapshotProblems(snapshot, today, at), ...again];
    });
  }

  async #unknown(caller: Caller, given: readonly SnapshotRow[]): Promise<Problem[]> {
    const ids = given.map(({ customerId }) => customerId);
    const rows = await this.parts.customers.listByIds(caller, ids, { selected: NOTHING, variables: {} });
    return rows.flatMap((row, index) => (row ? [] : [notFound(['snapshots', String(index), 'customerId'])]));
  }
}

const wrongCount = (): Problem => ({
  code: 'INVALID_INPUT',
  field: ['snapshots'],
  message: {
    ko: `snapshots: 1개에서 ${MAX_SNAPSHOTS}개까지 보낼 수 있습니다.`,
    en: `snapshots: send 1 to ${MAX_SNAPSHOTS}.`,
  },
});

const repeated = (field: readonly string[]): Problem => ({
  code: 'INVALID_INPUT',
  field,
  message: { ko: '같은 고객의 같은 달이 두 번 있습니다.', en: 'This month of this customer is there twice.' },
});

const notFound = (field: readonly string[]): Problem => ({
  code: 'CUSTOMER_NOT_FOUND',
  field,
  message: { ko: '해당 고객을 찾을 수 없습니다.', en: 'There is no such customer.' },
});
