import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import { RateTypeEnum, type RateKind } from '../../loans/index.js';
import { ObstacleEnum, SavingUnknownEnum, StepKindEnum, type SavingUnknown } from './goal.enums.js';
import type { ObstacleCode } from './goal-obstacle.js';
import type { StepKind } from './goal-plan.js';
import { LendingRuleReferenceType } from '../rules/lending-rule.types.js';
import type { ConstraintName } from '../engine/limit-answer.js';
import { ConstraintEnum } from '../simulation/limit.enums.js';
import { LoanLimitType } from '../simulation/limit.types.js';
import { AssumedSavingType } from '../simulation/household.types.js';

@ObjectType('LoanLimitStep', { description: 'One step towards a goal. Fields that do not apply are null.' })
export class LimitStepType {
  @Field(() => StepKindEnum, { description: 'What is to be done.' })
  kind!: StepKind;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'How long to wait, or the term to take.' })
  months!: number | null;

  @Field(() => RateTypeEnum, { nullable: true, description: 'The type of rate to take.' })
  rateType!: RateKind | null;

  @Field(() => Int, { nullable: true, description: 'For how many months it is fixed, for MIXED and PERIODIC.' })
  fixedMonths!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'The rate to take, in percent a year.' })
  annualRatePercent!: string | null;

  @Field(() => Int, { nullable: true, description: 'Index of the debt: those given first, then those on record.' })
  debt!: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the loan, when the debt is on record.' })
  loanId!: string | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What is paid on the debt, or given up of an overdraft limit, in won.',
  })
  amountWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The fee for repaying it, in won; null when it is not known.' })
  feeWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What it adds to the limit after the steps before it, in won. The steps sum to the whole change.',
  })
  addedWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The limit then, in won.' })
  limitAfterWon!: number | null;
}

@ObjectType('LoanLimitPlan', { description: 'A way to borrow what is wanted, and what it takes.' })
export class LimitPlanType {
  @Field(() => Int, { description: 'How many months to wait; 0 for now.' })
  months!: number;

  @Field(() => CalendarDate, { description: 'The day of that month. Its rules are used as far as they are known.' })
  on!: string;

  @Field(() => [LimitStepType], { description: 'What to do, in this order; empty when nothing is needed.' })
  @Extensions({ listSize: 6 })
  steps!: readonly LimitStepType[];

  @Field(() => RateTypeEnum, { description: 'How the rate of the loan to take may change.' })
  rateType!: RateKind;

  @Field(() => Int, { nullable: true, description: 'For how many months it is fixed, for MIXED and PERIODIC.' })
  fixedMonths!: number | null;

  @Field(() => Int, { description: 'Term of the loan to take, in months.' })
  termMonths!: number;

  @Field(() => Won, { description: 'What is repaid early, in won.' })
  repaidWon!: number;

  @Field(() => Won, { description: 'Fees for that, as far as they are known, in won.' })
  feesWon!: number;

  @Field(() => Won, {
    description:
      'Extra interest on what is wanted over the horizon, compared with the loan as asked for, in won; negative for less.',
  })
  extraInterestWon!: number;

  @Field(() => Won, {
    description: 'Interest that the debts would have cost over the horizon on what is repaid, in won.',
  })
  sparedInterestWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: "The borrower's part of the stamp duty (인지세) on the contract, in won; null when it is not known.",
  })
  stampDutyWon!: number | null;

  @Field(() => Won, {
    description:
      'What the plan costs over the horizon: fees, stamp duty and extra interest less saved interest, in won; negative where it saves more than it costs. Repaid principal is no cost. Effects of repaying on the credit score or on a rate are not counted: no published table gives them.',
  })
  costWon!: number;

  @Field(() => Int, { description: 'Over how many months interest was counted, from `on`.' })
  horizonMonths!: number;

  @Field(() => Won, { nullable: true, description: 'Money available by then, in won; null when not known.' })
  availableWon!: number | null;

  @Field(() => LoanLimitType, { description: 'The limit after all steps: at least what is wanted.' })
  limit!: LoanLimitType;
}

@ObjectType('LoanLimitObstacle', { description: 'Why a goal cannot be reached.' })
class LimitObstacleType {
  @Field(() => ObstacleEnum, { description: 'The reason, for programs.' })
  code!: ObstacleCode;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  message!: string;

  @Field(() => ConstraintEnum, { nullable: true, description: 'The bound in the way; null for other reasons.' })
  constraint!: ConstraintName | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The most it allows after everything that may be done, in won, rounded down to 10,000.',
  })
  mostWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'With SAVING_TOO_LITTLE: the least that is missing, in won.' })
  missingWon!: number | null;

  @Field(() => LendingRuleReferenceType, { nullable: true, description: 'The rule that sets the bound.' })
  rule!: LendingRuleReferenceType | null;
}

@ObjectType('LoanLimitGoal', { description: 'Whether somebody can borrow a sum, and how.' })
export class LimitGoalType extends AssumedSavingType {
  @Field(() => CalendarDate, { description: 'The first day.' })
  on!: string;

  @Field(() => Won, { description: 'What is wanted, in won.' })
  targetWon!: number;

  @Field(() => LoanLimitType, { description: 'The limit as things are.' })
  current!: LoanLimitType;

  @Field(() => LimitPlanType, {
    nullable: true,
    description: 'The soonest plan, and the cheapest of those equally soon; null when there is none.',
  })
  soonest!: LimitPlanType | null;

  @Field(() => LimitPlanType, {
    nullable: true,
    description: 'The cheapest plan, and the soonest of those equally cheap; null when there is none.',
  })
  cheapest!: LimitPlanType | null;

  @Field(() => [LimitObstacleType], { description: 'Why there is no plan; empty when there is one.' })
  @Extensions({ listSize: 4 })
  obstacles!: readonly LimitObstacleType[];

  @Field(() => SavingUnknownEnum, {
    nullable: true,
    description: 'Why later months and the money for a plan are not considered; null when saving is known.',
  })
  savingUnknown!: SavingUnknown | null;
}
