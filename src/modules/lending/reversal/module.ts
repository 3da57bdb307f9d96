import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { ReceiptReversals } from '../payments/index.js';
import type { Servicing } from '../servicing/index.js';
import { RepaymentReversalEntity } from './repayment-reversal.entity.js';
import { ReversalRepository } from './reversal.repository.js';
import { ReversalResolver } from './reversal.resolver.js';
import { ReversalService, type ReversalObserver } from './reversal.service.js';

export const reversalEntities: Entities = [RepaymentReversalEntity];

export interface Reversals {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
}

interface ReversalNeighbours {
  readonly servicing: () => Promise<Servicing>;
  readonly onReversed: ReversalObserver;
  readonly origins: TwoPersonCheck;
}

/** The operations on reversals. */
export type ReversalActs = ReversalService;

export function createReversalActs(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  neighbours: ReversalNeighbours,
): ReversalActs {
  const parts = { database, clock, reversals: new ReversalRepository(), receipts: new ReceiptReversals() };
  return new ReversalService({ ...parts, ...neighbours });
}

export function createReversals(platform: Platform, neighbours: ReversalNeighbours): Reversals {
  const service = createReversalActs(platform, neighbours);
  return {
    resolvers: new Map([[ReversalResolver, new ReversalResolver(service)]]),
    nodes: {
      RepaymentReversal: async (id, context) => {
        const row = await service.find(context, id);
        return row && { ...row, __typename: 'RepaymentReversal' };
      },
    },
  };
}
