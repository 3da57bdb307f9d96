import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { refuseQuarter } from '../asked-quarter.js';
import { EARLIEST, LATEST } from '../quarter-range.js';
import type { SpendingService } from '../spending.service.js';
import { askedGroupBy } from './asked-peers.js';
import type { PeerAttribute } from './peer-attribute.js';
import { compare, type PeerComparison, type PeerRow } from './peer-comparison.js';
import type { PeerRepository } from './peer.repository.js';

export interface PeerParts {
  readonly database: Database;
  readonly spending: Pick<SpendingService, 'spendingKeys'>;
  readonly peers: PeerRepository;
}

/** Compares customers with people like them, for those who may see the customers. */
export class PeerService {
  constructor(private readonly parts: PeerParts) {}

  /**
   * The attributes asked for, in their own order.
   * @throws Refusal BAD_USER_INPUT that names `groupBy`.
   */
  groupBy(named: readonly PeerAttribute[]): readonly PeerAttribute[] {
    const message = {
      ko: 'groupBy에는 서로 다른 기준을 5개까지 넣을 수 있습니다.',
      en: '`groupBy` holds at most 5 attributes, each of them once.',
    };
    return askedGroupBy(named) ?? refuse('BAD_USER_INPUT', message, ['groupBy']);
  }

  /** What each customer is compared with, in the order of the ids; null for those the caller may not see. */
  async listRows(
    caller: Caller,
    customerIds: readonly number[],
    groupBy: readonly PeerAttribute[],
    quarter: string | null,
  ): Promise<(PeerRow | null)[]> {
    const keys = await this.parts.spending.spendingKeys(caller, customerIds);
    const known = keys.filter((key) => key !== null);
    if (known.length === 0) return keys.map(() => null);
    const bounds = { from: quarter ?? EARLIEST, to: quarter ?? LATEST };
    const rows = await this.parts.peers.listByKeys(known, groupBy, bounds);
    const byKey = new Map(known.map((key, index) => [key, rows[index] ?? null]));
    return keys.map((key) => (key && byKey.get(key)) ?? null);
  }

  /**
   * The comparison of a customer; null when no quarter was asked for and there is none.
   * @throws Refusal QUARTER_NOT_FOUND, NO_SPENDING_IN_QUARTER.
   */
  async comparison(
    caller: Caller,
    row: PeerRow | null,
    groupBy: readonly PeerAttribute[],
    quarter: string | null,
  ): Promise<PeerComparison | null> {
    if (row) return compare(row, groupBy);
    return quarter === null ? null : refuseQuarter(this.parts.database, caller, quarter);
  }
}
