import { requireRole, type Caller } from '../../../platform/access/index.js';
import type { InForce } from '../in-force.js';
import type { AnomalyRepository } from './anomaly.repository.js';
import type { AnomalyRules, AnyAnomalyRule } from './anomaly-rule.js';
import { parseAnomalyRules } from './anomaly-rule-parser.js';
import { wilsonInterval, type ShareInterval } from '../../../platform/learning/index.js';

/** A rule in force, and how often staff of the institution found it right. */
export interface RuleRecord {
  readonly rule: AnyAnomalyRule;
  readonly version: string;
  readonly confirmed: number;
  readonly dismissed: number;
  /** Confirmed of all decided; null when none is. */
  readonly precision: ShareInterval | null;
}

/** Tells staff what the rules are and how good they have been. */
export class AnomalyRulesService {
  constructor(
    private readonly parts: {
      readonly anomalies: AnomalyRepository;
      readonly rules: Pick<InForce<AnomalyRules>, 'get'>;
    },
  ) {}

  /**
   * The rules in force, in their order. Decisions count for a rule as it is: those on what it found with other parameters
   * are of another rule by the same name. For staff.
   */
  async list(caller: Caller): Promise<RuleRecord[]> {
    const { institutionId } = requireRole(caller, 'STAFF', 'ADMIN');
    const { anomalies, rules } = this.parts;
    const [{ version, content }, versions, counts] = await Promise.all([
      rules.get(),
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
      return { rule, version, confirmed, dismissed, precision: wilsonInterval(confirmed, confirmed + dismissed) };
    });
  }
}

/** Everything that makes a rule find what it finds, as text that is equal for equal rules. */
function textOf({ history }: AnomalyRules, { code, parameters }: AnyAnomalyRule): string {
  const sorted = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([code, history.quarters, history.within, sorted]);
}

const textsOf = (rules: AnomalyRules): Map<string, string> =>
  new Map(rules.rules.map((rule) => [rule.code, textOf(rules, rule)]));
