import type { Platform } from '../../../platform/platform.js';
import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Entities } from '../../../platform/room.js';
import type { CustomerService, FinancialSnapshotRepository, FinancialPositionReader } from '../../customers/index.js';
import type { RatePaths } from '../../forecasting/index.js';
import type { LoanService } from '../loans/index.js';
import { Borrowers } from './simulation/borrowers.js';
import { LimitGoalResolver } from './goal/goal.resolver.js';
import { LimitGoalService, type StampDuties } from './goal/goal.service.js';
import type { InstitutionTables } from './rules/institution-rules.js';
import { KnownRules } from './rules/known-rules.js';
import { LendingRuleEntity } from './rules/lending-rule.entity.js';
import { LendingRuleRepository } from './rules/lending-rule.repository.js';
import { LimitResolver } from './simulation/limit.resolver.js';
import { LimitService } from './simulation/limit.service.js';
import { LimitPathResolver } from './path/path.resolver.js';
import { LimitPathService } from './path/path.service.js';
import { RateCeilings } from './rules/rate-ceiling.js';
import { LimitReplayResolver } from './replay/replay.resolver.js';
import { LimitReplayService } from './replay/replay.service.js';
import { RuleSelfTestResolver } from './self-test/self-test.resolver.js';
import { RuleSelfTestService } from './self-test/self-test.service.js';

export const limitEntities: Entities = [LendingRuleEntity];

interface LimitNeighbours {
  readonly customers: Pick<CustomerService, 'find'>;
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly stampDuties: StampDuties;
  readonly scoreRates: InstitutionTables;
  readonly snapshots: Pick<FinancialSnapshotRepository, 'listBetween'>;
  readonly positions: FinancialPositionReader;
  readonly ratePaths: Pick<RatePaths, 'expected'>;
}

export interface Limits {
  /** Rules of all days, at most some seconds old. */
  readonly rules: Pick<KnownRules, 'get'>;
  readonly ceilings: RateCeilings;
  readonly service: LimitService;
  readonly goals: LimitGoalService;
  readonly paths: LimitPathService;
  readonly resolvers: Resolvers;
}

/** Rules of all days, for modules that need nothing else of limits. */
export const createKnownRules = ({ database, clock }: Pick<Platform, 'database' | 'clock'>): Limits['rules'] =>
  new KnownRules(new LendingRuleRepository(database), clock);

export function createLimits({ database, clock }: Platform, neighbours: LimitNeighbours): Limits {
  const { stampDuties, scoreRates } = neighbours;
  const stored = new LendingRuleRepository(database);
  const rules = new KnownRules(stored, clock);
  const service = new LimitService({ clock, rules, stored, borrowers: new Borrowers(neighbours), scoreRates });
  const [goals, paths] = [
    new LimitGoalService(service, stampDuties),
    new LimitPathService(service, neighbours.ratePaths),
  ];
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [LimitResolver, new LimitResolver(service)],
    [LimitGoalResolver, new LimitGoalResolver(goals)],
    [LimitPathResolver, new LimitPathResolver(paths)],
    [LimitReplayResolver, new LimitReplayResolver(new LimitReplayService(service))],
    [RuleSelfTestResolver, new RuleSelfTestResolver(new RuleSelfTestService(service))],
  ]);
  return { rules, ceilings: new RateCeilings(rules), service, goals, paths, resolvers };
}
