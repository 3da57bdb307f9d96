import type { Queryable } from '../../../../platform/database/index.js';
import { LendingRuleRepository } from './lending-rule.repository.js';
import type { StoredRule } from './rule-parser.js';

/** A stored rule, as shown to people. */
export interface ListedRule extends StoredRule {
  /** Whether it had ended by the day asked for, so that its last value is used for the unknown one. */
  readonly expired: boolean;
}

/** Rules as they are stored: those of a day, with the last of each that had ended by then, or those of every day. */
export async function listRules(database: Queryable, on: string | null): Promise<ListedRule[]> {
  return rulesOn(await new LendingRuleRepository(database).listAll(), on);
}

/** The stored rules of a day; all when no day is given. */
export function rulesOn(stored: readonly StoredRule[], on: string | null): ListedRule[] {
  if (on === null) return stored.map((rule) => ({ ...rule, expired: false }));
  const begun = stored.filter(({ validFrom }) => validFrom <= on);
  const lines = Map.groupBy(begun, ({ kind, key }) => `${kind} ${key}`);
  return [...lines.values()].flatMap((line) => {
    const rule = line.reduce((newest, next) => (next.validFrom > newest.validFrom ? next : newest));
    return [{ ...rule, expired: rule.validTo !== null && rule.validTo < on }];
  });
}
