import { z } from 'zod';
import type { LimitRules, Rule, RuleKind } from './limit-rule.js';
import { day, RULE_KEYS, RULE_VALUES } from './rule-values.js';

/** A rule as stored or in a file, its value not yet parsed. */
interface WrittenRule {
  readonly kind: RuleKind;
  readonly key: string;
  /** JSON, as `RULE_VALUES` reads it. */
  readonly value: unknown;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

/** A written rule of a set. */
export interface StoredRule extends WrittenRule {
  readonly id: number;
  readonly version: string;
  /** The set that ended it, or ended it earlier than stated; null when none did. */
  readonly endedBy: string | null;
}

/** Rules to import, as one set. */
export interface RuleFile {
  readonly version: string;
  readonly rules: readonly ImportedRule[];
}

export interface ImportedRule extends WrittenRule {
  /** States that it deliberately begins before the end of the rule before it. */
  readonly replacesBeforeEnd: boolean;
}

export const RULE_KINDS: readonly RuleKind[] = Object.keys(RULE_VALUES) as RuleKind[];
/** More than ten years of everything. */
const MAX_RULES_IN_FILE = 2_000;

const written = z.strictObject({
  kind: z.enum(RULE_KINDS),
  key: z.string().min(1).max(60),
  value: z.unknown(),
  validFrom: day,
  validTo: day.nullable(),
  source: z.string().trim().min(1).max(500),
  replacesBeforeEnd: z.boolean().default(false),
});
const file = z.strictObject({
  version: z.string().regex(/^[\w.-]{1,40}$/, '1 to 40 letters, digits, dots, hyphens and underscores'),
  rules: z.array(written).min(1).max(MAX_RULES_IN_FILE),
});

/** What is wrong with a file, each sentence naming the rule it is about. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Reads a file of rules and the value of each.
 * @throws RuleFileError that lists everything that is wrong.
 */
export function readRuleFile(text: string): RuleFile {
  const json = parsedJson(text);
  const parsed = file.safeParse(json);
  if (!parsed.success) throw new RuleFileError(issuesOf(parsed.error));
  const problems = parsed.data.rules.flatMap((rule) => faultsOf(rule).map((fault) => `${nameOf(rule)}: ${fault}`));
  if (problems.length > 0) throw new RuleFileError(problems);
  return parsed.data;
}

/**
 * Reads stored rules.
 * @throws Error that names every rule that cannot be read: then no rules are used at all.
 */
export function parseRules(stored: readonly StoredRule[]): LimitRules {
  const problems = stored.flatMap((rule) => faultsOf(rule).map((fault) => `${nameOf(rule)}: ${fault}`));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const inOrder = [...stored].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const ofKind = <Kind extends RuleKind>(kind: Kind): ReadonlyMap<string, readonly Rule<Kind>[]> =>
    Map.groupBy(
      inOrder.filter((rule) => rule.kind === kind).map((rule) => parsedRule(kind, rule)),
      ({ key }) => key,
    );
  return Object.fromEntries(RULE_KINDS.map((kind) => [kind, ofKind(kind)])) as LimitRules;
}

/** A rule in words, for messages. */
export const nameOf = ({ kind, key, validFrom }: Pick<WrittenRule, 'kind' | 'key' | 'validFrom'>): string =>
  `${kind} ${key} from ${validFrom}`;

function parsedRule<Kind extends RuleKind>(
  kind: Kind,
  { key, value, validFrom, validTo, source, version }: StoredRule,
): Rule<Kind> {
  return { kind, key, version, validFrom, validTo, source, value: RULE_VALUES[kind].parse(value) };
}

function faultsOf({ kind, key, value, validFrom, validTo }: WrittenRule): string[] {
  const keys = RULE_KEYS[kind];
  const read = RULE_VALUES[kind].safeParse(value);
  return [
    ...(keys && !keys.includes(key) ? [`no such key; there are ${keys.join(', ')}`] : []),
    ...(validTo !== null && validTo < validFrom ? [`it ends on ${validTo}, before it begins`] : []),
    ...(read.success ? [] : issuesOf(read.error).map((issue) => `value: ${issue}`)),
  ];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RuleFileError([`This is not JSON: ${(error as Error).message}`]);
  }
}

const issuesOf = (error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
