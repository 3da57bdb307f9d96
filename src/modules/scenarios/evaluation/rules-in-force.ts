import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../../platform/clock.js';
import { PolledValue } from '../../../platform/polled-value.js';
import { messageOf } from '../../../platform/system-error.js';
import { parseRules, type Calibrations, type Finding, type RuleSet } from '../rules/index.js';
import { fitnessOf } from './fitness.js';
import { rulesUnavailable } from './rules-unavailable.js';
import type { StoredRules } from './scenario.repository.js';

/** How long a process keeps using the versions it knows after others were put in force. */
export const RULES_TTL_MS = 5_000;

export interface InForce extends RuleSet {
  readonly ruleSetId: number;
  readonly ruleSetVersion: string;
  readonly thresholdSetId: number;
  readonly thresholdSetVersion: string;
  readonly calibration: Calibrations;
}

/**
 * By institution; the entry under null applies to those without thresholds of their own. An error says why it is
 * refused.
 */
type ByInstitution = ReadonlyMap<number | null, InForce | Error>;

/** Receives problems with what is in force: each is reported once, until it changes. */
interface Watchers {
  /** Odd, though not so grave that it is refused. */
  readonly odd?: (findings: readonly Finding[], version: string) => void;
  /** Refused, and why. */
  readonly unfit?: (why: string) => void;
}

const NONE_IN_FORCE = 'No scenario rules, or no thresholds, are in force.';

/**
 * The rules and thresholds in force, looked up every few seconds, however many callers ask, and parsed once per
 * version. Refuses when they are incomplete or a rule can never pass: a judgement by half a rule set would be wrong.
 * Thresholds that make a rule impossible affect only their own institution.
 */
export class RulesInForce {
  readonly #known: PolledValue<ByInstitution>;
  #parsed: ByInstitution = new Map();
  /** What was said to be unfit at the last look. */
  #reported: ReadonlySet<string> = new Set();

  constructor(
    private readonly find: () => Promise<readonly StoredRules[]>,
    clock: Clock,
    private readonly watchers: Watchers = {},
  ) {
    this.#known = new PolledValue(clock, RULES_TTL_MS, () => this.#lookUp());
  }

  /** What customers of an institution are judged by. @throws Refusal SCENARIO_RULES_UNAVAILABLE. */
  async get(institutionId: number): Promise<InForce> {
    const known = await this.#known.get();
    const inForce = known.get(institutionId) ?? known.get(null);
    return !inForce || inForce instanceof Error ? rulesUnavailable() : inForce;
  }

  async #lookUp(): Promise<ByInstitution> {
    const parsed = new Map<number | null, InForce | Error>();
    for (const each of await this.find()) {
      parsed.set(each.institutionId, this.#parse(each));
      // Checking takes some tens of milliseconds, and every institution may have thresholds of its own.
      await nextTurn();
    }
    const all = [...parsed.values()];
    this.#report(
      all.length === 0 ? [NONE_IN_FORCE] : all.flatMap((each) => (each instanceof Error ? [each.message] : [])),
    );
    // A failed lookup is retried for the next caller.
    if (all.every((each) => each instanceof Error)) rulesUnavailable();
    this.#parsed = parsed;
    return parsed;
  }

  #report(reasons: readonly string[]): void {
    const now = new Set(reasons);
    for (const why of now.difference(this.#reported)) this.watchers.unfit?.(why);
    this.#reported = now;
  }

  #parse({ rules, thresholds, institutionId, ...versions }: StoredRules): InForce | Error {
    const known = this.#parsed.get(institutionId);
    const isKnown = known !== undefined && !(known instanceof Error);
    if (isKnown && known.ruleSetId === versions.ruleSetId && known.thresholdSetId === versions.thresholdSetId)
      return known;
    const version = `rules ${versions.ruleSetVersion} with thresholds ${versions.thresholdSetVersion}`;
    try {
      const parsed = parseRules(rules, thresholds);
      this.#check(parsed, version);
      return { ...versions, ...parsed };
    } catch (error) {
      return new Error(`${version}: ${messageOf(error)}`, { cause: error });
    }
  }

  #check({ rules, thresholds }: RuleSet, version: string): void {
    const { faults, odd } = fitnessOf(rules, thresholds);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    if (odd.length > 0) this.watchers.odd?.(odd, version);
  }
}
