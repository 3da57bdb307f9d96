import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import { LoanTypeEnum, type LoanKind } from '../../loans/index.js';
import type { ConstraintName, LimitWarningCode, Unbounded } from '../engine/limit-answer.js';
import type { ChangeName } from '../engine/limit-changes.js';
import {
  ChangeEnum,
  ChartSeriesEnum,
  ConstraintEnum,
  PolicyProfileEnum,
  ScoreRateUnknownEnum,
  UnboundedEnum,
  WarningEnum,
} from './limit.enums.js';
import type { PolicyProfile } from '../engine/limit-profile.js';
import { LendingRuleReferenceType } from '../rules/lending-rule.types.js';
import type { ScoreRateUnknown } from '../engine/score-rate.js';

@ObjectType('LoanLimitConstraint', { description: 'One bound of a loan.' })
class LimitConstraintType {
  @Field(() => ConstraintEnum, { description: 'What bounds it.' })
  name!: ConstraintName;

  @Field(() => Won, { nullable: true, description: 'The most it allows, rounded down to 10,000 won; null for none.' })
  limitWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The same rounded half up to the won.' })
  exactWon!: number | null;

  @Field(() => UnboundedEnum, { nullable: true, description: 'Why it has no amount; null when it has one.' })
  unbounded!: Unbounded | null;
}

@ObjectType('LoanLimitWarning', { description: 'What to know besides the numbers.' })
export class LimitWarningType {
  @Field(() => WarningEnum, { description: 'The reason, for programs.' })
  code!: LimitWarningCode;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  message!: string;

  @Field(() => LendingRuleReferenceType, { nullable: true, description: 'The rule it is about.' })
  rule!: LendingRuleReferenceType | null;

  @Field(() => Won, { nullable: true, description: 'The amount it is about, in won; the code says which.' })
  amountWon!: number | null;

  @Field(() => Int, { nullable: true, description: 'With TERM_SHORTENED: the term used, in months.' })
  months!: number | null;
}

@ObjectType('LoanLimitPricing', { description: 'By what a worked example multiplies a limit for another rate.' })
class LimitPricingType {
  @Field(() => Decimal, { description: 'The factor that follows from the service of the other rate.' })
  serviceFactor!: string;

  @Field(() => Decimal, { description: 'The additional factor for the appetite of the lender.' })
  appetiteFactor!: string;
}

@ObjectType('LoanLimit', { description: 'How much can be borrowed, and why.' })
export class LoanLimitType {
  @Field(() => Won, {
    nullable: true,
    description: 'The most that can be borrowed, rounded down to 10,000 won; null when nothing known bounds it.',
  })
  limitWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The same rounded half up to the won.' })
  exactWon!: number | null;

  @Field(() => ConstraintEnum, { nullable: true, description: 'The bound that binds; null when there is none.' })
  bindingConstraint!: ConstraintName | null;

  @Field(() => [LimitConstraintType], { description: 'Every bound that such a loan can have.' })
  @Extensions({ listSize: 4 })
  constraints!: readonly LimitConstraintType[];

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Service of all debts and of the limit, stress included, in percent of income; null without an income or a limit.',
  })
  dsrPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The same for the debts alone.' })
  debtDsrPercent!: string | null;

  @Field(() => Decimal, { description: 'The highest DSR the lender may grant, in percent.' })
  dsrCapPercent!: string;

  @Field(() => Won, { description: 'Yearly service of the debts, in won.' })
  debtServiceWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'Regular monthly payment on the limit, without stress, in won; null without a limit.',
  })
  monthlyPaymentWon!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Rate without stress, in percent a year; null when not known.' })
  annualRatePercent!: string | null;

  @Field(() => Decimal, { description: 'Rate points that DSR added, in percent.' })
  stressPercent!: string;

  @Field(() => Int, { description: 'The term used, in months: the one asked for, or the longest allowed.' })
  termMonths!: number;

  @Field(() => LimitPricingType, { nullable: true, description: 'For SEED_EXAMPLE only: what a change of rate does.' })
  pricing!: LimitPricingType | null;

  @Field(() => [LendingRuleReferenceType], { description: 'Every rule that took part.' })
  @Extensions({ listSize: 10 })
  rules!: readonly LendingRuleReferenceType[];

  @Field(() => [LimitWarningType], { description: 'What to know besides the numbers.' })
  @Extensions({ listSize: 3 })
  warnings!: readonly LimitWarningType[];
}

