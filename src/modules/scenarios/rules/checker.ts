import { intersectEach, regionsWhere, type Region } from './checker-region.js';
import { choicesOf, probabilityRange, search } from './checker-search.js';
import type { Condition, Operand, ScenarioLabel, ScenarioRule, Thresholds } from './rule.js';

const FINDING_KINDS = [
  'DEAD_RULE',
  'CONTRADICTION',
  'NEVER_HOLDS',
  'ALWAYS_TRUE_GATE',
  'SHADOWED',
  'UNUSED_THRESHOLD',
  'UNDECIDED',
] as const;
type FindingKind = (typeof FINDING_KINDS)[number];

/** What is wrong, or odd, about rules and thresholds taken together. */
export interface Finding {
  readonly kind: FindingKind;
  /** The rule it is about; null for a threshold. */
  readonly label: ScenarioLabel | null;
  /** Where in the rule, such as `gate` or `signals.2.when`; the name of a threshold; null for the rule as a whole. */
  readonly where: string | null;
  /** In words, for the author of the rules. */
  readonly text: string;
}

/** Findings with which rules must not be put in force: a rule that can never pass is a mistake, whatever was meant. */
export const GRAVE_KINDS: readonly FindingKind[] = ['DEAD_RULE', 'CONTRADICTION'];

/** A condition and what it is called. */
interface Placed {
  readonly where: string;
  readonly when: Condition;
}

/**
 * Looks for rules that cannot do what they seem to say, by intervals of the metrics once the thresholds are filled in.
 * Metrics are taken as independent of each other, except for comparisons in the rules, so that what is reported is certain,
 * and something that only the nature of two figures rules out may go unseen. What takes too long to decide is reported
 * as UNDECIDED.
 */
export function checkRules(rules: readonly ScenarioRule[], thresholds: Thresholds): readonly Finding[] {
  const own = rules.flatMap((rule) => checkRule(rule, thresholds));
  const dead = own.flatMap(({ kind, label }) => (kind === 'DEAD_RULE' ? (label ?? []) : []));
  const alive = rules.filter(({ label }) => !dead.includes(label));
  return [...own, ...alive.flatMap((rule) => shadows(rule, alive, thresholds)), ...unusedThresholds(rules, thresholds)];
}

function checkRule(rule: ScenarioRule, thresholds: Thresholds): readonly Finding[] {
  const report = reporter(rule.label);
  const gate = regionsWhere(rule.gate, true, thresholds);
  if (gate?.length === 0) {
    return [
      ...contradictions({ where: 'gate', when: rule.gate }, thresholds, report),
      report('DEAD_RULE', null, 'its gate never opens'),
    ];
  }
  const opens = regionsWhere(rule.gate, false, thresholds)?.length === 0;
  return [
    ...contradictions({ where: 'gate', when: rule.gate }, thresholds, report),
    ...(opens ? [report('ALWAYS_TRUE_GATE', 'gate', 'it opens for everybody whose figures are known')] : []),
    ...(gate ? [] : [report('UNDECIDED', 'gate', 'it branches too much to say when it opens')]),
    ...afterGate(rule).flatMap((placed) => conditionFindings(placed, gate, thresholds, report)),
    ...deadRule(rule, thresholds, report),
  ];
}

type Report = (kind: FindingKind, where: string | null, text: string) => Finding;
const reporter =
  (label: ScenarioLabel | null): Report =>
  (kind, where, text) => ({ kind, label, where, text });

const afterGate = ({ signals, modifiers }: ScenarioRule): readonly Placed[] => [
  ...signals.map(({ when }, index) => ({ where: `signals.${index}.when`, when })),
  ...modifiers.map(({ when }, index) => ({ where: `modifiers.${index}.when`, when })),
];

