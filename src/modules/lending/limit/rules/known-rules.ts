import type { Clock } from '../../../../platform/clock.js';
import { PolledValue } from '../../../../platform/polled-value.js';
import type { LendingRuleRepository } from './lending-rule.repository.js';
import type { LimitRules } from './limit-rule.js';
import { parseRules } from './rule-parser.js';

/** How long a process uses its cached rules after others were imported. */
export const RULES_TTL_MS = 5_000;

/**
 * The rules of all days, as one cached set. It is checked every few seconds, whatever the load, and read again only
 * when it changed. Incomplete rules are not used: reading them throws.
 */
export class KnownRules {
  readonly #known: PolledValue<LimitRules>;
  #parsed: { readonly newest: number; readonly rules: LimitRules } | null = null;

  constructor(
    private readonly stored: Pick<LendingRuleRepository, 'listAll' | 'newest'>,
    clock: Clock,
  ) {
    this.#known = new PolledValue(clock, RULES_TTL_MS, () => this.#lookUp());
  }

  get(): Promise<LimitRules> {
    return this.#known.get();
  }

  async #lookUp(): Promise<LimitRules> {
    // Read before the rules themselves: a rule that comes in between is read now, and read again the next time.
    const newest = await this.stored.newest();
    if (this.#parsed?.newest === newest) return this.#parsed.rules;
    const rules = parseRules(await this.stored.listAll());
    this.#parsed = { newest, rules };
    return rules;
  }
}
