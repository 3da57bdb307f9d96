import { z } from 'zod';
import { tool, type Fact, type Tool } from '../platform/assistant/index.js';
import type { Lending, LoanService } from '../modules/lending/index.js';
import {
  METRIC_TEXT,
  METRICS,
  type Evaluation,
  type MetricName,
  type ScenarioService,
} from '../modules/scenarios/index.js';
import type { Localized } from '../platform/text.js';
import { loanFacts, scenarioFacts } from './customer-facts.js';
import { chosenLoan, loanSlots } from './loan-slots.js';
import { standingFor, type StandingParts } from './standing-of.js';
import { days, factMaker, percent, won } from '../platform/assistant/index.js';

const SOURCE: Localized = { ko: '상황 판정에 쓴 지표', en: 'figures the situation was judged by' };

/** What facts of loans are read and worked out with. */
export interface LoanFactParts extends Pick<Lending, 'servicing'> {
  readonly loans: Pick<LoanService, 'loanFacts'>;
}

/** The customer's loans as they stand: for those with so many that the prompt does not hold them all. */
export function loansTool({ loans, servicing, ...parts }: LoanFactParts & StandingParts): Tool {
  return tool({
    name: 'loan_details',
    description:
      'The customer’s open loans as they stand: balance, rate, maturity, next payment, arrears. Ask for one by its place, such as 2 for loan.2.balance, or by how its number ends.',
    parameters: z.object({ loanNumber: z.string().max(40).optional() }),
    topic: 'LOAN',
    title: { ko: '대출 현황', en: 'Loans' },
    async run({ caller, customerId, today }, { loanNumber }) {
      const owed = await loans.loanFacts(caller, customerId);
      const standing = await standingFor(parts, caller, customerId, owed, today);
      const facts = loanFacts(await servicing(), owed, standing?.arrears ?? null, today);
      if (loanNumber === undefined) return facts;
      const chosen = chosenLoan(owed.loans, loanNumber);
      const start = loanSlots('loan', owed.loans.indexOf(chosen))('');
      return facts.filter(({ id }) => id.startsWith(start));
    },
  });
}

/** The situation that the rules see the customer in, with the figures they judged it by. */
export function situationTool({ scenarios }: { readonly scenarios: Pick<ScenarioService, 'evaluate'> }): Tool {
  return tool({
    name: 'situation',
    description: 'The situation the customer is in by the rules, with the figures it was judged by.',
    parameters: z.object({}),
    topic: 'SCENARIO',
    title: { ko: '현재 상황', en: 'Situation' },
    async run({ caller, customerId, today }) {
      const [evaluation] = await scenarios.evaluate(caller, [customerId]);
      return evaluation ? [...scenarioFacts(evaluation, today), ...metricFacts(evaluation, today)] : [];
    },
  });
}

function metricFacts({ verdicts, watched, spendingQuarter }: Evaluation, today: string): Fact[] {
  const figures = new Map(
    [...verdicts, ...watched].flatMap(({ keyMetrics }) => keyMetrics.map((metric) => [metric.name, metric] as const)),
  );
  return [...figures.values()].flatMap(({ name, value, asOf = null }) => {
    const words = value === null ? null : worded(name, value);
    const on = asOf ?? (OF_THE_QUARTER.has(name) ? spendingQuarter : null) ?? today;
    return words ? [factMaker('SCENARIO', SOURCE, on)(`scenario.metric.${name}`, METRIC_TEXT[name], words)] : [];
  });
}

/** Told by the quarter; others are of a month, or of the day. */
const OF_THE_QUARTER: ReadonlySet<MetricName> = new Set([
  'monthlySpendingWon',
  'spendingToIncomePercent',
  'creditCardSharePercent',
  'spendingChangePercent',
]);

/** A metric with its unit; null for units that are told nowhere else. */
function worded(name: MetricName, value: string): Localized | null {
  const units: Partial<Record<(typeof METRICS)[MetricName], (text: string) => Localized>> = {
    WON: (text) => won(Math.round(Number(text))),
    PERCENT: percent,
    DAYS: (text) => days(Number(text)),
  };
  return units[METRICS[name]]?.(value) ?? null;
}
