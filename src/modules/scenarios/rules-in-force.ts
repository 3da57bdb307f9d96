import type { Clock } from '../../platform/clock.js';
import { LookedUp } from '../../platform/looked-up.js';
import type { Calibrations } from './calibration.js';
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
  readonly calibration: Calibrations;
}

/** By institution; under null what holds for those that have no thresholds of their own. */
type ByInstitution = ReadonlyMap<number | null, InForce>;

/**
 * The rules and thresholds in force, looked up every few seconds, however many ask, and parsed once a version. Without
 * whole ones, or with a rule that can never pass, it throws: a judgement by half a rule set would be a wrong judgement.
 */
export class RulesInForce {
  readonly #known: LookedUp<ByInstitution>;
  #parsed: ByInstitution = new Map();

  constructor(
    private readonly find: () => Promise<readonly StoredRules[]>,
    clock: Clock,
    /** Told once a version what is odd about it, though not so grave that it is refused. */
    private readonly onOdd: (findings: readonly Finding[], version: string) => void = () => undefined,
  ) {
    this.#known = new LookedUp(clock, RULES_TTL_MS, () => this.#lookUp());
  }

  /** What customers of an institution are judged by. */
  async get(institutionId: number): Promise<InForce> {
    const known = await this.#known.get();
    const inForce = known.get(institutionId) ?? known.get(null);
    if (!inForce) throw new Error('No scenario rules, or no thresholds, are in force.');
    return inForce;
  }

  async #lookUp(): Promise<ByInstitution> {
    const stored = await this.find();
    if (stored.length === 0) throw new Error('No scenario rules, or no thresholds, are in force.');
    this.#parsed = new Map(stored.map((each) => [each.institutionId, this.#parse(each)]));
    return this.#parsed;
  }

  #parse({ rules, thresholds, institutionId, ...versions }: StoredRules): InForce {
    const known = this.#parsed.get(institutionId);
    if (known?.ruleSetId === versions.ruleSetId && known.thresholdSetId === versions.thresholdSetId) return known;
    const parsed = parseRules(rules, thresholds);
    this.#check(parsed, `rules ${versions.ruleSetVersion} with thresholds ${versions.thresholdSetVersion}`);
    return { ...versions, ...parsed };
  }

  #check({ rules, thresholds }: RuleSet, version: string): void {
    const findings = checkRules(rules, thresholds);
    const grave = findings.filter(({ kind }) => GRAVE_KINDS.includes(kind));
    if (grave.length > 0) throw new Error(grave.map(inWords).join('\n'));
    if (findings.length > 0) this.onOdd(findings, version);
  }
}

const inWords = ({ label, where, text }: Finding): string => `${[label, where].filter(Boolean).join(' ')}: ${text}`;
