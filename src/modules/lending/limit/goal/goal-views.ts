import { encodeId } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import type { GoalStep } from './goal-plan.js';
import type { GoalPlan } from './settled-plan.js';
import { obstacleText, stepText } from './goal.texts.js';
import type { LimitGoalType, LimitPlanType, LimitStepType } from './goal.types.js';
import type { SoughtGoal } from './goal.service.js';
import { toHouseholdType } from '../simulation/household.types.js';
import type { KnownSaving } from '../simulation/known-saving.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import type { KnownDebt } from '../simulation/limit-request.js';
import { toLimitType } from '../simulation/limit-views.js';
import type { LoanLimitType } from '../simulation/limit.types.js';
import { warned } from '../simulation/limit.service.js';
import { percentOrNull } from '../../../../platform/percent-of.js';

/** A goal, as returned. */
export function toGoalType(sought: SoughtGoal, locale: Locale): LimitGoalType {
  const { on, today, targetWon, current, soonest, cheapest, obstacles, debts, saving } = sought;
  const planType = (plan: GoalPlan | null): LimitPlanType | null => plan && toPlanType(plan, { debts, today, locale });
  return {
    on,
    targetWon,
    current: limitTypeOf(current, today, locale),
    soonest: planType(soonest),
    cheapest: planType(cheapest),
    obstacles: obstacles.map((obstacle) => ({ ...obstacle, message: obstacleText(obstacle)[locale] })),
    ...toSavingType(saving),
  };
}

/** Saving, as returned, or why it is not known. */
export const toSavingType = ({ perMonthWon, household }: KnownSaving): SavingFields => ({
  savingPerMonthWon: perMonthWon,
  household: toHouseholdType(household),
  savingUnknown: perMonthWon !== null ? null : household ? 'TOO_FEW_MONTHS' : 'NOT_GIVEN',
});

type SavingFields = Pick<LimitGoalType, 'savingPerMonthWon' | 'household' | 'savingUnknown'>;

/** A limit, as returned; for a future day it warns that rules may change. */
export const limitTypeOf = (answer: LimitAnswer, today: string, locale: Locale): LoanLimitType =>
  toLimitType(answer.on > today ? warned(answer) : answer, locale);

/** Id of the loan when a debt is on record; null for one that was given. */
export function loanIdOf(debts: readonly KnownDebt[], debt: number | null): string | null {
  const loanId = debt === null ? null : (debts[debt]?.loanId ?? null);
  return loanId === null ? null : encodeId('Loan', loanId);
}

interface Reader {
  readonly debts: readonly KnownDebt[];
  readonly today: string;
  readonly locale: Locale;
}

function toPlanType(plan: GoalPlan, reader: Reader): LimitPlanType {
  const { loan, steps, answer, ...rest } = plan;
  return {
    ...rest,
    rateType: loan.rateKind,
    fixedMonths: loan.fixedMonths,
    termMonths: answer.termMonths,
    steps: steps.map((step) => toStepType(step, reader)),
    limit: limitTypeOf(answer, reader.today, reader.locale),
  };
}

function toStepType(step: GoalStep, { debts, locale }: Reader): LimitStepType {
  const { rateKind, annualRateMillionths, debt, ...rest } = step;
  const kind = debt === null ? null : (debts[debt]?.debt.kind ?? null);
  return {
    ...rest,
    debt,
    loanId: loanIdOf(debts, debt),
    rateType: rateKind,
    text: stepText(step, kind)[locale],
    annualRatePercent: percentOrNull(annualRateMillionths),
  };
}
