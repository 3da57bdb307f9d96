import { requireActor, type Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { Version } from '../in-force.js';
import { servedOrNull, type ServedModels } from '../served-or-null.js';
import type { StoredFinding } from './anomaly-finding.js';
import type { AnomalyRuleCode, AnomalyRules } from './anomaly-rule.js';
import { findingsIn } from './findings-in.js';
import { quarterAt, quarterNumber } from './quarter-history.js';
import type { SpendingHistories } from './spending-histories.js';

/** What another version of the rules would find on stored quarters. */
export interface RulesBackTest {
  /** Oldest first: the latest quarters with figures, four at most. */
  readonly quarters: readonly string[];
  readonly customers: number;
  readonly byRule: readonly RuleMove[];
}

/** Findings of one rule: by the version in force, by the other, only by the other, and only by the one in force. */
export interface RuleMove {
  readonly rule: AnomalyRuleCode;
  readonly before: number;
  readonly after: number;
  readonly opened: number;
  readonly withdrawn: number;
}

const QUARTERS = 4;
/** Some seconds of work; a share of a tenth is then known to a point. */
const MOST_CUSTOMERS = 5_000;

interface Parts {
  readonly database: Database;
  readonly histories: SpendingHistories;
  readonly models: ServedModels;
}

/** Holds two versions of the rules against each other on the first customers of the institution and their latest quarters. */
export async function backTestRules(
  { database, histories, models }: Parts,
  caller: Caller,
  { content: before }: Version<AnomalyRules>,
  after: AnomalyRules,
): Promise<RulesBackTest> {
  const { institutionId } = requireActor(caller);
  const loaded = (await histories.listLoaded()).filter((each) => each.institutionId === institutionId);
  const quarters = [...new Set(loaded.map(({ quarter }) => quarter))].sort().slice(-QUARTERS);
  const model = [before, after].some(({ rules }) => rules.some(({ code }) => code === 'UNLIKE_ITS_PAST'))
    ? await servedOrNull(models, 'SPENDING_ANOMALY', institutionId)
    : null;
  const [first, last] = [quarters[0], quarters.at(-1)];
  const counts = new Map<AnomalyRuleCode, RuleMove>();
  let customers = 0;
  if (first !== undefined && last !== undefined) {
    const within = Math.max(before.history.within, after.history.within);
    const from = quarterAt(quarterNumber(first) - within);
    for (let afterCustomerId = 0; customers < MOST_CUSTOMERS;) {
      const people = await histories.page(database, { institutionId, afterCustomerId, from, to: last });
      const end = people.at(-1);
      if (!end) break;
      afterCustomerId = end.customerId;
      customers += people.length;
      const found = [before, after].map((rules) => findingsIn(people, quarters, rules, model));
      const [old = [], young = []] = await Promise.all(found);
      count(counts, old, young);
    }
  }
  return { quarters, customers, byRule: [...counts.values()] };
}

const placeOf = ({ customerId, quarter, rule }: StoredFinding): string => `${customerId} ${quarter} ${rule}`;

function count(
  counts: Map<AnomalyRuleCode, RuleMove>,
  before: readonly StoredFinding[],
  after: readonly StoredFinding[],
): void {
  const [old, young] = [before, after].map((findings) => new Set(findings.map(placeOf)));
  const add = (rule: AnomalyRuleCode, more: Partial<RuleMove>): void => {
    const { before: had, after: has, opened, withdrawn } = counts.get(rule) ?? NONE;
    counts.set(rule, {
      rule,
      before: had + (more.before ?? 0),
      after: has + (more.after ?? 0),
      opened: opened + (more.opened ?? 0),
      withdrawn: withdrawn + (more.withdrawn ?? 0),
    });
  };
  for (const each of before) add(each.rule, { before: 1, withdrawn: young?.has(placeOf(each)) ? 0 : 1 });
  for (const each of after) add(each.rule, { after: 1, opened: old?.has(placeOf(each)) ? 0 : 1 });
}

const NONE = { before: 0, after: 0, opened: 0, withdrawn: 0 };
