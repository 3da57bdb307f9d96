import { isDeepStrictEqual } from 'node:util';
import type { LimitRules } from './limit-rule.js';
import { nameOf, parseRules, type ImportedRule, type RuleFile, type StoredRule } from './rule-parser.js';
import { addDays } from '../../../../platform/calendar.js';

/** A stored rule that ends because another begins. */
export interface Ending {
  readonly id: number;
  readonly validTo: string;
}

/** What importing a file would do. Carry out none of it when there are problems. */
export interface ImportPlan {
  readonly inserted: readonly ImportedRule[];
  readonly ended: readonly Ending[];
  /** Rules of the file that are stored already, word for word. */
  readonly unchanged: number;
  readonly problems: readonly string[];
}

/** One rule on the timeline of its kind and key. */
interface Span {
  readonly rule: StoredRule | ImportedRule;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly storedId: number | null;
}

/**
 * Says what a file does to stored rules: every rule of the file becomes a row, and an open rule before it ends on the
 * day before. Rules are never altered otherwise. Overlaps, gaps, two rules of one day, and references to rules that are
 * not there are problems; a rule that is stored word for word is no change.
 */
export function planImport(stored: readonly StoredRule[], file: RuleFile): ImportPlan {
  const fresh = file.rules.filter((rule) => !stored.some((known) => isSame(known, rule)));
  const lines = Map.groupBy(
    [...stored.map(spanOfStored), ...fresh.map(spanOfFresh)],
    ({ rule }) => `${rule.kind} ${rule.key}`,
  );
  const touched = new Set(fresh.map(({ kind, key }) => `${kind} ${key}`));
  const results = [...touched].map((line) => arrange(lines.get(line) ?? []));
  const problems = results.flatMap((result) => result.problems);
  const ended = results.flatMap((result) => result.ended);
  const taken = stored.some(({ version }) => version === file.version) && fresh.length > 0;
  return {
    inserted: fresh,
    ended,
    unchanged: file.rules.length - fresh.length,
    problems: [
      ...(taken ? [`version ${file.version} is taken by a set with other rules`] : []),
      ...problems,
      ...(problems.length === 0 ? danglingReferences(applied(stored, fresh, ended, file.version)) : []),
    ],
  };
}

/** Puts the rules of one kind and key in order, ends what is open, and finds what does not fit. */
function arrange(spans: readonly Span[]): { readonly ended: Ending[]; readonly problems: string[] } {
  const inOrder = spans.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const ended: Ending[] = [];
  const problems: string[] = [];
  for (const [index, span] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (!before) continue;
    const result = follow(before, span);
    if (typeof result === 'string') problems.push(result);
    else if (result) ended.push(result);
  }
  return { ended, problems };
}

/** How a rule fits after another: the other's end if it has to end, a problem, or null when it fits. */
function follow(before: Span, span: Span): Ending | string | null {
  if (before.validFrom === span.validFrom) return `${nameOf(span.rule)}: another rule begins on that day already`;
  const dayBefore = addDays(span.validFrom, -1);
  if (before.validTo === dayBefore) return null;
  if (before.validTo !== null && before.validTo < dayBefore)
    return `${nameOf(span.rule)}: from ${addDays(before.validTo, 1)} to ${dayBefore} there would be no rule`;
  const mayEnd = before.validTo === null || isOnPurpose(span);
  if (mayEnd && before.storedId !== null && span.storedId === null) return { id: before.storedId, validTo: dayBefore };
  const until = before.validTo === null ? 'has no end' : `holds until ${before.validTo}`;
  const advice = before.storedId === null ? '' : '; "replacesBeforeEnd": true would end it early';
  return `${nameOf(span.rule)}: ${nameOf(before.rule)} ${until}, so the two overlap${advice}`;
}

const isOnPurpose = ({ rule }: Span): boolean => 'replacesBeforeEnd' in rule && rule.replacesBeforeEnd;

const spanOfStored = (rule: StoredRule): Span => ({ ...daysOf(rule), rule, storedId: rule.id });
const spanOfFresh = (rule: ImportedRule): Span => ({ ...daysOf(rule), rule, storedId: null });
const daysOf = ({ validFrom, validTo }: ImportedRule | StoredRule) => ({ validFrom, validTo });

function isSame(known: StoredRule, rule: ImportedRule): boolean {
  return (
    known.kind === rule.kind &&
    known.key === rule.key &&
    known.validFrom === rule.validFrom &&
    known.source === rule.source &&
    (known.validTo === rule.validTo || wasEnded(known, rule.validTo)) &&
    isDeepStrictEqual(known.value, rule.value)
  );
}

/** Whether another set ended a rule before its stated day. */
const wasEnded = ({ endedBy, validTo }: StoredRule, said: string | null): boolean =>
  endedBy !== null && validTo !== null && (said === null || said > validTo);

/** All rules as they would be stored. */
function applied(
  stored: readonly StoredRule[],
  fresh: readonly ImportedRule[],
  ended: readonly Ending[],
  version: string,
): LimitRules {
  const ends = new Map(ended.map(({ id, validTo }) => [id, validTo]));
  return parseRules([
    ...stored.map((rule) => ({ ...rule, validTo: ends.get(rule.id) ?? rule.validTo })),
    ...fresh.map((rule) => ({ ...rule, id: 0, version, endedBy: null })),
  ]);
}

/** Stress that is weighed or bounded by rules which are not there on its first day. */
function danglingReferences(rules: LimitRules): string[] {
  return [...rules.STRESS_RATE.values()].flat().flatMap((rule) => {
    const { weights, addOn } = rule.value;
    const missing = (kind: 'RATE_WEIGHT' | 'STRESS_BOUNDS', key: string | null): string[] =>
      key === null || rules[kind].get(key)?.some(({ validFrom }) => validFrom <= rule.validFrom)
        ? []
        : [`${nameOf(rule)}: there is no rule ${kind} ${key} on that day`];
    return [...missing('RATE_WEIGHT', weights), ...missing('STRESS_BOUNDS', 'bounds' in addOn ? addOn.bounds : null)];
  });
}