@ObjectType('LoanLimitChanged', { description: 'A limit after all changes.' })
class LimitChangedType {
  @Field(() => LoanLimitType, { description: 'The limit then.' })
  limit!: LoanLimitType;

  @Field(() => Won, {
    nullable: true,
    description: 'By how much it exceeds the limit now, in won; null when either is not known.',
  })
  addedWon!: number | null;
}

@ObjectType('LoanLimitSingleChange', { description: 'A limit after one change alone.' })
class LimitSingleChangeType extends LimitChangedType {
  @Field(() => ChangeEnum, { description: 'What was changed.' })
  change!: ChangeName;

  @Field(() => Won, {
    nullable: true,
    description:
      'Its share of what all changes add together, independent of their order (Shapley value), in won. The shares sum to the total exactly.',
  })
  shareWon!: number | null;
}

@ObjectType('LoanLimitChartPoint', { description: 'One bar of the chart.' })
export class LimitChartPointType {
  @Field(() => ChartSeriesEnum, { description: 'What it shows.' })
  series!: ChangeName | 'CURRENT' | 'ALL';

  @Field(() => String, { description: 'Its name, in the language of the caller.' })
  label!: string;

  @Field(() => Won, { nullable: true, description: 'The limit, in won; null when it is not known.' })
  limitWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'By how much it exceeds the limit now, in won.' })
  addedWon!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'DSR with it, in percent.' })
  dsrPercent!: string | null;

  @Field(() => Won, { nullable: true, description: 'Regular monthly payment on it, in won.' })
  monthlyPaymentWon!: number | null;
}

@ObjectType('LoanLimitDebt', { description: 'A debt that was counted.' })
export class LimitDebtType {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the loan on record; null for a debt that was given, and for debts elsewhere.',
  })
  loanId!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it represents all debts elsewhere, from their payments in the months on record; it counts with its actual payments, like AUTO. There is none where debts are given.',
  })
  isElsewhere!: boolean;

  @Field(() => LoanTypeEnum, { description: 'What it is for, or secured by.' })
  loanType!: LoanKind;

  @Field(() => Won, { description: 'The amount that counts, in won: the limit of an overdraft, else what is owed.' })
  countedWon!: number;

  @Field(() => Won, { description: 'What DSR counts as its yearly service, in won.' })
  yearlyServiceWon!: number;
}

@ObjectType('LoanLimitScoreRate', { description: 'The rate that goes with the credit score.' })
export class LimitScoreRateType {
  @Field(() => Decimal, { nullable: true, description: 'In percent a year; null when it is not known.' })
  annualRatePercent!: string | null;

  @Field(() => ScoreRateUnknownEnum, { nullable: true, description: 'Why it is not known; null when it is.' })
  unknown!: ScoreRateUnknown | null;

  @Field(() => LendingRuleReferenceType, { nullable: true, description: 'The table it is from.' })
  rule!: LendingRuleReferenceType | null;
}

@ObjectType('LoanLimitSimulation', { description: 'What somebody can borrow, and the effect of changes.' })
export class LimitSimulationType {
  @Field(() => CalendarDate, { description: 'The day whose rules were used.' })
  on!: string;

  @Field(() => PolicyProfileEnum, { description: 'What the limits follow.' })
  policyProfile!: PolicyProfile;

  @Field(() => Won, { description: 'The yearly income used, in won.' })
  yearlyIncomeWon!: number;

  @Field(() => [LimitDebtType], { description: 'The debts counted: those given, then those on record.' })
  @Extensions({ listSize: 20 })
  debts!: readonly LimitDebtType[];

  @Field(() => LimitScoreRateType, { description: 'The rate that goes with the credit score.' })
  scoreRate!: LimitScoreRateType;

  @Field(() => LoanLimitType, { description: 'The limit as things are.' })
  current!: LoanLimitType;

  @Field(() => [LimitSingleChangeType], { description: 'The limit after each change alone.' })
  @Extensions({ listSize: 6 })
  changes!: readonly LimitSingleChangeType[];

  @Field(() => LimitChangedType, { nullable: true, description: 'After all changes; null without changes.' })
  all!: LimitChangedType | null;

  @Field(() => [LimitChartPointType], { description: 'Now, each change alone, and all together, ready to draw.' })
  @Extensions({ listSize: 8 })
  chart!: readonly LimitChartPointType[];
}
