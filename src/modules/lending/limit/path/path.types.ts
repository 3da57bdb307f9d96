import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, enumType, Won } from '../../../../platform/graphql/index.js';
import { SavingUnknownEnum, type SavingUnknown } from '../goal/goal.enums.js';
import { MAX_MONTHS_AHEAD } from '../goal/goal.inputs.js';
import { LimitHouseholdType } from '../simulation/household.types.js';
import { LimitOfDayType, LimitRuleChangeType } from '../replay/replay.types.js';

export type BandUnknown = 'NOT_GIVEN' | 'RATE_UNKNOWN';
export const BandUnknownEnum = enumType<BandUnknown>('LoanLimitBandUnknown', 'Why a path has no band.', {
  NOT_GIVEN: 'Nothing was given of how the rate may move, and no series of rates in force tells it.',
  RATE_UNKNOWN: 'The rate itself is not known.',
});

@ObjectType('LoanLimitPathPoint', { description: 'A limit so many months on, when the debts are paid as agreed.' })
export class LimitPathPointType extends LimitOfDayType {
  @Field(() => [LimitRuleChangeType], { description: 'Rules that are not the same as a month before.' })
  @Extensions({ listSize: 1 })
  ruleChanges!: readonly LimitRuleChangeType[];

  @Field(() => Int, { description: 'Months from the first day; 0 for that day.' })
  month!: number;

  @Field(() => Won, { description: 'What all debts come to then, in won; of overdrafts the agreed limits.' })
  debtsWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'Cash and what has been put aside by then, in won; null when saving is not known.',
  })
  savedWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The limit when all of that repays debts then, where it does most, in won; null when not known.',
  })
  withSavingWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The limit at the higher end of the band of rates, in won; null without a band.',
  })
  lowWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The limit at the lower end of the band of rates, in won; null without a band.',
  })
  highWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The limit at the median of the band of rates, in won; null without a band.',
  })
  medianWon!: number | null;
}

@ObjectType('LoanLimitProlongedDebt', { description: 'A debt whose principal falls due on the way.' })
export class LimitProlongedDebtType {
  @Field(() => Int, { description: 'Place of the debt: those given first, then those on record.' })
  debt!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the loan on record that it is.' })
  loanId!: string | null;
}

@ObjectType('LoanLimitPathFit', {
  description:
    'When a wanted sum first fits into the limit. What is null does not happen within the path, or is not known.',
})
export class LimitPathFitType {
  @Field(() => Won, { description: 'What is wanted, in won.' })
  wantedWon!: number;

  @Field(() => Int, { nullable: true, description: 'In how many months, the debts being paid as agreed; 0 for now.' })
  month!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day that is.' })
  on!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many months, when all that was put aside by then repays debts where it does most.',
  })
  monthWithSaving!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day that is.' })
  onWithSaving!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many months at the median of the rates that are expected, debts being paid as agreed.',
  })
  monthAtMedianRate!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day that is.' })
  onAtMedianRate!: string | null;

  @Field(() => Int, { nullable: true, description: 'In how many months at the higher end of the band of rates.' })
  monthAtHigherRate!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day that is.' })
  onAtHigherRate!: string | null;

  @Field(() => Int, { nullable: true, description: 'In how many months at the lower end of the band of rates.' })
  monthAtLowerRate!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day that is.' })
  onAtLowerRate!: string | null;
}

@ObjectType('LoanLimitPath', { description: 'A limit month by month, when debts are paid and nothing is borrowed.' })
export class LimitPathType {
  @Field(() => CalendarDate, { description: 'The first day.' })
  on!: string;

  @Field(() => [LimitPathPointType], { description: 'The first day and each month after it.' })
  @Extensions({ listSize: MAX_MONTHS_AHEAD + 1 })
  points!: readonly LimitPathPointType[];

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

  @Field(() => LimitPathFitType, {
    nullable: true,
    description: 'The first months in which the wanted sum fits; null when none is wanted.',
  })
  fit!: LimitPathFitType | null;

  @Field(() => SavingUnknownEnum, { nullable: true, description: 'Why nothing is said of savings; null when it is.' })
  savingUnknown!: SavingUnknown | null;

  @Field(() => BandUnknownEnum, { nullable: true, description: 'Why there is no band; null when there is one.' })
  bandUnknown!: BandUnknown | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the band rests on where none was given: a series of rates, the newest day of its figures, and the method that forecasts it, in the language of the request. It reaches as far as the forecast, 24 periods of months after the last figure; null where a band was given or is unknown.',
  })
  bandBasis!: string | null;

  @Field(() => [LimitProlongedDebtType], {
    description: 'Bullet loans and overdrafts that end on the way, which the path takes as prolonged.',
  })
  @Extensions({ listSize: 5 })
  prolonged!: readonly LimitProlongedDebtType[];
}
