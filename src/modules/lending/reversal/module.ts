import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { Servicing } from '../servicing/index.js';
import { RepaymentReversalEntity } from './repayment-reversal.entity.js';
import { ReversalRepository } from './reversal.repository.js';
import { ReversalResolver } from './reversal.resolver.js';
import { ReversalService } from './reversal.service.js';

export const reversalEntities: Entities = [RepaymentReversalEntity];

export interface Reversals {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
}

/** What can be done with a reversal. */
export type ReversalActs = ReversalService;

export const createReversalActs = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  servicing: () => Promise<Servicing>,
): ReversalActs => new ReversalService({ database, clock, reversals: new ReversalRepository(), servicing });

export function createReversals(platform: Platform, servicing: () => Promise<Servicing>): Reversals {
  const service = createReversalActs(platform, servicing);
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
