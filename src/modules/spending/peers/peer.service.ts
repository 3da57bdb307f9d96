import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import { refuseQuarter, type SpendingService } from '../quarters/index.js';
import { EARLIEST, LATEST } from '../source/index.js';
import { DEFAULT_GROUP_BY, expectGroupBy } from './asked-peers.js';
import type { PeerAttribute } from './peer-attribute.js';
import { compare, type PeerComparison, type PeerRow } from './peer-comparison.js';
import type { PeerRepository } from './peer.repository.js';

/** The settings to use when a query does not say. */
export interface PeerDefaults {
  /** The requested quarter, or else that of the caller's account; null for the newest. */
  quarterOf(caller: Caller, asked: string | null): Promise<string | null>;
  /** What people are compared by; null for what everybody gets. */
  groupByOf(caller: Caller): Promise<readonly PeerAttribute[] | null>;
}

interface PeerParts {
  readonly database: Database;
  readonly spending: Pick<SpendingService, 'spendingKeys'>;
  readonly peers: PeerRepository;
  readonly settings: PeerDefaults;
}

/** Compares customers with people like them, for those who may see the customers. */
export class PeerService {
  constructor(private readonly parts: PeerParts) {}

  /**
   * The attributes asked for, in their own order.
   * @throws Refusal BAD_USER_INPUT that names `groupBy`.
   */
  groupBy(named: readonly PeerAttribute[]): readonly PeerAttribute[] {
    return expectGroupBy(named);
  }

  /** The caller's settings when a query does not say: what their account chose, or the default. */
  async meant(
    caller: Caller,
    { quarter, groupBy }: { readonly quarter: string | null; readonly groupBy: readonly PeerAttribute[] | null },
  ): Promise<{
    readonly quarter: string | null;
    readonly groupBy: readonly PeerAttribute[];
    readonly isChosen: boolean;
  }> {
    const { settings } = this.parts;
    const chosen = {
      quarter: await settings.quarterOf(caller, quarter),
      groupBy: groupBy ?? (await settings.groupByOf(caller)),
    };
    const isChosen = chosen.quarter !== quarter || chosen.groupBy !== groupBy;
    return { quarter: chosen.quarter, groupBy: chosen.groupBy ?? DEFAULT_GROUP_BY, isChosen };
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
