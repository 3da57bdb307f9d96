import { percentOfMillionths } from '../../../../platform/percent-of.js';
import type { Clock } from '../../../../platform/clock.js';
import type { Database } from '../../../../platform/database/index.js';
import type { Problem } from '../../../../platform/errors/index.js';
import { rateMillionths } from '../../terms/index.js';
import { rateAboveCeiling } from '../../loans/index.js';
import { KnownRules } from './known-rules.js';
import { LendingRuleRepository } from './lending-rule.repository.js';
import { ruleOn, type LimitRules } from './limit-rule.js';

/** The highest rate that a contract of some day may have, and its source. */
export interface RateCeiling {
  readonly rateMillionths: number;
  /** The first day it held. */
  readonly validFrom: string;
  readonly source: string;
}

/** The ceiling of a day; null for days before the first that is known. */
export function rateCeilingOn(rules: LimitRules, on: string): RateCeiling | null {
  const rule = ruleOn(rules, 'RATE_CEILING', 'ALL', on)?.rule;
  return rule ? { rateMillionths: rule.value.rateMillionths, validFrom: rule.validFrom, source: rule.source } : null;
}

/** Checks rates of contracts against the law of their day. */
export class RateCeilings {
  constructor(private readonly rules: Pick<KnownRules, 'get'>) {}

  /** Problems of a rate, in percent a year, for a contract of that day: none, or RATE_ABOVE_CEILING. */
  async problems(percent: string, on: string, field: readonly string[]): Promise<Problem[]> {
    const ceiling = rateCeilingOn(await this.rules.get(), on);
    if (!ceiling || rateMillionths(percent) <= ceiling.rateMillionths) return [];
    return [rateAboveCeiling({ ...ceiling, ceilingPercent: percentOfMillionths(ceiling.rateMillionths) }, field)];
  }
}

/** Ceilings by the rules that are loaded, for work outside a server. */
export const knownCeilings = ({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): RateCeilings => new RateCeilings(new KnownRules(new LendingRuleRepository(database), clock));