function conditionFindings(placed: Placed, gate: readonly Region[] | null, thresholds: Thresholds, report: Report) {
  const { where, when } = placed;
  const contradicting = contradictions(placed, thresholds, report);
  const regions = regionsWhere(when, true, thresholds);
  if (regions?.length === 0) return contradicting;
  const met = gate && regions && intersectEach(gate, regions);
  if (met === null) return [...contradicting, report('UNDECIDED', where, 'it branches too much to say when it holds')];
  const never = met.length === 0 ? [report('NEVER_HOLDS', where, 'it never holds where the gate is open')] : [];
  return [...contradicting, ...never];
}

/** The innermost parts of a condition that can never hold. */
function contradictions({ where, when }: Placed, thresholds: Thresholds, report: Report): readonly Finding[] {
  const inner = partsOf(when).flatMap(({ where: part, when: nested }) =>
    contradictions({ where: `${where}.${part}`, when: nested }, thresholds, report),
  );
  if (inner.length > 0) return inner;
  const isNever = regionsWhere(when, true, thresholds)?.length === 0;
  return isNever ? [report('CONTRADICTION', where, 'no figures can ever meet it')] : [];
}

/** What a condition is made of and has to hold for it to hold. What is negated is looked at from outside. */
function partsOf(condition: Condition): readonly Placed[] {
  if ('all' in condition) return condition.all.map((when, index) => ({ where: `all.${index}`, when }));
  return 'any' in condition ? condition.any.map((when, index) => ({ where: `any.${index}`, when })) : [];
}

function deadRule(rule: ScenarioRule, thresholds: Thresholds, report: Report): readonly Finding[] {
  let best = 0;
  const found = search(choicesOf(rule, true), thresholds, {
    promising: (decided) => probabilityRange(rule, decided).most > best,
    wanted: (decided) => {
      best = Math.max(best, probabilityRange(rule, decided).most);
      return best >= rule.threshold;
    },
  });
  if (found === 'UNDECIDED') return [report('UNDECIDED', null, 'whether it can pass takes too long to say')];
  return found === 'YES'
    ? []
    : [report('DEAD_RULE', null, `it reaches ${best.toFixed(4)} at best, and passes from ${rule.threshold}`)];
}

/** Rules that always pass with at least the probability of this one, so that it is never reported first. */
function shadows(rule: ScenarioRule, rules: readonly ScenarioRule[], thresholds: Thresholds): readonly Finding[] {
  const report = reporter(rule.label);
  return rules.flatMap((other) => {
    if (other === rule) return [];
    const found = search([...choicesOf(rule, true), ...choicesOf(other, false)], thresholds, {
      promising: (decided) => canOutdo(rule, other, decided),
      wanted: (decided) => canOutdo(rule, other, decided),
    });
    if (found === 'UNDECIDED')
      return [report('UNDECIDED', null, `whether ${other.label} shadows it takes too long to say`)];
    return found === 'YES'
      ? []
      : [report('SHADOWED', null, `${other.label} passes whenever it does, as probably or more`)];
  });
}

/** Whether one rule can still pass where the other does not, or does less probably. Exact when all is decided. */
function canOutdo(rule: ScenarioRule, other: ScenarioRule, decided: readonly boolean[]): boolean {
  const own = 1 + rule.signals.length + rule.modifiers.length;
  const { most } = probabilityRange(rule, decided.slice(0, own));
  const { least } = probabilityRange(other, decided.slice(own));
  return most >= rule.threshold && (least < other.threshold || least < most);
}

function unusedThresholds(rules: readonly ScenarioRule[], thresholds: Thresholds): readonly Finding[] {
  const used = new Set(
    rules.flatMap((rule) => [rule.gate, ...afterGate(rule).map(({ when }) => when)]).flatMap(thresholdsIn),
  );
  const unused = Object.keys(thresholds).filter((name) => !used.has(name));
  return unused.map((name) => reporter(null)('UNUSED_THRESHOLD', name, 'no rule asks for it'));
}

function thresholdsIn(condition: Condition): readonly string[] {
  if ('left' in condition) {
    return [condition.left, condition.right].flatMap((side: Operand) => ('threshold' in side ? [side.threshold] : []));
  }
  if ('not' in condition) return thresholdsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(thresholdsIn);
}
