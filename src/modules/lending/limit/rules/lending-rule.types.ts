import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../../platform/graphql/index.js';
import { RuleKindEnum } from '../simulation/limit.enums.js';
import type { RuleKind } from './limit-rule.js';

@ObjectType('LendingRuleReference', { description: 'Where a rule comes from and when it holds.' })
export class LendingRuleReferenceType {
  @Field(() => RuleKindEnum, { description: 'What it says.' })
  kind!: RuleKind;

  @Field(() => String, { description: 'What it covers within its kind, such as MORTGAGE/BANK/REGIONAL.' })
  key!: string;

  @Field(() => String, { description: 'The set of rules it came with.' })
  version!: string;

  @Field(() => CalendarDate, { description: 'Its first day.' })
  validFrom!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; null while no end is known.' })
  validTo!: string | null;

  @Field(() => String, { description: 'The law, notice or press release it is from.' })
  source!: string;
}

@ObjectType('LendingRule', { description: 'A rule that bounds loans, as data.' })
export class LendingRuleType extends LendingRuleReferenceType {
  @Field(() => String, { description: 'What it says, as JSON. Percentages are text.' })
  value!: string;

  @Field(() => Boolean, { description: 'Whether it had ended by the day, so that its last value is used.' })
  expired!: boolean;
}
