import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CodeField, IdempotencyKeyField, payloadType, ReadVersionField } from '../../../../platform/graphql/index.js';
import { MAX_ANSWER_LETTERS, MAX_QUESTIONS, MAX_SOURCE_LETTERS } from '../content.js';
import { UploadFieldEnum } from '../knowledge.enums.js';
import { KnowledgeError } from '../knowledge.errors.js';
import { FaqType, IntentType } from './knowledge.types.js';
import type { UploadField } from '../upload-field.js';

const QUESTIONS_DESCRIPTION =
  'Questions it answers, 1 to 20 of at most 200 letters, each different; the first stands for all.';
const ANSWER_DESCRIPTION =
  'At most 2,000 letters. With a field it has the slot {value}, and may have {uploadedOn} and {fileName}.';
const FIELD = "The field of the asker's own latest upload that it gives.";
const ANSWER_SOURCE_TEXT =
  'Where figures in the answers come from, such as an article of a law, at most 200 letters; empty for none. Without it no answer that names figures is published.';

@InputType('IntentCreateInput', { description: 'An intent, as a draft.' })
export class IntentCreateInput {
  @CodeField()
  code!: string;

  @Field(() => String, { description: 'Its name in Korean, 1 to 100 letters.' })
  @Length(1, 100)
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English, 1 to 100 letters.' })
  @Length(1, 100)
  nameEn!: string;

  @Field(() => [String], { description: QUESTIONS_DESCRIPTION })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_QUESTIONS)
  questions!: string[];

  @Field(() => String, { description: `The answer in Korean. ${ANSWER_DESCRIPTION}` })
  @Length(1, MAX_ANSWER_LETTERS)
  answerKo!: string;

  @Field(() => String, { description: `The answer in English. ${ANSWER_DESCRIPTION}` })
  @Length(1, MAX_ANSWER_LETTERS)
  answerEn!: string;

  @Field(() => UploadFieldEnum, { nullable: true, description: FIELD })
  field?: UploadField | null;

  @Field(() => String, { nullable: true, description: ANSWER_SOURCE_TEXT })
  @IsOptional()
  @MaxLength(MAX_SOURCE_LETTERS)
  source?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('IntentUpdateInput', { description: 'Changes of an intent. What is left out, or null, stays as it is.' })
export class IntentUpdateInput {
  @Field(() => ID, { description: 'Id of the intent.' })
  intentId!: string;

  @ReadVersionField()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Its name in Korean, 1 to 100 letters.' })
  @Length(1, 100)
  nameKo?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English, 1 to 100 letters.' })
  @Length(1, 100)
  nameEn?: string | null;

  @Field(() => [String], { nullable: true, description: QUESTIONS_DESCRIPTION })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_QUESTIONS)
  questions?: string[] | null;

  @Field(() => String, { nullable: true, description: `The answer in Korean. ${ANSWER_DESCRIPTION}` })
  @Length(1, MAX_ANSWER_LETTERS)
  answerKo?: string | null;

  @Field(() => String, { nullable: true, description: `The answer in English. ${ANSWER_DESCRIPTION}` })
  @Length(1, MAX_ANSWER_LETTERS)
  answerEn?: string | null;

  @Field(() => String, { nullable: true, description: ANSWER_SOURCE_TEXT })
  @IsOptional()
  @MaxLength(MAX_SOURCE_LETTERS)
  source?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('IntentChangeInput', { description: 'An intent to propose, reject, publish or retire.' })
export class IntentChangeInput {
  @Field(() => ID, { description: 'Id of the intent.' })
  intentId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('FaqCreateInput', { description: 'An FAQ, as a draft.' })
export class FaqCreateInput {
  @Field(() => [String], { description: QUESTIONS_DESCRIPTION })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_QUESTIONS)
  questions!: string[];

  @Field(() => String, { description: 'The answer in Korean, at most 2,000 letters.' })
  @Length(1, MAX_ANSWER_LETTERS)
  answerKo!: string;

  @Field(() => String, { description: 'The answer in English, at most 2,000 letters.' })
  @Length(1, MAX_ANSWER_LETTERS)
  answerEn!: string;

  @Field(() => String, { nullable: true, description: ANSWER_SOURCE_TEXT })
  @IsOptional()
  @MaxLength(MAX_SOURCE_LETTERS)
  source?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('FaqUpdateInput', { description: 'Changes of an FAQ. What is left out, or null, stays as it is.' })
export class FaqUpdateInput {
  @Field(() => ID, { description: 'Id of the FAQ.' })
  faqId!: string;

  @ReadVersionField()
  version!: number;

  @Field(() => [String], { nullable: true, description: QUESTIONS_DESCRIPTION })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_QUESTIONS)
  questions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The answer in Korean, at most 2,000 letters.' })
  @Length(1, MAX_ANSWER_LETTERS)
  answerKo?: string | null;

  @Field(() => String, { nullable: true, description: 'The answer in English, at most 2,000 letters.' })
  @Length(1, MAX_ANSWER_LETTERS)
  answerEn?: string | null;

  @Field(() => String, { nullable: true, description: ANSWER_SOURCE_TEXT })
  @IsOptional()
  @MaxLength(MAX_SOURCE_LETTERS)
  source?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('FaqChangeInput', { description: 'An FAQ to propose, reject, publish or retire.' })
export class FaqChangeInput {
  @Field(() => ID, { description: 'Id of the FAQ.' })
  faqId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const IntentChangePayload = payloadType('IntentChangePayload', 'What changes of an intent answer.', {
  intent: [IntentType, 'The intent as it is now; null when refused.'],
  userErrors: [KnowledgeError, 'Why nothing was done; empty when something was.'],
});

export const FaqChangePayload = payloadType('FaqChangePayload', 'What changes of an FAQ answer.', {
  faq: [FaqType, 'The FAQ as it is now; null when refused.'],
  userErrors: [KnowledgeError, 'Why nothing was done; empty when something was.'],
});
