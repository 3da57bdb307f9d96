import { wilsonInterval, type ShareInterval } from '../../../../learning/index.js';
import type { InForceByInstitution } from '../../in-force.js';
import type { AnomalyRepository } from '../anomaly.repository.js';
import type { AnomalyRules, AnyAnomalyRule } from './anomaly-rule.js';
import { parseAnomalyRules } from './anomaly-rule-parser.js';
import { usefulProbability, type RuleProbabilities } from '../detection/expected-use.js';

/** A rule in force, and how often staff of the institution found it right. */
export interface RuleRecord {
  readonly rule: AnyAnomalyRule;
  readonly version: string;
  readonly confirmed: number;
  readonly dismissed: number;
  /** Confirmed of all decided; null when none is. */
  readonly precision: ShareInterval | null;
  /** How likely the next finding is to be confirmed. */
  readonly probability: number;
}

/** Compares the rules in force with what staff decided on their findings. */
export class RuleRecords {
  constructor(
    private readonly parts: {
      readonly anomalies: Pick<AnomalyRepository, 'listVersions' | 'countDecisions'>;
      readonly rules: Pick<InForceByInstitution<AnomalyRules>, 'get'>;
    },
  ) {}

  /**
   * The rules of an institution, in their order. Decisions count for a rule as it is: those on what it found with other
   * parameters are of another rule by the same name.
   */
  async list(institutionId: number): Promise<RuleRecord[]> {
    const { anomalies, rules } = this.parts;
    const [{ version, content }, versions, counts] = await Promise.all([
      rules.get(institutionId),
      anomalies.listVersions(),
      anomalies.countDecisions(institutionId),
    ]);
    const used = versions.filter(({ id }) => counts.some(({ ruleSetId }) => ruleSetId === id));
    const texts = new Map(used.map(({ id, content: stored }) => [id, textsOf(parseAnomalyRules(stored))]));
    return content.rules.map((rule) => {
      const own = counts.filter(
        ({ rule: code, ruleSetId }) => code === rule.code && texts.get(ruleSetId)?.get(code) === textOf(content, rule),
      );
      const confirmed = own.reduce((sum, each) => sum + each.confirmed, 0);
      const dismissed = own.reduce((sum, each) => sum + each.dismissed, 0);
      const precision = wilsonInterval(confirmed, confirmed + dismissed);
      const probability = usefulProbability({ confirmed, dismissed, priorPrecision: rule.priorPrecision });
      return { rule, version, confirmed, dismissed, precision, probability };
    });
  }

  /** How likely findings of each rule are to be confirmed. */
  async probabilities(institutionId: number): Promise<RuleProbabilities> {
    const records = await this.list(institutionId);
    return new Map(records.map(({ rule, probability }) => [rule.code, probability]));
  }
}

/** Everything that makes a rule find what it finds, as text that is equal for equal rules. */
function textOf({ history }: AnomalyRules, { code, parameters }: AnyAnomalyRule): string {
  const sorted = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([code, history.quarters, history.within, sorted]);
}

const textsOf = (rules: AnomalyRules): Map<string, string> =>
  new Map(rules.rules.map((rule) => [rule.code, textOf(rules, rule)]));
