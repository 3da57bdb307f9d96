import { requireActor, type Caller, NO_SUCH_CUSTOMER } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Queryable } from '../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { NO_FIELDS, groupByKey, type PageRequest } from '../../../platform/graphql/index.js';
import type { CustomerService } from '../customer.service.js';
import type { FinancialSnapshotRepository } from './financial-snapshot.repository.js';
import type { SnapshotPatch, SnapshotRow } from './snapshot.js';
import { changeOf, figuresGiven, isEmpty, patched, type SnapshotChange } from './snapshot-patch.js';
import { snapshotProblems } from './snapshot-problems.js';
import { RECORD_SNAPSHOTS } from './financial-snapshot.policy.js';
import { snapshotsCountText, MONTH_TWICE } from './snapshot.texts.js';

interface FinancialSnapshotServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly snapshots: FinancialSnapshotRepository;
  readonly customers: Pick<CustomerService, 'listByIds'>;
}

/** The result of recording months. */
interface RecordedSnapshots {
  /** The months as they are now, in the order they were sent. */
  readonly snapshots: readonly SnapshotRow[];
  /** What changed in them, in that order, without unchanged months. */
  readonly changes: readonly SnapshotChange[];
}

/** Snapshots in one call at most. */
const MAX_SNAPSHOTS = 100;
/** Shows what is known of customers' money by month to those who may see the customers, and keeps what staff send. */
export class FinancialSnapshotService {
  constructor(private readonly parts: FinancialSnapshotServiceParts) {}

  /** A page of each customer's snapshots in the order of the ids, newest first; none of those the caller may not see. */
  async pageOfEach(caller: Caller, ids: readonly number[], request: PageRequest): Promise<SnapshotRow[][]> {
    requireActor(caller);
    const { customers, snapshots } = this.parts;
    const rows = await customers.listByIds(caller, ids, NO_FIELDS);
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    const pages = visible.length > 0 ? await snapshots.pageOfEach(visible, request) : [];
    return groupByKey(ids, pages, ({ customerId }) => customerId);
  }

  /**
   * Records figures of months: figures left out stay as they are, null erases. A month with no known figure is deleted.
   * Equal figures change nothing. All months are recorded, or none; concurrent calls for one month run one after the
   * other, so that neither loses the other's figures.
   * @throws Refusal INVALID_INPUT, CUSTOMER_NOT_FOUND, for each snapshot by its place.
   */
  async record(caller: Caller, given: readonly SnapshotPatch[]): Promise<RecordedSnapshots> {
    RECORD_SNAPSHOTS.require(caller);
    if (given.length === 0 || given.length > MAX_SNAPSHOTS) refuseAll([wrongCount()]);
    const { database, clock, snapshots } = this.parts;
    const strangers = await this.#unknown(caller, given);
    return database.transaction(async (transaction) => {
      // Refusals must not reveal anything about customers that the caller may not see.
      const seen = strangers.length === 0 ? given : [];
      const kept = new Map((await snapshots.lockMonths(transaction, seen)).map((row) => [keyOf(row), row]));
      const now = given.map((patch) => patched(kept.get(keyOf(patch)) ?? null, patch));
      refuseAll([...this.#impossible(given, now), ...strangers]);
      const changes = now.flatMap((row) => changeOf(kept.get(keyOf(row)) ?? null, row) ?? []);
      await snapshots.put(
        transaction,
        now.filter((row) => !isEmpty(row)),
        clock.now(),
      );
      await snapshots.remove(transaction, now.filter(isEmpty));
      await recordChanges(transaction, caller, changes);
      return { snapshots: now, changes };
    });
  }

  #impossible(given: readonly SnapshotPatch[], now: readonly SnapshotRow[]): Problem[] {
    const today = koreanDate(this.parts.clock.now());
    const seen = new Set<string>();
    return now.flatMap((snapshot, index) => {
      const at = ['snapshots', String(index)];
      const key = keyOf(snapshot);
      const again = seen.has(key) ? [repeated([...at, 'month'])] : [];
      seen.add(key);
      const patch = given[index];
      return [...snapshotProblems(snapshot, patch ? figuresGiven(patch) : [], today, at), ...again];
    });
  }

  async #unknown(caller: Caller, given: readonly SnapshotPatch[]): Promise<Problem[]> {
    const ids = given.map(({ customerId }) => customerId);
    const rows = await this.parts.customers.listByIds(caller, ids, NO_FIELDS);
    return rows.flatMap((row, index) => (row ? [] : [notFound(['snapshots', String(index), 'customerId'])]));
  }
}

const keyOf = ({ customerId, month }: SnapshotPatch): string => `${customerId} ${month}`;

/** Which figures changed is recorded, not what they were: the trail is kept for years, longer than people's finances. */
async function recordChanges(within: Queryable, caller: Caller, changes: readonly SnapshotChange[]): Promise<void> {
  for (const [customerId, months] of Map.groupBy(changes, (change) => change.customerId)) {
    await recordAudit(within, caller, {
      action: 'FINANCIAL_SNAPSHOT_RECORDED',
      subjectType: 'Customer',
      subjectId: customerId,
      customerId,
      detail: {
        months: months.map(({ month }) => month),
        changes: months.map(({ month, set, erased }) => ({ month, set, erased })),
      },
    });
  }
}

const wrongCount = (): Problem => ({
  code: 'INVALID_INPUT',
  field: ['snapshots'],
  message: snapshotsCountText(MAX_SNAPSHOTS),
});

const repeated = (field: readonly string[]): Problem => ({
  code: 'INVALID_INPUT',
  field,
  message: MONTH_TWICE,
});

const notFound = (field: readonly string[]): Problem => ({
  code: 'CUSTOMER_NOT_FOUND',
  field,
  message: NO_SUCH_CUSTOMER,
});
