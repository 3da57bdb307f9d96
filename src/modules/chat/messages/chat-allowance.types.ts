import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/index.js';

@ObjectType('ChatAllowance', { description: 'What an account may still use of language models today, in Korean time.' })
export class ChatAllowanceType {
  @Field(() => Int, { description: 'Tokens per day.' })
  tokensPerDay!: number;

  @Field(() => Int, { description: 'Tokens used today, including prompts. Answers of the built-in narrator use none.' })
  tokensUsed!: number;

  @Field(() => Int, {
    description: 'Tokens left today; at 0, replies use fixed phrases built from the facts until `resetsAt`.',
  })
  tokensLeft!: number;

  @Field(() => DateTime, { description: 'When the allowance resets: the next midnight in Korea.' })
  resetsAt!: Date;
}
