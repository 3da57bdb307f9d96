import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** By institution; under null what holds for those that have no thresholds of their own. An error is why it is refused. */
type ByInstitution = ReadonlyMap<number | null, InForce | Error>;

/**
 * The rules and thresholds in force, looked up every few seconds, however many ask, and parsed once a version. Without
 * whole ones, or with a rule that can never pass, it throws: a judgement by half a rule set would be a wrong judgement.
 * Thresholds of one institution that make a rule impossible are no other's matter.
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
    if (inForce instanceof Error) throw inForce;
    return inForce;
  }

  async #lookUp(): Promise<ByInstitution> {
    const stored = await this.find();
    if (stored.length === 0) throw new Error('No scenario rules, or no thresholds, are in force.');
    const parsed = new Map<number | null, InForce | Error>();
    for (const each of stored) {
      parsed.set(each.institutionId, this.#parse(each));
      // Checking takes some tens of milliseconds, and every institution may have thresholds of its own.
      await nextTurn();
    }
    const usable = [...parsed.values()].some((each) => !(each instanceof Error));
    const [first] = parsed.values();
    if (!usable && first instanceof Error) throw first;
    this.#parsed = parsed;
    return parsed;
  }

  #parse({ rules, thresholds, institutionId, ...versions }: StoredRules): InForce | Error {
    const known = this.#parsed.get(institutionId);
    const isKnown = known !== undefined && !(known instanceof Error);
    if (isKnown && known.ruleSetId === versions.ruleSetId && known.thresholdSetId === versions.thresholdSetId)
      return known;
    try {
      const parsed = parseRules(rules, thresholds);
      this.#check(parsed, `rules ${versions.ruleSetVersion} with thresholds ${versions.thresholdSetVersion}`);
      return { ...versions, ...parsed };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #check({ rules, thresholds }: RuleSet, version: string): void {
    const findings = checkRules(rules, thresholds);
    const grave = findings.filter(({ kind }) => GRAVE_KINDS.includes(kind));
    if (grave.length > 0) throw new Error(grave.map(inWords).join('\n'));
    if (findings.length > 0) this.onOdd(findings, version);
  }
}

const inWords = ({ label, where, text }: Finding): string => `${[label, where].filter(Boolean).join(' ')}: ${text}`;
