import { Extensions, Field, ObjectType } from 'type-graphql';
import { CalendarDate, Won } from '../../../../platform/graphql/index.js';
import { LendingRuleReferenceType } from '../rules/lending-rule.types.js';
import { LoanLimitType } from '../simulation/limit.types.js';
import { MAX_REPLAY_POINTS } from './replay.inputs.js';

@ObjectType('LoanLimitRuleChange', { description: 'A rule that replaced another.' })
export class LimitRuleChangeType {
  @Field(() => LendingRuleReferenceType, { nullable: true, description: 'The rule before; null when there was none.' })
  before!: LendingRuleReferenceType | null;

  @Field(() => LendingRuleReferenceType, {
    nullable: true,
    description: 'The rule now; null when it takes no part now.',
  })
  now!: LendingRuleReferenceType | null;
}

/** What every limit of one of several days comes with. Its fields are those of the types that extend it. */
@ObjectType({ description: 'A limit by the rules of a day.' })
export abstract class LimitOfDayType {
  @Field(() => CalendarDate, { description: 'The day.' })
  on!: string;

  @Field(() => LoanLimitType, { description: 'The limit then.' })
  limit!: LoanLimitType;

  @Field(() => Won, {
    nullable: true,
    description:
      'By how much it exceeds the limit at the point before, in won; null at the first, and when a limit is not known.',
  })
  addedWon!: number | null;

  @Field(() => [LendingRuleReferenceType], {
    description: 'Rules that have ended since the point before with no known successor: their last value is used.',
  })
  @Extensions({ listSize: 1 })
  expiredRules!: readonly LendingRuleReferenceType[];
}

@ObjectType('LoanLimitReplayPoint', { description: 'A limit by the rules of a day.' })
export class LimitReplayPointType extends LimitOfDayType {
  @Field(() => [LimitRuleChangeType], {
    description: 'Rules that took part then or now and differ from the point before.',
  })
  @Extensions({ listSize: 2 })
  ruleChanges!: readonly LimitRuleChangeType[];
}

@ObjectType('LoanLimitReplay', { description: 'The limit of the same person by the rules of several days.' })
export class LimitReplayType {
  @Field(() => [LimitReplayPointType], { description: 'Each day, the earliest first.' })
  @Extensions({ listSize: MAX_REPLAY_POINTS })
  points!: readonly LimitReplayPointType[];
}
