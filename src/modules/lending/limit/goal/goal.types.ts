import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import { RateTypeEnum, type RateKind } from '../../loans/index.js';
import { ObstacleEnum, SavingUnknownEnum, StepKindEnum, type SavingUnknown } from './goal.enums.js';
import type { ObstacleCode } from './goal-obstacle.js';
import type { StepKind } from './goal-plan.js';
import { LimitHouseholdType } from '../simulation/household.types.js';
import { LendingRuleReferenceType } from '../rules/lending-rule.types.js';
import type { ConstraintName } from '../engine/limit-answer.js';
import { ConstraintEnum } from '../simulation/limit.enums.js';
import { LoanLimitType } from '../simulation/limit.types.js';

@ObjectType('LoanLimitStep', { description: 'One thing to do for a goal. What does not concern it is null.' })
export class LimitStepType {
  @Field(() => StepKindEnum, { description: 'What is to be done.' })
  kind!: StepKind;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'How long to wait, or the term to take.' })
  months!: number | null;

  @Field(() => RateTypeEnum, { nullable: true, description: 'The type of rate to take.' })
  rateType!: RateKind | null;

  @Field(() => Int, { nullable: true, description: 'For how many months that is fixed, of MIXED and PERIODIC.' })
  fixedMonths!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'The rate to take, in percent a year.' })
  annualRatePercent!: string | null;

  @Field(() => Int, { nullable: true, description: 'Place of the debt: those given first, then those on record.' })
  debt!: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the loan on record that the debt is.' })
  loanId!: string | null;

  @Field(() => Won, { nullable: true, description: 'What goes to the debt, or is given up of a limit, in won.' })
  amountWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The fee for repaying it, in won; null when it is not known.' })
  feeWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What it adds to the limit once the steps before it are done, in won. Steps sum to the whole change.',
  })
  addedWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The limit then, in won.' })
  limitAfterWon!: number | null;
}

@ObjectType('LoanLimitPlan', { description: 'A way to be lent what is wanted, and what it takes.' })
export class LimitPlanType {
  @Field(() => Int, { description: 'How many months to wait; 0 for now.' })
  months!: number;

  @Field(() => CalendarDate, { description: 'The day that is, whose rules are used as far as they are known.' })
  on!: string;

  @Field(() => [LimitStepType], { description: 'What to do, in this order; empty when nothing is needed.' })
  @Extensions({ listSize: 6 })
  steps!: readonly LimitStepType[];

  @Field(() => RateTypeEnum, { description: 'How the rate of the loan to take may change.' })
  rateType!: RateKind;

  @Field(() => Int, { nullable: true, description: 'For how many months that is fixed, of MIXED and PERIODIC.' })
  fixedMonths!: number | null;

  @Field(() => Int, { description: 'Term of the loan to take, in months.' })
  termMonths!: number;

  @Field(() => Won, { description: 'What is repaid early, in won.' })
  repaidWon!: number;

  @Field(() => Won, { description: 'Fees for that, as far as they are known, in won.' })
  feesWon!: number;

  @Field(() => Won, {
    description:
      'Interest on what is wanted over the horizon, beyond that of the loan as it was asked for, in won; negative for less.',
  })
  extraInterestWon!: number;

  @Field(() => Won, {
    description: 'Interest that the debts would have borne over the horizon on what is repaid, in won.',
  })
  sparedInterestWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'What the borrower bears of stamp duty (인지세) on the contract, in won; null when it is not known.',
  })
  stampDutyWon!: number | null;

  @Field(() => Won, {
    description:
      'What the plan costs over the horizon: fees, stamp duty and extra interest less spared interest, in won; negative where it spares more than it takes. What is repaid is no cost. No effect of repaying on the credit score or on a rate is counted: no published table tells one.',
  })
  costWon!: number;

  @Field(() => Int, { description: 'Over how many months interest was counted, from `on`.' })
  horizonMonths!: number;

  @Field(() => Won, { nullable: true, description: 'What there is to spend by then, in won; null when not known.' })
  availableWon!: number | null;

  @Field(() => LoanLimitType, { description: 'The limit when all is done: at least what is wanted.' })
  limit!: LoanLimitType;
}

@ObjectType('LoanLimitObstacle', { description: 'Why a goal cannot be reached.' })
export class LimitObstacleType {
  @Field(() => ObstacleEnum, { description: 'The reason, for programs.' })
  code!: ObstacleCode;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  message!: string;

  @Field(() => ConstraintEnum, { nullable: true, description: 'The bound in the way; null for other reasons.' })
  constraint!: ConstraintName | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The most that it allows when all is done that may be, in won, rounded down to 10,000.',
  })
  mostWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'With SAVING_TOO_LITTLE: what is lacking at the least, in won.' })
  missingWon!: number | null;

  @Field(() => LendingRuleReferenceType, { nullable: true, description: 'The rule that sets the bound.' })
  rule!: LendingRuleReferenceType | null;
}

@ObjectType('LoanLimitGoal', { description: 'Whether somebody can be lent so much, and how.' })
export class LimitGoalType {
  @Field(() => CalendarDate, { description: 'The day it begins at.' })
  on!: string;

  @Field(() => Won, { description: 'What is wanted, in won.' })
  targetWon!: number;

  @Field(() => LoanLimitType, { description: 'The limit as things are.' })
  current!: LoanLimitType;

  @Field(() => LimitPlanType, {
    nullable: true,
    description: 'The plan that gets there first, and of those the cheapest; null when there is none.',
  })
  soonest!: LimitPlanType | null;

  @Field(() => LimitPlanType, {
    nullable: true,
    description: 'The cheapest plan, and of equally cheap ones the soonest; null when there is none.',
  })
  cheapest!: LimitPlanType | null;

  @Field(() => [LimitObstacleType], { description: 'Why there is no plan; empty when there is one.' })
  @Extensions({ listSize: 4 })
  obstacles!: readonly LimitObstacleType[];

  @Field(() => Won, {
    nullable: true,
    description:
      'What was reckoned to be put aside each month, in won: what was given, else the median of the customer’s months. Null when neither is known.',
  })
  savingPerMonthWon!: number | null;

  @Field(() => LimitHouseholdType, {
    nullable: true,
    description: 'What the customer’s months tell; null when no customer is named.',
  })
  household!: LimitHouseholdType | null;

  @Field(() => SavingUnknownEnum, {
    nullable: true,
    description: 'Why nothing is said of later months, nor whether the money is there; null when that is known.',
  })
  savingUnknown!: SavingUnknown | null;
}
