import type { Platform } from '../../../platform/platform.js';
import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Entities } from '../../../platform/room.js';
import type { CustomerService } from '../../customers/index.js';
import type { LoanService } from '../loan.service.js';
import { Borrowers } from './borrowers.js';
import { KnownRules } from './known-rules.js';
import { LendingRuleEntity } from './lending-rule.entity.js';
import { LendingRuleRepository } from './lending-rule.repository.js';
import { LimitResolver } from './limit.resolver.js';
import { LimitService } from './limit.service.js';

export const limitEntities: Entities = [LendingRuleEntity];

export interface LimitNeighbours {
  readonly customers: Pick<CustomerService, 'find'>;
  readonly loans: Pick<LoanService, 'loanFacts'>;
}

export interface Limits {
  /** Rules of all days, at most some seconds old. */
  readonly rules: Pick<KnownRules, 'get'>;
  readonly service: LimitService;
  readonly resolvers: Resolvers;
}

export function createLimits({ database, clock }: Platform, { customers, loans }: LimitNeighbours): Limits {
  const stored = new LendingRuleRepository(database);
  const rules = new KnownRules(stored, clock);
  const service = new LimitService({ clock, rules, stored, borrowers: new Borrowers(customers, loans) });
  return { rules, service, resolvers: new Map([[LimitResolver, new LimitResolver(service)]]) };
}
