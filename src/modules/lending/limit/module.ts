import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { KnownRules } from './known-rules.js';
import { LendingRuleEntity } from './lending-rule.entity.js';
import { LendingRuleRepository } from './lending-rule.repository.js';

export const limitEntities: Entities = [LendingRuleEntity];

export interface Limits {
  /** Rules of all days, at most some seconds old. */
  readonly rules: Pick<KnownRules, 'get'>;
}

export function createLimits({ database, clock }: Platform): Limits {
  return { rules: new KnownRules(new LendingRuleRepository(database), clock) };
}
