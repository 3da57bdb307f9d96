import { Extensions, Field, ObjectType } from 'type-graphql';
import { enumType, Decimal } from '../../../../platform/graphql/index.js';
import type { Emotion, QuestionTopic } from '../../understanding/index.js';

export const QuestionTopicEnum = enumType<QuestionTopic>('QuestionTopic', 'What a question is about.', {
  GENERAL: 'Anything except finance.',
  FINANCE: 'Loans, spending or other money matters.',
});

export const QuestionEmotionEnum = enumType<Emotion>(
  'QuestionEmotion',
  'How the person who asked seemed to feel. It sets only the tone of an answer.',
  {
    NEUTRAL: 'Nothing in particular.',
    HAPPY: 'Glad, relieved or proud.',
    SAD: 'Sad, tired or hopeless.',
    WORRIED: 'Worried or afraid.',
    ANGRY: 'Angry or annoyed.',
  },
);

@ObjectType('UnderstandingModel', { description: 'A model that helped to understand a question.' })
class UnderstandingModelType {
  @Field(() => String, { description: 'What it predicts, such as `chat-intent`.' })
  task!: string;

  @Field(() => String, { description: 'Its version in the registry of models, such as `3` or `shipped-1`.' })
  version!: string;
}

/** Topic, intent, emotion and danger. */
const UNDERSTANDING_MODELS = 4;

@ObjectType('ReplyUnderstanding', {
  description:
    'How local models classified the question behind a reply. A probability of 0 means that no model made the guess.',
})
export class ReplyUnderstandingType {
  @Field(() => QuestionTopicEnum, { description: 'What the question is about.' })
  topic!: QuestionTopic;

  @Field(() => Decimal, { description: 'Probability that this is the topic, from 0 to 1.' })
  topicProbability!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of what was asked for, such as `LOAN_BALANCE`; null when it matches no intent.',
  })
  intent!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Probability that this is the intent, from 0 to 1; null without one.',
  })
  intentProbability!: string | null;

  @Field(() => QuestionEmotionEnum, { description: 'How the person who asked seemed to feel.' })
  emotion!: Emotion;

  @Field(() => Decimal, { description: 'Probability that this is the emotion, from 0 to 1.' })
  emotionProbability!: string;

  @Extensions({ listSize: UNDERSTANDING_MODELS })
  @Field(() => [UnderstandingModelType], { description: 'The models that predicted this, at most four.' })
  models!: UnderstandingModelType[];
}
