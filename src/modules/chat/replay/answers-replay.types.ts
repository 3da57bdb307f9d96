import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, enumType } from '../../../platform/graphql/index.js';
import { QuestionEmotionEnum } from '../replies/index.js';
import type { Emotion } from '../understanding/index.js';
import {
  ANSWER_CHANGES,
  ANSWER_LOSSES,
  type AnswerChange,
  type AnswerLoss,
  type AnswerOutcome,
} from './answer-outcome.js';
import type { AnswersReplay, ReplayedAnswer } from './answers-replay.js';

/** Questions asked again at most, and usually; and examples that are shown. */
export const [MOST_REPLAYED, USUALLY_REPLAYED, MOST_SHOWN, USUALLY_SHOWN] = [200, 100, 50, 20];

const AnswerChangeEnum = enumType<AnswerChange>('AnswerChange', 'What about the answer to a question changes.', {
  HELP: 'Whether help comes before everything else, or which help.',
  REFUSAL: 'Whether it is refused because it asks for somebody else’s data.',
  FIGURES: 'Which figures its text states.',
  INTENT: 'What the question is understood to ask.',
  TONE: 'The mood that sets its tone.',
});

const AnswerLossEnum = enumType<AnswerLoss>('AnswerLoss', 'Why an answer is worse than the one before.', {
  HELP_LOST: 'Help that was given is not given any more.',
  REFUSAL_LOST: 'What was refused as somebody else’s data is not refused any more.',
  FIGURES_LOST:
    'It stated figures, and states none of them any more. Of an answer that its reader rated as good no figure may go.',
});

@InputType('AnswersReplayInput', { description: 'What to ask past questions of, and how far back.' })
export class AnswersReplayInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a version of a model that understands questions (CHAT_TOPIC, CHAT_INTENT, CHAT_EMOTION, CHAT_DANGER), which is ' +
      'compared with the one in service. When left out, what customers were answered in fixed words is compared with what ' +
      'the program answers now: after an update, with its new rules and models.',
  })
  modelVersionId?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many of the latest questions, 1 to 200; 100 when left out.' })
  questions?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many examples, 0 to 50; 20 when left out.' })
  examples?: number | null;
}

@ObjectType('ReplayedAnswer', { description: 'What one of the two answers to a past question amounts to.' })
class ReplayedAnswerType {
  @Field(() => String, {
    nullable: true,
    description: 'The intent, such as LOAN_BALANCE; null when none is understood.',
  })
  intent!: string | null;

  @Field(() => Int, { description: 'How many figures its text states.' })
  figures!: number;

  @Field(() => Boolean, { description: 'Whether help comes first: for people in danger, or in hardship.' })
  isHelp!: boolean;

  @Field(() => Boolean, { description: 'Whether it is refused because it asks for somebody else’s data.' })
  isRefused!: boolean;

  @Field(() => QuestionEmotionEnum, { description: 'The mood that sets its tone.' })
  mood!: Emotion;
}

@ObjectType('AnswersReplayExample', { description: 'A past question that would be answered differently.' })
class AnswersReplayExampleType {
  @Field(() => String, {
    description: 'What was asked, with every word masked that fewer than two people used, and every number.',
  })
  question!: string;

  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => [AnswerChangeEnum], { description: 'What changes.' })
  @Extensions({ listSize: ANSWER_CHANGES.length })
  changes!: readonly AnswerChange[];

  @Field(() => [AnswerLossEnum], { description: 'Why the later answer is worse; empty when it is not.' })
  @Extensions({ listSize: ANSWER_LOSSES.length })
  losses!: readonly AnswerLoss[];

  @Field(() => ReplayedAnswerType, { description: 'The answer by the version in service, or as it was given.' })
  before!: ReplayedAnswerType;

  @Field(() => ReplayedAnswerType, { description: 'The answer by the candidate, or by the program as it is now.' })
  after!: ReplayedAnswerType;
}

@ObjectType('AnswersReplay', {
  description:
    'How past questions of customers would be answered. Nothing of it is kept, and no language model is asked.',
})
export class AnswersReplayType {
  @Field(() => Int, { description: 'Questions that were asked again, the latest ones.' })
  replayed!: number;

  @Field(() => Int, { description: 'How many of them are answered differently.' })
  changed!: number;

  @Field(() => Int, {
    description:
      'How many answers lose help, a refusal or all their figures. A model with any cannot be put in service: it does not ' +
      'pass the gate ANSWERS_KEPT.',
  })
  worse!: number;

  @Field(() => Int, { description: 'Questions whose help changes.' })
  helpChanged!: number;

  @Field(() => Int, { description: 'Questions that are newly refused, or no longer.' })
  refusalsChanged!: number;

  @Field(() => Int, { description: 'Questions whose answers state other figures.' })
  figuresChanged!: number;

  @Field(() => Int, { description: 'Questions that are understood to ask something else.' })
  intentsChanged!: number;

  @Field(() => Int, { description: 'Questions that are answered in another tone.' })
  tonesChanged!: number;

  @Field(() => [AnswersReplayExampleType], { description: 'Examples: the worst first, then the latest questions.' })
  @Extensions({ listSize: MOST_SHOWN })
  examples!: readonly AnswersReplayExampleType[];
}

const toAnswer = ({ intent, statedFacts: told, help, isRefused, mood }: AnswerOutcome): ReplayedAnswerType => ({
  intent,
  figures: told.length,
  isHelp: help.length > 0,
  isRefused,
  mood,
});

const toExample = ({ before, after, ...example }: ReplayedAnswer): AnswersReplayExampleType => ({
  ...example,
  before: toAnswer(before),
  after: toAnswer(after),
});

/** A replay as it is returned. */
export function toReplay({ byChange, examples, ...replay }: AnswersReplay): AnswersReplayType {
  return {
    ...replay,
    helpChanged: byChange.HELP,
    refusalsChanged: byChange.REFUSAL,
    figuresChanged: byChange.FIGURES,
    intentsChanged: byChange.INTENT,
    tonesChanged: byChange.TONE,
    examples: examples.map(toExample),
  };
}
