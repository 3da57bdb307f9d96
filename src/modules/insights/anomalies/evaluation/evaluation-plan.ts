import { quarterAt, quarterNumber, type HistoryNeeded } from '../detection/quarter-history.js';

/** A quarter that an institution has figures of, with a mark that changes when they may have. */
export interface MarkedQuarter {
  readonly institutionId: number;
  readonly quarter: string;
  readonly mark: string;
}

/** Quarters of one institution to evaluate, oldest first. */
export interface EvaluationPlan {
  readonly institutionId: number;
  readonly quarters: readonly MarkedQuarter[];
  /** The latest quarter with figures; null when none has any more. */
  readonly latest: string | null;
}

const keyOf = ({ institutionId, quarter }: Omit<MarkedQuarter, 'mark'>): string => `${institutionId} ${quarter}`;

/**
 * The mark of a quarter, derived from the marks of its figures, of the past it is compared with, and of the rules: it
 * changes when any of them does. Null for a quarter without figures of its own.
 */
function markOf(
  { institutionId, quarter }: Omit<MarkedQuarter, 'mark'>,
  loaded: ReadonlyMap<string, MarkedQuarter>,
  { within }: HistoryNeeded,
  rules: string,
): string | null {
  const last = quarterNumber(quarter);
  const marks = Array.from({ length: within + 1 }, (_, back) => {
    const at = quarterAt(last - back);
    return loaded.get(keyOf({ institutionId, quarter: at }))?.mark ?? '';
  });
  return marks[0] === '' ? null : [rules, ...marks].join('|');
}

/**
 * Which quarters to evaluate: those whose mark has changed since their last evaluation, and those that no longer have
 * figures, which get an empty mark.
 * @param rules names the version of the rules in force.
 * @param everything includes all quarters, whatever their marks.
 */
export function evaluationPlans(
  loaded: readonly MarkedQuarter[],
  evaluated: readonly MarkedQuarter[],
  history: HistoryNeeded,
  rules: string,
  everything = false,
): EvaluationPlan[] {
  const byKey = new Map(loaded.map((each) => [keyOf(each), each]));
  const before = new Map(evaluated.map((each) => [keyOf(each), each.mark]));
  const all = new Map([...evaluated, ...loaded].map((each) => [keyOf(each), each]));
  const due = [...all].flatMap(([key, { institutionId, quarter }]): MarkedQuarter[] => {
    const mark = markOf({ institutionId, quarter }, byKey, history, rules) ?? '';
    return everything || before.get(key) !== mark ? [{ institutionId, quarter, mark }] : [];
  });
  return [...Map.groupBy(due, ({ institutionId }) => institutionId)].map(([institutionId, quarters]) => ({
    institutionId,
    quarters: quarters.toSorted((one, other) => (one.quarter < other.quarter ? -1 : 1)),
    latest:
      loaded
        .filter((each) => each.institutionId === institutionId)
        .map(({ quarter }) => quarter)
        .sort()
        .at(-1) ?? null,
  }));
}
