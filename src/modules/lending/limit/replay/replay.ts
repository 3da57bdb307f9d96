import type { LimitAnswer } from '../engine/limit-answer.js';
import type { LimitProfile } from '../engine/limit-profile.js';
import type { LimitRules, RuleReference } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';
import { ruleDates } from '../rules/replay-dates.js';

/** A rule that replaced another. */
interface RuleChange {
  /** The rule before; null when there was none. */
  readonly before: RuleReference | null;
  /** The rule now; null when there is none any more. */
  readonly now: RuleReference | null;
}

/** The limit of a day, and what brought it about. */
export interface ReplayPoint {
  readonly answer: LimitAnswer;
  /** Against the point before; null for the first, and when a limit is not known. */
  readonly addedWon: number | null;
  /** Rules that took part then or now and differ. Empty for the first. */
  readonly changes: readonly RuleChange[];
  /** Rules that ended since the point before. Their last value is used for the unknown one. */
  readonly expired: readonly RuleReference[];
}

/** The limit of the same person on several days, in their order. @throws MissingRule */
export function replay(profile: LimitProfile, rules: LimitRules, dates: readonly string[]): ReplayPoint[] {
  const answers = dates.map((on) => limitOf(profile, rules, on));
  return answers.map((answer, index) => pointOf(answer, answers[index - 1] ?? null));
}

/**
 * The limit on the first of some days, and on every later one of them on which a rule that takes part in it was
 * replaced, began or had ended; also on the last of them where that is asked for. @throws MissingRule
 */
export function replayChanges(
  profile: LimitProfile,
  rules: LimitRules,
  from: string,
  to: string,
  { withLast = false }: { readonly withLast?: boolean } = {},
): ReplayPoint[] {
  const dates = [from, ...ruleDates(rules).filter((date) => date > from && date <= to)];
  const points: ReplayPoint[] = [];
  for (const on of dates) {
    const point = pointOf(limitOf(profile, rules, on), points.at(-1)?.answer ?? null);
    const isNew =
      points.length === 0 || point.changes.length > 0 || point.expired.length > 0 || (point.addedWon ?? 0) !== 0;
    if (isNew) points.push(point);
  }
  const before = points.at(-1)?.answer ?? null;
  return withLast && before?.on !== to ? [...points, pointOf(limitOf(profile, rules, to), before)] : points;
}

export function pointOf(answer: LimitAnswer, before: LimitAnswer | null): ReplayPoint {
  const [beforeWon, nowWon] = [before?.limitWon ?? null, answer.limitWon];
  return {
    answer,
    addedWon: beforeWon === null || nowWon === null ? null : nowWon - beforeWon,
    changes: before ? changesBetween(before.rules, answer.rules) : [],
    expired: before ? expiredSince(before, answer) : [],
  };
}

const idOf = ({ kind, key }: RuleReference): string => `${kind} ${key}`;

function changesBetween(before: readonly RuleReference[], now: readonly RuleReference[]): RuleChange[] {
  const old = new Map(before.map((rule) => [idOf(rule), rule]));
  const current = new Map(now.map((rule) => [idOf(rule), rule]));
  const ids = [...new Set([...old.keys(), ...current.keys()])];
  return ids
    .map((id) => ({ before: old.get(id) ?? null, now: current.get(id) ?? null }))
    .filter((change) => change.before?.validFrom !== change.now?.validFrom);
}

const expiredIn = ({ warnings }: LimitAnswer): RuleReference[] =>
  warnings.flatMap(({ code, rule }) => (code === 'RULE_EXPIRED' && rule ? [rule] : []));

function expiredSince(before: LimitAnswer, now: LimitAnswer): RuleReference[] {
  const known = new Set(expiredIn(before).map(idOf));
  return expiredIn(now).filter((rule) => !known.has(idOf(rule)));
}
