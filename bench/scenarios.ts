import { parseArgs } from 'node:util';
import { evaluateRules } from '../src/modules/scenarios/rules/evaluate.js';
import { SCENARIO_LABELS, LEAST_FLOOR, type ScenarioLabel } from '../src/modules/scenarios/rules/rule.js';
import type { RuleSet } from '../src/modules/scenarios/rules/rule-parser.js';
import { reportedLabelsOf } from '../src/modules/scenarios/evaluation/reported-labels.js';
import { computeThresholds, type Computation } from '../src/modules/scenarios/thresholds/threshold-computation.js';
import { circumstances, writeSection } from './report.js';
import {
  AS_OF,
  casesOf,
  countsOf,
  f1Of,
  INSTITUTION,
  monthOf,
  precisionOf,
  recallOf,
  together,
  type Case,
  type Counts,
} from './situations/cases.js';
import { learnCeiling } from './situations/ceiling.js';
import { peopleOf, populationOf } from './situations/people.js';
import { shippedRules } from './situations/shipped.js';

const HELP = `Measures how often scenario labels are right, and how many are found, on made-up customers.

  npm run bench:scenarios -- [--customers 10000] [--judge 65537,65539,65543]

Each part has customers of a seed of its own. Thresholds and curves are computed from one, the floor is chosen on
another, and labels are judged on three further ones, together, that nothing was chosen on. Results go to bench/RESULTS.md.
`;
/** What each seed is for. Rules were written looking at the first alone. */
const SEEDS = {
  rules: 101,
  floor: 2_103,
  judge: [65_537, 65_539, 65_543],
  ceiling: [9_001, 9_002, 9_003],
  ceilingChoice: 9_004,
} as const;
const FLOORS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
/** A label is as good as can be when it is no further than this below the ceiling. */
const NEAR_POINTS = 5;

/** As an institution would: from its customers, and from what a person said of them. */
async function computed(rules: RuleSet, seed: number, customers: number): Promise<Computation> {
  const settings = { seed, asOf: AS_OF };
  const people = peopleOf(settings, customers);
  const reviews = (ids: readonly number[]) =>
    Promise.resolve(
      ids.flatMap((customerId) => {
        const person = people[customerId - 1];
        return person ? person.truths.map((truth) => ({ ...truth, customerId, month: monthOf(person) })) : [];
      }),
    );
  return computeThresholds({
    population: populationOf(people),
    reviews,
    rules: rules.rules,
    floor: rules.floor,
    ruleSetId: 0,
    before: rules.thresholds,
    beforeCalibration: {},
    defaults: rules.thresholds,
    institutionId: INSTITUTION,
    today: AS_OF,
  });
}

const labelsTold = (cases: readonly Case[], { rules }: RuleSet, by: Computation, floor: number): Set<ScenarioLabel>[] =>
  cases.map(({ metrics }) => {
    const { verdicts } = evaluateRules(rules, metrics, by.thresholds);
    const { reported: told } = reportedLabelsOf(verdicts, by.calibration, { probability: floor, source: 'measured' });
    return new Set(told.flatMap(({ label }) => (label === 'NEUTRAL' ? [] : label)));
  });

const percent = (share: number): string => (100 * share).toFixed(1);
const shareText = (interval: ReturnType<typeof precisionOf>): string =>
  interval ? `${percent(interval.share)} (${percent(interval.low)}–${percent(interval.high)})` : '–';

function row(what: string, counts: Counts, ceiling: Counts): string {
  const pairs = [precisionOf, recallOf].map((of) => [of(counts), of(ceiling)] as const);
  const isNear = pairs.every(([own, best]) => 100 * ((best?.share ?? 0) - (own?.share ?? 0)) <= NEAR_POINTS);
  const cells = pairs.map(([own, best]) => `${shareText(own)} | ${best ? percent(best.share) : '–'}`);
  const { right, wrong, missed } = counts;
  return `| ${what} | ${right + missed} | ${right + wrong} | ${cells.join(' | ')} | ${isNear ? 'yes' : 'no'} |`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { customers: { type: 'string' }, judge: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const customers = Number(values.customers ?? 10_000);
  const judges = values.judge?.split(',').map(Number) ?? SEEDS.judge;
  const rules = await shippedRules();
  const by = await computed(rules, SEEDS.rules, customers);
  const heldOut = await casesOf(SEEDS.floor, customers);
  const floors = FLOORS.filter((floor) => floor >= LEAST_FLOOR).map((floor) => {
    const all = together(countsOf(heldOut, labelsTold(heldOut, rules, by, floor)).values());
    return { floor, all, f1: f1Of(all) };
  });
  const training: Case[] = [];
  for (const seed of SEEDS.ceiling) training.push(...(await casesOf(seed, customers)));
  const best = learnCeiling(training, await casesOf(SEEDS.ceilingChoice, customers));
  const judged: Case[] = [];
  for (const seed of judges) judged.push(...(await casesOf(seed, customers)));
  const floor = rules.floor?.probability ?? 0;
  const watched = judged.reduce((sum, { metrics }) => {
    const { verdicts } = evaluateRules(rules.rules, metrics, by.thresholds);
    return sum + reportedLabelsOf(verdicts, by.calibration, rules.floor).watched.length;
  }, 0);
  const [own, ceiling] = [labelsTold(judged, rules, by, floor), best(judged)].map((told) => countsOf(judged, told));
  if (!own || !ceiling) return;
  const none = { right: 0, wrong: 0, missed: 0 };
  const rows = SCENARIO_LABELS.map((label) => row(label, own.get(label) ?? none, ceiling.get(label) ?? none));
  const floorRows = floors.map(
    ({ floor: at, all, f1 }) =>
      `| ${at} | ${shareText(precisionOf(all))} | ${shareText(recallOf(all))} | ${percent(f1)} |`,
  );
  const many = customers.toLocaleString('en');
  writeSection(
    'scenarios',
    `${circumstances()}
${many} made-up customers of each of the seeds ${judges.join(', ')}, by whom nothing was chosen; rules were written on seed ${SEEDS.rules}, whose customers gave thresholds and curves; labels told from ${floor} on, ${watched} below it only to watch. Intervals are 95 % (Wilson).

| label | so | told | precision, % | ceiling | recall, % | ceiling | within ${NEAR_POINTS} points |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
${row('all', together(own.values()), together(ceiling.values()))}

The floor, on ${many} others (seed ${SEEDS.floor}), all labels together; the highest that costs no recall is taken:

| told from | precision, % | recall, % | F1, % |
| --- | --- | --- | --- |
${floorRows.join('\n')}`,
  );
}

await main();
