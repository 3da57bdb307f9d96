import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, encodeId } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { QuestionTopicEnum } from '../../replies/index.js';
import { MOST_SHOWN, type ChangeExample, type ReplayReport, type UnansweredGroup } from './asked-before.js';
import type { QuestionTopic } from '../../understanding/index.js';
import type { PublishedRow } from '../knowledge-row.js';
import { PERSONAL_INTENTS } from '../matching/shadowed-intents.js';

@InputType('IntentReplayInput', { description: 'What to replay past questions on: an intent or an FAQ, not both.' })
export class IntentReplayInput {
  @Field(() => ID, { nullable: true, description: 'Id of the intent whose draft to replay.' })
  intentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the FAQ whose draft to replay.' })
  faqId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the latest questions, 1 to 2,000; 1,000 when left out.',
  })
  questions?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many examples, 0 to 50; 20 when left out.' })
  examples?: number | null;
}

@ObjectType('IntentReplayExample', { description: 'A past question that would be answered differently.' })
class IntentReplayExampleType {
  @Field(() => String, {
    description: 'What was asked, with every word masked that fewer than two people used, and every number.',
  })
  question!: string;

  @Field(() => String, { nullable: true, description: 'What answers it now, by name; null when nothing does.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What would answer it, by name; null when nothing would.' })
  after!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the intent or FAQ that answers it now.' })
  beforeId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the intent or FAQ that would answer it.' })
  afterId!: string | null;
}

@ObjectType('IntentReplayShadow', {
  description:
    "Questions of an intent that tools answer from the asker's figures, and that a draft would answer instead.",
})
class IntentReplayShadowType {
  @Field(() => String, { description: 'The intent, such as LOAN_BALANCE.' })
  intent!: string;

  @Field(() => Int, { description: 'Past questions among those replayed.' })
  pastQuestions!: number;

  @Field(() => Int, { description: 'Sentences shipped with the program; no customer wrote them.' })
  sentences!: number;

  @Field(() => String, { nullable: true, description: 'One of those sentences; null when only past questions are.' })
  example!: string | null;
}

@ObjectType('IntentReplay', {
  description: "What publishing a draft would change for questions of the institution's customers.",
})
export class IntentReplayType {
  @Field(() => Int, { description: 'Past questions that were asked again, the latest ones.' })
  replayed!: number;

  @Field(() => Int, { description: 'How many of them an intent or FAQ answers now.' })
  answeredBefore!: number;

  @Field(() => Int, { description: 'How many of them one would answer.' })
  answeredAfter!: number;

  @Field(() => Int, { description: 'Questions that nothing answers now and something would.' })
  newlyAnswered!: number;

  @Field(() => Int, { description: 'Questions that something answers now and nothing would.' })
  noLongerAnswered!: number;

  @Field(() => Int, { description: 'Questions that would be answered by something else, or in other words.' })
  answeredOtherwise!: number;

  @Field(() => [IntentReplayExampleType], { description: 'Examples, the latest questions first.' })
  @Extensions({ listSize: MOST_SHOWN })
  examples!: readonly IntentReplayExampleType[];

  @Field(() => [IntentReplayShadowType], {
    description:
      'Warnings: questions about the askers themselves, answered from their figures, that the draft would answer the same for everybody. Empty when there are none. The most shadowed intent first.',
  })
  @Extensions({ listSize: PERSONAL_INTENTS.size })
  shadows!: readonly IntentReplayShadowType[];
}

@ArgsType()
export class UnansweredQuestionsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many groups, 1 to 50.' })
  first!: number;
}

@ObjectType('UnansweredQuestionGroup', { description: 'Questions on the same subject that nothing could answer.' })
export class UnansweredQuestionGroupType {
  @Field(() => String, {
    description:
      'The latest of them, except words of a bank’s trade, with every word masked that fewer than two people used, and every number.',
  })
  question!: string;

  @Field(() => Int, { description: 'How many there are among the latest 500 unanswered ones.' })
  count!: number;

  @Field(() => Int, { description: 'How many people asked them.' })
  askers!: number;

  @Field(() => QuestionTopicEnum, {
    nullable: true,
    description: 'The topic that models gave most of them; null when none did.',
  })
  topic!: QuestionTopic | null;

  @Field(() => String, {
    nullable: true,
    description: 'The intent that models gave most of them; null when they match none.',
  })
  intent!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the nearest intent or FAQ, though not near enough: it may need another wording. Null when there is none.',
  })
  nearest!: string | null;

  @Field(() => DateTime, { description: 'When the latest of them was asked.' })
  lastAskedAt!: Date;
}

/** A group as it is returned. */
export const toGroupType = (group: UnansweredGroup, locale: Locale): UnansweredQuestionGroupType => ({
  ...group,
  nearest: nameOf(group.nearest, locale),
});

/** A replay as it is returned. */
export function toReplayType(report: ReplayReport, locale: Locale): IntentReplayType {
  return { ...report, examples: report.examples.map((example) => toExample(example, locale)) };
}

function toExample({ question, before, after }: ChangeExample, locale: Locale): IntentReplayExampleType {
  return {
    question,
    before: nameOf(before, locale),
    after: nameOf(after, locale),
    beforeId: idOf(before),
    afterId: idOf(after),
  };
}

const idOf = (row: PublishedRow | null): string | null =>
  row && encodeId(row.kind === 'INTENT' ? 'Intent' : 'Faq', row.key);

function nameOf(row: PublishedRow | null, locale: Locale): string | null {
  if (row === null) return null;
  const { nameKo, nameEn, questions } = row.content;
  return (locale === 'ko' ? nameKo : nameEn) ?? questions[0] ?? null;
}
