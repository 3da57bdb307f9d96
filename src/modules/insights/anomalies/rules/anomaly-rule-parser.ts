import { z } from 'zod';
import { explain } from '../../parse-problems.js';
import { RULE_CODES, RULE_PARAMETERS, type AnomalyRules, type AnyAnomalyRule } from './anomaly-rule.js';

const rule = z.strictObject({
  code: z.enum(RULE_CODES as [AnyAnomalyRule['code'], ...AnyAnomalyRule['code'][]]),
  severity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
  tellsCustomer: z.boolean(),
  // Versions of before it was measured have none: as likely as not.
  priorPrecision: z.number().min(0).max(1).default(0.5),
  parameters: z.record(z.string(), z.number().min(0)),
  sources: z.record(z.string(), z.string().min(1)),
});
const rules = z.strictObject({
  history: z.strictObject({ quarters: z.int().min(1).max(20), within: z.int().min(1).max(20) }),
  rules: z.array(rule).min(1),
});

/**
 * Reads a rule set as it is stored.
 * @throws Error that lists every rule at fault: a rule set that is not whole is not used at all.
 */
export function parseAnomalyRules(stored: unknown): AnomalyRules {
  const parsed = rules.safeParse(stored);
  if (!parsed.success) throw new Error(`Anomaly rules: ${explain(parsed.error)}`);
  const { history, rules: list } = parsed.data;
  const problems = [
    ...(history.within < history.quarters ? ['history: fewer quarters are looked through than are needed'] : []),
    ...list.flatMap((each, index) => faultsOf(each, list.slice(0, index))),
  ];
  if (problems.length > 0) throw new Error(`Anomaly rules: ${problems.join('; ')}`);
  return { history, rules: list as AnyAnomalyRule[] };
}

function faultsOf({ code, parameters, sources }: z.infer<typeof rule>, earlier: readonly { code: string }[]): string[] {
  const names: readonly string[] = RULE_PARAMETERS[code];
  const given = Object.keys(parameters);
  return [
    ...(earlier.some((other) => other.code === code) ? [`${code}: an earlier rule has this code`] : []),
    ...names.filter((name) => !given.includes(name)).map((name) => `${code}: ${name} is missing`),
    ...given.filter((name) => !names.includes(name)).map((name) => `${code}: ${name} is no parameter of it`),
    ...names.filter((name) => !Object.hasOwn(sources, name)).map((name) => `${code}: ${name} has no source`),
  ];
}
