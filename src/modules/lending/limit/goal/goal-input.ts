import { decodeId } from '../../../../platform/graphql/index.js';
import { rateMillionths } from '../../terms/index.js';
import type { LimitMeansInput, LoanLimitGoalInput } from './goal.inputs.js';
import type { RequestedGoal, RequestedMeans } from './goal-request.js';
import { toRequest } from '../simulation/limit-input.js';

/** How far to look ahead by default. */
export const MONTHS_AHEAD = 12;
/**
 * Interest of the coming year by default: what is further ahead depends on rates that may change, and would have
 * a long debt at a low rate repaid before a short one at a high rate.
 */
const HORIZON_MONTHS = 12;

/** What is available to raise a limit, as the API takes it. */
export function toMeans(input: LimitMeansInput): RequestedMeans {
  const { savingPerMonthWon = null, repayable = null } = input;
  return {
    subject: toRequest(input),
    cashWon: input.cashWon ?? 0,
    savingPerMonthWon,
    repayable:
      repayable?.map(({ debt = null, loanId = null, feePercent = null }, index) => ({
        debt,
        loanId: loanId === null ? null : decodeId('Loan', loanId, ['repayable', String(index), 'loanId']),
        feeMillionths: feePercent === null ? null : rateMillionths(feePercent),
      })) ?? null,
  };
}

/** A goal, as the API takes it. */
export function toGoal(input: LoanLimitGoalInput): RequestedGoal {
  const { targetWon, terms = null, withinMonths, horizonMonths } = input;
  return {
    ...toMeans(input),
    targetWon,
    terms,
    withinMonths: withinMonths ?? MONTHS_AHEAD,
    horizonMonths: horizonMonths ?? HORIZON_MONTHS,
    rates: (input.rates ?? []).map(({ rateType, fixedMonths = null, annualRatePercent }) => ({
      rateKind: rateType,
      fixedMonths,
      annualRateMillionths: rateMillionths(annualRatePercent),
    })),
  };
}
