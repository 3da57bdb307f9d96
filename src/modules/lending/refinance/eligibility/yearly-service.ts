import { debtService, roundedWon, ruleOn, serviceKey, type Debt, type LimitRules } from '../../limit/index.js';
import type { YearlyService } from './dsr-hint.js';

/**
 * Yearly service of loans by the rules of a day, each at its contract rate and without stress. Null when no rule covers
 * one of them, or when whether it counts depends on how many homes somebody has, which is not known here.
 */
export function yearlyService(
  others: readonly Debt[],
  requested: Debt,
  rules: LimitRules,
  on: string,
): YearlyService | null {
  const services = [requested, ...others].map((debt) => serviceOf(debt, rules, on));
  const [requestedWon, ...othersWon] = services;
  if (requestedWon == null || othersWon.includes(null)) return null;
  return { requestedWon, othersWon: othersWon.reduce<number>((sum, won) => sum + (won ?? 0), 0) };
}

/** Each rounded half up to the won. */
function serviceOf(debt: Debt, rules: LimitRules, on: string): number | null {
  const formula = ruleOn(rules, 'SERVICE', serviceKey(debt.kind, debt.repaymentMethod), on)?.rule.value;
  if (!formula) return null;
  if (formula.formula === 'INTEREST_ONLY') {
    const { startedOn } = debt;
    return startedOn !== null && startedOn < formula.loansFrom ? 0 : null;
  }
  // The region and the homes of a borrower matter only to the formula above.
  return roundedWon(debtService(formula, debt, { region: 'REGIONAL', homeCount: 0 }));
}
