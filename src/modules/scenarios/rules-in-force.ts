import type { Clock } from '../../platform/clock.js';
import { parseRules, type RuleSet } from './rule-parser.js';
import type { StoredRules } from './scenario.repository.js';

/** How long a process goes on with the versions it knows after others were put in force. */
export const RULES_TTL_MS = 5_000;

export interface InForce extends RuleSet {
  readonly ruleSetId: number;
  readonly ruleSetVersion: string;
  readonly thresholdSetId: number;
  readonly thresholdSetVersion: string;
}

/**
 * The rules and thresholds in force, looked up every few seconds, however many ask, and parsed once a version. Without
 * whole ones it throws: a judgement by half a rule set would be a wrong judgement.
 */
export class RulesInForce {
  #current: Promise<InForce> | null = null;
  #lookedUpAtMs = 0;
  #parsed: InForce | null = null;

  constructor(
    private readonly find: () => Promise<StoredRules | null>,
    private readonly clock: Clock,
  ) {}

  get(): Promise<InForce> {
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

  async #lookUp(): Promise<InForce> {
    const stored = await this.find();
    if (!stored) throw new Error('No scenario rules, or no thresholds, are in force.');
    const { rules, thresholds, ...versions } = stored;
    const known = this.#parsed;
    if (known?.ruleSetId === versions.ruleSetId && known.thresholdSetId === versions.thresholdSetId) return known;
    this.#parsed = { ...versions, ...parseRules(rules, thresholds) };
    return this.#parsed;
  }
}
