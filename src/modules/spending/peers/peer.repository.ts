import type { Database } from '../../../platform/database/index.js';
import type { SpendingKey } from '../quarters/index.js';
import type { PeerAttribute } from './peer-attribute.js';
import type { PeerRow } from './peer-comparison.js';
import { peersStatement, readPeers } from './peer-reading.js';

/** Reads what customers are compared with. */
export class PeerRepository {
  constructor(private readonly database: Database) {}

  /** The row and group of each key, in the order of the keys, with one statement; null where there is no row. */
  async listByKeys(
    keys: readonly SpendingKey[],
    groupBy: readonly PeerAttribute[],
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<(PeerRow | null)[]> {
    const institutionIds = keys.map(({ institutionId }) => institutionId);
    const sourceKeys = keys.map(({ sourceKey }) => sourceKey);
    const tuples = await this.database.tuples(peersStatement(groupBy), [institutionIds, sourceKeys, from, to]);
    const found = new Map(tuples.map((tuple) => [(tuple[0] as number) - 1, readPeers(tuple)]));
    return keys.map((_, index) => found.get(index) ?? null);
  }
}
