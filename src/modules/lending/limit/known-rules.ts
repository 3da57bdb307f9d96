import type { Clock } from '../../../platform/clock.js';
import type { LendingRuleRepository } from './lending-rule.repository.js';
import type { LimitRules } from './limit-rule.js';
import { parseRules } from './rule-parser.js';

/** How long a process goes on with the rules it knows after others were taken in. */
export const RULES_TTL_MS = 5_000;

/**
 * The rules of all days, as one set that is looked up every few seconds, however many ask, and read anew only when it
 * changed. Rules that are not whole are not used: then asking throws.
 */
export class KnownRules {
  #current: Promise<LimitRules> | null = null;
  #lookedUpAtMs = 0;
  #parsed: { readonly newest: number; readonly rules: LimitRules } | null = null;

  constructor(
    private readonly stored: Pick<LendingRuleRepository, 'listAll' | 'newest'>,
    private readonly clock: Clock,
  ) {}

  get(): Promise<LimitRules> {
    const nowMs = this.clock.now().getTime();
    const ageMs = nowMs - this.#lookedUpAtMs;
    // A clock that was set back makes the age negative, and must not keep old rules alive.
    if (this.#current && ageMs >= 0 && ageMs < RULES_TTL_MS) return this.#current;
    const lookedUp = this.#lookUp();
    this.#current = lookedUp;
    this.#lookedUpAtMs = nowMs;
    lookedUp.catch(() => {
      if (this.#current === lookedUp) this.#current = null;
    });
    return lookedUp;
  }

  async #lookUp(): Promise<LimitRules> {
    // Before the rules themselves: one that comes in between is read, and read again the next time.
    const newest = await this.stored.newest();
    if (this.#parsed?.newest === newest) return this.#parsed.rules;
    const rules = parseRules(await this.stored.listAll());
    this.#parsed = { newest, rules };
    return rules;
  }
}
