import { FIRST_ANOMALY_RULES } from '../migrations/1763900000006-anomalies.js';
import { LASTING_RULES } from '../migrations/1764400000501-rules-for-lasting-changes.js';
import { SHIPPED_ANOMALY_RULES } from '../migrations/1790700000010-anomaly-rules-as-measured.js';
import { parseAnomalyRules } from '../src/modules/insights/anomalies/rules/anomaly-rule-parser.js';
import type { AnomalyRules, AnyAnomalyRule } from '../src/modules/insights/anomalies/rules/anomaly-rule.js';
import { wilsonInterval } from '../src/learning/index.js';
import {
  casesOf,
  flagsOfRules,
  PLANTED_KINDS,
  recordOf,
  withBrokenSums,
  type Case,
  type Flag,
  type PlantedKind,
} from './anomaly-judging.js';
import { writeSection } from './report.js';

/** Parameters are chosen on customers of one seed, and rules judged on those of others that no choice has seen. */
const CHOSEN_ON = { seed: 2_026, customers: 6_000 };
const JUDGED_ON = { seeds: [50_021, 50_023, 50_033], customers: 12_000 };

/** What is tried for a rule, and the kind that it is for. Every combination is. */
interface Grid {
  readonly code: AnyAnomalyRule['code'];
  readonly kind: PlantedKind;
  readonly values: Readonly<Record<string, readonly number[]>>;
}
const GRIDS: readonly Grid[] = [
  {
    code: 'CARD_SPLIT_SHIFT',
    kind: 'SECOND_CARD',
    values: { leastSpreadPoints: [2, 3], minShiftPoints: [10, 12, 15, 18] },
  },
  {
    code: 'MIX_CHANGE',
    kind: 'MIX_CHANGE',
    values: { minGainPoints: [10, 12, 15, 20], minCategories: [1, 2, 3], leastGainPoints: [2, 3, 4] },
  },
  { code: 'CATEGORY_BEGUN', kind: 'NEW_CATEGORY', values: { minSharePercent: [6, 8, 10, 12, 15, 18] } },
  { code: 'CATEGORY_ENDED', kind: 'VANISHED_CATEGORY', values: { minSharePercent: [8, 10, 12, 14, 16, 18] } },
  {
    code: 'CATEGORY_DRIFT',
    kind: 'SLOW_DRIFT',
    values: { minRisePoints: [8, 10, 13, 16], minTimesBefore: [2, 2.5, 3], minT: [3, 4, 5] },
  },
];

type Parameters = Readonly<Record<string, number>>;

const combinations = (values: Grid['values']): Parameters[] =>
  Object.entries(values).reduce<Parameters[]>(
    (all, [name, each]) => all.flatMap((some) => each.map((value) => ({ ...some, [name]: value }))),
    [{}],
  );

