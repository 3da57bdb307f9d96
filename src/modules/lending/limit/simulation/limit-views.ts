import { encodeId } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { countedWon } from '../engine/debt-service.js';
import type { LimitAnswer, LimitWarning } from '../engine/limit-answer.js';
import type { SimulatedDebt, SimulatedLimit } from './limit.service.js';
import { CHART_TEXT, warningText } from './limit.texts.js';
import type {
  LimitChartPointType,
  LimitDebtType,
  LimitScoreRateType,
  LimitSimulationType,
  LimitWarningType,
  LoanLimitType,
} from './limit.types.js';
import type { ScoreRate } from '../engine/score-rate.js';
import { percentOfMillionths, percentOrNull } from '../../../../platform/percent-of.js';
import type { ChangedLimit } from '../engine/simulation.js';

const factorText = (millionths: number): string => (millionths / 1_000_000).toFixed(6);

/** A limit, as returned. */
export function toLimitType(answer: LimitAnswer, locale: Locale): LoanLimitType {
  const { pricing } = answer;
  return {
    ...answer,
    dsrPercent: percentOrNull(answer.dsrMillionths),
    debtDsrPercent: percentOrNull(answer.debtDsrMillionths),
    dsrCapPercent: percentOfMillionths(answer.dsrCapMillionths),
    annualRatePercent: percentOrNull(answer.annualRateMillionths),
    stressPercent: percentOfMillionths(answer.stressMillionths),
    pricing: pricing && {
      serviceFactor: factorText(pricing.serviceMillionths),
      appetiteFactor: factorText(pricing.appetiteMillionths),
    },
    warnings: answer.warnings.map((warning) => toWarningType(warning, locale)),
  };
}

const toWarningType = (warning: LimitWarning, locale: Locale): LimitWarningType => ({
  ...warning,
  message: warningText(warning)[locale],
});

/** A simulation, as returned. */
export function toSimulationType(simulated: SimulatedLimit, locale: Locale): LimitSimulationType {
  const { profile, current, changes, all } = simulated;
  const changed = ({ answer, addedWon }: ChangedLimit) => ({ limit: toLimitType(answer, locale), addedWon });
  return {
    on: simulated.on,
    policyProfile: profile.policyProfile,
    yearlyIncomeWon: profile.yearlyIncomeWon,
    debts: simulated.debts.map(toDebtType),
    scoreRate: toScoreRateType(simulated.scoreRate),
    current: toLimitType(current, locale),
    changes: changes.map((single) => ({ change: single.change, shareWon: single.shareWon, ...changed(single) })),
    all: all && changed(all),
    chart: [
      point('CURRENT', { answer: current, addedWon: 0 }, locale),
      ...changes.map((single) => point(single.change, single, locale)),
      ...(all ? [point('ALL', all, locale)] : []),
    ],
  };
}

function point(
  series: LimitChartPointType['series'],
  { answer, addedWon }: ChangedLimit,
  locale: Locale,
): LimitChartPointType {
  return {
    series,
    label: CHART_TEXT[series][locale],
    limitWon: answer.limitWon,
    addedWon: answer.limitWon === null ? null : addedWon,
    dsrPercent: percentOrNull(answer.dsrMillionths),
    monthlyPaymentWon: answer.monthlyPaymentWon,
  };
}

const toDebtType = ({ debt, loanId, yearlyServiceWon }: SimulatedDebt): LimitDebtType => ({
  loanId: loanId === null ? null : encodeId('Loan', loanId),
  isElsewhere: debt.isElsewhere === true,
  loanType: debt.kind,
  countedWon: countedWon(debt),
  yearlyServiceWon,
});

const toScoreRateType = ({ annualRateMillionths, unknown, rule }: ScoreRate): LimitScoreRateType => ({
  annualRatePercent: percentOrNull(annualRateMillionths),
  unknown,
  rule,
});
