import { IsOptional, Length } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describeEnum, DateTime, payloadType, type PayloadFields } from '../../../../platform/graphql/index.js';
import { ChatError, ReplyType } from '../reply.types.js';
import { FeedbackReason, FeedbackVerdict } from './feedback.enums.js';

describeEnum(FeedbackVerdict, 'ReplyFeedbackVerdict', 'What somebody thinks of a reply.', {
  GOOD: 'It was of use.',
  BAD: 'It was not.',
});

describeEnum(FeedbackReason, 'ReplyFeedbackReason', 'Why somebody thinks so. New reasons may join.', {
  HELPFUL: 'It helped.',
  CLEAR: 'It was easy to understand.',
  WRONG: 'Something in it is wrong.',
  NOT_ANSWERED: 'It does not answer the question.',
  UNCLEAR: 'It is hard to understand.',
  OUTDATED: 'It rests on old data.',
  UNSUITABLE: 'Its tone or content is out of place.',
  OTHER: 'Something else; the text says what.',
});

@ObjectType('ReplyFeedback', { description: 'What somebody says of a reply that he got.' })
export class ReplyFeedbackType {
  @Field(() => FeedbackVerdict, { description: 'What he thinks of it.' })
  verdict!: FeedbackVerdict;

  @Field(() => FeedbackReason, { nullable: true, description: 'Why; null when he gave no reason.' })
  reason!: FeedbackReason | null;

  @Field(() => String, { nullable: true, description: 'In his own words; null when he wrote none.' })
  text!: string | null;

  @Field(() => DateTime, { description: 'When he said so last.' })
  givenAt!: Date;
}

@InputType('ReplyFeedbackGiveInput', { description: 'What you think of a reply.' })
export class ReplyFeedbackGiveInput {
  @Field(() => ID, { description: 'A reply of yours that has ended.' })
  @Length(1, 100)
  replyId!: string;

  @Field(() => FeedbackVerdict, { description: 'What you think of it.' })
  verdict!: FeedbackVerdict;

  @Field(() => FeedbackReason, {
    nullable: true,
    description:
      'Why: with GOOD one of HELPFUL, CLEAR and OTHER; with BAD any but HELPFUL and CLEAR. Left out when you say none.',
  })
  @IsOptional()
  reason?: FeedbackReason | null;

  @Field(() => String, { nullable: true, description: 'In your own words, 1 to 500 characters.' })
  @IsOptional()
  @Length(1, 500)
  text?: string | null;
}

@InputType('ReplyFeedbackWithdrawInput', { description: 'What to take back.' })
export class ReplyFeedbackWithdrawInput {
  @Field(() => ID, { description: 'The reply that you said something of.' })
  @Length(1, 100)
  replyId!: string;
}

const REPLY_FEEDBACK = {
  reply: [ReplyType, 'The reply, with what is said of it now.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
} as const satisfies PayloadFields;

export const ReplyFeedbackGivePayload = payloadType(
  'ReplyFeedbackGivePayload',
  'What came of saying what you think of a reply.',
  REPLY_FEEDBACK,
);

export const ReplyFeedbackWithdrawPayload = payloadType(
  'ReplyFeedbackWithdrawPayload',
  'What came of taking it back.',
  REPLY_FEEDBACK,
);

@ObjectType('FeedbackReasonCount', { description: 'How often a reason was given.' })
export class FeedbackReasonCountType {
  @Field(() => FeedbackReason, { description: 'The reason.' })
  reason!: FeedbackReason;

  @Field(() => Int, { description: 'How often.' })
  times!: number;
}

@ObjectType('FeedbackFigures', { description: 'How replies were received.' })
export class FeedbackFiguresType {
  @Field(() => Int, { description: 'People who said something.' })
  people!: number;

  @Field(() => Int, { description: 'Replies that were of use to them.' })
  good!: number;

  @Field(() => Int, { description: 'Replies that were not.' })
  bad!: number;

  @Extensions({ listSize: Object.keys(FeedbackReason).length })
  @Field(() => [FeedbackReasonCountType], { description: 'Reasons that were given, the most frequent first.' })
  reasons!: FeedbackReasonCountType[];
}

@ObjectType('ModelFeedback', { description: 'How the replies of one model were received.' })
export class ModelFeedbackType {
  @Field(() => String, { nullable: true, description: 'Who provides the model; null for replies that nobody began.' })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: 'The model; null for replies that nobody began.' })
  model!: string | null;

  @Field(() => FeedbackFiguresType, {
    nullable: true,
    description:
      'The figures; null when fewer than five people said something, so that none can be traced to one of them.',
  })
  figures!: FeedbackFiguresType | null;
}

@ObjectType('IntentFeedback', { description: 'How the replies to questions of one intent were received.' })
export class IntentFeedbackType {
  @Field(() => String, {
    nullable: true,
    description: 'The intent, such as LOAN_BALANCE; null for questions in the scope of none.',
  })
  intent!: string | null;

  @Field(() => FeedbackFiguresType, {
    nullable: true,
    description:
      'The figures; null when fewer than five people said something, so that none can be traced to one of them.',
  })
  figures!: FeedbackFiguresType | null;
}
