import { IsOptional, Length } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describeEnum, DateTime, payloadType, type PayloadFields } from '../../../../platform/graphql/index.js';
import { ChatError, ReplyType } from '../reply.types.js';
import { FeedbackReason, FeedbackVerdict } from './feedback.enums.js';

describeEnum(FeedbackVerdict, 'ReplyFeedbackVerdict', 'How somebody rates a reply.', {
  GOOD: 'It was useful.',
  BAD: 'It was not useful.',
});

describeEnum(FeedbackReason, 'ReplyFeedbackReason', 'The reason for a rating. New reasons may be added.', {
  HELPFUL: 'It helped.',
  CLEAR: 'It was easy to understand.',
  WRONG: 'Something in it is wrong.',
  NOT_ANSWERED: 'It does not answer the question.',
  UNCLEAR: 'It is hard to understand.',
  OUTDATED: 'It rests on old data.',
  UNSUITABLE: 'Its tone or content is out of place.',
  OTHER: 'Something else; the text says what.',
});

@ObjectType('ReplyFeedback', { description: 'Feedback from somebody on a reply they received.' })
export class ReplyFeedbackType {
  @Field(() => FeedbackVerdict, { description: 'The rating.' })
  verdict!: FeedbackVerdict;

  @Field(() => FeedbackReason, { nullable: true, description: 'The reason; null when none was given.' })
  reason!: FeedbackReason | null;

  @Field(() => String, { nullable: true, description: 'In their own words; null when they wrote nothing.' })
  text!: string | null;

  @Field(() => DateTime, { description: 'When the feedback was last given.' })
  givenAt!: Date;
}

@InputType('ReplyFeedbackGiveInput', { description: 'Your feedback on a reply.' })
export class ReplyFeedbackGiveInput {
  @Field(() => ID, { description: 'A reply of yours that has ended.' })
  @Length(1, 100)
  replyId!: string;

  @Field(() => FeedbackVerdict, { description: 'Your rating.' })
  verdict!: FeedbackVerdict;

  @Field(() => FeedbackReason, {
    nullable: true,
    description: 'Why: with GOOD one of HELPFUL, CLEAR and OTHER; with BAD any but HELPFUL and CLEAR. Optional.',
  })
  @IsOptional()
  reason?: FeedbackReason | null;

  @Field(() => String, { nullable: true, description: 'In your own words, 1 to 500 characters.' })
  @IsOptional()
  @Length(1, 500)
  text?: string | null;
}

@InputType('ReplyFeedbackWithdrawInput', { description: 'Feedback to withdraw.' })
export class ReplyFeedbackWithdrawInput {
  @Field(() => ID, { description: 'The reply you gave feedback on.' })
  @Length(1, 100)
  replyId!: string;
}

const REPLY_FEEDBACK = {
  reply: [ReplyType, 'The reply, with its current feedback.'],
  userErrors: [ChatError, 'Why it was not done; empty when it was.'],
} as const satisfies PayloadFields;

export const ReplyFeedbackGivePayload = payloadType(
  'ReplyFeedbackGivePayload',
  'Result of giving feedback on a reply.',
  REPLY_FEEDBACK,
);

export const ReplyFeedbackWithdrawPayload = payloadType(
  'ReplyFeedbackWithdrawPayload',
  'Result of withdrawing feedback.',
  REPLY_FEEDBACK,
);

@ObjectType('FeedbackReasonCount', { description: 'How often a reason was given.' })
class FeedbackReasonCountType {
  @Field(() => FeedbackReason, { description: 'The reason.' })
  reason!: FeedbackReason;

  @Field(() => Int, { description: 'How often.' })
  times!: number;
}

@ObjectType('FeedbackFigures', { description: 'How replies were received.' })
export class FeedbackFiguresType {
  @Field(() => Int, { description: 'People who gave feedback.' })
  people!: number;

  @Field(() => Int, { description: 'Replies rated useful.' })
  good!: number;

  @Field(() => Int, { description: 'Replies rated not useful.' })
  bad!: number;

  @Extensions({ listSize: Object.keys(FeedbackReason).length })
  @Field(() => [FeedbackReasonCountType], { description: 'Reasons that were given, the most frequent first.' })
  reasons!: FeedbackReasonCountType[];
}

@ObjectType('ModelFeedback', { description: 'How the replies of one model were received.' })
export class ModelFeedbackType {
  @Field(() => String, {
    nullable: true,
    description: 'Who provides the model; null for replies that were never started.',
  })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: 'The model; null for replies that were never started.' })
  model!: string | null;

  @Field(() => FeedbackFiguresType, {
    nullable: true,
    description:
      'The figures; null when fewer than five people gave feedback, so that none can be traced to one of them.',
  })
  figures!: FeedbackFiguresType | null;
}

@ObjectType('IntentFeedback', { description: 'How the replies to questions of one intent were received.' })
export class IntentFeedbackType {
  @Field(() => String, {
    nullable: true,
    description: 'The intent, such as LOAN_BALANCE; null for questions that match none.',
  })
  intent!: string | null;

  @Field(() => FeedbackFiguresType, {
    nullable: true,
    description:
      'The figures; null when fewer than five people gave feedback, so that none can be traced to one of them.',
  })
  figures!: FeedbackFiguresType | null;
}
