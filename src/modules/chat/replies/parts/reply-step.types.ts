import { Extensions, Field, ObjectType } from 'type-graphql';
import { Decimal } from '../../../../platform/graphql/index.js';
import { PRICED_ALREADY, ReplyPartFactType, ReplyPartType } from './reply-part.types.js';

@ObjectType('ReplyStepsPart', {
  implements: ReplyPartType,
  description:
    'What is being looked up for the answer. The first comes before any text, so that the reader knows what is going on.',
})
export class ReplyStepsPartType extends ReplyPartType {
  @Field(() => [String], { description: 'Names of what is looked up, 8 at most.' })
  steps!: string[];
}

@ObjectType('ReplyAdvicePart', { implements: ReplyPartType, description: 'What can be done about it.' })
export class ReplyAdvicePartType extends ReplyPartType {
  @Field(() => [String], { description: 'The steps, the strongest first, 8 at most.' })
  steps!: string[];
}

@ObjectType('ReplyFollowUpsPart', { implements: ReplyPartType, description: 'Follow-up questions.' })
export class ReplyFollowUpsPartType extends ReplyPartType {
  @Field(() => [String], { description: 'Up to three, worded so that they can be sent as they are.' })
  questions!: string[];
}

@ObjectType('ReplyActionPart', {
  implements: ReplyPartType,
  description:
    'Something that a mutation can do. Nothing has been done yet: show `preview`, have the person confirm it, and send `document` with `arguments` as that person.',
})
export class ReplyActionPartType extends ReplyPartType {
  @Field(() => String, { description: 'What the button says.' })
  label!: string;

  @Field(() => String, { description: 'The mutation, such as `loanRepay`.' })
  mutation!: string;

  @Field(() => String, { description: 'What it would do, to be shown before it is confirmed.' })
  preview!: string;

  /** Canonical JSON as the answer gave it. */
  readonly given!: string;
  readonly replyKey!: number;
  readonly sequence!: number;
}

@ObjectType('ReplyScenario', { description: 'The situation that an answer is about, as the rules see it.' })
export class ReplyScenarioType {
  @Field(() => String, { description: 'Its code, such as `DEBT_STRESS`.' })
  code!: string;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  label!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'How probable it is, from 0 to 1; null where it is not known how often the rules are right.',
  })
  probability!: string | null;

  @Extensions({ listSize: PRICED_ALREADY })
  @Field(() => [ReplyPartFactType], { description: 'The figures to look at first, 6 at most.' })
  keyMetrics!: ReplyPartFactType[];
}

@ObjectType('ReplyScenarioPart', { implements: ReplyPartType, description: 'The situation that the answer is about.' })
export class ReplyScenarioPartType extends ReplyPartType {
  @Field(() => ReplyScenarioType, { description: 'The situation.' })
  scenario!: ReplyScenarioType;
}
