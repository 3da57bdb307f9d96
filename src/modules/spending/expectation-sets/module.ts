import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { ExpectationSetEntity } from './expectation-set.entity.js';
import { ExpectationSetRepository } from './expectation-set.repository.js';
import { ExpectationSetResolver } from './expectation-set.resolver.js';
import { ExpectationSetService } from './expectation-set.service.js';

export const expectationEntities: Entities = [ExpectationSetEntity];

interface ExpectationSets {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
}

export function createExpectationSets(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { origins }: { readonly origins: TwoPersonCheck },
): ExpectationSets {
  const service = new ExpectationSetService({ database, clock, sets: new ExpectationSetRepository(), origins });
  return {
    resolvers: new Map([[ExpectationSetResolver, new ExpectationSetResolver(service)]]),
    nodes: {
      ImportExpectationSet: async (id, context) => {
        const set = await service.find(context, id);
        return set && { ...set, __typename: 'ImportExpectationSet' };
      },
    },
  };
}
