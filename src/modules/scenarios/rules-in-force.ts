import type { Clock } from '../../platform/clock.js';
import { LookedUp } from '../../platform/looked-up.js';
import { checkRules, GRAVE_KINDS, type Finding } from './checker.js';
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
 * whole ones, or with a rule that can never pass, it throws: a judgement by half a rule set would be a wrong judgement.
 */
export class RulesInForce {
  readonly #known: LookedUp<InForce>;
  #parsed: InForce | null = null;

  constructor(
    private readonly find: () => Promise<StoredRules | null>,
    clock: Clock,
    /** Told once a version what is odd about it, though not so grave that it is refused. */
    private readonly onOdd: (findings: readonly Finding[], version: string) => void = () => undefined,
  ) {
    this.#known = new LookedUp(clock, RULES_TTL_MS, () => this.#lookUp());
  }

  get(): Promise<InForce> {
    return this.#known.get();
  }

  async #lookUp(): Promise<InForce> {
    const stored = await this.find();
    if (!stored) throw new Error('No scenario rules, or no thresholds, are in force.');
    const { rules, thresholds, ...versions } = stored;
    const known = this.#parsed;
    if (known?.ruleSetId === versions.ruleSetId && known.thresholdSetId === versions.thresholdSetId) return known;
    const parsed = parseRules(rules, thresholds);
    this.#check(parsed, `rules ${versions.ruleSetVersion} with thresholds ${versions.thresholdSetVersion}`);
    this.#parsed = { ...versions, ...parsed };
    return this.#parsed;
  }

  #check({ rules, thresholds }: RuleSet, version: string): void {
    const findings = checkRules(rules, thresholds);
    const grave = findings.filter(({ kind }) => GRAVE_KINDS.includes(kind));
    if (grave.length > 0) throw new Error(grave.map(inWords).join('\n'));
    if (findings.length > 0) this.onOdd(findings, version);
  }
}

const inWords = ({ label, where, text }: Finding): string => `${[label, where].filter(Boolean).join(' ')}: ${text}`;
