import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, enumType, Won } from '../../../../platform/graphql/index.js';
import { SavingUnknownEnum, type SavingUnknown } from '../goal/goal.enums.js';
import { MAX_MONTHS_AHEAD } from '../goal/goal.inputs.js';
import { LimitOfDayType, LimitRuleChangeType } from '../replay/replay.types.js';
import { AssumedSavingType } from '../simulation/household.types.js';

type BandUnknown = 'NOT_GIVEN' | 'RATE_UNKNOWN';
const BandUnknownEnum = enumType<BandUnknown>('LoanLimitBandUnknown', 'Why a path has no band.', {
  NOT_GIVEN: 'No band was given, and no series of rates is in force to forecast one.',
  RATE_UNKNOWN: 'The rate itself is not known.',
});

@ObjectType('LoanLimitPathPoint', { description: 'A limit some months ahead, when the debts are paid as agreed.' })
export class LimitPathPointType extends LimitOfDayType {
  @Field(() => [LimitRuleChangeType], { description: 'Rules that differ from a month before.' })
  @Extensions({ listSize: 1 })
  ruleChanges!: readonly LimitRuleChangeType[];

  @Field(() => Int, { description: 'Months from the first day; 0 for that day.' })
  month!: number;

  @Field(() => Won, { description: 'The sum of all debts then, in won; overdrafts count with their agreed limits.' })
  debtsWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'Cash and savings by then, in won; null when saving is not known.',
  })
  savedWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The limit when all of that repays debts then, where it helps most, in won; null when not known.',
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

@ObjectType('LoanLimitProlongedDebt', { description: 'A debt whose principal falls due within the path.' })
class LimitProlongedDebtType {
  @Field(() => Int, { description: 'Index of the debt: those given first, then those on record.' })
  debt!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the loan, when the debt is on record.' })
  loanId!: string | null;
}

@ObjectType('LoanLimitPathFit', {
  description: 'When a wanted sum first fits into the limit. Null: not within the path, or not known.',
})
export class LimitPathFitType {
  @Field(() => Won, { description: 'What is wanted, in won.' })
  wantedWon!: number;

  @Field(() => Int, { nullable: true, description: 'In how many months, when debts are paid as agreed; 0 for now.' })
  month!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of that month.' })
  on!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many months, when all savings by then repay debts where it helps most.',
  })
  monthWithSaving!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of that month.' })
  onWithSaving!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many months at the median of the expected rates, when debts are paid as agreed.',
  })
  monthAtMedianRate!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of that month.' })
  onAtMedianRate!: string | null;

  @Field(() => Int, { nullable: true, description: 'In how many months at the higher end of the band of rates.' })
  monthAtHigherRate!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of that month.' })
  onAtHigherRate!: string | null;

  @Field(() => Int, { nullable: true, description: 'In how many months at the lower end of the band of rates.' })
  monthAtLowerRate!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of that month.' })
  onAtLowerRate!: string | null;
}

@ObjectType('LoanLimitPath', { description: 'A limit month by month, when debts are paid and nothing is borrowed.' })
export class LimitPathType extends AssumedSavingType {
  @Field(() => CalendarDate, { description: 'The first day.' })
  on!: string;

  @Field(() => [LimitPathPointType], { description: 'The first day and each month after it.' })
  @Extensions({ listSize: MAX_MONTHS_AHEAD + 1 })
  points!: readonly LimitPathPointType[];

  @Field(() => LimitPathFitType, {
    nullable: true,
    description: 'The first months in which the wanted sum fits; null when none is wanted.',
  })
  fit!: LimitPathFitType | null;

  @Field(() => SavingUnknownEnum, {
    nullable: true,
    description: 'Why savings are not considered; null when they are.',
  })
  savingUnknown!: SavingUnknown | null;

  @Field(() => BandUnknownEnum, { nullable: true, description: 'Why there is no band; null when there is one.' })
  bandUnknown!: BandUnknown | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the band is based on where none was given: a series of rates, the newest day of its figures, and the method that forecasts it, in the language of the request. It reaches as far as the forecast, 24 periods of months after the last figure; null where a band was given or is unknown.',
  })
  bandBasis!: string | null;

  @Field(() => [LimitProlongedDebtType], {
    description: 'Bullet loans and overdrafts that end within the path, which it assumes are extended.',
  })
  @Extensions({ listSize: 5 })
  prolonged!: readonly LimitProlongedDebtType[];
}