/** The harmonic mean of precision and of recall of the kind. */
function f1Of(cases: readonly Case[], rules: AnomalyRules, { code, kind }: Grid): number {
  const { flags, right, byKind } = recordOf(cases, flagsOfRules(cases, rules), code);
  const [precision, recall] = [flags === 0 ? 0 : right / flags, byKind[kind].found / byKind[kind].planted];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** What a grid gives best, on the customers that parameters are chosen on. */
function chosen(cases: readonly Case[], grid: Grid): { readonly parameters: Parameters; readonly f1: number } {
  const rule = LASTING_RULES.find(({ code }) => code === grid.code);
  if (!rule) throw new Error(`${grid.code} is not among the rules for lasting changes.`);
  const tried = combinations(grid.values).map((values) => {
    const parameters = { ...rule.parameters, ...values };
    const only = parseAnomalyRules({ ...FIRST_ANOMALY_RULES, rules: [{ ...rule, parameters }] });
    return { parameters, f1: f1Of(cases, only, grid) };
  });
  return tried.reduce((best, each) => (each.f1 > best.f1 ? each : best));
}

const percent = (share: number): string => (100 * share).toFixed(0);
function shareText(part: number, whole: number): string {
  const interval = wilsonInterval(part, whole);
  return interval ? `${percent(interval.share)} (${percent(interval.low)}–${percent(interval.high)})` : '–';
}

function table(cases: readonly Case[], flags: readonly Flag[], detectors: readonly string[]): string {
  const head = [
    'detector',
    'precision, %',
    'n',
    'precision of what it adds, %',
    'n',
    ...PLANTED_KINDS.map((kind) => `\`${kind}\``),
  ];
  const rows = detectors.map((detector) => {
    const { flags: n, right, added, byKind } = recordOf(cases, flags, detector);
    const found = PLANTED_KINDS.map((kind) => {
      const each = byKind[kind];
      return each.found === 0 ? '–' : `${shareText(each.found, each.planted)}, alone ${each.alone}`;
    });
    const adds = [shareText(added.right, added.flags), added.flags];
    return `| ${[`\`${detector}\``, shareText(right, n), n, ...adds, ...found].join(' | ')} |`;
  });
  const all = flags.map((flag) => ({ ...flag, detector: 'all of them' }));
  const { right, flags: n, byKind } = recordOf(cases, all, 'all of them');
  const total = PLANTED_KINDS.map(
    (kind) => `${shareText(byKind[kind].found, byKind[kind].planted)} of ${byKind[kind].planted}`,
  );
  const last = `| ${['**all of them**', shareText(right, n), n, '', '', ...total].join(' | ')} |`;
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows, last].join('\n');
}

const learnt = casesOf(CHOSEN_ON.seed, CHOSEN_ON.customers);
const choices = GRIDS.map((grid) => ({ grid, ...chosen(learnt, grid) }));
const rules = parseAnomalyRules(SHIPPED_ANOMALY_RULES);
const cases = JUDGED_ON.seeds.flatMap((seed) => casesOf(seed, JUDGED_ON.customers));
const flags = flagsOfRules(cases, rules);
const detectors = rules.rules.map(({ code }) => code).filter((code) => code !== 'SUMS_DO_NOT_MATCH');
const broken = withBrokenSums(cases, CHOSEN_ON.seed);
const sums = recordOf(broken, flagsOfRules(broken, rules), 'SUMS_DO_NOT_MATCH');
const many = (count: number): string => count.toLocaleString('en');
const said = (values: Parameters): string => JSON.stringify(values);
const differs = choices.filter(({ grid, parameters }) =>
  SHIPPED_ANOMALY_RULES.rules.some(
    ({ code, parameters: own }) => code === grid.code && said({ ...own }) !== said(parameters),
  ),
);
const text = `The rules as they ship, on ${many(JUDGED_ON.customers)} generated customers of each of the seeds ${JUDGED_ON.seeds.join(', ')}, which no choice has seen, four
quarters each. Precision: of the quarters found, those in which something was planted. Recall by kind: of what was planted, what
was found in one of its quarters; alone, and what it adds: what no other detector found. 95 % intervals of Wilson. A quarter of
the changes that stay begin in the newest quarter, which rules that look for two quarters cannot find yet.

${table(cases, flags, detectors)}

Sums that do not match are made by nobody, so that they were broken in one quarter of one customer in forty, by 5,000 to 3,000,000 won:
\`SUMS_DO_NOT_MATCH\` found ${many(sums.right)} quarters so, and ${many(sums.flags - sums.right)} others (precision ${shareText(sums.right, sums.flags)} %).

Best F1 of a grid on ${many(CHOSEN_ON.customers)} customers of seed ${CHOSEN_ON.seed}: ${choices.map(({ grid, parameters, f1 }) => `\`${grid.code}\` ${said(parameters)}, F1 ${f1.toFixed(2)}`).join('; ')}.
${differs.length === 0 ? 'The rules that ship are these.' : `Others ship of ${differs.map(({ grid }) => `\`${grid.code}\``).join(', ')}.`}`;
process.stdout.write(`${text}\n`);
if (!process.argv.includes('--dry')) writeSection('anomalies', text);
